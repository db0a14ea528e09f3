import type { Audience, Campaign, Limits, Offer, TeamRule } from '@/domain/campaign';
import type { Fen } from '@/domain/money';
import { fen } from '@/domain/money';
import { days, hours, type Instant, later, type Milliseconds } from '@/domain/time';

/** A campaign of the demo that is no ordinary team, for goods that have no other. Prices are parts of the list price. */
interface DemoKind {
  readonly rule: TeamRule;
  readonly size: number;
  readonly part: number; //            Of the list price, in hundredths; of a ladder the first tier's.
  readonly leaderPart?: number;
  readonly tierParts?: readonly number[];
  readonly hours?: number;
  readonly audience?: Audience;
  readonly limits?: Partial<Limits>;
  readonly freightFree?: boolean;
  readonly startsIn?: Milliseconds;
}

/** By the key of their goods. */
export const kinds: Readonly<Record<string, DemoKind>> = {
  kiwi: { rule: { kind: 'ladder', tiers: [2, 3, 6] }, size: 6, part: 90, tierParts: [90, 80, 70] },
  lipstick: { rule: { kind: 'lottery', winners: 1 }, size: 4, part: 50, limits: { units: 1, joined: 1 } },
  umbrella: { rule: { kind: 'newcomers' }, size: 3, part: 70, freightFree: true },
  honey: { rule: { kind: 'leader' }, size: 3, part: 80, leaderPart: 50, limits: { opened: 2 } },
  'bag-teen': { rule: { kind: 'leader' }, size: 5, part: 88, leaderPart: 0, freightFree: true, limits: { opened: 1 } },
  'red-dates': { rule: { kind: 'private' }, size: 3, part: 75 },
  pear: { rule: { kind: 'standard' }, size: 2, part: 85, limits: { total: 60 }, hours: 12 },
  crab: { rule: { kind: 'standard' }, size: 4, part: 80, startsIn: days(2) },
};

const CAMPAIGN_DAYS = 365;

/** To the next ten fen below: prices that are parts of others look like prices. */
const share = (price: Fen, part: number): Fen => fen(Math.floor((price * part) / 1_000) * 10);

export function kindCampaign(
  {
    rule,
    size,
    part,
    leaderPart,
    tierParts,
    audience = 'all',
    freightFree = false,
    limits,
    startsIn,
    ...kind
  }: DemoKind,
  { id, goodsId }: Pick<Campaign, 'id' | 'goodsId'>,
  skus: readonly { readonly id: Offer['skuId']; readonly listPrice: Fen }[],
  now: Instant,
): Campaign {
  const prices = skus.map(({ id: skuId, listPrice }): Offer => {
    const offer = { skuId, price: share(listPrice, part) };
    if (leaderPart !== undefined) return { ...offer, leaderPrice: share(listPrice, leaderPart) };
    return tierParts ? { ...offer, tierPrices: tierParts.map((tier) => share(listPrice, tier)) } : offer;
  });
  return {
    ...{ id, goodsId, rule, size, lasts: hours(kind.hours ?? 24), audience, freightFree, commission: true, prices },
    ...{ limits: { units: 2, ...limits }, endsAt: later(now, days(CAMPAIGN_DAYS)) },
    startsAt: startsIn === undefined ? later(now, -days(2)) : later(now, startsIn),
  };
}

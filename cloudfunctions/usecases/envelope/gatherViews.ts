import type { GatherOffer, GatherView } from '@/contract/envelope';
import { shop as contract } from '@/contract/shop';
import { type Envelope, hasBest, whyNotOpen } from '@/domain/envelope';
import { type Giveaway, type GiveawayRule, whyNotGive } from '@/domain/giveaway';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { type Instant, isOver } from '@/domain/time';
import { query, type View } from '../../door/query';
import { faceOf } from '../team/teamCards';
import { givesView, myShare } from './views';

type GatherRule = Extract<GiveawayRule, { kind: 'gather' }>;
const MOST_OFFERS = 10;
const MOST_MINE = 100;

/** Why this person cannot start another one: he is in these of it already. */
export function whyNotStart(
  giveaway: Giveaway,
  rule: GatherRule,
  mine: readonly Envelope[],
  userId: string,
  now: Instant,
): RefusalCode | undefined {
  const waits = mine.some((one) => one.senderId === userId && one.status === 'open' && !isOver(one.expiresAt, now));
  if (waits) return 'gather_started';
  if (takenPart(mine) >= rule.each) return 'gather_joined_enough';
  return (
    whyNotGive(giveaway, now) ?? (giveaway.promised + rule.total > giveaway.budget ? 'giveaway_used_up' : undefined)
  );
}

/** One that fell short does not count: nobody is punished for friends who did not come. */
export const takenPart = (mine: readonly Envelope[]) =>
  mine.filter(({ status }) => status === 'open' || status === 'gone').length;

/** What one can gather friends for, now. */
export async function gatherOffers(view: View): Promise<GatherOffer[]> {
  const { shop, caller, now } = view;
  const giveaways = await shop.giveaways.running('gather', now, MOST_OFFERS);
  const ids = giveaways.map(({ id }) => id);
  const all = await shop.envelopeLists.gathersOf(caller.userId, ids, MOST_MINE);
  const offers: GatherOffer[] = [];
  for (const giveaway of giveaways) {
    const mine = all.filter(({ giveawayId }) => giveawayId === giveaway.id);
    const rule = giveaway.rule as GatherRule;
    offers.push({
      ...(await offerOf(view, giveaway, rule)),
      ...{ mine: mine[0]?.id, whyNot: whyNotStart(giveaway, rule, mine, caller.userId, now) },
    });
  }
  return offers;
}

async function offerOf({ shop, now }: View, giveaway: Giveaway, rule: GatherRule) {
  const { id: giveawayId, title, words, endsAt } = giveaway;
  const { shares: people, total, split, lasts } = rule;
  return {
    giveawayId,
    title,
    words,
    people,
    total,
    split,
    lasts,
    endsAt,
    gives: await givesView(shop, rule.gives, now),
  };
}

export const viewGather = query(contract.viewGather, async ({ gatherId }, view): Promise<GatherView> => {
  const { shop, caller, settings, now } = view;
  const gather = await gatherOf(view, gatherId);
  const giveaway = await shop.giveaways.get(gather.giveawayId!);
  const { status, expiresAt, total, shares: people, split, words } = gather;
  const came = [...(await shop.envelopes.openings(gatherId, people))].reverse();
  const best = hasBest(gather) ? (await shop.envelopes.best([gatherId])).get(gatherId) : undefined;
  const users = await shop.users.named(came.map(({ userId }) => userId));
  const mine = came.find(({ userId }) => userId === caller.userId);
  const isTold = status === 'gone';
  return {
    ...(await offerOf(view, giveaway, giveaway.rule as GatherRule)),
    ...{ gatherId, status, expiresAt, total, people, split, words, gives: await givesView(shop, gather.gives, now) },
    starter: faceOf(settings, users, gather.senderId!),
    gathered: came.map(({ userId, at, amount, position }) => ({
      ...faceOf(settings, users, userId),
      ...{ at, isBest: position === best?.position, isMe: userId === caller.userId },
      ...(isTold && { amount }),
    })),
    joined: mine !== undefined,
    mine: myShare(mine, best),
    whyNot: whyNotOpen(gather, { opened: mine !== undefined, isSender: false, inGroup: true }, now),
  };
});

/** Refuses `not_found` what is no gathering. */
export async function gatherOf({ shop }: Pick<View, 'shop'>, id: Envelope['id']): Promise<Envelope> {
  const envelope = await shop.envelopes.get(id);
  if (envelope.kind !== 'gather') throw new Refusal('not_found');
  return envelope;
}

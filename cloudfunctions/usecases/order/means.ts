import type { UserId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { worthOf } from '@/domain/points';
import { memberPriceFor } from '@/domain/privilege';
import type { Coupon } from '@/domain/promotion';
import type { Purse } from '@/domain/purse';
import { type Basket, type BasketLine, type FreightPayer, type PointsOffer, quote, usedOf } from '@/domain/quote';
import type { ShopRules } from '@/domain/rules';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { type CardInHand, cardOf } from '../card/cardOf';
import { type MyTier, tierOf } from '../member/tierOf';

/** What somebody brings to an order: tier and card make it cheaper, credit and points pay a part of it. */
export interface Means {
  readonly rules: ShopRules;
  readonly tier?: MyTier | undefined;
  readonly card?: CardInHand | undefined;
  readonly purse: Purse;
}

/** Lock the person first, where it is to be counted on. Who pays with neither credit nor points is not asked what he has. */
export async function meansOf(tx: Tables, userId: UserId, now: Instant, pays = true): Promise<Means> {
  const rules = await tx.rules.all();
  return {
    rules,
    tier: await tierOf(tx, userId, now, rules),
    card: await cardOf(tx, userId, now),
    purse: pays ? await tx.purses.balance(userId, now) : { credit: 0, points: 0 },
  };
}

/** The prices of a SKU for this person. */
export function pricesOf(
  sku: { readonly listPrice: Fen; readonly memberPrice?: Fen | null | undefined },
  { tier, card }: Pick<Means, 'tier' | 'card'>,
): Pick<BasketLine, 'member' | 'card'> {
  return {
    ...(tier && { member: { tier: tier.tier.name, price: memberPriceFor(sku, tier.tier) } }),
    ...(card && { card: { cardId: card.cardId, title: card.title, price: memberPriceFor(sku, card.benefits) } }),
  };
}

/** Of the month's free parcels one: the tier's first, since the card has to be worth what it costs after that. */
export function freightPayer({
  tier,
  card,
}: Pick<Means, 'tier' | 'card'>): (FreightPayer & { left: number }) | undefined {
  if (tier && tier.freightsLeft > 0) return { by: 'tier', title: tier.tier.name, left: tier.freightsLeft };
  return card && card.freightsLeft > 0 ? { by: 'card', title: card.title, left: card.freightsLeft } : undefined;
}

/** What of his own he wants to use. */
export interface Using {
  readonly coupon?: Coupon | undefined;
  readonly credit: boolean;
  readonly points: boolean;
}

/** The basket with what its buyer brings. Points goods take neither coupon nor credit nor more points. */
export function withMeans(basket: Basket, means: Means, { coupon, credit, points }: Using): Basket {
  const payer = freightPayer(means);
  const priced: Basket = { ...basket, freightPaidBy: payer && { by: payer.by, title: payer.title } };
  if (basket.lines.some(({ redeem }) => redeem)) return priced;
  return {
    ...priced,
    coupon,
    credit: credit ? fen(means.purse.credit) : undefined,
    points: points ? pointsOffer(means) : undefined,
  };
}

function pointsOffer({ rules: { points }, purse }: Means): PointsOffer | undefined {
  return points && { use: purse.points, perFen: points.perFen, most: points.most };
}

/** How much credit, and how many points, could be used on it. */
export function usableOn(basket: Basket, means: Means) {
  const used = usedOf(quote({ ...basket, credit: fen(means.purse.credit), points: undefined }));
  const offer = pointsOffer(means);
  const points = offer && usedOf(quote({ ...basket, points: offer })).points;
  return {
    credit: { has: fen(means.purse.credit), usable: used.credit },
    points:
      offer && points !== undefined
        ? { has: means.purse.points, usable: points, worth: worthOf(points, offer) }
        : undefined,
  };
}

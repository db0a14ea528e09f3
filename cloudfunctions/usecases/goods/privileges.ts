import type { GoodsView, SkuView } from '@/contract/goods';
import type { CardRule } from '@/domain/card';
import type { Sku } from '@/domain/goods';
import type { UserId } from '@/domain/id';
import { PLAIN_RATE } from '@/domain/member';
import { memberPriceFor } from '@/domain/privilege';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { type Means, meansOf, pricesOf } from '../order/means';

interface Asked {
  readonly noPromotion: boolean; // Sold at its list price only; points come with it all the same.
  readonly userId: UserId;
  readonly sellsCards: boolean;
}

interface Privileges extends Pick<GoodsView, 'earns'> {
  readonly priceOf: (sku: Sku) => Pick<SkuView, 'member' | 'withCard'>;
}

/** What tier and card of the one who asks make of the prices of goods, and the points that come with them. */
export async function privilegesOn(
  shop: Tables,
  { noPromotion, userId, sellsCards }: Asked,
  now: Instant,
): Promise<Privileges> {
  const means = await meansOf(shop, userId, now, false);
  const { points, card: sold } = means.rules;
  const earns = points && { perYuan: points.perYuan, rate: means.tier?.tier.pointsRate ?? PLAIN_RATE };
  if (noPromotion) return { earns, priceOf: () => ({}) };
  const offer = sellsCards && !means.card ? sold : undefined;
  return { earns, priceOf: (sku) => pricesFor(sku, means, offer) };
}

function pricesFor(sku: Sku, means: Means, offer: CardRule | undefined): Pick<SkuView, 'member' | 'withCard'> {
  const member = memberPrice(sku, means);
  if (!offer) return { member };
  const price = memberPriceFor(sku, offer.benefits);
  const isLess = price < (member?.price ?? sku.listPrice);
  return { member, withCard: isLess ? { price, card: offer.title } : undefined };
}

/** The lower of both; the card is only named where it takes off more. */
function memberPrice(sku: Sku, means: Means): SkuView['member'] {
  const { member, card } = pricesOf(sku, means);
  const byTier = member && member.price < sku.listPrice ? { price: member.price, by: member.tier } : undefined;
  return card && card.price < (byTier?.price ?? sku.listPrice) ? { price: card.price, by: card.title } : byTier;
}

import type { GoodsId, SkuId } from './id';
import { type Fen, minus, plus, sum, zero } from './money';
import { type Coupon, nextStep, type Scope, whyNotCoupon } from './promotion';
import {
  type Basket,
  type BasketLine,
  beforeCoupon,
  countedBy,
  lineTotal,
  quote,
  reducible,
  total,
  units,
} from './quote';
import type { RefusalCode } from './refusal';
import type { Words } from './words';

/** What would make a basket cheaper, and by how much. `more` is fen, or units. */
export type Cheaper =
  | { readonly by: 'free_freight'; readonly more: Fen; readonly saves: Fen }
  | {
      readonly by: 'reduction';
      readonly title: Words;
      readonly of: 'amount' | 'count';
      readonly more: number;
      readonly saves: Fen;
      readonly scope: Scope; // Of which goods more are to be bought.
    }
  | {
      readonly by: 'team';
      readonly goodsId: GoodsId;
      readonly title: Words;
      readonly size: number;
      readonly saves: Fen;
    };

/**
 * `offers` are the teams that could be opened for its lines, at their prices. A team is an order of its own: what it
 * saves is counted with the freight that both parts would pay, and where that eats it up, nothing is promised.
 */
export function cheaper(
  basket: Basket,
  offers: ReadonlyMap<SkuId, { readonly size: number; readonly price: Fen }>,
): Cheaper[] {
  return [...freeFreight(basket), ...nextReductions(basket), ...teams(basket, offers)];
}

function freeFreight(basket: Basket): Cheaper[] {
  return quote(basket).freights.flatMap(({ fee, goods, freeFrom }): Cheaper[] =>
    fee > 0 && freeFrom !== undefined ? [{ by: 'free_freight', more: minus(freeFrom, goods), saves: fee }] : [],
  );
}

/** The next step of each 满减 that something of the basket takes part in. */
function nextReductions(basket: Basket): Cheaper[] {
  const priced = beforeCoupon({ ...basket, reductions: [] });
  return (basket.reductions ?? []).flatMap((reduction): Cheaper[] => {
    const lines = reducible(priced, basket, reduction);
    if (lines.length === 0) return [];
    const { title, by, scope } = reduction;
    const next = nextStep(reduction, sum(lines.map(lineTotal)), units({ ...priced, lines }));
    if (!next) return [];
    return [{ by: 'reduction', title, of: by, more: next.missing, saves: next.saves, scope }];
  });
}

function teams(basket: Basket, offers: Parameters<typeof cheaper>[1]): Cheaper[] {
  const now = total(quote(basket));
  return basket.lines.flatMap((line): Cheaper[] => {
    const offer = offers.get(line.skuId);
    if (!offer || line.team || line.noPromotion) return [];
    const rest = costOf(
      basket,
      basket.lines.filter((other) => other !== line),
    );
    const alone: BasketLine = { ...line, team: { campaignId: 'campaign_offered', ...offer } };
    // A coupon, credit and points are used in one order: they stay with the rest.
    const inTeam = costOf({ ...basket, coupon: undefined, credit: zero, points: undefined }, [alone]);
    const saves = minus(now, plus(rest, inTeam));
    if (saves <= 0) return [];
    return [{ by: 'team', goodsId: line.goodsId, title: line.title, size: offer.size, saves }];
  });
}

const costOf = (basket: Basket, lines: readonly BasketLine[]) =>
  lines.length === 0 ? zero : total(quote({ ...basket, lines }));

/** Each coupon of a purse: what it would save on this basket, or why it does not apply and how much is missing. */
export interface CouponVerdict {
  readonly coupon: Coupon;
  readonly saves: Fen; // With the freight: what it takes off may cost the free freight. Zero where it does not apply.
  readonly whyNot?: RefusalCode | undefined;
  readonly more?: Fen | undefined; // Missing of what it asks for at least.
}

/**
 * The best first, of equals the one that ends sooner; those that do not apply after them, the nearest first. Credit and
 * points are paid with, so they are left out of it.
 */
export function judgeCoupons(basket: Basket, coupons: readonly Coupon[]): CouponVerdict[] {
  const bare: Basket = { ...basket, coupon: undefined, credit: zero, points: undefined };
  const receipt = beforeCoupon(bare);
  const without = total(quote(bare));
  const verdicts = coupons.map((coupon): CouponVerdict => {
    const counted = countedBy(coupon, receipt, bare);
    const whyNot = whyNotCoupon(coupon, counted, basket.now);
    if (whyNot === 'coupon_needs_more')
      return { coupon, saves: zero, whyNot, more: minus(coupon.atLeast, counted.amount) };
    if (whyNot) return { coupon, saves: zero, whyNot };
    const saves = minus(without, total(quote({ ...bare, coupon })));
    return saves > 0 ? { coupon, saves } : { coupon, saves: zero, whyNot: 'coupon_saves_nothing' };
  });
  return verdicts.sort(
    (a, b) =>
      b.saves - a.saves ||
      (a.more ?? Infinity) - (b.more ?? Infinity) ||
      a.coupon.endsAt - b.coupon.endsAt ||
      (a.coupon.id < b.coupon.id ? -1 : 1),
  );
}

/** The coupon with which it costs least, freight included; none where none helps. */
export function bestCoupon(basket: Basket, coupons: readonly Coupon[]): Coupon | undefined {
  const [best] = judgeCoupons(basket, coupons);
  return best && !best.whyNot ? best.coupon : undefined;
}

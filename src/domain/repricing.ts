import type { SkuId } from './id';
import { type Fen, minus, plus, sum, zero } from './money';
import { type Order, whyNotPay } from './order';
import { goodsTotal, lineTotal, loweredByShop, type Receipt, withoutShop } from './quote';
import type { RefusalCode } from './refusal';
import type { Instant } from './time';

export const MOST_PRICE_WORDS = 40; // characters: it is a line of the receipt
export const MOST_PRICE_CHANGES = 20; // of one order

/** What goods and freight of an order cost. */
export interface OrderPrice {
  readonly goods: Fen;
  readonly freight: Fen;
}

/** The bounds in which the staff may move it: what it cost without them, and what may not be lowered. */
export interface PriceRange {
  readonly most: OrderPrice;
  readonly least: OrderPrice;
  readonly now: OrderPrice;
}

/** `fixed` are SKUs that cost what they cost, whatever is offered: the law wants it. */
export function priceRange(receipt: Receipt, fixed: ReadonlySet<SkuId>): PriceRange {
  const whole = withoutShop(receipt);
  const unmoved = sum(whole.lines.filter(({ skuId }) => fixed.has(skuId)).map(lineTotal));
  return {
    most: { goods: goodsTotal(whole), freight: whole.freight },
    least: { goods: unmoved, freight: zero },
    now: { goods: goodsTotal(receipt), freight: receipt.freight },
  };
}

/** Everybody in a team pays what its campaign says. What is paid, closed or too late to be paid has its price. */
export function whyNotReprice(
  order: Pick<Order, 'status' | 'payBy' | 'teamId' | 'receipt'>,
  now: Instant,
): RefusalCode | undefined {
  return order.teamId ? 'price_by_team' : whyNotPay(order, now);
}

/** An order that is to be paid costs a fen at least: WeChat takes no payment of nothing. */
export function whyNotPrice({ most, least, now }: PriceRange, { goods, freight }: OrderPrice): RefusalCode | undefined {
  if (goods > most.goods || goods < least.goods || freight > most.freight || freight < least.freight) {
    return 'price_out_of_range';
  }
  if (plus(goods, freight) < 1) return 'price_out_of_range';
  return goods === now.goods && freight === now.freight ? 'price_as_before' : undefined;
}

/** The receipt with this price: what the staff takes off is a step of its own, dealt over the lines to the fen. */
export function repriced(
  receipt: Receipt,
  { goods, freight }: OrderPrice,
  fixed: ReadonlySet<SkuId>,
  words: string,
): Receipt {
  const whole = withoutShop(receipt);
  const off = { goods: minus(goodsTotal(whole), goods), freight: minus(whole.freight, freight) };
  return loweredByShop(whole, off, fixed, words);
}

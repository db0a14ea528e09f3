import type { CartLine, CartView } from '@/contract/cart';
import { type Cheaper, cheaper } from '@/domain/cheaper';
import type { Region } from '@/domain/freight';
import type { GoodsId, SkuId } from '@/domain/id';
import { isInScope, type Reduction } from '@/domain/promotion';
import { quote, type Receipt, undeliverable } from '@/domain/quote';
import { MOST_OF_ONE } from '@/domain/stock';

export interface CartQuote {
  readonly receipt: Receipt;
  readonly hints: readonly Cheaper[];
}

/** What these lines cost by the rules of the shop; without a region, freight is what most pay. */
export function quoteCart(cart: CartView, lines: readonly CartLine[], to: Region | undefined, now: number): CartQuote {
  const basket = basketOf(cart, lines, to, now);
  return { receipt: quote(basket), hints: cheaper(basket, new Map()) };
}

/** What is not delivered to that region. */
export function notThere(cart: CartView, lines: readonly CartLine[], to: Region | undefined): ReadonlySet<SkuId> {
  return new Set(to ? undeliverable(basketOf(cart, lines, to, 0)) : []);
}

/** A team is an order of its own: nothing of the cart is bought in one. */
function basketOf(
  { templates, reductions }: CartView,
  lines: readonly CartLine[],
  to: Region | undefined,
  now: number,
) {
  const delivery = { way: 'express' as const, to, templates };
  return { lines: lines.map(({ team: _, ...line }) => line), delivery, reductions, now };
}

/** The 满减 that a line counts for. */
export const reductionsOn = (line: CartLine, { reductions }: CartView): readonly Reduction[] =>
  line.noPromotion ? [] : reductions.filter(({ scope }) => isInScope(scope, line));

/** How many of this line its stock and the rule of its goods leave. */
export const mostOf = ({ stock, limit = MOST_OF_ONE }: Pick<CartLine, 'stock' | 'limit'>) =>
  Math.max(1, Math.min(stock, limit, MOST_OF_ONE));

/** Whether the rule of its goods leaves fewer than there are. */
export const isLimited = ({ stock, limit = Infinity }: Pick<CartLine, 'stock' | 'limit'>) =>
  limit <= Math.min(stock, MOST_OF_ONE);

/** Lines that cannot be bought so many of: more than there are, or, with the other kinds, than one person may. */
export function tooMany(lines: readonly CartLine[]): ReadonlySet<SkuId> {
  const units = new Map<GoodsId, number>();
  for (const { goodsId, quantity } of lines) units.set(goodsId, (units.get(goodsId) ?? 0) + quantity);
  const isOver = ({ goodsId, quantity, stock, limit }: CartLine) =>
    quantity > stock || (limit !== undefined && (units.get(goodsId) ?? 0) > limit);
  return new Set(lines.filter(isOver).map(({ skuId }) => skuId));
}

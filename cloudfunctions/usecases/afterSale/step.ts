import { type AfterSale, type AfterSaleEvent, goneOf, isShopsFault } from '@/domain/afterSale';
import type { AfterSaleId, UserId } from '@/domain/id';
import type { AfterSaleTold } from '@/domain/message';
import type { Order } from '@/domain/order';
import { NO_REFUND, previewRefund, type RefundPreview } from '@/domain/refundShare';
import type { Instant } from '@/domain/time';
import type { Scene } from '../../door/command';
import type { StoredLine } from '../../storage/orderLines';
import type { Tables } from '../../storage/tables';

/** Somebody, or time, takes a step. Time has no name. */
export interface Step {
  readonly tx: Tables;
  readonly now: Instant;
  readonly by: AfterSaleEvent['by'];
  readonly userId?: UserId | undefined;
}
export const byBuyer = ({ tx, now, caller }: Scene): Step => ({ tx, now, by: 'buyer', userId: caller.userId });
export const byMerchant = ({ tx, now, caller }: Scene): Step => ({ tx, now, by: 'merchant', userId: caller.userId });

/** An after-sale and all that decides about it. */
export interface Case {
  readonly order: Order;
  readonly states: readonly StoredLine[]; // What became of the units of its order.
  readonly sale: AfterSale;
  readonly others: readonly AfterSale[]; //  Of the same order, open or over.
}

/**
 * Locks the order and then the after-sale: the order in which everyone locks. Its team is not locked: nothing is asked
 * before it has formed, and that is final.
 */
export async function lockCase(tx: Tables, id: AfterSaleId): Promise<Case> {
  const { orderId } = await tx.afterSales.get(id);
  const order = await tx.orders.lock(orderId);
  const sale = await tx.afterSales.lock(id);
  const others = (await tx.afterSales.ofOrder(orderId)).filter((one) => one.id !== id);
  return { order, sale, others, states: await tx.orderLines.of(orderId) };
}

/** All that its units bring back as things stand now. */
export function wholeOf({ order, states, sale, others }: Case): RefundPreview {
  if (sale.kind === 'exchange') return NO_REFUND;
  return previewRefund(order.receipt, states, sale.lines, goneOf(others), isShopsFault(sale.reason));
}

export interface Said extends Partial<Pick<AfterSaleEvent, 'what' | 'words' | 'pictures' | 'amount' | 'waybill'>> {
  readonly tell?: AfterSaleTold | undefined; // What the buyer is told of it, if he wants to be.
}

/**
 * Stores where it stands now, and writes the step into its log. Words and pictures of an after-sale are seen by the two
 * who talk, like a letter between them: no content check is asked about them.
 */
export async function take(step: Step, sale: AfterSale, said: Said = {}): Promise<void> {
  await step.tx.afterSales.save(sale);
  await log(step, sale, said);
}

export async function log({ tx, now, by, userId }: Step, sale: AfterSale, said: Said): Promise<void> {
  const { what = sale.status, words = '', pictures = [], amount, waybill, tell } = said;
  const number = await tx.afterSales.log(sale.id, { by, userId, what, words, pictures, amount, waybill, at: now });
  if (!tell) return;
  const effect = { kind: 'tell_after_sale' as const, userId: sale.buyerId, afterSaleId: sale.id, told: tell };
  await tx.outbox.put([{ id: `${sale.id}.${number}.told`, effect }], now);
}

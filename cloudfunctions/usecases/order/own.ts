import type { AfterSale } from '@/domain/afterSale';
import { assert } from '@/domain/bug';
import type { Order } from '@/domain/order';
import type { PurseUnit, Spend } from '@/domain/purse';
import { couponIn, type Receipt, usedOf } from '@/domain/quote';
import { NOTHING_GONE, refundOf } from '@/domain/refundShare';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { holdUsed, returnPart, returnUsed, spendUsed } from '../purse/spend';

type Using = Pick<Order, 'id' | 'buyerId' | 'receipt'> & { readonly revivedAt?: Instant | undefined };

/**
 * What an order uses of its buyer's own: a coupon, credit, points. It is held while the order is unpaid, so that no other
 * order uses it meanwhile; the buyer is locked. PostgreSQL decides: what is gone is refused.
 */
export async function holdOwn(tx: Tables, order: Using, now: Instant): Promise<RefusalCode | undefined> {
  const coupon = couponIn(order.receipt);
  if (coupon && !(await tx.coupons.freeze(coupon.id, order.buyerId, order.id, coupon.off, now))) {
    return 'coupon_not_usable';
  }
  return (await holdUsed(tx, order, now)) ? undefined : 'price_changed';
}

/** The order is paid: it is used up. */
export async function ownIsSpent(tx: Tables, order: Using, now: Instant): Promise<void> {
  if (couponIn(order.receipt)) await tx.coupons.spend(order.id, now);
  await spendUsed(tx, order, now);
}

/** The order is closed, and all of it goes back. `was`: what it was until now. */
export async function ownComesBack(tx: Tables, order: Using, was: 'unpaid' | 'paid', now: Instant): Promise<void> {
  if (couponIn(order.receipt)) await tx.coupons.giveBack(order.id);
  await returnUsed(tx, order, was, now);
}

/**
 * Its payment came after it was closed, and its seat is free: what had come back is held again, if it is still there.
 * `order` is the revived one: its events are others than those of the first time.
 */
export async function ownIsThere(tx: Tables, order: Using, now: Instant): Promise<boolean> {
  const used = usedOf(order.receipt);
  const { credit, points } = await tx.purses.balance(order.buyerId, now);
  if (used.credit > credit || used.points > points) return false;
  if (couponIn(order.receipt) && !(await tx.coupons.takeAgain(order.id))) return false;
  assert(await holdUsed(tx, order, now), `${order.id}: what its buyer has cannot have gone, he is locked`);
  return true;
}

/** An after-sale gives units up: their part of credit and points goes back, and the coupon with the last of them. */
export async function ownOfUnits(
  tx: Tables,
  { order, sale, keepsNothing }: { readonly order: Order; readonly sale: AfterSale; readonly keepsNothing: boolean },
  now: Instant,
): Promise<void> {
  if (keepsNothing && couponIn(order.receipt)) await tx.coupons.giveBack(order.id);
  const used = usedOf(order.receipt);
  if (used.credit === 0 && used.points === 0) return;
  const spends = await tx.purses.spendsOf(order.id);
  const left = { credit: leftOf(spends, 'credit'), points: leftOf(spends, 'points') };
  const part = keepsNothing ? left : partOf(order.receipt, sale, left);
  await returnPart(tx, order, part, `${sale.id}.%_back`, 'paid', now);
}

/** What the order has kept of it until now. */
const leftOf = (spends: readonly Spend[], unit: PurseUnit) =>
  spends.filter((spend) => spend.unit === unit).reduce((all, { amount, back }) => all + amount - back, 0);

/** Points are rounded down: what is missing comes with the last unit. */
function partOf({ lines }: Receipt, sale: AfterSale, left: Readonly<Record<'credit' | 'points', number>>) {
  const parts = sale.lines.map(({ skuId, numbers }) =>
    refundOf(lines.find((line) => line.skuId === skuId)!, NOTHING_GONE, numbers),
  );
  const part = usedOf({ lines: parts });
  return { credit: Math.min(part.credit, left.credit), points: Math.min(part.points, left.points) };
}

/** What several people get back in one transaction is moved person by person, in one order for all who do so. */
export const byBuyer = <One extends Pick<Order, 'buyerId'>>(orders: readonly One[]): One[] =>
  [...orders].sort((a, b) => (a.buyerId < b.buyerId ? -1 : 1));

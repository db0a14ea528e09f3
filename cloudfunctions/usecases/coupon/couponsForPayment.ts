import { MOST_TEMPLATES, whyNotTakeCoupon } from '@/domain/coupon';
import type { Order } from '@/domain/order';
import { goodsTotal } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { addCoupon } from './issueCoupon';
import { takerOf } from './taker';

/**
 * What an order that is paid and kept brings its buyer: one of each coupon that comes after payment, if its goods cost
 * enough and he may have one (more). The buyer is locked. Once for an order, however often it is asked.
 */
export async function couponsForPayment(
  tx: Tables,
  { id, buyerId, receipt }: Pick<Order, 'id' | 'buyerId' | 'receipt'>,
  now: Instant,
): Promise<void> {
  const paid = goodsTotal(receipt);
  const found = (await tx.couponTemplates.open(['payment'], now, MOST_TEMPLATES)).filter(
    ({ template: { paymentFrom = 0 } }) => paid >= paymentFrom,
  );
  if (found.length === 0) return;
  const taker = await takerOf(
    tx,
    found.map(({ template }) => template),
    buyerId,
    now,
  );
  // In one order for everybody: each has a counter.
  for (const { template, gone } of [...found].sort((a, b) => (a.template.id < b.template.id ? -1 : 1))) {
    const me = taker(template.id);
    if (whyNotTakeCoupon(template, gone, me, now)) continue;
    const issue = { userId: buyerId, by: 'payment' as const, nth: me.got + 1, earnedBy: id };
    await addCoupon(tx, template, { ...issue, cause: `${id}.payment.${template.id}` }, now);
  }
}

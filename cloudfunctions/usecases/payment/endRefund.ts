import type { ShopId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import type { RefundFound } from '../../platform/pay';
import type { Platform } from '../../platform/platform';
import { refundEnded } from '../afterSale/refundEnded';
import { tellMoneyBack } from './tellMoneyBack';

/**
 * WeChat has given the money back, or says that it cannot. A notice and a question may both say so: it counts once.
 * Locks in the order of all: after-sale, refund.
 */
export async function endRefund(shopId: ShopId, found: RefundFound, { database, clock }: Platform): Promise<void> {
  if (found.state === 'processing') return;
  const now = clock.now();
  await database.transact(shopId, async (tx) => {
    const { afterSaleId } = await tx.refunds.get(found.refundNo);
    const sale = afterSaleId && (await tx.afterSales.lock(afterSaleId));
    const refund = await tx.refunds.lock(found.refundNo);
    if (refund.status === 'done') return;
    refuseIf(found.amount === refund.amount ? undefined : 'payment_mismatch');
    if (found.state !== 'done' && refund.status === 'failed') return;

    const status = found.state === 'done' ? 'done' : 'failed';
    await tx.refunds.end(refund.no, status, now);
    if (status === 'done') await tx.ledger.post(ledger.refundDone(refund.no, refund.amount, now));
    // The letter learns it, too: until it is dead nobody may settle the refund by hand.
    if (status === 'failed') await tx.outbox.hurry(`${refund.no}.refund`, now);
    if (sale) await refundEnded({ tx, now, by: 'wechat' }, sale, status);
    else if (status === 'done') await tellMoneyBack(tx, refund, now);
  });
}

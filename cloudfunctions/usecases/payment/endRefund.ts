import type { ShopId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import type { RefundFound } from '../../platform/pay';
import type { Platform } from '../../platform/platform';

/** WeChat has given the money back, or says that it cannot. A notice and a question may both say so: it counts once. */
export async function endRefund(shopId: ShopId, found: RefundFound, { database, clock }: Platform): Promise<void> {
  if (found.state === 'processing') return;
  const now = clock.now();
  await database.transact(shopId, async (tx) => {
    const refund = await tx.refunds.lock(found.refundNo);
    if (refund.status === 'done') return;
    refuseIf(found.amount === refund.amount ? undefined : 'payment_mismatch');
    if (found.state === 'done') {
      await tx.refunds.end(refund.no, 'done', now);
      await tx.ledger.post(ledger.refundDone(refund.no, refund.amount, now));
    } else if (refund.status === 'asked') {
      await tx.refunds.end(refund.no, 'failed', now);
    }
  });
}

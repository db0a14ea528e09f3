import type { ShopId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import type { RefundFound } from '../../platform/pay';
import type { Platform } from '../../platform/platform';

/** WeChat has given the money back, or says that it cannot. However often it says so, it counts once. */
export async function endCardRefund(shopId: ShopId, found: RefundFound, platform: Platform): Promise<void> {
  if (found.state === 'processing') return;
  const now = platform.clock.now();
  const status = found.state === 'done' ? 'done' : 'failed';
  await platform.database.transact(shopId, async (tx) => {
    const refund = await tx.cardRefunds.lock(found.refundNo);
    if (refund.status === 'done' || refund.status === status) return;
    refuseIf(found.amount === refund.amount ? undefined : 'payment_mismatch');
    await tx.cardRefunds.end(refund.no, status, now);
    if (status === 'done') await tx.ledger.post(ledger.cardRefundDone(refund.no, refund.amount, now));
    else await tx.outbox.hurry(`${refund.no}.refund`, now); // Until its letter is dead nobody may settle it by hand.
  });
}

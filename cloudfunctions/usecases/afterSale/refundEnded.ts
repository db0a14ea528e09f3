import { type AfterSale, moved } from '@/domain/afterSale';
import { log, type Said, type Step, take } from './step';

/** The money has reached the buyer, and it is over; or it could not, and somebody must look: it stays as it is. */
export async function refundEnded(
  step: Step,
  sale: AfterSale,
  status: 'done' | 'failed',
  said: Said = {},
): Promise<void> {
  const amount = sale.total;
  if (status === 'failed') return log(step, sale, { what: 'refund_failed', amount });
  await take(step, moved(sale, 'done', step.now), { amount, tell: 'refunded', ...said });
}

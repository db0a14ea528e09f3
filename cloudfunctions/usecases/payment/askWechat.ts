import type { ShopId } from '@/domain/id';
import type { Platform } from '../../platform/platform';
import { applyPayment } from './applyPayment';

/** Asks WeChat what became of a payment, and applies it if it was paid. Returns what WeChat knows. */
export async function askWechat(
  shopId: ShopId,
  paymentNo: string,
  { database, clock, pay, settings }: Platform,
): Promise<'paid' | 'unpaid' | 'closed' | 'unknown'> {
  const found = await pay.query(paymentNo);
  if (found.state !== 'paid') return found.state;
  await database.transact(shopId, (tx) => applyPayment(tx, found, settings, clock.now()));
  return 'paid';
}

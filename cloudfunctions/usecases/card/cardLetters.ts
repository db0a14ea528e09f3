import type { ShopId } from '@/domain/id';
import type { RefundFound } from '../../platform/pay';
import type { Platform } from '../../platform/platform';
import { openidOf, virtualPayOf } from './askCard';
import { endCardRefund } from './endCardRefund';

/** Asks for a refund, or how far it is: the same number each time, so WeChat makes it once. */
export async function refundCard(shopId: ShopId, refundNo: string, platform: Platform): Promise<RefundFound['state']> {
  const { database } = platform;
  const { refund, payment } = await database.look(shopId, async (shop) => {
    const refund = await shop.cardRefunds.get(refundNo);
    return { refund, payment: await shop.cardPayments.get(refund.paymentNo) };
  });
  if (refund.status === 'done') return 'done';
  const { paymentNo, amount, because } = refund;
  const openid = await openidOf(shopId, payment.userId, platform);
  const found = await virtualPayOf(platform).refund({ refundNo, paymentNo, openid, amount, because });
  await endCardRefund(shopId, found, platform);
  return found.state;
}

/** WeChat counts a card as given once it is told, and pays the shop for it then. */
export async function deliverCard(shopId: ShopId, paymentNo: string, platform: Platform): Promise<void> {
  const { userId } = await platform.database.look(shopId, (shop) => shop.cardPayments.get(paymentNo));
  await virtualPayOf(platform).deliver({ paymentNo, openid: await openidOf(shopId, userId, platform) });
}

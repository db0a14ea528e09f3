import { assert } from '@/domain/bug';
import type { ShopId, UserId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import type { Platform } from '../../platform/platform';
import type { VirtualFound, VirtualPay } from '../../platform/virtualPay';
import { applyCardPayment } from './applyCardPayment';

/** Asks WeChat what became of a card's payment, and applies it if it was paid. Returns what WeChat knows. */
export async function askCard(shopId: ShopId, paymentNo: string, platform: Platform): Promise<VirtualFound['state']> {
  const { database, clock } = platform;
  const { userId } = await database.look(shopId, (shop) => shop.cardPayments.get(paymentNo));
  const openid = await openidOf(shopId, userId, platform);
  const found = await virtualPayOf(platform).query({ paymentNo, openid });
  if (found.state === 'paid') await database.transact(shopId, (tx) => applyCardPayment(tx, found, clock.now()));
  return found.state;
}

export async function openidOf(shopId: ShopId, userId: UserId, { database }: Platform): Promise<string> {
  const user = await database.look(shopId, (shop) => shop.users.get(userId));
  assert(user, `${userId} has been met`);
  return user.openid;
}

/** Its settings may be taken away while cards run: what was sold is asked about when they are back. */
export function virtualPayOf({ virtualPay }: Pick<Platform, 'virtualPay'>): VirtualPay {
  if (!virtualPay) throw new Outage('There are no settings of virtual payment');
  return virtualPay;
}

import { randomBytes } from 'node:crypto';
import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { DemoOptions } from './enter';

interface Options extends Pick<DemoOptions, 'shopUrl' | 'appId'> {
  readonly clerk: string; // an openid of the staff
}

/** What the staff has written down about an order that waits to be packed, and the flag that it has. */
export async function noteOrders({ clerk, shopUrl, appId }: Options): Promise<void> {
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(shopUrl, { 'x-wx-openid': clerk, 'x-wx-appid': appId }),
  );
  const asks = () => ({ requestId: `request_${randomBytes(12).toString('hex')}` as const });
  const { items } = await admin.listShopOrders({ tab: 'toShip', oldest: true });
  const [first] = items;
  if (!first) return;
  await admin.noteOrder({ ...asks(), orderId: first.id, words: '老客户，送一小包样品' });
  await admin.flagOrder({ ...asks(), orderId: first.id, flag: 'red' });
}

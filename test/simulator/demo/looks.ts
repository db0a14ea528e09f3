import { randomBytes } from 'node:crypto';
import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { DemoOptions } from './enter';

/** 老赵 has seen two whole addresses to print them, and 阿圆 a number to call: the owner reads so. */
export async function lookAtSome({ shopUrl, appId }: Pick<DemoOptions, 'shopUrl' | 'appId'>): Promise<void> {
  const adminOf = (openid: string) =>
    openClient<AdminContract>('admin', httpTransport(shopUrl, { 'x-wx-openid': openid, 'x-wx-appid': appId }));
  const asks = () => ({ requestId: `request_${randomBytes(12).toString('hex')}` as const });
  const [warehouse, service] = [adminOf('o_warehouse'), adminOf('o_service')];
  const { items } = await warehouse.listShopOrders({ tab: 'toShip' });
  const orderIds = items.slice(0, 2).map(({ id }) => id);
  const [first] = orderIds;
  if (!first) return;
  await warehouse.unmask({ ...asks(), subject: { kind: 'orders', orderIds }, why: 'print' });
  await service.unmask({ ...asks(), subject: { kind: 'orders', orderIds: [first] }, why: 'call' });
}

import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import { newShareCode } from '@/domain/share';
import { days, hours, type Milliseconds } from '@/domain/time';
import { FIRST_GROUP, openGIdOf } from '../server/groups';
import { type DemoOptions, enter } from './enter';
import { goodsIdOf, skuIdOf } from './seed';
import type { Visitor } from './visitor';

const SHARER = 'o_xiaoman';
const GOODS = 'squid';
const FRIENDS = ['o_guoguo', 'o_tutu', 'o_mili'];
const LOOKED = 'o_juzi'; // Opened the card, and went away again.

type Options = DemoOptions & {
  readonly goBack: (ago: Milliseconds) => Promise<void>;
  readonly owner: string;
};

/**
 * What somebody's link has led to before the shop is first seen: she sent a card into a chat group, four friends opened
 * it there, three of them bought together, and one sent it on. All of it through the doors, as phones would.
 */
export async function shareAround({ goBack, owner, ...options }: Options): Promise<void> {
  const openGId = openGIdOf(options.appId, FIRST_GROUP);
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );
  const asks = ({ newRequest }: Visitor) => ({ requestId: newRequest() });
  const newCode = () => newShareCode((sides) => Math.floor(Math.random() * sides));

  await goBack(days(6));
  const sharer = await enter(options, SHARER, openGId);
  const what = { kind: 'goods' as const, goodsId: goodsIdOf(GOODS) };
  const code = newCode();
  await sharer.shop.makeShare({ ...asks(sharer), code, what, channel: 'card' });
  await sharer.shop.openShare({ ...asks(sharer), code }); // Her own is not counted; she has looked at it in the group.

  await goBack(days(6) - hours(1));
  const friends: Visitor[] = [];
  for (const openid of [...FRIENDS, LOOKED]) {
    const friend = await enter(options, openid, openGId);
    await friend.shop.openShare({ ...asks(friend), code });
    friends.push(friend);
  }
  const [first, ...others] = friends.slice(0, FRIENDS.length);
  const skuId = skuIdOf(GOODS, [0]);
  const { teamId, orderId } = await first!.openTeam(`campaign_${GOODS}`, skuId, '追剧的零食有了');
  const orders = [{ friend: first!, orderId }];
  for (const friend of others) orders.push({ friend, ...(await friend.joinTeam(teamId, skuId)) });
  const again = { code: newCode(), from: code, what: { kind: 'team' as const, teamId }, channel: 'card' as const };
  await first!.shop.makeShare({ ...asks(first!), ...again });

  await goBack(days(5));
  for (const [i, one] of orders.entries()) {
    const waybill = { carrier: 'YTO' as const, waybill: `YT7530000091${i}` };
    await admin.shipOrder({ ...asks(one.friend), orderId: one.orderId, ...waybill });
  }
  await goBack(days(3));
  for (const one of orders.slice(0, 2))
    await one.friend.shop.receiveOrder({ ...asks(one.friend), orderId: one.orderId });
  await goBack(0);
}

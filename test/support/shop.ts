import { randomBytes } from 'node:crypto';
import type { Campaign } from '@/domain/campaign';
import type { Sku } from '@/domain/goods';
import type { AddressId, OrderId, RequestId, SkuId, TeamId, UserId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { type Caller, shopOf } from '../../cloudfunctions/door/caller';
import type { Database } from '../../cloudfunctions/storage/database';
import type { Tables } from '../../cloudfunctions/storage/tables';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { fakePlatform } from './fakePlatform';
import { both, box, freight, home, noon, tea, threesome, tin } from './fixtures';

interface Things {
  readonly skus?: readonly Sku[];
  readonly campaign?: Campaign;
}

/** A shop of its own for each test: what keeps shops apart in production keeps tests apart here. */
export async function openShop(database: Database, { skus = [box, tin], campaign = threesome }: Things = {}) {
  const appId = `wx${randomBytes(8).toString('hex')}`;
  const shopId = shopOf(appId);
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name: 'a test', home: [{ kind: 'teams' }, { kind: 'goods', title: both('全部') }] });
    await tx.freight.put(freight, 0);
    await tx.categories.add({ id: 'category_tea', parentId: null, title: both('茶'), picture: 'c.webp' }, 0);
    await tx.goods.add(tea, { note: null, price: fen(88_00), position: 0 }, noon);
    for (const [position, sku] of skus.entries()) await tx.skus.add(sku, position, noon);
    await tx.campaigns.add(campaign);
  });

  await database.transact(shopId, async (tx) => {
    await tx.users.meet({ id: 'user_own', openid: 'o_owner' }, noon);
    await tx.staff.put('user_own', { role: 'owner', name: '', byId: null }, noon);
  });

  const world = fakePlatform(database, appId);
  const { platform } = world;
  let asked = 0;
  const newRequest = (): RequestId => {
    asked += 1;
    return `request_${asked}`;
  };
  const as = (userId: UserId): Caller => ({
    ...{ shopId, userId, openid: `o_${userId.slice(5)}` },
    ...(userId === 'user_own' && { role: 'owner' }),
  });
  const addressOf = (userId: UserId): AddressId => `address_${userId.slice(5)}`;

  const toOf = (userId: UserId) => ({ way: 'express' as const, addressId: addressOf(userId) });

  /** Known to the shop, with an address. */
  async function moveIn(...userIds: readonly UserId[]): Promise<void> {
    await database.transact(shopId, async (tx) => {
      for (const id of userIds) {
        await tx.users.meet({ id, openid: as(id).openid }, noon);
        await tx.addresses.put(id, { id: addressOf(id), facts: home, isDefault: true });
      }
    });
  }

  const wanted = (userId: UserId, agreed: number, skuId: SkuId = box.id, quantity = 1) => ({
    ...{ requestId: newRequest(), to: toOf(userId), agreed, skuId, quantity },
  });

  async function paymentOf(orderId: OrderId) {
    const payment = await database.look(shopId, (shop) => shop.payments.ofOrder(orderId));
    if (!payment) throw new Error(`${orderId} has no payment`);
    return payment;
  }

  const notice = (paid: object) => ({
    headers: { 'wechatpay-signature': 'signed' },
    body: JSON.stringify({ kind: 'paid', payment: paid }),
  });

  /** Asks for the sheet, confirms it, and WeChat's notice arrives. */
  async function pay(userId: UserId, orderId: OrderId): Promise<void> {
    await payOrder({ requestId: newRequest(), orderId }, as(userId), platform);
    const { no, amount } = await paymentOf(orderId);
    await hearNotice(shopId, notice(world.payAtWechat(no, amount)), platform);
  }

  /** With freight: the box alone in a team is ¥59 + ¥8. */
  const inTeam: Fen = fen(67_00);

  return {
    shopId,
    ...world,
    as,
    newRequest,
    moveIn,
    wanted,
    paymentOf,
    notice,
    pay,
    inTeam,
    addressOf,
    toOf,
    look: <T>(at: (tables: Tables) => Promise<T>) => database.look(shopId, at),
    transact: <T>(work: (tables: Tables) => Promise<T>) => database.transact(shopId, work),
    stockOf: ({ id }: Sku) => database.look(shopId, async ({ skus: s }) => (await s.some([id])).get(id)!.stock),
    /** Ann opens a team and pays for her seat. */
    async openTeam(leader: UserId = 'user_ann'): Promise<{ teamId: TeamId; orderId: OrderId }> {
      await moveIn(leader);
      const asks = { ...wanted(leader, inTeam), campaignId: campaign.id };
      const { orderId, teamId } = await openTeam(asks, as(leader), platform);
      await pay(leader, orderId);
      return { teamId: teamId!, orderId };
    },
    async joinTeam(friend: UserId, teamId: TeamId): Promise<OrderId> {
      await moveIn(friend);
      const { orderId } = await joinTeam({ ...wanted(friend, inTeam), teamId }, as(friend), platform);
      return orderId;
    },
  };
}
export type TestShop = Awaited<ReturnType<typeof openShop>>;

import { randomBytes } from 'node:crypto';
import { type Client, openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { ShopContract } from '@/contract/shop';
import type { AddressId, CampaignId, OrderId, RequestId, SkuId, TeamId } from '@/domain/id';
import { total } from '@/domain/quote';
import type { SimulatedWechat } from '../wechat/wechat';

/** Somebody without a phone: does through the shop's own doors, and pays at WeChat, what a person would tap. */
export interface Visitor {
  readonly openid: string;
  readonly shop: Client<ShopContract>;
  newRequest(): RequestId;
  /** Tells the shop a name and a face, and where parcels go. */
  moveIn(person: { readonly nickname: string; readonly avatar: string }): Promise<void>;
  /** Orders one unit in a team, and pays for it. `avatar` and the address must be there: see moveIn. */
  openTeam(campaignId: CampaignId, skuId: SkuId, words: string): Promise<{ orderId: OrderId; teamId: TeamId }>;
  joinTeam(teamId: TeamId, skuId: SkuId): Promise<{ orderId: OrderId }>;
  /** Buys one unit alone, and pays for it. */
  buy(skuId: SkuId, quantity?: number): Promise<{ orderId: OrderId }>;
  pay(orderId: OrderId): Promise<void>;
}

export interface VisitorOptions {
  readonly openid: string;
  readonly appId: string;
  readonly shopUrl: string;
  readonly wechat: Pick<SimulatedWechat, 'pay'>;
  readonly openGId?: string; // The chat group that whatever is asked is asked from.
  readonly ip?: string; //      The address of the phone's network.
}

export function visitor({ openid, appId, shopUrl, wechat, openGId, ip }: VisitorOptions): Visitor {
  const identity = {
    ...{ 'x-wx-openid': openid, 'x-wx-appid': appId },
    ...(openGId && { 'x-wx-opengid': openGId }),
    ...(ip && { 'x-forwarded-for': ip }),
  };
  const shop = openClient<ShopContract>('shop', httpTransport(shopUrl, identity));
  const newRequest = (): RequestId => `request_${randomBytes(12).toString('hex')}`;

  let toFirst: AddressId | undefined;
  async function addressId(): Promise<AddressId> {
    toFirst ??= (await shop.listAddresses({}))[0]?.id;
    if (!toFirst) throw new Error(`${openid} has no address: moveIn comes first`);
    return toFirst;
  }

  async function pay(orderId: OrderId): Promise<void> {
    const asked = await shop.payOrder({ requestId: newRequest(), orderId });
    if (asked.paid) return;
    const prepayId = asked.sheet.package.replace('prepay_id=', '');
    wechat.pay({ prepayId, openid, paySheet: asked.sheet, fault: 'normal' });
    await shop.checkPayment({ requestId: newRequest(), orderId });
  }

  return {
    openid,
    shop,
    newRequest,
    pay,
    async moveIn({ nickname, avatar }) {
      await shop.visit({ requestId: newRequest(), language: 'zh' });
      await shop.saveProfile({ requestId: newRequest(), nickname, avatar });
      // Whoever tries the shop out late in the evening sees what is told at once.
      await shop.chooseMessages({ requestId: newRequest(), quiet: false, off: [] });
      if ((await shop.listAddresses({})).length > 0) return;
      const region: [string, string, string] = ['浙江省', '杭州市', '西湖区'];
      const where = { name: nickname, phone: '13800000000', region, detail: '文三路 478 号 2 幢 601' };
      await shop.saveAddress({ requestId: newRequest(), ...where });
    },
    async openTeam(campaignId, skuId, words) {
      const lines = [{ skuId, quantity: 1 }];
      const to = { way: 'express' as const, addressId: await addressId() };
      const { receipt } = await shop.quoteOrder({ lines, way: { by: 'open', campaignId }, to });
      const wanted = {
        campaignId,
        skuId,
        quantity: 1,
        words,
        to,
        agreed: total(receipt),
      };
      const { orderId, teamId } = await shop.openTeam({ requestId: newRequest(), ...wanted });
      await pay(orderId);
      return { orderId, teamId: teamId! };
    },
    async joinTeam(teamId, skuId) {
      const lines = [{ skuId, quantity: 1 }];
      const to = { way: 'express' as const, addressId: await addressId() };
      const { receipt } = await shop.quoteOrder({ lines, way: { by: 'join', teamId }, to });
      const wanted = {
        teamId,
        skuId,
        quantity: 1,
        to,
        agreed: total(receipt),
      };
      const { orderId } = await shop.joinTeam({ requestId: newRequest(), ...wanted });
      await pay(orderId);
      return { orderId };
    },
    async buy(skuId, quantity = 1) {
      const lines = [{ skuId, quantity }];
      const to = { way: 'express' as const, addressId: await addressId() };
      const { receipt } = await shop.quoteOrder({ lines, way: { by: 'alone' }, to });
      const { orderId } = await shop.placeOrder({ requestId: newRequest(), lines, to, agreed: total(receipt) });
      await pay(orderId);
      return { orderId };
    },
  };
}

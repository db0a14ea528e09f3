import type { AfterSaleId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { shopDoor } from '../../cloudfunctions/shop/door';
import { box, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';
import type { TestShop } from '../support/shop';

const bob: UserId = 'user_bob';
const waybill = { carrier: 'SF', waybill: 'SF1234567890' } as const;

/** An after-sale of Bob's in every state in which something can be done about it, and an example of each. */
export async function openAfterSales(shop: TestShop) {
  const { platform } = shop;
  const asks = () => ({ requestId: shop.newRequest() });
  const send = async (endpoint: string, input: object, isStaff = false) => {
    const caller = () => (isStaff ? { ...shop.as('user_own'), openid: 'o_owner' } : shop.as(bob));
    const reply = await (isStaff ? adminDoor : shopDoor)(
      { endpoint, input: { ...asks(), ...input } },
      caller,
      platform,
    );
    if (!reply.ok) throw new Error(`${endpoint}: ${JSON.stringify(reply)}`);
    return reply.output as { orderId: OrderId; afterSaleId: AfterSaleId };
  };
  const staff = (endpoint: string, input: object) => send(endpoint, input, true);

  await staff('setReturnAddress', { name: '仓库', phone: '0571-88888888', place: '杭州市文三路 1 号' });
  async function bought(sent: boolean): Promise<OrderId> {
    const lines = [{ skuId: box.id, quantity: 1 }];
    const { orderId } = await send('placeOrder', { to: shop.toOf(bob), agreed: 96_00, lines });
    await shop.pay(bob, orderId);
    if (sent) await staff('shipOrder', { orderId, ...waybill });
    return orderId;
  }
  const lines = [{ skuId: box.id, units: 1 }];
  const about = (orderId: OrderId, kind = 'refund', sent = false) => ({
    ...{ orderId, kind, sent, reason: 'changed_mind', lines },
  });
  async function asked(kind = 'refund', sent = false): Promise<AfterSaleId> {
    const orderId = await bought(sent);
    const agreed = kind === 'exchange' ? 0 : sent ? 88_00 : 96_00;
    return (await send('askAfterSale', { ...about(orderId, kind, sent), agreed })).afterSaleId;
  }
  async function sending(kind: string): Promise<AfterSaleId> {
    const afterSaleId = await asked(kind, true);
    await staff('acceptAfterSale', { afterSaleId });
    return afterSaleId;
  }
  async function returning(kind: string): Promise<AfterSaleId> {
    const afterSaleId = await sending(kind);
    await send('sendBack', { afterSaleId, ...waybill });
    return afterSaleId;
  }
  async function reshipping(): Promise<AfterSaleId> {
    const afterSaleId = await returning('exchange');
    await staff('acceptReturn', { afterSaleId, restock: true });
    return afterSaleId;
  }
  async function offered(): Promise<AfterSaleId> {
    const afterSaleId = await asked('refund', true);
    await staff('offerAfterSale', { afterSaleId, amount: 10_00, words: '补一点' });
    return afterSaleId;
  }
  async function reshippedOne(): Promise<AfterSaleId> {
    const afterSaleId = await reshipping();
    await staff('reship', { afterSaleId, carrier: 'ZTO', waybill: 'ZT0000000001' });
    return afterSaleId;
  }
  const [reshipped, notRight] = [await reshippedOne(), await reshippedOne()];
  const failed = await asked();
  shop.world.refunds = 'abnormal';
  await staff('acceptAfterSale', { afterSaleId: failed });
  await tickShop(shop);
  shop.world.refunds = 'done';
  const { no: refundNo } = (await shop.look(({ refunds }) => refunds.ofAfterSales([failed]))).get(failed)!;

  const sent = await bought(true);
  const toPay = await bought(false);
  const bobsPicture = [shop.upload(bob)];
  const staffPicture = [shop.upload('user_own')];
  const [asking, toAccept, toOffer, toDecline] = [
    await asked(),
    await asked(),
    await asked('refund', true),
    await asked(),
  ];
  const [withdrawing, answering, goingBack] = [await asked(), await offered(), await sending('return')];
  const [right, wrong, reshippable] = [await returning('return'), await returning('return'), await reshipping()];

  return {
    shop: {
      previewAfterSale: () => [about(toPay)],
      askAfterSale: () => [
        { ...asks(), ...about(toPay), agreed: 96_00, words: '不要了', pictures: bobsPicture },
        {
          ...{ ...asks(), ...about(sent, 'exchange', true), agreed: 0 },
          instead: [{ skuId: box.id, forSkuId: box.id }],
        },
      ],
      viewAfterSale: () => [{ afterSaleId: asking }],
      listAfterSales: () => [{ open: true, cursor: 'aftersale_99999999' }],
      withdrawAfterSale: () => [{ ...asks(), afterSaleId: withdrawing }],
      answerOffer: () => [{ ...asks(), afterSaleId: answering, agree: false, words: '太少' }],
      sendBack: () => [{ ...asks(), afterSaleId: goingBack, ...waybill }],
      confirmExchange: () => [{ ...asks(), afterSaleId: reshipped }],
      rejectExchange: () => [{ ...asks(), afterSaleId: notRight, words: '又发错了', pictures: bobsPicture }],
      addEvidence: () => [{ ...asks(), afterSaleId: asking, words: '看图', pictures: bobsPicture }],
    },
    admin: {
      listShopAfterSales: () => [
        { tab: 'all', cursor: 'aftersale_99999999' },
        { tab: 'toDecide', cursor: '1.aftersale_0' },
        { tab: 'next', search: '小满', cursor: '1.aftersale_0' },
      ],
      countShopAfterSales: () => [{}],
      viewShopAfterSale: () => [{ afterSaleId: asking }],
      acceptAfterSale: () => [{ ...asks(), afterSaleId: toAccept, words: '好的' }],
      offerAfterSale: () => [{ ...asks(), afterSaleId: toOffer, amount: 10_00, words: '补一点' }],
      declineAfterSale: () => [{ ...asks(), afterSaleId: toDecline, words: '已打包', pictures: staffPicture }],
      acceptReturn: () => [{ ...asks(), afterSaleId: right, restock: true }],
      declineReturn: () => [{ ...asks(), afterSaleId: wrong, words: '少一盒', pictures: staffPicture }],
      reship: () => [{ ...asks(), afterSaleId: reshippable, carrier: 'YTO', waybill: 'YT0000000001' }],
      previewRefundBuyer: () => [{ orderId: sent, sent: true, lines }],
      refundBuyer: () => [{ ...asks(), orderId: toPay, sent: false, lines, amount: fen(5_00), words: '抱歉' }],
      settleRefund: () => [{ ...asks(), refundNo, words: '转账了' }],
      setReturnAddress: () => [{ ...asks(), name: '仓库', phone: '0571-88888888', place: '杭州市文三路 1 号' }],
      viewReturnAddress: () => [{}],
    },
    foreignIds: ['aftersale_nobody', tin.id],
  };
}

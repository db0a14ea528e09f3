import type { OrderId } from '@/domain/id';
import type { TestShop } from '../support/shop';

/** Orders as the staff handles them: one that can be shipped, one that can still be paid, and one on its way. */
export async function openOrders(
  shop: TestShop,
  { toShip, unpaid, onWay }: Readonly<Record<'toShip' | 'unpaid' | 'onWay', OrderId>>,
) {
  const asks = () => ({ requestId: shop.newRequest() });
  const number = await shop.look(async (view) => (await view.orders.get(toShip)).number);
  const price = { goods: 80_00, freight: 8_00 };
  const filters = {
    ...{ placedFrom: 1, placedTo: 2_000_000_000_000, way: 'express', afterSale: 'any', flag: 'any' },
    ...{ teamId: 'team_0', campaignId: 'campaign_0', leaderId: 'user_0', buyerId: 'user_bob' },
    ...{ pickupId: 'pickup_0', goodsId: 'goods_0' },
  };
  return {
    admin: {
      listShopOrders: () => [{ tab: 'all', search: '小满', cursor: 'order_99999999', oldest: true, filters }],
      countShopOrders: () => [{ tab: 'all', filters }],
      viewShopOrder: () => [{ orderId: unpaid }],
      findByCode: () => [{ code: number }],
      checkShipments: () => [{ rows: [{ order: number, carrier: 'ZTO', waybill: '75300000001' }] }],
      viewPacking: () => [{ orderIds: [toShip] }],
      previewPrice: () => [{ orderId: unpaid, ...price }],
      changePrice: () => [{ ...asks(), orderId: unpaid, ...price, from: 96_00, words: '熟客' }],
      noteOrder: () => [{ ...asks(), orderId: toShip, words: '多放冰袋' }],
      flagOrder: () => [{ ...asks(), orderId: toShip, flag: 'red' }],
      receiveLater: () => [{ ...asks(), orderId: onWay, days: 3 }],
    },
  };
}

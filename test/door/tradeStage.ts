import { days } from '@/domain/time';
import { askInvoice } from '../../cloudfunctions/usecases/invoice/buyerInvoices';
import { issueInvoice } from '../../cloudfunctions/usecases/invoice/staffInvoices';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { putFreight } from '../../cloudfunctions/usecases/staff/freight';
import { putPickup } from '../../cloudfunctions/usecases/staff/pickups';
import { putPromotion } from '../../cloudfunctions/usecases/staff/promotions';
import { box, freight, tea, tin } from '../support/fixtures';
import { received, shipped } from '../support/received';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';
const both = (zh: string) => ({ zh, en: zh });
const rate = { first: 1, fee: 8_00, step: 1, stepFee: 2_00, freeFrom: 99_00 };

/** Everything of carts, parcels, pickup, invoices and what a merchant sets up, and an example of each. */
export async function openTrade(shop: TestShop) {
  const { platform, world } = shop;
  const asks = () => ({ requestId: shop.newRequest() });
  const owner = shop.as('user_own');

  const place = {
    name: both('大学路店'),
    address: '大学路 7 号',
    hours: both('每天 9:00–21:00'),
    phone: '13812345678',
  };
  const { pickupId } = await putPickup({ ...asks(), ...place, isOpen: true }, owner, platform);
  const template = { title: both('冷链'), by: 'weight' as const, zones: [{ places: ['浙江省'], ...rate }] };
  const { freightId } = await putFreight({ ...asks(), ...template, never: ['西藏自治区'] }, owner, platform);
  const coming = {
    ...{ title: both('满 100 减 5'), by: 'amount' as const, steps: [{ from: 100_00, off: 5_00 }] },
    ...{ scope: { goods: [tea.id], categories: [tea.categoryId], except: [tea.id] } },
    ...{ startsAt: world.now + days(1), endsAt: world.now + days(9) },
  };
  const { promotionId } = await putPromotion({ ...asks(), ...coming }, owner, platform);

  async function paid(where: object = {}) {
    const asked = { ...asks(), to: shop.toOf(bob), agreed: 96_00, lines: [{ skuId: box.id, quantity: 1 }] };
    const { orderId } = await placeOrder({ ...asked, ...where }, shop.as(bob), platform);
    await shop.pay(bob, orderId);
    return orderId;
  }
  const fetching = { to: { way: 'pickup', pickupId, name: '小满', phone: '13812345678' }, agreed: 88_00 } as const;
  const waiting = await paid(fetching);
  const { to: where } = await shop.look(({ orders }) => orders.get(waiting));
  const code = where.way === 'pickup' ? where.code : '';
  const onItsWay = await shipped(shop, bob);
  const [parcel] = await shop.look(({ parcels }) => parcels.of(onItsWay));
  const over = await received(shop, bob);

  const title = { kind: 'company', name: '一家公司', taxNumber: '91350782MA2Y0XXX0X' } as const;
  const invoiced = async (orderId: typeof over) =>
    (await askInvoice({ ...asks(), orderId, title }, shop.as(bob), platform)).invoiceId;
  const [wanted, toIssue, issued] = [await invoiced(over), await invoiced(onItsWay), await invoiced(waiting)];
  const paper = { amount: 96_00, number: '24352000000012345678', link: 'https://invoices.test/1' };
  await issueInvoice({ ...asks(), invoiceId: issued, ...paper, amount: 88_00 }, owner, platform);
  const toRemind = await paid();

  return {
    pickup: fetching.to,
    shop: {
      swapCart: () => [{ ...asks(), skuId: box.id, forSkuId: tin.id, quantity: 1 }],
      mergeCart: () => [{ ...asks(), lines: [{ skuId: tin.id, quantity: 1 }] }],
      listPickups: () => [{}],
      deleteOrder: () => [{ ...asks(), orderId: over }],
      remindOrder: () => [{ ...asks(), orderId: toRemind }],
      buyAgain: () => [{ ...asks(), orderId: over }],
      trackParcel: () => [{ ...asks(), parcelId: parcel!.id }],
      askInvoice: () => [
        { ...asks(), orderId: toRemind, title, email: 'bob@example.com', remark: '寄到公司' },
        { ...asks(), orderId: toRemind, title: { kind: 'personal', name: '小满' } },
      ],
      withdrawInvoice: () => [{ ...asks(), invoiceId: wanted }],
      listInvoices: () => [{ cursor: 'invoice_99999999' }],
    },
    admin: {
      findPickup: () => [{ code }],
      handOver: () => [{ ...asks(), code }],
      listFreight: () => [{}],
      putFreight: () => [
        { ...asks(), freightId, ...template, elsewhere: rate, never: ['西藏自治区'] },
        { ...asks(), ...template, never: [] },
      ],
      removeFreight: () => [{ ...asks(), freightId }],
      listShopPickups: () => [{}],
      putPickup: () => [{ ...asks(), pickupId, ...place, isOpen: false }],
      listPromotions: () => [{}],
      putPromotion: () => [{ ...asks(), promotionId, ...coming }],
      endPromotion: () => [{ ...asks(), promotionId }],
      listGoodsTrade: () => [{ search: '肉桂', cursor: 'goods_z' }],
      setGoodsTrade: () => [{ ...asks(), goodsId: tea.id, freightId: freight.id, perUser: 99 }],
      listShopInvoices: () => [{ tab: 'all', cursor: 'invoice_99999999' }],
      issueInvoice: () => [{ ...asks(), invoiceId: toIssue, ...paper }],
      reverseInvoice: () => [{ ...asks(), invoiceId: issued }],
    },
    foreignIds: ['parcel_nobody', 'freight_nobody', 'pickup_nobody', 'promotion_nobody', 'invoice_nobody'],
  };
}

import type { AdminOrder } from '@/contract/adminOrders';
import type { FailedRefund } from '@/contract/adminToday';
import type { AdminAfterSale } from '@/contract/afterSale';
import type { AdminInvoice } from '@/contract/invoice';
import { fen, zero } from '@/domain/money';
import { type LineState, untouched } from '@/domain/parcel';
import { Refusal } from '@/domain/refusal';
import { failedRefunds } from '@/packages/admin/failedRefunds';
import { GivingBackStore } from '@/packages/admin/givingBackStore';
import { HandingStore } from '@/packages/admin/handingStore';
import { orderLog } from '@/packages/admin/orderLog';
import { sendableOf, sentAndLeft } from '@/packages/admin/sentAndLeft';
import { Shipment } from '@/packages/admin/shipment';
import { ShopInvoices } from '@/packages/admin/shopInvoices';
import { canGiveBack, moneyOf } from '@/packages/admin/shopOrder';
import { ShopSale } from '@/packages/admin/shopSale';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, box, noon, tin } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const line = (skuId: typeof box.id, quantity: number) => ({
  ...{ skuId, goodsId: 'goods_tea', title: both('肉桂'), options: both('50 克'), picture: '', quantity },
  ...{ listPrice: fen(88_00), list: fen(88_00 * quantity), less: [] },
});
const point = { id: 'pickup_1', name: both('店'), address: '路 1 号', hours: both('每天'), phone: '1' } as const;

/** An order of three boxes and two tins, paid, with these facts. */
function order(facts: Partial<AdminOrder> = {}, lines: readonly LineState[] = states()): AdminOrder {
  return {
    ...{ id: 'order_1', number: 'P1', status: 'paid', way: 'express', lines, remark: '', parcels: [], refunds: [] },
    receipt: { lines: [line(box.id, 3), line(tin.id, 2)], freight: zero, freights: [] },
    ...{ afterSales: [], buyer: { nickname: '小满', avatar: '' }, placedAt: noon, payBy: noon, paidAt: noon },
    to: { way: 'pickup', point, name: '小满', phone: '13800000000', code: '12345678' },
    ...facts,
  } as AdminOrder;
}
const states = (changes: Partial<LineState> = {}): LineState[] => [
  { ...untouched({ skuId: box.id, quantity: 3 }), ...changes },
  untouched({ skuId: tin.id, quantity: 2 }),
];

describe('parcels', () => {
  async function shipment() {
    let now = order();
    const shipOrder = jest.fn(async (_: object): Promise<object> => ({}));
    const admin = { viewShopOrder: jest.fn(async () => now), shipOrder };
    const store = new Shipment({ ...(await fakeShop({})), admin }, 'order_1');
    await store.order.load();
    return { ...admin, store, becomes: (next: AdminOrder) => (now = next) };
  }

  test('leave one after the other: at first with all that is left, then with what is chosen', async () => {
    const { store, shipOrder, becomes } = await shipment();
    expect([store.count, store.missing]).toEqual([5, 'waybill']);
    store.pack(box.id, 1);
    store.pack(tin.id, 0);
    store.form.choose('SF');
    store.form.write(' SF1234567890 ');
    becomes(order({}, states({ shipped: 1 })));
    expect(await store.ship()).toBe(4);
    expect(shipOrder).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', orderId: 'order_1', carrier: 'SF', waybill: 'SF1234567890' },
      lines: [{ skuId: box.id, quantity: 1 }],
    });
    expect([store.form.carrier, store.form.waybill, store.count]).toEqual(['SF', '', 4]);
  });

  test('nothing in it is missing before its number is; what is asked back is not sent meanwhile', async () => {
    const { store, becomes } = await shipment();
    store.pack(box.id, 0);
    store.pack(tin.id, 0);
    expect(store.missing).toBe('lines');
    becomes(order({}, states({ heldUnsent: 2 })));
    await store.order.load();
    expect([store.left(box.id), store.units(box.id)]).toEqual([1, 0]);
  });

  test('when it was refused, what is left is looked at again', async () => {
    const { store, shipOrder, viewShopOrder } = await shipment();
    shipOrder.mockRejectedValueOnce(new Refusal('waybill_used'));
    store.form.write('SF1234567890');
    expect(await store.ship()).toBeUndefined();
    expect(store.shipping.failed).toEqual({ kind: 'refused', code: 'waybill_used' });
    expect(viewShopOrder).toHaveBeenCalledTimes(2);
    expect(store.form.waybill).toBe('SF1234567890');
  });

  test('are counted in units', () => {
    const lines = states({ shipped: 1, heldUnsent: 1 });
    expect([sentAndLeft(lines), sendableOf(lines)]).toEqual([{ sent: 1, left: 4 }, 3]);
  });
});

describe('handing over', () => {
  async function counter() {
    const findPickup = jest.fn(async ({ code }: { code: string }) => {
      if (code !== '12345678') throw new Refusal('pickup_code_wrong');
      return order();
    });
    const handOver = jest.fn(async (_: object) => ({ orderId: 'order_1' as const }));
    const store = new HandingStore({ ...(await fakeShop({})), admin: { findPickup, handOver } });
    return { findPickup, handOver, store };
  }

  test('a code is looked at before anything is handed over; a wrong one says so', async () => {
    const { store, findPickup, handOver } = await counter();
    store.write('1234 567');
    await store.find();
    expect(findPickup).not.toHaveBeenCalled();
    store.write('99999999');
    await store.find();
    expect(store.failed).toEqual({ kind: 'refused', code: 'pickup_code_wrong' });
    store.write('1234 5678');
    await store.find();
    expect(store.order?.id).toBe('order_1');
    expect(await store.handOver()).toBe(true);
    expect(handOver).toHaveBeenCalledWith({ requestId: 'request_1', code: '12345678' });
  });

  test('another code is another order: an answer about the one before is not shown', async () => {
    const { store } = await counter();
    store.write('12345678');
    const asked = store.find();
    store.write('99999999');
    await asked;
    expect(store.order).toBeUndefined();
  });
});

describe('giving back', () => {
  async function giving(now = order()) {
    const preview = { lines: [], freight: zero, total: fen(88_00), couponBack: false };
    const admin = {
      viewShopOrder: jest.fn(async () => now),
      previewRefundBuyer: jest.fn(async (_: object) => preview),
      refundBuyer: jest.fn(async (_: object) => ({ afterSaleId: 'aftersale_1' as const })),
    };
    const store = new GivingBackStore({ ...(await fakeShop({})), admin }, 'order_1');
    await store.load();
    return { ...admin, store };
  }

  test('of what was not sent when nothing was; all of it or less, never more', async () => {
    const { store, refundBuyer } = await giving();
    expect([store.sent, store.missing]).toEqual([false, 'lines']);
    store.toggle(box.id);
    expect(store.units.get(box.id)).toBe(3);
    store.count(box.id, 1);
    await store.look();
    expect([store.total, store.missing]).toEqual([88_00, 'words']);
    store.giveWhole(false);
    expect(store.missing).toBe('amount');
    store.writeAmount('88.01');
    expect([store.isTooMuch, store.total]).toEqual([true, undefined]);
    store.writeAmount('5.5');
    store.write(' 补差价 ');
    expect(await store.give()).toBe('aftersale_1');
    expect(refundBuyer).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', orderId: 'order_1', sent: false, amount: 5_50, words: '补差价' },
      lines: [{ skuId: box.id, units: 1 }],
    });
  });

  test('of what was sent, once it was', async () => {
    const { store } = await giving(order({ status: 'received' }, states({ shipped: 3 })));
    expect([store.sent, store.has(false), store.most(box.id), store.most(tin.id)]).toEqual([true, false, 3, 0]);
  });

  test('is offered where there is anything to give back', () => {
    expect(canGiveBack(order())).toBe(true);
    expect(canGiveBack(order({ status: 'closed' }))).toBe(false);
    const gone = [{ ...states({ shipped: 3, returned: 3 })[0]! }];
    expect(canGiveBack(order({ status: 'received' }, gone))).toBe(false);
  });
});

test('the money of an order: what was paid, what went back or is on its way, and what is kept', () => {
  const back = (amount: number, status: 'done' | 'asked' | 'failed') => ({
    ...{ no: `R${amount}`, amount: fen(amount), status, because: 'after_sale' as const, askedAt: noon, endedAt: noon },
  });
  expect(moneyOf(order({ refunds: [back(88_00, 'done'), back(10_00, 'asked'), back(5_00, 'failed')] }))).toEqual({
    ...{ paid: 440_00, refunded: 88_00, refunding: 15_00, kept: 337_00 },
  });
  expect(moneyOf(order({ paidAt: undefined }))).toBeUndefined();
  const titles = orderLog(order({ refunds: [back(5_00, 'failed')] }), noon, 'zh', zh).map(({ title }) => title);
  expect(titles).toEqual(['微信没退成', '¥5.00 交给微信退款', '付款 ¥440.00', '下单']);
});

describe('an after-sale', () => {
  const sale = (facts: Partial<AdminAfterSale> = {}) =>
    ({ id: 'aftersale_1', kind: 'refund', sent: true, status: 'asked', total: fen(50_00), ...facts }) as AdminAfterSale;
  async function deciding(facts: Partial<AdminAfterSale> = {}) {
    const done = () => jest.fn(async (_: object): Promise<object> => ({}));
    const admin = {
      viewShopAfterSale: jest.fn(async () => sale(facts)),
      viewReturnAddress: jest.fn(async () => null),
      ...{ acceptAfterSale: done(), offerAfterSale: done(), declineAfterSale: done(), acceptReturn: done() },
      ...{ declineReturn: done(), reship: done(), settleRefund: done() },
    };
    const store = new ShopSale({ ...(await fakeShop({})), admin }, 'aftersale_1');
    await store.load();
    return { ...admin, store };
  }

  test.each([
    [{}, true, 49_99],
    [{ kind: 'return' as const }, true, 50_00],
    [{ kind: 'exchange' as const, total: zero }, false, 0],
    [{ sent: false }, false, 49_99],
    [{ status: 'returning' as const }, false, 49_99],
  ])('%j: may less be offered: %s, at most %s fen', async (facts, may, most) => {
    const { store } = await deciding(facts);
    expect([store.canOffer, store.mostOffered]).toEqual([may, most]);
  });

  test('an offer is an amount below the most, with words', async () => {
    const { store, offerAfterSale } = await deciding();
    store.begin('offer');
    store.writeAmount('50');
    expect([store.offered, store.isTooMuch]).toEqual([undefined, true]);
    store.writeAmount('10.5');
    store.write(' 外盒压了 ');
    expect(await store.finish()).toBeUndefined();
    expect(offerAfterSale).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', afterSaleId: 'aftersale_1', amount: 10_50, words: '外盒压了' },
    });
    expect(store.deed).toBeUndefined();
  });

  test('what was refused is told, and the after-sale looked at again; the words stay', async () => {
    const { store, declineAfterSale, viewShopAfterSale } = await deciding();
    declineAfterSale.mockRejectedValueOnce(new Refusal('after_sale_moved_on'));
    store.begin('decline');
    store.write('使用后的磕碰');
    expect(await store.finish()).toEqual({ kind: 'refused', code: 'after_sale_moved_on' });
    expect(viewShopAfterSale).toHaveBeenCalledTimes(2);
    expect([store.deed, store.words]).toEqual(['decline', '使用后的磕碰']);
  });

  test('what came back goes into stock again, or not', async () => {
    const { store, acceptReturn } = await deciding({ kind: 'return', status: 'returning' });
    store.begin('check');
    store.putBack(false);
    await store.finish();
    expect(acceptReturn).toHaveBeenCalledWith(expect.objectContaining({ restock: false }));
  });
});

describe('invoices', () => {
  const invoice = { id: 'invoice_1', amount: fen(57_00), status: 'asked' } as unknown as AdminInvoice;
  async function desk() {
    const admin = {
      listShopInvoices: jest.fn(async (_: object) => ({ items: [invoice] })),
      issueInvoice: jest.fn(async (_: object): Promise<object> => ({})),
      reverseInvoice: jest.fn(async (_: object): Promise<object> => ({})),
    };
    const store = new ShopInvoices({ ...(await fakeShop({})), admin }, 'asked');
    await store.list.load();
    return { ...admin, store };
  }

  test('one is noted with its number, over the amount that was shown', async () => {
    const { store, issueInvoice } = await desk();
    store.begin(invoice);
    expect([await store.issue(), store.wrong]).toEqual([false, 'number']);
    store.write('number', ' 24352000000012345678 ');
    store.write('link', 'http://no');
    expect(store.wrong).toBe('link');
    store.write('link', '');
    expect(await store.issue()).toBe(true);
    expect(issueInvoice).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', invoiceId: 'invoice_1', amount: 57_00, number: '24352000000012345678', link: '' },
    });
  });

  test('when the amount has changed meanwhile, the list is asked again', async () => {
    const { store, issueInvoice, listShopInvoices } = await desk();
    issueInvoice.mockRejectedValueOnce(new Refusal('amount_changed'));
    store.begin(invoice);
    store.write('number', '24352000');
    expect(await store.issue()).toBe(false);
    expect(listShopInvoices).toHaveBeenCalledTimes(2);
    expect(store.invoice).toBeUndefined();
  });
});

describe('refunds that failed', () => {
  const refund = { no: 'R2611220001', amount: fen(45_00), orderId: 'order_1' } as unknown as FailedRefund;
  async function desk() {
    const admin = {
      listFailedRefunds: jest.fn(async (_: object) => ({ items: [refund] })),
      retryLetter: jest.fn(async (_: object): Promise<object> => ({})),
      settleRefund: jest.fn(async (_: object): Promise<object> => ({})),
    };
    const store = failedRefunds({ ...(await fakeShop({})), admin });
    await store.list.load();
    return { ...admin, store };
  }

  test('one is tried again under its own number, or settled with how it was given back', async () => {
    const { store, retryLetter, settleRefund, listFailedRefunds } = await desk();
    expect(await store.again(refund)).toBe(true);
    expect(retryLetter).toHaveBeenCalledWith({ requestId: 'request_1', letterId: 'R2611220001.refund' });
    store.begin(refund);
    expect(await store.settle()).toBe(false);
    store.write(' 转到了支付宝 ');
    expect(await store.settle()).toBe(true);
    expect(settleRefund).toHaveBeenCalledWith({
      ...{ requestId: 'request_2', refundNo: 'R2611220001', words: '转到了支付宝' },
    });
    expect([store.refund, listFailedRefunds.mock.calls.length]).toEqual([undefined, 2]);
  });

  test('one that WeChat is at again is not settled: the list is asked again, the words stay', async () => {
    const { store, settleRefund } = await desk();
    settleRefund.mockRejectedValueOnce(new Refusal('after_sale_moved_on'));
    store.begin(refund);
    store.write('转到了支付宝');
    expect(await store.settle()).toBe(false);
    expect([store.refund?.no, store.words]).toEqual(['R2611220001', '转到了支付宝']);
  });
});

import { Outage } from '@/domain/outage';
import { later, minutes } from '@/domain/time';
import type { Shipping } from '../../cloudfunctions/platform/wechat';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const no = 'T20261121000001';
const parcel = (waybill: string, more: object = {}) => ({
  ...{ carrier: 'ZTO' as const, waybill, what: '护脊轻量书包 ×1', phone: '13812345678' },
  ...more,
});
const shipping = (more: Partial<Shipping> = {}): Shipping =>
  ({
    ...{ paymentNo: no, openid: 'o_xiaoman', way: 'express', parcels: [parcel('75300000001')] },
    ...{ allShipped: true, at: town.clock.now(), ...more },
  }) as Shipping;
const errcode = (code: number) => expect.objectContaining({ name: 'WechatRefused', code });

test('money is frozen until WeChat knows that all of it is on its way', async () => {
  await town.buy(no);
  expect(town.wechat.funds()).toEqual({ free: 0, frozen: 169_00 });
  await town.services().uploadShipping(shipping());
  expect(town.wechat.funds()).toEqual({ free: 169_00, frozen: 0 });
  expect(town.wechat.orders()).toMatchObject([{ paymentNo: no, openid: 'o_xiaoman', parcels: 1, state: 'free' }]);
  expect(town.wechat.ownMessages()).toMatchObject([
    { openid: 'o_xiaoman', title: { zh: '商品已发货' } },
    { openid: '', title: { zh: '发货信息已录入' }, text: { zh: '¥169.00 已解冻，可以用了' } },
  ]);
});

test('in two parcels it is free with the second', async () => {
  await town.buy(no);
  const first = { ...shipping({ allShipped: false }) };
  await town.services().uploadShipping(first);
  expect(town.wechat.funds()).toEqual({ free: 0, frozen: 169_00 });
  await town.pass(minutes(5));
  const both = [parcel('75300000001'), parcel('75300000002', { carrier: 'SF' })];
  await town.services().uploadShipping(shipping({ parcels: both }));
  expect(town.wechat.funds()).toEqual({ free: 169_00, frozen: 0 });
  expect(town.wechat.shipped()).toMatchObject([
    { isAll: true, parcels: [{ number: '75300000001' }, { company: 'SF' }] },
  ]);
});

test('what is picked up needs no parcel', async () => {
  await town.buy(no);
  await town
    .services()
    .uploadShipping(shipping({ way: 'pickup', parcels: [{ what: '沃柑 5 斤' }] } as Partial<Shipping>));
  expect(town.wechat.shipped()).toMatchObject([{ way: 4, isAll: true, parcels: [{ number: '', what: '沃柑 5 斤' }] }]);
});

test('told twice, and after it was corrected once, it stays as it is', async () => {
  await town.buy(no);
  const told = shipping();
  await town.services().uploadShipping(told);
  await town.services().uploadShipping(told);
  expect(town.wechat.ownMessages()).toHaveLength(2);
  await town.pass(minutes(1));
  await town.services().uploadShipping(shipping({ parcels: [parcel('75300000009')] }));
  await town.pass(minutes(1));
  await town.services().uploadShipping(shipping({ parcels: [parcel('75300000008')] }));
  expect(town.wechat.shipped()).toMatchObject([{ corrected: true, parcels: [{ number: '75300000009' }] }]);
});

test('long words are cut, and the number of the receiver is masked', async () => {
  await town.buy(no);
  const what = '长'.repeat(119);
  await town
    .services()
    .uploadShipping(shipping({ parcels: [parcel('SF1234567890', { carrier: 'SF', what: `${what}🎒🎒` })] }));
  expect(town.wechat.shipped()[0]!.parcels[0]!.what).toBe(`${what}…`);
});

describe('what goes wrong:', () => {
  test('a payment that WeChat does not list yet is asked for again', async () => {
    await expect(town.services().uploadShipping(shipping())).rejects.toBeInstanceOf(Outage);
  });

  test('one of nobody else; and of one that went back there is nothing to tell', async () => {
    await town.buy(no);
    const other = town.services().uploadShipping(shipping({ openid: 'o_zhe' }));
    await expect(other).rejects.toEqual(errcode(10060031));
    const { amount } = town.order(no);
    await town.pay.refund({ refundNo: 'R1', paymentNo: no, amount, total: amount, reason: '' });
    await town.wechat.settled();
    await town.services().uploadShipping(shipping());
    expect(town.wechat.shipped()).toEqual([]);
    expect(town.wechat.funds()).toEqual({ free: 0, frozen: 0 });
  });

  test('a time to come, a company that does not exist', async () => {
    await town.buy(no);
    const tomorrow = shipping({ at: later(town.clock.now(), minutes(60)) });
    await expect(town.services().uploadShipping(tomorrow)).rejects.toEqual(errcode(268485216));
    const unknown = shipping({ parcels: [parcel('75300000001', { carrier: 'PIGEON' })] });
    await expect(town.services().uploadShipping(unknown)).rejects.toEqual(errcode(10060014));
  });

  test('no parcel, too many, half a pickup: our own mistakes', async () => {
    const wrong = (more: object) => town.services().uploadShipping(shipping(more));
    await expect(wrong({ parcels: [] })).rejects.toThrow('bug');
    await expect(wrong({ parcels: Array.from({ length: 16 }, (_, i) => parcel(`7530000000${i}`)) })).rejects.toThrow(
      'bug',
    );
    await expect(wrong({ way: 'pickup', allShipped: false })).rejects.toThrow('bug');
  });

  test.each(['down', 'busy'] as const)('a WeChat that is %s: nothing is known', async (api) => {
    await town.buy(no);
    town.wechat.setFaults({ api });
    await expect(town.services().uploadShipping(shipping())).rejects.toBeInstanceOf(Outage);
  });
});

test('WeChat’s list of orders leads where the shop has said', async () => {
  await town.buy(no);
  expect(town.wechat.orderPage(no)).toBe('');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: WeChat's own words.
  await town.services().registerOrderPath('packages/order/pages/order/index?number=${商品订单号}');
  expect(town.wechat.orderPage(no)).toBe(`packages/order/pages/order/index?number=${no}`);
  await expect(town.services().registerOrderPath('packages/order/pages/order/index')).rejects.toThrow('bug');
});

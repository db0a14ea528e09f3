import Taro from '@tarojs/taro';
import type { AddressView } from '@/contract/person';
import type { PickupPoint } from '@/domain/delivery';
import type { CouponId } from '@/domain/id';
import { fen, zero } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { quote } from '@/domain/quote';
import { Refusal } from '@/domain/refusal';
import { CheckoutStore } from '@/packages/checkout/checkoutStore';
import { type Wanted, wantedBy } from '@/packages/checkout/wanted';
import { chosenAddress } from '@/stores/chosenAddress';
import { sendsTo } from '@/stores/sendsTo';
import { fakeShop } from '../../stores/fakeShop';
import { onItsWay } from '../../stores/onItsWay';
import { judged } from '../../support/couponViews';
import { both, home, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    ...{ requestPayment: jest.fn(), requestSubscribeMessage: jest.fn() },
    ...{ getStorageSync: jest.fn(), setStorage: jest.fn() },
  },
}));

const requestPayment = Taro.requestPayment as unknown as jest.Mock;
const askLeave = Taro.requestSubscribeMessage as unknown as jest.Mock;

const addresses: AddressView[] = [
  { ...home, id: 'address_work', isDefault: false },
  { ...home, id: 'address_home', isDefault: true },
];
const point = (id: 'pickup_a' | 'pickup_b'): PickupPoint => ({
  ...{ id, name: both(id), address: '文三路 1 号', hours: both('9:00–21:00'), phone: '0571-1' },
});
const points = [point('pickup_a'), point('pickup_b')];
/** A receipt over one box of tea, sent for nothing. */
const quoteOf = (yuan: number) => ({
  receipt: quote({
    lines: [
      {
        ...{ skuId: 'sku_box', goodsId: 'goods_tea', title: both('茶'), options: both(''), picture: '', quantity: 1 },
        ...{ listPrice: fen(yuan * 100), categoryIds: [], grams: 80, freightId: 'freight_1', noPromotion: false },
      },
    ],
    ...{ delivery: { way: 'pickup' }, now: noon },
  }),
  ...{ cheaper: [], coupons: [], notThere: [], means: { credit: { has: zero, usable: zero } } },
});
const placed = { orderId: 'order_1', teamId: 'team_lan', total: fen(59_00), payBy: noon };
const joining = wantedBy({ by: 'join', lines: 'sku_box*1', teamId: 'team_lan' })!;

beforeEach(() => {
  sendsTo.hear([]);
  (Taro.getStorageSync as jest.Mock).mockReturnValue('');
  chosenAddress.choose(undefined);
  requestPayment.mockReset().mockResolvedValue({});
  askLeave.mockReset().mockResolvedValue({ formed: 'accept', lapsed: 'reject', shipped: 'accept' });
});

async function openCheckout(wanted: Wanted = joining) {
  const api = {
    quoteOrder: jest.fn().mockResolvedValue(quoteOf(59)),
    listAddresses: jest.fn().mockResolvedValue(addresses),
    listPickups: jest.fn().mockResolvedValue(points),
    placeOrder: jest.fn().mockResolvedValue({ ...placed, teamId: undefined }),
    openTeam: jest.fn().mockResolvedValue(placed),
    joinTeam: jest.fn().mockResolvedValue(placed),
    payOrder: jest.fn().mockResolvedValue({ paid: false, sheet: {} }),
    checkPayment: jest.fn().mockResolvedValue({ status: 'paid' }),
    grantMessages: jest.fn().mockResolvedValue({}),
  };
  const shop = await fakeShop(api);
  const store = new CheckoutStore(shop, wanted);
  await store.load();
  return { store, shop, ...api };
}

test('a tap asks for leave to send messages, takes the seat and pays', async () => {
  const { store, joinTeam, grantMessages } = await openCheckout();
  store.writeRemark('放门口');

  expect(await store.buy()).toEqual({ outcome: 'settled', orderId: 'order_1', teamId: 'team_lan' });

  const seat = { teamId: 'team_lan', skuId: 'sku_box', quantity: 1 };
  expect(joinTeam.mock.calls[0][0]).toMatchObject({
    ...seat,
    to: { way: 'express', addressId: 'address_home' },
    remark: '放门口',
    agreed: 59_00,
  });
  expect(joinTeam.mock.calls[0][0]).not.toHaveProperty('words');
  expect(grantMessages.mock.calls[0][0]).toMatchObject({ granted: ['team_formed', 'order_shipped'] });
});

test('a team is opened with words, and what is bought alone has none', async () => {
  const opening = await openCheckout(wantedBy({ by: 'open', lines: 'sku_box*2', campaignId: 'campaign_tea' })!);
  opening.store.writeWords('一起喝');
  await opening.store.buy();
  expect(opening.openTeam.mock.calls[0][0]).toMatchObject({
    campaignId: 'campaign_tea',
    quantity: 2,
    words: '一起喝',
    isListed: true,
  });

  const alone = await openCheckout(wantedBy({ by: 'cart', lines: 'sku_box*1,sku_tin*3' })!);
  await alone.store.buy();
  const [order] = alone.placeOrder.mock.calls[0];
  expect(order).toMatchObject({ fromCart: true, lines: [{ skuId: 'sku_box' }, { skuId: 'sku_tin', quantity: 3 }] });
  expect(order).not.toHaveProperty('words');
  expect(alone.shop.session.inCart).toBe(0); // There were two.
});

test('a price that changed is shown beside the one that was agreed to, and nothing is paid', async () => {
  const { store, joinTeam, quoteOrder } = await openCheckout();
  joinTeam.mockRejectedValueOnce(new Refusal('price_changed'));
  quoteOrder.mockResolvedValue(quoteOf(62));

  expect(await store.buy()).toBeUndefined();
  expect([store.was, store.toPay, store.whyNot]).toEqual([59_00, 62_00, undefined]);
  expect(requestPayment).not.toHaveBeenCalled();

  await store.buy();
  expect(joinTeam.mock.calls.map(([{ agreed }]) => agreed)).toEqual([59_00, 62_00]);
});

test('what the shop refuses rests the button, until it is asked again', async () => {
  const { store, joinTeam } = await openCheckout();
  joinTeam.mockRejectedValueOnce(new Refusal('team_full'));
  await store.buy();
  expect([store.whyNot, store.busy]).toEqual(['team_full', false]);

  await store.load();
  expect(store.whyNot).toBeUndefined();
});

test('a tap after a lost answer is the same order', async () => {
  const { store, joinTeam } = await openCheckout();
  joinTeam.mockRejectedValueOnce(new Outage('lost'));
  expect(await store.buy()).toBeUndefined();
  expect([store.failed, store.whyNot]).toEqual([{ kind: 'offline' }, undefined]);

  await store.buy();

  const [first, second] = joinTeam.mock.calls.map(([{ requestId }]) => requestId);
  expect(second).toBe(first);
});

test('it goes to the address that was chosen, or the default one; without any it waits for one', async () => {
  const { store, listAddresses, joinTeam } = await openCheckout();
  expect(store.delivering.address?.id).toBe('address_home');
  chosenAddress.choose('address_work');
  expect(store.delivering.address?.id).toBe('address_work');

  listAddresses.mockResolvedValue([]);
  await store.load();
  expect([store.whyNot, await store.buy(), joinTeam.mock.calls.length]).toEqual(['needAddress', undefined, 0]);
});

test('freight is quoted for the address, at once where it is known, and again when another is chosen', async () => {
  const { store, quoteOrder, shop } = await openCheckout();
  const asked = () => quoteOrder.mock.calls.map(([{ to }]) => to.addressId);
  expect(asked()).toEqual(['address_home']); // After the addresses had come.
  chosenAddress.choose('address_work');
  await store.load();
  expect(asked()).toEqual(['address_home', 'address_work']);

  await new CheckoutStore(shop, joining).load(); // The addresses are known from before.
  expect(asked()).toEqual(['address_home', 'address_work', 'address_work']);
});

test('it is fetched at the place and by the person of the last time', async () => {
  (Taro.getStorageSync as jest.Mock).mockReturnValue({ name: '林阿姨', phone: '13900000000', pickupId: 'pickup_b' });
  const { store, joinTeam, quoteOrder } = await openCheckout();
  await store.deliver('pickup');
  expect(quoteOrder.mock.calls.at(-1)[0].to).toEqual({ way: 'pickup' });
  store.delivering.fetchAt('pickup_a');
  await store.buy();
  const person = { name: '林阿姨', phone: '13900000000', pickupId: 'pickup_a' };
  expect(joinTeam.mock.calls[0][0].to).toEqual({ way: 'pickup', ...person });
  expect(Taro.setStorage).toHaveBeenCalledWith({ key: 'fetchedBy', data: person });
});

test('who comes is the person of the address, until it is written; without a number nothing is ordered', async () => {
  const { store, joinTeam } = await openCheckout();
  await store.deliver('pickup');
  expect([store.delivering.name, store.whyNot]).toEqual([home.name, undefined]);
  store.delivering.write('phone', '123');
  expect([store.whyNot, await store.buy(), joinTeam.mock.calls.length]).toEqual(['needPhone', undefined, 0]);
  store.delivering.write('name', ' ');
  expect(store.whyNot).toBe('needName');
});

test('a shop without a place to fetch from sends it', async () => {
  const { store, listPickups } = await openCheckout();
  await store.deliver('pickup');
  listPickups.mockResolvedValue([]);
  await store.load();
  expect([store.delivering.way, store.delivering.canBeFetched]).toEqual(['express', false]);
});

test('what is not delivered there is named, and can be taken out', async () => {
  const { store, quoteOrder, placeOrder, shop } = await openCheckout(
    wantedBy({ by: 'cart', lines: 'sku_box*1,sku_tin*3' })!,
  );
  quoteOrder.mockResolvedValue({ ...quoteOf(59), notThere: ['sku_box'], whyNot: 'not_delivered_there' });
  await store.load();
  expect([store.notThere.length, store.canTakeOut, store.whyNot]).toEqual([1, true, 'not_delivered_there']);

  quoteOrder.mockResolvedValue(quoteOf(30));
  await store.takeOut(['sku_box']);
  expect([store.notThere, store.whyNot]).toEqual([[], undefined]);
  await store.buy();
  expect(placeOrder.mock.calls[0][0].lines).toEqual([{ skuId: 'sku_tin', quantity: 3 }]);
  expect(shop.session.inCart).toBe(1); // What was taken out stays there.
});

test('while it is quoted for something else, nothing can be bought', async () => {
  const { store, quoteOrder } = await openCheckout();
  const { answer, arrive } = onItsWay<ReturnType<typeof quoteOf>>();
  quoteOrder.mockReturnValueOnce(answer);
  const delivered = store.deliver('pickup');
  expect([store.isStale, await store.buy()]).toEqual([true, undefined]);
  arrive(quoteOf(59));
  await delivered;
  expect(store.isStale).toBe(false);
});

test.each([
  { by: 'join', lines: 'sku_box*1' },
  { by: 'open', lines: 'sku_box*1', campaignId: 'team_lan' },
  { by: 'alone', lines: 'sku_box*0' },
  { by: 'alone', lines: 'sku_box*100' },
  { by: 'alone', lines: 'box*1' },
  { by: 'alone' },
])('a link that was cut buys nothing: %j', (params) => {
  expect(wantedBy(params)).toBeUndefined();
});

/** Two coupons that apply, the best first, and this one used. */
const withCoupons = (used: CouponId | undefined) => ({
  ...quoteOf(59),
  coupons: [
    { coupon: judged('coupon_ten', 10_00), saves: fen(10_00) },
    { coupon: judged('coupon_five', 5_00), saves: fen(5_00) },
    { coupon: judged('coupon_far', 90_00), saves: zero, whyNot: 'coupon_needs_more' as const, more: fen(155_30) },
  ],
  coupon: used,
});

test('the best coupon is asked for unless another is chosen, and what was shown is what is ordered', async () => {
  const { store, quoteOrder, joinTeam } = await openCheckout();
  expect(quoteOrder.mock.calls[0][0].use).toEqual({ coupon: 'best', credit: false, points: false });
  quoteOrder.mockResolvedValue(withCoupons('coupon_ten'));
  await store.load();
  quoteOrder.mockResolvedValue(withCoupons('coupon_five'));
  await store.takeCoupon('coupon_five');
  expect(quoteOrder.mock.calls.at(-1)[0].use).toMatchObject({ coupon: 'coupon_five' });
  await store.payWith('credit', true);
  await store.buy();
  expect(joinTeam.mock.calls[0][0].use).toEqual({ coupon: 'coupon_five', credit: true, points: false });
});

test('who picks the best one himself has it found anew when the order changes; none is none', async () => {
  const { store, quoteOrder, joinTeam } = await openCheckout();
  quoteOrder.mockResolvedValue(withCoupons('coupon_ten'));
  await store.load();
  await store.takeCoupon('coupon_ten');
  expect(store.using.coupon).toBe('best');
  quoteOrder.mockResolvedValue(withCoupons(undefined));
  await store.takeCoupon('none');
  await store.buy();
  expect(joinTeam.mock.calls[0][0].use).toEqual({ credit: false, points: false });
});

test('credit and points are used when one says so, and the phone keeps that for the next order', async () => {
  const { store } = await openCheckout();
  await store.payWith('points', true);
  await store.buy();
  expect(Taro.setStorage).toHaveBeenCalledWith({ key: 'paysWith', data: { credit: false, points: true } });
  (Taro.getStorageSync as jest.Mock).mockImplementation((key) => (key === 'paysWith' ? { points: true } : ''));
  const { quoteOrder } = await openCheckout();
  expect(quoteOrder.mock.calls[0][0].use).toEqual({ coupon: 'best', credit: false, points: true });
});

test('a coupon that went while one was paying is told, another is found, and nothing is paid', async () => {
  const { store, quoteOrder, joinTeam } = await openCheckout();
  quoteOrder.mockResolvedValue(withCoupons('coupon_five'));
  await store.takeCoupon('coupon_five');
  joinTeam.mockRejectedValueOnce(new Refusal('coupon_not_usable'));
  quoteOrder.mockResolvedValue({ ...withCoupons('coupon_ten'), receipt: quoteOf(54).receipt });

  expect(await store.buy()).toBeUndefined();
  expect([store.couponLost, store.was, store.toPay, store.whyNot]).toEqual([true, 59_00, 54_00, undefined]);
  expect(requestPayment).not.toHaveBeenCalled();
  await store.buy();
  expect(joinTeam.mock.calls[1][0]).toMatchObject({ agreed: 54_00, use: { coupon: 'coupon_ten' } });

  await store.payWith('credit', true);
  expect(store.couponLost).toBe(false);
});

test('a chosen coupon that does not apply to the order as it is now gives way to the best one', async () => {
  const { store, quoteOrder } = await openCheckout();
  quoteOrder.mockResolvedValue(withCoupons('coupon_five'));
  await store.takeCoupon('coupon_five');
  quoteOrder.mockResolvedValue(withCoupons(undefined)); // Ended meanwhile.
  await store.deliver('pickup');
  expect(quoteOrder.mock.calls.slice(-2).map(([{ use }]) => use.coupon)).toEqual(['coupon_five', 'best']);
  expect([store.couponLost, store.using.coupon, store.isStale]).toEqual([true, 'best', false]);
});

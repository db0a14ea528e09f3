import Taro from '@tarojs/taro';
import type { AddressView } from '@/contract/person';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { quote } from '@/domain/quote';
import { Refusal } from '@/domain/refusal';
import { CheckoutStore } from '@/packages/checkout/checkoutStore';
import { type Wanted, wantedBy } from '@/packages/checkout/wanted';
import { chosenAddress } from '@/stores/chosenAddress';
import { fakeShop } from '../../stores/fakeShop';
import { both, home, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestPayment: jest.fn(), requestSubscribeMessage: jest.fn() },
}));

const requestPayment = Taro.requestPayment as unknown as jest.Mock;
const askLeave = Taro.requestSubscribeMessage as unknown as jest.Mock;

const addresses: AddressView[] = [
  { ...home, id: 'address_work', isDefault: false },
  { ...home, id: 'address_home', isDefault: true },
];
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
  ...{ cheaper: [], coupons: [], notThere: [] },
});
const placed = { orderId: 'order_1', teamId: 'team_lan', total: fen(59_00), payBy: noon };
const joining = wantedBy({ by: 'join', lines: 'sku_box*1', teamId: 'team_lan' })!;

beforeEach(() => {
  chosenAddress.choose(undefined);
  requestPayment.mockReset().mockResolvedValue({});
  askLeave.mockReset().mockResolvedValue({ formed: 'accept', lapsed: 'reject', shipped: 'accept' });
});

async function openCheckout(wanted: Wanted = joining) {
  const api = {
    quoteOrder: jest.fn().mockResolvedValue(quoteOf(59)),
    listAddresses: jest.fn().mockResolvedValue(addresses),
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
    addressId: 'address_home',
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
  expect(opening.openTeam.mock.calls[0][0]).toMatchObject({ campaignId: 'campaign_tea', quantity: 2, words: '一起喝' });

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
  expect(store.address?.id).toBe('address_home');
  chosenAddress.choose('address_work');
  expect(store.address?.id).toBe('address_work');

  listAddresses.mockResolvedValue([]);
  await store.load();
  expect([store.whyNot, await store.buy(), joinTeam.mock.calls.length]).toEqual(['needAddress', undefined, 0]);
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

import type { OrderView } from '@/contract/order';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { type LineState, untouched } from '@/domain/parcel';
import { Refusal } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { ApplyStore } from '@/packages/service/applyStore';
import type { Choice } from '@/packages/service/choices';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: async () => ({ told: 'accept' }) },
}));

const line = (skuId: 'sku_box' | 'sku_tin', facts: Partial<LineState> = {}): LineState => ({
  ...{ ...untouched({ skuId, quantity: 3 }), shipped: 3, ...facts },
});
const order = (facts: object = {}) =>
  ({
    ...{
      id: 'order_1',
      status: 'received',
      receivedAt: noon,
      team: undefined,
      lines: [line('sku_box')],
      afterSales: [],
    },
    receipt: { freight: fen(0), lines: [{ skuId: 'sku_box', goodsId: 'goods_tea', listPrice: fen(88_00) }] },
    ...facts,
  }) as unknown as OrderView;
const worth = (total: number) => ({ lines: [], freight: fen(0), total: fen(total), couponBack: false });

async function open(choice: Choice = { kind: 'return', sent: true }, facts: object = {}) {
  const viewOrder = jest.fn(async () => order(facts));
  const previewAfterSale = jest.fn(async ({ lines }: { lines: readonly { units: number }[] }) =>
    worth(lines.reduce((all, { units }) => all + units, 0) * 40_00),
  );
  const askAfterSale = jest.fn(async () => ({ afterSaleId: 'aftersale_1' as const }));
  const viewGoods = jest.fn();
  const grantMessages = jest.fn(async () => ({}));
  const store = new ApplyStore(
    await fakeShop({ viewOrder, previewAfterSale, askAfterSale, viewGoods, grantMessages }),
    'order_1',
    choice,
    undefined,
  );
  await store.order.load();
  await Promise.resolve();
  return { store, previewAfterSale, askAfterSale };
}

test('the only line begins with one unit, and what it brings back is asked at once', async () => {
  const { store, previewAfterSale } = await open();
  expect([...store.units]).toEqual([['sku_box', 1]]);
  expect(previewAfterSale).toHaveBeenCalledTimes(1);
  expect([store.total, store.missing]).toEqual([40_00, 'reason']);
});

test('what was never sent goes back whole, unless somebody says fewer', async () => {
  const unsent = { status: 'paid', receivedAt: undefined, lines: [line('sku_box', { shipped: 1 })] };
  const { store } = await open({ kind: 'refund', sent: false }, unsent);
  expect([...store.units]).toEqual([['sku_box', 2]]);
  store.count('sku_box', 9);
  expect([...store.units]).toEqual([['sku_box', 2]]);
});

test('while it is worked out anew the old amount stays, and a late answer of before is not shown', async () => {
  const { store, previewAfterSale } = await open();
  let answer: (value: ReturnType<typeof worth>) => void = () => {};
  previewAfterSale.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  store.count('sku_box', 2);
  expect([store.total, store.isStale]).toEqual([40_00, true]);
  store.count('sku_box', 3);
  await Promise.resolve();
  answer(worth(80_00));
  await Promise.resolve();
  expect([store.total, store.isStale]).toEqual([120_00, false]);
});

test('what is asked carries the amount that was shown', async () => {
  const { store, askAfterSale } = await open();
  store.because('damaged');
  await Promise.resolve();
  store.write('  拉链坏了 ');
  expect(await store.ask()).toBe('aftersale_1');
  expect(askAfterSale).toHaveBeenCalledWith(
    expect.objectContaining({
      ...{ orderId: 'order_1', kind: 'return', sent: true, reason: 'damaged', agreed: 40_00, words: '拉链坏了' },
      lines: [{ skuId: 'sku_box', units: 1 }],
    }),
  );
});

test('an amount that has changed is shown beside the one before, and nothing is asked', async () => {
  const { store, askAfterSale, previewAfterSale } = await open();
  store.because('damaged');
  await Promise.resolve();
  askAfterSale.mockRejectedValueOnce(new Refusal('amount_changed'));
  previewAfterSale.mockResolvedValueOnce(worth(38_00));
  expect(await store.ask()).toBeUndefined();
  expect([store.was, store.total, store.whyNot]).toEqual([40_00, 38_00, undefined]);
  expect(await store.ask()).toBe('aftersale_1');
});

test('without an answer the tap is the same request again', async () => {
  const { store, askAfterSale } = await open();
  store.because('damaged');
  await Promise.resolve();
  askAfterSale.mockRejectedValueOnce(new Outage('lost'));
  expect(await store.ask()).toBeUndefined();
  await store.ask();
  const ids = askAfterSale.mock.calls.map((call) => (call as unknown as [{ requestId: string }])[0].requestId);
  expect(ids[1]).toBe(ids[0]);
});

test('a reason that there is no time for any more is not offered', async () => {
  const long = { receivedAt: later(noon, -days(8)) };
  const { store } = await open({ kind: 'return', sent: true }, long);
  expect(store.reasons).not.toContain('changed_mind');
  expect(store.reasons).toContain('damaged');
  const { store: over } = await open({ kind: 'return', sent: true }, { receivedAt: later(noon, -days(16)) });
  expect([over.reasons, over.choices]).toEqual([[], []]);
});

test('another way keeps the units that fit, and drops a reason that does not', async () => {
  const { store } = await open();
  store.count('sku_box', 2);
  store.because('changed_mind');
  store.choose({ kind: 'exchange', sent: true });
  expect([[...store.units], store.reason, store.missing]).toEqual([[['sku_box', 2]], undefined, 'reason']);
  store.because('damaged');
  expect(store.missing).toBeUndefined();
});

test('an exchange names what is wanted for each line, the same if nothing else was chosen', async () => {
  const { store, askAfterSale } = await open({ kind: 'exchange', sent: true });
  store.because('damaged');
  await Promise.resolve();
  await store.ask();
  const instead = [{ skuId: 'sku_box', forSkuId: 'sku_box' }];
  expect(askAfterSale).toHaveBeenLastCalledWith(expect.objectContaining({ instead }));
});

import type { CheckedRow } from '@/contract/adminShipping';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { BatchShipping } from '@/packages/admin/batchShippingStore';
import { fakeShop } from '../../stores/fakeShop';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const numberOf = (i: number) => `P26112210000000000${i}`;
const table = (count: number) =>
  Array.from({ length: count }, (_, i) => `${numberOf(i)} 中通 7530000000${i}`).join('\n');

/** A shop that knows all of these orders; of those named in `odd` it says something else. */
async function batch(odd: Readonly<Record<string, Partial<CheckedRow>>> = {}) {
  const shipOrder = jest.fn(
    async (_: { readonly requestId: string; readonly orderId: string }): Promise<object> => ({}),
  );
  const checkShipments = jest.fn(async ({ rows }: { readonly rows: readonly any[] }) =>
    rows.map((row) => ({
      ...{ ...row, orderId: `order_${row.order}`, pieces: 1, isSent: false, whyNot: undefined },
      ...odd[row.order],
    })),
  );
  const store = new BatchShipping({ ...(await fakeShop({})), admin: { shipOrder, checkShipments } as never });
  return { store, shipOrder, checkShipments };
}

test('rows are held against the shop before anything leaves, and then leave one by one', async () => {
  const { store, shipOrder } = await batch({ [numberOf(1)]: { isSent: true, pieces: 0 } });
  store.paste(`${table(3)}\n没有单号的一行 12345678`);
  expect([store.understood.length, store.notUnderstood.map(({ problem }) => problem)]).toEqual([3, ['no_order']]);
  await store.check();
  expect(store.rows.map(({ state }) => state)).toEqual(['waiting', 'before', 'waiting']);
  expect(shipOrder).not.toHaveBeenCalled();
  expect(await store.ship()).toBe(2);
  expect(store.rows.map(({ state }) => state)).toEqual(['sent', 'before', 'sent']);
  expect(await store.ship()).toBe(0); // Nothing is left of it.
});

test('one that the shop refuses holds up no other, and says why', async () => {
  const { store, shipOrder } = await batch({ [numberOf(0)]: { whyNot: 'order_waits_for_team' } });
  shipOrder.mockImplementation(async ({ orderId }) => {
    if (orderId.endsWith(numberOf(1))) throw new Refusal('order_not_shippable');
    return {};
  });
  store.paste(table(3));
  await store.check();
  expect(await store.ship()).toBe(1);
  expect(store.rows.map(({ state, whyNot }) => [state, whyNot])).toEqual([
    ['bad', 'order_waits_for_team'],
    ['bad', 'order_not_shippable'],
    ['sent', undefined],
  ]);
});

test('where no answer comes it stops, and goes on with the same request', async () => {
  const { store, shipOrder } = await batch();
  store.paste(table(3));
  await store.check();
  shipOrder.mockRejectedValueOnce(new Outage('gone'));
  expect(await store.ship()).toBe(0);
  expect([store.failed?.kind, store.rows.map(({ state }) => state)]).toEqual([
    'offline',
    ['lost', 'waiting', 'waiting'],
  ]);
  expect(await store.ship()).toBe(3);
  const [first, again] = shipOrder.mock.calls.map(([asked]) => asked);
  expect(again).toEqual(first); // The shop answers what it had answered.
});

test('what is pasted anew is looked at anew', async () => {
  const { store } = await batch();
  store.paste(table(2));
  await store.check();
  store.paste(table(1));
  expect([store.rows, store.understood.length]).toEqual([[], 1]);
});

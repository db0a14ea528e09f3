import { openClient, type Transport } from '@/api/client';
import type { ShopContract } from '@/contract/shop';
import { Outage } from '@/domain/outage';
import { noon } from '../support/fixtures';

/** A client whose door answers as given, and what it heard of the time. */
function openShop(transport: Transport) {
  const heard: number[] = [];
  const shop = openClient<ShopContract>('shop', transport, (now) => void heard.push(now));
  return { shop, heard };
}

test('a method is an endpoint: the door is asked, and the answer and the time come back', async () => {
  const transport = jest.fn(async () => ({ now: noon, ok: true as const, output: { count: 3 } }));
  const { shop, heard } = openShop(transport);

  const input = { requestId: 'request_1', skuId: 'sku_box', quantity: 1 } as const;
  expect(await shop.putInCart(input)).toEqual({ count: 3 });

  expect(transport.mock.calls).toEqual([['shop', { endpoint: 'putInCart', input }, undefined]]);
  await shop.putInCart(input, { group: 'cloud_id_1' });
  expect(transport.mock.lastCall).toEqual(['shop', { endpoint: 'putInCart', input }, { group: 'cloud_id_1' }]);
  expect(heard).toEqual([noon, noon]);
});

test('a refusal arrives as a refusal, and the time with it', async () => {
  const { shop, heard } = openShop(async () => ({ now: noon, ok: false, error: 'refusal', code: 'team_full' }));
  await expect(shop.viewHome({})).rejects.toMatchObject({ name: 'Refusal', code: 'team_full' });
  expect(heard).toEqual([noon]);
});

test.each(['outage', 'bug'] as const)(
  'what the shop calls %s is an outage with the number to tell support',
  async (error) => {
    const { shop } = openShop(async () => ({ now: noon, ok: false, error, traceId: 'x7' }));
    await expect(shop.viewHome({})).rejects.toMatchObject({ name: 'Outage', traceId: 'x7' });
  },
);

test('a door that was not reached is an outage without a number, and says nothing of the time', async () => {
  const { shop, heard } = openShop(() => Promise.reject(new Error('no network')));

  const error = await shop.viewHome({}).catch((caught: unknown) => caught);

  expect(error).toBeInstanceOf(Outage);
  expect(error).not.toHaveProperty('traceId');
  expect(heard).toEqual([]);
});

test('a client can be awaited and printed without asking for an endpoint', async () => {
  const transport = jest.fn();
  const { shop } = openShop(transport);
  expect(await Promise.resolve(shop)).toBe(shop);
  expect(String(Object.prototype.toString.call(shop))).toBe('[object Object]');
  expect(transport).not.toHaveBeenCalled();
});

import { randomBytes } from 'node:crypto';
import type { UserId } from '@/domain/id';
import { wordsAsked } from '@/domain/search';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { SEALED_TABLES } from '../../cloudfunctions/storage/sealedColumns';
import { dataKeysOf } from '../../cloudfunctions/storage/vault';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { DATA_KEYS } from '../support/keys';
import { openShop } from '../support/shop';

const place = process.env['TEST_DATABASE_URL']!;
const newKey = randomBytes(32).toString('base64');
const opened = (keys: string) => openDatabase(place, { keys: dataKeysOf(keys) });

test('a new key is put before the old one, everything is sealed again in pieces, and the old one can go', async () => {
  const [old, both, only] = [opened(DATA_KEYS), opened(`${newKey},${DATA_KEYS}`), opened(newKey)];
  await old.migrate();
  const shop = await openShop(old);
  const people = ['user_ann', 'user_bob', 'user_cat'] as UserId[];
  await shop.moveIn(...people);
  const { orderId } = await (async () => {
    const { skuId, quantity, ...wanted } = shop.wanted('user_ann', 96_00);
    return placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_ann'), shop.platform);
  })();
  await expect(only.look(shop.shopId, ({ orders }) => orders.get(orderId))).rejects.toThrow('has not the key');

  const search = { words: wordsAsked('5678'), buyers: [] };
  expect(await both.look(shop.shopId, ({ orders }) => orders.list({ search, most: 9 }))).toHaveLength(1);
  let done = 0;
  for (const table of SEALED_TABLES)
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      const piece = await both.transact(shop.shopId, ({ resealing }) => resealing.some(table, from, 2));
      done += piece.done;
      after = piece.last;
    }
  expect(done).toBe(4);
  const again = await both.transact(shop.shopId, ({ resealing }) => resealing.some('addresses', '', 100));
  expect(again).toEqual({ done: 0, last: undefined });

  expect((await only.look(shop.shopId, ({ orders }) => orders.get(orderId))).to).toMatchObject({
    address: { name: '林小满', phone: '13812345678' },
  });
  expect(await only.look(shop.shopId, ({ orders }) => orders.list({ search, most: 9 }))).toHaveLength(1);
  expect(await only.look(shop.shopId, ({ addresses }) => addresses.of('user_cat'))).toHaveLength(1);
  await Promise.all([old.close(), both.close(), only.close()]);
});

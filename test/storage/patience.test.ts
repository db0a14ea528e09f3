import { Outage } from '@/domain/outage';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { box, noon } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { openShop } from '../support/shop';

const place = process.env['TEST_DATABASE_URL']!;
const one = [{ skuId: box.id, quantity: 1 }];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each([
  ['that stands still gives back what it has locked', 100, 20_000],
  ['that waits for one that stands still is an outage, and not for ever', 20_000, 100],
])('a transaction', (what, idle, waiting) => {
  const frozen = openDatabase(place, { keys: dataKeys, patience: idle });
  const others = openDatabase(place, { keys: dataKeys, patience: waiting });
  beforeAll(() => others.migrate());
  afterAll(() => Promise.all([frozen.close(), others.close()]));

  test(what, async () => {
    const { shopId, stockOf } = await openShop(others);
    const standing = frozen
      .transact(shopId, async ({ skus }) => {
        await skus.take(one, 'frozen', noon);
        await pause(800);
        await skus.some([box.id]);
      })
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    await pause(50);
    const other = others
      .transact(shopId, ({ skus }) => skus.take(one, 'other', noon))
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    const [first, second] = await Promise.all([standing, other]);
    expect([first instanceof Outage, second instanceof Outage]).toEqual([idle < waiting, waiting < idle]);
    expect(await stockOf(box)).toBe(9);
  });
});

test.each([
  ['an embedded database', undefined],
  ['a server', place],
])('no transaction is opened inside another, which would wait for itself: %s', async (_, where) => {
  const database = openDatabase(where, { keys: dataKeys, watch: () => {} });
  await database.migrate();
  const { shopId } = await openShop(database);
  const shopName = () => database.look(shopId, async ({ shop }) => (await shop.get()).name);
  await expect(database.transact(shopId, shopName)).rejects.toThrow('inside another');
  await expect(database.look(shopId, () => database.transact(shopId, shopName))).rejects.toThrow('inside another');
  expect(await shopName()).toBe('a test');
  await database.close();
});

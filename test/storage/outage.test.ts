import { createServer } from 'node:net';
import { Outage } from '@/domain/outage';
import { type Database, type DatabaseOptions, openDatabase } from '../../cloudfunctions/storage/database';
import { box, noon } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';
import { openShop } from '../support/shop';

const place = `${process.env['TEST_DATABASE_URL']}?application_name=unlucky`;
const raw = rawPool(process.env['TEST_DATABASE_URL']!);
afterAll(() => raw.end());

/** Closed whatever comes of the test: an open connection would keep a failed run from ending. */
const opened: Database[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((database) => database.close()))));
function open(url: string, options: DatabaseOptions = {}): Database {
  const database = openDatabase(url, { keys: dataKeys, ...options });
  opened.push(database);
  return database;
}

const breakConnections = () =>
  raw.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'unlucky'`);
const one = [{ skuId: box.id, quantity: 1 }];

test('a server that is not there is an outage', async () => {
  const nowhere = open('postgres://postgres@127.0.0.1:1/postgres');
  await expect(nowhere.look('shop_1', ({ skus }) => skus.some([box.id]))).rejects.toBeInstanceOf(Outage);
  await expect(nowhere.transact('shop_1', ({ shop }) => shop.get())).rejects.toBeInstanceOf(Outage);
});

test('a server that hangs up on everyone is an outage', async () => {
  const rude = createServer((socket) => socket.destroy()).unref();
  await new Promise<void>((up) => rude.listen(0, '127.0.0.1', up));
  const { port } = rude.address() as { port: number };
  const database = open(`postgres://postgres@127.0.0.1:${port}/postgres`);
  await expect(database.look('shop_1', ({ shop }) => shop.get())).rejects.toBeInstanceOf(Outage);
});

test('a connection that breaks is an outage within a transaction, and nothing at all while idle', async () => {
  const database = open(place, { connections: 2 });
  await database.migrate();
  const { shopId, stockOf } = await openShop(database);

  const broken = database.transact(shopId, async ({ skus }) => {
    await skus.take(one, 'before', noon);
    await breakConnections();
    await skus.take(one, 'after', noon);
  });
  await expect(broken).rejects.toBeInstanceOf(Outage);

  await breakConnections();
  await new Promise((done) => setTimeout(done, 50));
  expect(await stockOf(box)).toBe(10); // Nothing was half done.
});

describe('a conflict', () => {
  const database = openDatabase(place, { keys: dataKeys });
  const conflict = (code: string, constraint?: string) => Object.assign(new Error('told so'), { code, constraint });
  beforeAll(() => database.migrate());
  afterAll(() => database.close());

  test.each([
    ['a serialization failure', conflict('40001')],
    ['a deadlock', conflict('40P01')],
    ['the number of another order', conflict('23505', 'orders_shop_id_number_key')],
  ])('%s runs the whole transaction again, from the start', async (_, error) => {
    const { shopId, stockOf } = await openShop(database);
    let tries = 0;
    await database.transact(shopId, async ({ skus }) => {
      tries += 1;
      await skus.take(one, 'once', noon);
      if (tries < 4) throw error;
    });
    expect(tries).toBe(4);
    expect(await stockOf(box)).toBe(9);
  });

  test('that does not end is an outage, after five tries', async () => {
    let tries = 0;
    const never = database.transact('shop_1', async () => {
      tries += 1;
      throw conflict('40001');
    });
    await expect(never).rejects.toBeInstanceOf(Outage);
    expect(tries).toBe(5);
  });

  test('of another kind is a mistake of ours, and is not tried again', async () => {
    const twice = conflict('23505', 'team_seats_pkey');
    let tries = 0;
    const once = database.transact('shop_1', async () => {
      tries += 1;
      throw twice;
    });
    await expect(once).rejects.toBe(twice);
    expect(tries).toBe(1);
  });

  test('a look changes nothing: PostgreSQL refuses', async () => {
    const { shopId } = await openShop(database);
    const writing = database.look(shopId, ({ skus }) => skus.take(one, 'look', noon));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });
});

import pg from 'pg';
import { openDatabase } from '../../cloudfunctions/storage/database';
import { keptStatements, StatementLost } from '../../cloudfunctions/storage/keptStatements';
import { SnakeDialect } from '../../cloudfunctions/storage/names';
import { sessionsOf } from '../../cloudfunctions/storage/session';
import { box, noon } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';
import { openShop } from '../support/shop';

const server = process.env['TEST_DATABASE_URL']!;
const one = [{ skuId: box.id, quantity: 1 }];

/** A server's database of its own, whose tables may be changed. */
async function ownDatabase() {
  const raw = rawPool(server);
  const name = `kept_${process.pid}_${Date.now()}`;
  await raw.query(`create database ${name}`);
  await raw.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

test('a table that is changed under kept statements: the transaction is done again, once, without them', async () => {
  const url = await ownDatabase();
  const database = openDatabase(url, { keys: dataKeys });
  await database.migrate();
  const shop = await openShop(database);
  const { shopId } = shop;
  const name = () => database.look(shopId, async (tables) => (await tables.shop.get()).name);
  expect([await name(), await name()]).toEqual(['a test', 'a test']);

  const raw = rawPool(url);
  await raw.query('alter table shops add column motto text');
  expect(await name()).toBe('a test');
  await raw.query('alter table shops add column opened_at timestamptz');
  const taken = await database.transact(shopId, async ({ shop: of, skus }) => {
    await skus.take(one, 'once', noon);
    return (await of.get()).name;
  });
  expect([taken, await shop.stockOf(box)]).toEqual(['a test', 9]);
  await Promise.all([raw.end(), database.close()]);
});

test('a connection that does not know a statement, as behind a pooler: they are not kept any more', async () => {
  const database = openDatabase(server, { keys: dataKeys });
  await database.migrate();
  await database.close();
  const client = new pg.Client(server);
  await client.connect();
  const kept = keptStatements();
  const session = sessionsOf(new SnakeDialect({ pool: {} as never }), undefined, kept)(client as never);
  const asked = () => session.db.selectFrom('shops').select('id').where('id', '=', 'shop_nobody').execute();
  expect([await asked(), await asked()]).toEqual([[], []]);
  expect(await count(client)).toBe(1);

  await client.query('deallocate all');
  await expect(asked()).rejects.toBeInstanceOf(StatementLost);
  expect([await asked(), await count(client)]).toEqual([[], 0]);
  await client.end();
});

test("a name says which statement it is, so that processes that share a connection never run each other's", () => {
  const [mine, yours] = [keptStatements(), keptStatements()];
  const [buy, sell] = ['select 1 where id = $1', 'delete from goods where id = $1'].map((sql) => ({
    sql,
    parameters: ['x'],
  }));
  const names = [mine.nameOf(buy!), yours.nameOf(sell!), mine.nameOf(sell!), yours.nameOf(buy!)];
  expect(names).toEqual([names[3], names[2], names[1], names[0]]);
  expect(new Set(names).size).toBe(2);
  expect(names.every((name) => name!.length < 64)).toBe(true); // PostgreSQL would cut off the rest.
});

test('of two that are lost at once each is done again', () => {
  const kept = keptStatements();
  const lost = () => Object.assign(new Error('prepared statement "s" does not exist'), { code: '26000' });
  expect([kept.isLost(lost()), kept.isLost(lost())]).toEqual([true, true]);
  expect(kept.isLost(new Error('another'))).toBe(false);
});

const count = async (client: pg.Client) =>
  (await client.query('select count(*)::int as count from pg_prepared_statements')).rows[0].count;

test('what is found by its words is planned each time, and long lists are not kept', () => {
  const { nameOf } = keptStatements();
  const named = (sql: string, parameters = 1) => nameOf({ sql, parameters: Array(parameters).fill(1) });
  expect(named('select 1 where id = $1')).toBe(named('select 1 where id = $1'));
  expect(named('select 2 where id = $1')).not.toBe(named('select 1 where id = $1'));
  expect(named('select 1 where search like $1')).toBeUndefined();
  expect(named('select 1 where marks @> $1')).toBeUndefined();
  expect(named('begin', 0)).toBeUndefined();
  expect(named('select 1 where id in ($1)', 41)).toBeUndefined();
});

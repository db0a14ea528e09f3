import { randomBytes } from 'node:crypto';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { wordsAsked } from '@/domain/search';
import { openDatabase } from '../../cloudfunctions/storage/database';
import * as m1 from '../../cloudfunctions/storage/migrations/0001_shop';
import * as m2 from '../../cloudfunctions/storage/migrations/0002_trade';
import * as m3 from '../../cloudfunctions/storage/migrations/0003_search';
import * as m4 from '../../cloudfunctions/storage/migrations/0004_readers';
import * as m5 from '../../cloudfunctions/storage/migrations/0005_books';
import * as m6 from '../../cloudfunctions/storage/migrations/0006_after_sale';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';

const server = rawPool(process.env['TEST_DATABASE_URL']!);
afterAll(() => server.end());
const ORDERS = 1_100; // Of each of two shops.

test('orders of before there were words are found by them, all of every shop, batch behind batch', async () => {
  const name = `old_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;

  const old = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url.href }) }),
  });
  const migrations = { '0001_shop': m1, '0002_trade': m2, '0003_search': m3, '0004_readers': m4 };
  const provider = {
    getMigrations: async () => ({ ...migrations, '0005_books': m5, '0006_after_sale': m6 }),
  };
  const { error } = await new Migrator({ db: old, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await old.destroy();

  const raw = rawPool(url.href);
  await raw.query(`insert into shops (id, name, home) values ('shop_a', 'a', '[]'), ('shop_b', 'b', '[]')`);
  await raw.query(`
    insert into users (shop_id, id, openid, nickname, avatar, language, met_at)
      select id, 'user_bob', 'o_bob', '', '', 'zh', now() from shops`);
  await raw.query(
    `insert into orders (shop_id, id, number, buyer_id, receipt, total, saved, remark, status, placed_at, pay_by,
        destination, search)
      select s.id, 'order_' || n, 'P' || (100000 + n), 'user_bob', '{"lines": []}', 100, 0, '', 'unpaid', now(), now(),
        '{"way": "express", "address": {"name": "小满", "phone": "13812345678", "region": [], "detail": ""}}', '' from shops s, generate_series(1, $1) n`,
    [ORDERS],
  );
  await raw.query('analyze');

  const database = openDatabase(url.href, { keys: dataKeys });
  await database.migrate();
  const words = await raw.query(
    'select shop_id, count(*)::int as count, count(distinct words)::int as kinds from order_words group by 1 order by 1',
  );
  expect(words).toEqual(['shop_a', 'shop_b'].map((id) => ({ shop_id: id, count: ORDERS, kinds: ORDERS })));

  // Who gets them is sealed meanwhile, and still found: the whole number, its end, the name.
  const plain = await raw.query(`select (select count(*)::int from orders o where o::text ~ '138123|小满') as orders,
    (select count(*)::int from order_words w where w::text ~ '138123|小满') as words`);
  expect(plain).toEqual([{ orders: 0, words: 0 }]);
  for (const typed of ['13812345678', '5678', '小满']) {
    const search = { words: wordsAsked(typed), buyers: [] };
    const [found] = await database.look('shop_b', (shop) => shop.orders.list({ search, most: 1 }));
    expect(found).toMatchObject({ to: { address: { name: '小满', phone: '13812345678', detail: '' } } });
  }
  const closed = openDatabase(url.href); // Without the key nobody reads it.
  await expect(closed.look('shop_b', (shop) => shop.orders.get('order_1'))).rejects.toThrow('DATA_KEYS is not set');
  await Promise.all([raw.end(), database.close(), closed.close()]);
}, 600_000);

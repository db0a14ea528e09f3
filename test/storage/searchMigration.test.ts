import { randomBytes } from 'node:crypto';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { wordsAsked } from '@/domain/search';
import { openDatabase } from '../../cloudfunctions/storage/database';
import * as first from '../../cloudfunctions/storage/migrations/0001_shop';
import * as second from '../../cloudfunctions/storage/migrations/0002_trade';
import { noon } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';

const server = rawPool(process.env['TEST_DATABASE_URL']!);
afterAll(() => server.end());

test('goods that were on the shelf before there were marks are found as well, and stand in every list', async () => {
  const name = `old_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;

  const old = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url.href }) }),
  });
  const provider = { getMigrations: async () => ({ '0001_shop': first, '0002_trade': second }) };
  const { error } = await new Migrator({ db: old, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await old.destroy();
  const raw = rawPool(url.href);
  await raw.query(`
    insert into shops (id, name, home) values ('shop_old', 'old', '[]');
    insert into freight_templates values ('shop_old', 'freight_standard', '{}', 0);
    insert into categories (shop_id, id, parent_id, title, picture, position)
      values ('shop_old', 'category_food', null, '{}', '', 0), ('shop_old', 'category_milk', 'category_food', '{}', '', 0);
    insert into goods (shop_id, id, category_id, title, long_title, specs, pictures, wide, facts, promises, on_sale,
        received, search, price, position)
      select 'shop_old', 'goods_' || n, 'category_milk', '{"zh": "", "en": ""}', '{}', '[]', '[]', '', '[]', '[]', true,
        n, '羊奶粉 tote bag ' || n, 100, n from generate_series(1, 1100) n`);
  await raw.end();

  const database = openDatabase(url.href, { keys: dataKeys });
  await database.migrate();
  const rest = { teamOnly: false, inStock: false, now: noon, most: 2_000 };
  const list = (typed: string, sort: 'new' | 'chosen') =>
    database.look('shop_old', ({ goods }) =>
      goods.list({ ...rest, sort, words: wordsAsked(typed), of: { branchId: 'category_food' } }),
    );
  expect(await list('奶粉 bag', 'chosen')).toHaveLength(1_100);
  expect((await list('BAG 1077', 'new')).map(({ id }) => id)).toEqual(['goods_1077']);
  await database.close();
});

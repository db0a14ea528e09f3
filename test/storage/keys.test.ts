import { openDatabase } from '../../cloudfunctions/storage/database';
import { dataKeys } from '../support/keys';
import { rawPool } from '../support/raw';

const place = process.env['TEST_DATABASE_URL']!;
const raw = rawPool(place);
beforeAll(async () => {
  const database = openDatabase(place, { keys: dataKeys });
  await database.migrate();
  await database.close();
});
afterAll(() => raw.end());

/** So the same tables can be spread over many machines, and no question wanders into another shop. */
test.each([
  [
    'index',
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, a.attname as first from pg_index i
     join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`,
  ],
  [
    'foreign key',
    `select c.conrelid::regclass::text as table, c.conname as name, a.attname as first from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  ],
])('every %s begins with shop_id', async (_, sql) => {
  // The marks of words are made of shop and gram together, so it begins with the shop as well.
  const ours = (await raw.query(sql)).filter(
    ({ table, name }) =>
      !/^(kysely_|shops$)/.test(table) && !/^(goods_by_marks|order_words_by_(marks|reach))$/.test(name),
  );
  expect(ours.length).toBeGreaterThan(20);
  expect(ours.filter(({ first }) => first !== 'shop_id')).toEqual([]);
});

test('every table but the shops has a shop_id that cannot be empty, and a primary key', async () => {
  const tables = await raw.query(
    `select t.table_name as name, c.is_nullable as empty,
       (select count(*)::int from pg_index i where i.indrelid = t.table_name::regclass and i.indisprimary) as keys
     from information_schema.tables t left join information_schema.columns c
       on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'shop_id'
     where t.table_schema = 'public' and t.table_name !~ '^(kysely_|shops$)'`,
  );
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter(({ empty, keys }) => empty !== 'NO' || keys !== 1)).toEqual([]);
});

test('money is counted in bigint, and a moment has its zone', async () => {
  const columns = await raw.query(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name !~ '^kysely_'`,
  );
  const money = /\.(amount|total|saved|price|list_price|was_price|refunded|freight_fee|freight_free_from)$/;
  expect(columns.filter(({ name, type }) => money.test(name) && type !== 'bigint')).toEqual([]);
  expect(
    columns.filter(({ type }) => type === 'timestamp without time zone' || /float|real|double/.test(type)),
  ).toEqual([]);
});

import { BY_OTHERS, PERSONAL } from '../../cloudfunctions/storage/personalTables';
import { SEALED_TABLES } from '../../cloudfunctions/storage/sealedColumns';
import { embeddedDatabase, rawOf } from '../support/database';

const database = embeddedDatabase();

/** What names a person: by a foreign key, or by a name that nothing else has. */
const NAMING = `
  select c.table_name || '.' || c.column_name as name, c.table_name as of_table from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (
    c.column_name in ('user_id', 'buyer_id', 'author_id', 'customer_id', 'sharer_id', 'sender_id', 'visitor_id', 'of_id')
    or exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = 'users'::regclass and k.conrelid::regclass::text = c.table_name
        and a.attname = c.column_name and a.attname not in ('shop_id', 'leads', 'customer_leads', 'leader_leads')))
  order by 1`;

test('every column that names somebody is known to those who export and erase', async () => {
  const found = await rawOf(database)(NAMING);
  expect(found.length).toBeGreaterThan(60);
  const known = ({ name, of_table: table }: { name: string; of_table: string }) =>
    PERSONAL[table]?.by === name.split('.')[1] || BY_OTHERS.has(name);
  expect(found.filter((one) => !known(one as never)).map(({ name }) => name)).toEqual([]);
});

test('they know no table and no column that is not there', async () => {
  const columns = await rawOf(database)(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const there = new Set(columns.map(({ name }) => name));
  const named = Object.entries(PERSONAL).flatMap(([table, { by, key, erased }]) =>
    [typeof by === 'string' ? by : by[0], ...key, ...(typeof erased === 'string' ? [] : Object.keys(erased))].map(
      (column) => `${table}.${column}`,
    ),
  );
  expect([...named, ...BY_OTHERS].filter((name) => !there.has(name))).toEqual([]);
});

test('what is sealed is sealed wherever a column is called so', async () => {
  const found = await rawOf(database)(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'sealed' order by 1`,
  );
  expect(found.map(({ name }) => name)).toEqual([...SEALED_TABLES].sort());
});

import { sql } from 'kysely';
import { NOT_EXPORTED } from '@/domain/wholeShop';
import type { Db } from './schema';

/** A table with rows of shops, as PostgreSQL's own catalogue knows it. */
export interface ShopTable {
  readonly name: string;
  readonly key: readonly string[]; //     Behind shop_id.
  readonly keyTypes: readonly string[];
  readonly columns: readonly string[]; // Without shop_id, and without those that PostgreSQL makes of others.
  readonly numbered: boolean; //          PostgreSQL gives a number of its own to each row.
  readonly parents: readonly string[]; // Whose rows must be there before.
}

/** All of them, parents before their children. */
export async function shopTables(db: Db): Promise<ShopTable[]> {
  const { rows } = await sql<ShopTable>`
    select c.relname as name,
      coalesce(k.names, '{}') as key, coalesce(k.types, '{}') as key_types,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname <> case c.relname when 'shops' then 'id' else 'shop_id' end) as columns,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attidentity = 'a') as numbered,
      coalesce((select array_agg(distinct p.relname::text) from pg_constraint f join pg_class p on p.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f'), '{}') as parents
    from pg_class c
    left join lateral (
      select array_agg(a.attname::text order by n.ord) as names,
        array_agg(format_type(a.atttypid, null) order by n.ord) as types
      from pg_index i cross join lateral unnest(i.indkey) with ordinality n(num, ord)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = n.num
      where i.indrelid = c.oid and i.indisprimary and a.attname <> 'shop_id'
    ) k on true
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and (c.relname = 'shops'
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped))
    order by c.relname`.execute(db);
  return inOrder(rows.filter(({ name }) => !NOT_EXPORTED.has(name)));
}

/** Each after those that its rows name. */
function inOrder(tables: readonly ShopTable[]): ShopTable[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const placed = new Set<ShopTable>();
  const place = (table: ShopTable, above: readonly string[]) => {
    if (placed.has(table)) return;
    for (const name of table.parents) {
      const parent = byName.get(name);
      if (parent && parent !== table && !above.includes(name)) place(parent, [...above, table.name]);
    }
    placed.add(table);
  };
  for (const table of tables) place(table, []);
  return [...placed];
}

const FORMS: Readonly<Record<string, RegExp>> = {
  text: /^[^\0\p{Cs}]*$/u,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,15}$/,
  'timestamp with time zone':
    /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00:00$|^[12]\d{3}-(0[13-9]|1[0-2])-(29|30)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00:00$/,
  date: /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$|^[12]\d{3}-(0[13578]|1[02])-3[01]$/,
};

/** Is this a key of a row, in form? */
export const isKey = ({ keyTypes }: ShopTable, key: readonly (string | number)[]): boolean =>
  key.length === keyTypes.length && key.every((part, i) => FORMS[keyTypes[i]!]?.test(`${part}`) === true);

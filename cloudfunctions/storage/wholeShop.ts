import { type RawBuilder, sql } from 'kysely';
import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { FILLED, FOUNDED } from '@/domain/wholeShop';
import { type Carried, carriedFrom, outgoing, type Row } from './carried';
import type { Db } from './schema';
import { isKey, type ShopTable, shopTables } from './shopTables';
import type { Vault } from './vault';

export type Key = readonly (string | number)[];
export interface TablePage {
  readonly rows: readonly string[]; // Each as JSON, without the shop.
  readonly next?: Key | undefined;
}

/** Rows that name each other, at last those of the same table: 0033_data. */
const IN_CIRCLES = sql.raw('categories_shop_id_parent_id_fkey, share_links_shop_id_parent_sharer_id_fkey');

/** All rows of a shop, as its owner takes them along, and as an empty one is filled. */
export const wholeShop = (db: Db, shopId: ShopId, vault: Vault) => {
  const ours = ({ name }: Pick<ShopTable, 'name'>) =>
    name === 'shops' ? sql`t.id = ${shopId}` : sql`t.shop_id = ${shopId}`;
  const columnsOf = (names: readonly string[], of = '') =>
    sql.join(names.map((name) => sql`${sql.raw(of)}${sql.id(name)}`));

  async function insert(table: ShopTable, rows: readonly string[]): Promise<void> {
    const from = sql`jsonb_populate_recordset(null::${sql.table(table.name)}, ${`[${rows.join(',')}]`}::jsonb) r`;
    const columns = columnsOf(table.columns);
    if (table.name === 'shops') {
      await sql`update shops t set (${columns}) = (select ${columnsOf(table.columns, 'r.')} from ${from})
        where t.id = ${shopId}`.execute(db);
      return;
    }
    const over = table.numbered ? sql`overriding system value` : sql``;
    await sql`insert into ${sql.table(table.name)} ("shop_id", ${columns}) ${over}
      select ${shopId}, ${columnsOf(table.columns, 'r.')} from ${from} ${again(table)}`.execute(db);
  }

  return {
    /** Parents before their children. */
    tables: (): Promise<ShopTable[]> => shopTables(db),

    async count(tables: readonly ShopTable[]): Promise<{ readonly name: string; readonly rows: number }[]> {
      const counts = tables.map(
        (table) =>
          sql`select ${table.name} as name, count(*)::integer as rows from ${sql.table(table.name)} t where ${ours(table)}`,
      );
      const all = sql.join(counts, sql` union all `);
      const { rows } = await sql<{ readonly name: string; readonly rows: number }>`${all}`.execute(db);
      return rows;
    },

    /** Rows behind this key, as many as fit into `bytes`; one at least. Refuses `not_understood` a key of another form. */
    async page(table: ShopTable, after: Key | undefined, most: number, bytes: number): Promise<TablePage> {
      if (after && !isKey(table, after)) throw new Refusal('not_understood');
      const key = table.key.map((name) => sql`t.${sql.id(name)}`);
      const known = Object.fromEntries(table.key.map((name, i) => [name, after?.[i]]));
      const behind = table.key.map(
        (name) =>
          sql`(select k.${sql.id(name)} from jsonb_populate_record(null::${sql.table(table.name)}, ${JSON.stringify(known)}::jsonb) k)`,
      );
      const from = after ? sql`and (${sql.join(key)}) > (${sql.join(behind)})` : sql``;
      const order = key.length > 0 ? sql`order by ${sql.join(key)}` : sql``;
      const record = table.columns.map((name) => sql`${sql.lit(name)}, t.${sql.id(name)}`);
      const { rows } = await sql<{ readonly row: string; readonly key: Key }>`
        select ${jsonOf(record)}::text as row, jsonb_build_array(${sql.join(key)}) as key
        from ${sql.table(table.name)} t where ${ours(table)} ${from} ${order} limit ${most}`.execute(db);
      const some = fitting(rows, bytes);
      const isLast = some.length === rows.length && rows.length < most;
      return {
        rows: some.map(({ row }) => outgoing(vault, table.name, row)),
        next: isLast || key.length === 0 ? undefined : some.at(-1)?.key,
      };
    },

    /** Nothing in it but who works there. */
    async isEmpty(): Promise<boolean> {
      const some: RawBuilder<unknown>[] = FILLED.map(
        (name) => sql`select 1 from ${sql.table(name)} t where t.shop_id = ${shopId}`,
      );
      some.push(sql`select 1 from users t where t.shop_id = ${shopId}
        and not exists (select from staff s where s.shop_id = ${shopId} and s.user_id = t.id)`);
      const all = some.map((one) => sql`exists (${one})`);
      const { rows } = await sql<{ readonly filled: boolean }>`select ${sql.join(all, sql` or `)} as filled`.execute(
        db,
      );
      return rows[0]?.filled === false;
    },

    /** What founding and a first look have left is gone. From here on the audit log keeps nothing, until `filled`. */
    async clear(tables: readonly ShopTable[]): Promise<void> {
      await sql`select set_config('pinji.kept', current_setting('pinji.deed', true), true),
        set_config('pinji.deed', '', true)`.execute(db);
      await sql`set constraints ${IN_CIRCLES} deferred`.execute(db);
      for (const table of [...tables].reverse()) {
        if (FOUNDED.has(table.name)) continue;
        await sql`delete from ${sql.table(table.name)} t where ${ours(table)}`.execute(db);
      }
    },

    /** Rows of one table as they were exported, whose parents are there. */
    async fill(table: ShopTable, rows: readonly Row[], carried: Carried): Promise<void> {
      if (rows.length === 0) return;
      await insert(
        table,
        rows.map((row) => JSON.stringify(carried(table.name, row))),
      );
    },

    /** From a shop of this id: opens and seals what moves. */
    carriedFrom: (from: ShopId): Carried => carriedFrom(from, shopId, vault),

    /** The last migration: what another one has written has other columns. */
    async schema(): Promise<string> {
      const { rows } = await sql<{ readonly name: string }>`
        select string_agg(substr(name, 1, 4), ' ' order by name) as name from kysely_migration`.execute(db);
      return rows[0]?.name ?? '';
    },

    /** What only the keys of these settings open: whoever reads the file finds out by it whether he has them. */
    probe: (): string => vault.seal('pinji', ['export.probe']),
    opens: (probe: string): boolean => vault.knows(probe),

    /** Everything is there: whatever a row names, too. What is counted of people is counted by the timer, soon. */
    async filled(): Promise<void> {
      await sql`insert into customer_touches (shop_id, user_id, tx)
        select ${shopId}, t.id, 0 from users t where t.shop_id = ${shopId} on conflict do nothing`.execute(db);
      await sql`set constraints ${IN_CIRCLES} immediate`.execute(db);
      await sql`select set_config('pinji.deed', coalesce(current_setting('pinji.kept', true), ''), true)`.execute(db);
    },
  };
};

/** Who works in the empty shop is in the file, too, where it is the same person: as the file says. */
function again({ name, key, columns }: ShopTable): RawBuilder<unknown> {
  if (!FOUNDED.has(name)) return sql``;
  const others = columns.filter((column) => !key.includes(column));
  const sets = others.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`);
  const what = name === 'users' || name === 'staff' ? sql`update set ${sql.join(sets)}` : sql`nothing`;
  return sql`on conflict (shop_id, ${sql.join(key.map((column) => sql.id(column)))}) do ${what}`;
}

const ARGUMENTS = 40; // PostgreSQL takes a hundred, two for each column.

/** A row as JSON in one order of its columns, however many there are. */
function jsonOf(pairs: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  for (let i = 0; i < pairs.length; i += ARGUMENTS) {
    parts.push(sql`jsonb_build_object(${sql.join(pairs.slice(i, i + ARGUMENTS))})`);
  }
  return sql`(${sql.join(parts, sql` || `)})`;
}

function fitting<Row extends { readonly row: string }>(rows: readonly Row[], bytes: number): Row[] {
  let size = 0;
  return rows.filter(({ row }, i) => {
    size += row.length;
    return i === 0 || size <= bytes;
  });
}

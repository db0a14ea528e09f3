import { type RawBuilder, sql } from 'kysely';
import { assert } from '@/domain/bug';
import type { ShopId, UserId } from '@/domain/id';
import { PERSONAL, type PersonalTable } from './personalTables';
import type { Db } from './schema';
import { openedRow } from './sealedColumns';
import type { Vault } from './vault';

/** Where an export goes on: behind a row of a table, or at its beginning. */
export interface PersonalPlace {
  readonly table: string;
  readonly after?: readonly string[] | undefined; // Its key.
}
export interface PersonalPart {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Marks and the like: made of what stands beside them, and nobody's words. */
const MACHINERY = new Set(['shop_id', 'reach', 'marks', 'prepay_id', 'package']);

/** Which rows of a table are about him. */
export function rowsOf(table: string, shopId: ShopId, userId: UserId): RawBuilder<boolean> {
  const { by } = entryOf(table);
  if (typeof by === 'string') return sql<boolean>`shop_id = ${shopId} and ${sql.ref(by)} = ${userId}`;
  const [column, parent] = by;
  return sql<boolean>`shop_id = ${shopId} and ${sql.ref(column)} in ${idsOf(parent, shopId, userId)}`;
}

/** The ids of his rows in a table that others name. */
export const idsOf = (table: string, shopId: ShopId, userId: UserId) =>
  sql`(select ${sql.ref(entryOf(table).key[0]!)}::text from ${sql.table(table)} where ${rowsOf(table, shopId, userId)})`;

export function entryOf(table: string): PersonalTable {
  const entry = PERSONAL[table];
  assert(entry !== undefined, `${table} is among the tables about people`);
  return entry;
}

/** All that is stored of one person, as PostgreSQL writes it into JSON, with what is sealed in the open. */
export const personalRows = (db: Db, shopId: ShopId, vault: Vault) => {
  interface Found {
    readonly row: Readonly<Record<string, unknown>>;
    readonly key: readonly string[];
  }

  /** Rows of one table behind `after`. Of one person there are few, so they are sorted as text. */
  async function some(name: string, userId: UserId, after: readonly string[] | undefined, most: number) {
    const key = sql`array[${sql.join(entryOf(name).key.map((column) => sql`${sql.ref(column)}::text`))}]::text[]`;
    const { rows } = await sql<Found>`
      select to_jsonb(t) as "row", ${key} as "key" from ${sql.table(name)} t
      where ${rowsOf(name, shopId, userId)} and (${after === undefined} or ${key} > ${[...(after ?? [])]}::text[])
      order by ${key} limit ${most}`.execute(db);
    return rows;
  }

  const shown = (name: string, row: Found['row']) =>
    Object.fromEntries(Object.entries(openedRow(vault, name, row)).filter(([column]) => !MACHINERY.has(column)));

  return {
    isPart: (name: string, told: readonly PersonalTable['told'][]) =>
      Object.hasOwn(PERSONAL, name) && told.includes(entryOf(name).told),

    /** The next `most` rows, of as many tables as it takes, and where to go on: nothing, at the end. */
    async page(
      userId: UserId,
      told: readonly PersonalTable['told'][],
      from: PersonalPlace | undefined,
      most: number,
    ): Promise<{ readonly parts: readonly PersonalPart[]; readonly next?: PersonalPlace | undefined }> {
      const tables = Object.keys(PERSONAL).filter((name) => told.includes(PERSONAL[name]!.told));
      const start = from ? tables.indexOf(from.table) : 0;
      assert(start >= 0, 'an export goes on where it stopped');
      const parts: PersonalPart[] = [];
      let left = most;
      for (const name of tables.slice(start)) {
        const after = name === from?.table ? from.after : undefined;
        if (left === 0) return { parts, next: { table: name } };
        const found = await some(name, userId, after, left);
        if (found.length > 0) parts.push({ name, rows: found.map(({ row }) => shown(name, row)) });
        left -= found.length;
        if (left === 0) return { parts, next: { table: name, after: found.at(-1)!.key } };
      }
      return { parts };
    },
  };
};

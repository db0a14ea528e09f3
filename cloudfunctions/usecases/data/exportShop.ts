import { adminData as contract } from '@/contract/adminData';
import { CSV_MARK, writeCsv } from '@/domain/csv';
import { Refusal } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { ShopTable } from '../../storage/shopTables';
import type { Tables } from '../../storage/tables';
import { block, headOf, tailOf } from './shopFile';

const ROWS_A_PIECE = 500;
const LETTERS_A_PIECE = 200_000; // What a cloud function may answer is 1 MB, and one character may be three bytes.
const MOVES_SHOWN = 10;

export const viewData = query(contract.viewData, async (_, { shop }) => {
  const tables = await countsOf(shop, await shop.wholeShop.tables());
  const moves = await shop.dataMoves.list(MOVES_SHOWN);
  const people = new Map((await shop.staff.all()).map(({ userId, name }) => [userId, name]));
  const names = await shop.users.named(moves.map(({ userId }) => userId));
  return {
    ...{ tables, rows: tables.reduce((sum, { rows }) => sum + rows, 0), isEmpty: await shop.wholeShop.isEmpty() },
    moves: moves.map(({ userId, rows, ...move }) => ({
      ...{ ...move, rows: rows ?? undefined, by: people.get(userId) || names.get(userId)?.nickname || '' },
    })),
  };
});

/** Children first: whatever a row names is there still, and comes later. */
export const beginExport = command('beginExport', contract.beginExport, async (_, { tx, now, ids, caller }) => {
  const moveId = ids.next('move');
  await tx.dataMoves.add({ id: moveId, kind: 'export', userId: caller.userId, at: now, rows: null });
  const tables = [...(await tx.wholeShop.tables())].reverse();
  const head = { shop: caller.shopId, schema: await tx.wholeShop.schema(), at: now, probe: tx.wholeShop.probe() };
  return { moveId, head: headOf(head), tables: await countsOf(tx, tables) };
});

async function countsOf({ wholeShop }: Tables, tables: readonly ShopTable[]) {
  const counted = new Map((await wholeShop.count(tables)).map(({ name, rows }) => [name, rows]));
  return tables.map(({ name }) => ({ name, rows: counted.get(name) ?? 0 }));
}

export const exportTable = query(contract.exportTable, async ({ table: name, as, after }, { shop }) => {
  const table = (await shop.wholeShop.tables()).find((one) => one.name === name);
  if (!table) throw new Refusal('not_found');
  const { rows, next } = await shop.wholeShop.page(table, after, ROWS_A_PIECE, LETTERS_A_PIECE);
  const text = as === 'json' ? block(name, rows) : csvOf(table, rows, after === undefined);
  return { text, rows: rows.length, next };
});

function csvOf({ columns }: ShopTable, rows: readonly string[], isFirst: boolean): string {
  const cells = rows.map((row) => {
    const values = JSON.parse(row) as Record<string, unknown>;
    return columns.map((column) => cellOf(values[column]));
  });
  return isFirst ? CSV_MARK + writeCsv([columns, ...cells]) : writeCsv(cells);
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

export const endExport = command('endExport', contract.endExport, async ({ moveId, rows }, { tx }) => {
  const move = await tx.dataMoves.finish(moveId, rows);
  if (move?.kind !== 'export') throw new Refusal('not_found');
  return { tail: tailOf(rows), changed: Math.max(0, (await tx.dataMoves.changesSince(move.at)) - 1) };
});

import { type BadRow, adminGoodsCsv as contract, type ImportReport } from '@/contract/adminGoodsCsv';
import { type CsvRow, readCsv } from '@/domain/csv';
import { type Column, MOST_BAD_ROWS, MOST_ROWS } from '@/domain/goodsCsv';
import { columnsOf, type GoodsRow, goodsRowOf } from '@/domain/goodsRow';
import { type Planned, planTable } from '@/domain/goodsTable';
import { Refusal, refuseIf } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { command, type Scene } from '../../door/command';
import { decoded } from './decoded';
import { knownTo } from './knownGoods';
import { writePlan } from './writePlan';

const KEPT_FOR = days(1);
const LONGEST_CELL = 40;

export const sendGoodsPiece = command(
  'sendGoodsPiece',
  contract.sendGoodsPiece,
  async (piece, { tx, now, ids, caller }) => {
    const importId = piece.importId ?? ids.next('import');
    if (piece.importId) {
      refuseIf((await tx.importPieces.ownerOf(importId)) === caller.userId ? undefined : 'not_found');
    }
    await tx.importPieces.forgetOlder(later(now, -KEPT_FOR));
    await tx.importPieces.put(importId, piece.no, piece.body, caller.userId, now);
    return { importId };
  },
);

/**
 * The shop is held, so that codes stay as they are read. Everything is read and judged before anything is written, and
 * all of it is one transaction: a row that is bad keeps all others out.
 */
export const importGoods = command('importGoods', contract.importGoods, async (asked, scene): Promise<ImportReport> => {
  const { tx, caller } = scene;
  const { importId, pieces, dryRun } = asked;
  await tx.shop.lock();
  refuseIf((await tx.importPieces.ownerOf(importId)) === caller.userId ? undefined : 'not_found');
  const table = readCsv(decoded(await bytesOf(scene, importId, pieces)));
  refuseIf(table.length - 1 > MOST_ROWS ? 'import_too_large' : undefined);

  const read = readRows(table);
  const plan = await planOf(read, scene);
  const { bad, badRows } = read.complaints;
  const done = !dryRun && badRows === 0;
  if (done) {
    await writePlan(plan, scene);
    await tx.importPieces.forget(importId);
  }
  return { rows: Math.max(0, table.length - 1), ...sumsOf(plan, read.rows), ignored: read.ignored, bad, badRows, done };
});

async function bytesOf({ tx }: Scene, importId: `import_${string}`, pieces: number): Promise<Uint8Array> {
  const bodies = await tx.importPieces.bodies(importId);
  refuseIf(bodies.length === pieces && bodies.every(({ no }, i) => no === i) ? undefined : 'import_incomplete');
  return Buffer.concat(bodies.map(({ body }) => Buffer.from(body, 'base64')));
}

type Read = ReturnType<typeof readRows>;

/** Rows as they were meant, and what is wrong with them: the first problem of each cell. */
function readRows([names, ...rows]: readonly CsvRow[]) {
  const { at, ignored } = columnsOf(names?.cells ?? []);
  if (!names || at.size === 0) throw new Refusal('import_unreadable');
  const bad: BadRow[] = [];
  const lines = new Set<number>();
  const cells = new Map(rows.map((row) => [row.line, row.cells]));
  const complain = (line: number, problem: BadRow['problem'], column?: Column) => {
    if (bad.some((one) => one.line === line && one.column === column)) return;
    lines.add(line);
    const cell = (column && cells.get(line)?.[at.get(column) ?? -1]) ?? '';
    bad.push({ line, column, problem, cell: cell.slice(0, LONGEST_CELL) });
  };
  if (!at.has('code')) complain(names.line, 'column_missing', 'code');
  const read = rows.map(({ line, cells: row }) => {
    if (row.length > names.cells.length && row.slice(names.cells.length).some(Boolean)) complain(line, 'row_too_long');
    const cell = (column: Column) => row[at.get(column) ?? -1] ?? '';
    return goodsRowOf(line, cell, (problem, column) => complain(line, problem, column));
  });
  const complaints = {
    of: (row: GoodsRow, problem: BadRow['problem'], column?: Column) => complain(row.line, problem, column),
    get bad() {
      return [...bad].sort((a, b) => a.line - b.line).slice(0, MOST_BAD_ROWS);
    },
    get badRows() {
      return lines.size;
    },
  };
  return { rows: at.has('code') ? read : [], ignored, complaints };
}

async function planOf({ rows, complaints }: Read, scene: Scene): Promise<Planned[]> {
  return planTable(rows, await knownTo(rows, scene), complaints.of);
}

function sumsOf(plan: readonly Planned[], rows: readonly GoodsRow[]) {
  const skus = plan.flatMap((goods) => goods.skus.filter(({ isChanged }) => isChanged));
  const changedSkus = skus.filter(({ id }) => id !== undefined).length;
  const newSkus = skus.length - changedSkus;
  return {
    newGoods: plan.filter(({ id }) => id === undefined).length,
    changedGoods: plan.filter(({ id, isChanged, skus: of }) => id && (isChanged || of.some((sku) => sku.isChanged)))
      .length,
    ...{ newSkus, changedSkus, same: Math.max(0, rows.length - newSkus - changedSkus) },
  };
}

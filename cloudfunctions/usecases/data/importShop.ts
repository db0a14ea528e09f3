import { adminData as contract, type TableCount } from '@/contract/adminData';
import { refuseIf } from '@/domain/refusal';
import { days, type Instant, later } from '@/domain/time';
import { command } from '../../door/command';
import type { Tables } from '../../storage/tables';
import { readShopFile, type ShopFile } from './shopFile';

const KEPT_FOR = days(1);
const ROWS_AT_ONCE = 500;

export const sendDataPiece = command(
  'sendDataPiece',
  contract.sendDataPiece,
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

export const importShop = command('importShop', contract.importShop, async ({ importId, pieces, dryRun }, scene) => {
  const { tx, now, ids, caller } = scene;
  await tx.shop.lock();
  refuseIf((await tx.importPieces.ownerOf(importId)) === caller.userId ? undefined : 'not_found');
  const bodies = await tx.importPieces.bodies(importId);
  refuseIf(bodies.length === pieces && bodies.every(({ no }, i) => no === i) ? undefined : 'import_incomplete');
  const file = readShopFile(Buffer.concat(bodies.map(({ body }) => Buffer.from(body, 'base64'))).toString('utf8'));
  await refuseOther(tx, file);
  const isEmpty = await tx.wholeShop.isEmpty();
  const facts = { rows: file.count, tables: await countsOf(tx, file), at: file.head.at as Instant, isEmpty };
  if (dryRun) return { ...facts, done: false };
  refuseIf(isEmpty ? undefined : 'shop_not_empty');
  await fillShop(tx, file);
  await tx.importPieces.forget(importId);
  await tx.dataMoves.add({ id: ids.next('move'), kind: 'import', userId: caller.userId, at: now, rows: file.count });
  return { ...facts, done: true };
});

/** Of this version, and sealed with a key that is here: else `import_version` or `import_keys`. */
export async function refuseOther({ wholeShop }: Tables, { head, rows }: ShopFile): Promise<void> {
  const known = new Set((await wholeShop.tables()).map(({ name }) => name));
  const isOurs = head.schema === (await wholeShop.schema()) && [...rows.keys()].every((name) => known.has(name));
  refuseIf(isOurs ? undefined : 'import_version');
  refuseIf(wholeShop.opens(head.probe) ? undefined : 'import_keys');
}

/** All rows of the file, parents before their children, into a shop that is empty. Who works here is what the file says. */
export async function fillShop({ wholeShop }: Tables, { head, rows }: ShopFile): Promise<void> {
  const tables = await wholeShop.tables();
  const carried = wholeShop.carriedFrom(head.shop);
  await wholeShop.clear(tables);
  for (const table of tables) {
    const all = rows.get(table.name) ?? [];
    for (let i = 0; i < all.length; i += ROWS_AT_ONCE) {
      await wholeShop.fill(table, all.slice(i, i + ROWS_AT_ONCE), carried);
    }
  }
  await wholeShop.filled();
}

const countsOf = async ({ wholeShop }: Tables, { rows }: ShopFile): Promise<TableCount[]> =>
  (await wholeShop.tables()).flatMap(({ name }) => (rows.has(name) ? { name, rows: rows.get(name)!.length } : []));

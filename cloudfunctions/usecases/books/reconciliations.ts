import { adminBooks as contract, type DifferenceView } from '@/contract/adminBooks';
import { Refusal } from '@/domain/refusal';
import { command } from '../../door/command';
import { errand } from '../../door/errand';
import { query } from '../../door/query';
import type { DifferenceKey, StoredDifference } from '../../storage/differences';
import type { Tables } from '../../storage/tables';
import { cursorOf } from '../cursors';
import { reconcileDay } from './reconcileDay';

const PAGE = 20;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Refuses `not_understood` a cursor that is no day. */
export const listReconciliations = query(contract.listReconciliations, async ({ cursor }, { shop }) => {
  if (cursor !== undefined && !DAY.test(cursor)) throw new Refusal('not_understood');
  const items = await shop.bills.list(cursor, PAGE);
  return { items, next: items.length === PAGE ? items.at(-1)?.day : undefined };
});

export const listDifferences = query(contract.listDifferences, async ({ state, cursor }, { shop }) => {
  const after = cursor === undefined ? undefined : await keyAt(shop, cursor);
  const rows = await shop.differences.list(state === 'open', after, PAGE);
  const people = await shop.users.named(rows.flatMap(({ resolvedBy }) => resolvedBy ?? []));
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return {
    items: rows.map((row) => viewOf(row, row.resolvedBy && people.get(row.resolvedBy)?.nickname)),
    next: last && cursorOf(last.day, last.what, last.mark),
  };
});

function viewOf(row: StoredDifference, by: string | undefined): DifferenceView {
  const { day, what, no, kind, ours, theirs, firstSeen, resolvedAt, resolution, note } = row;
  const facts = { day, what, no, kind, ours, theirs, firstSeen };
  if (resolvedAt === undefined || resolution === undefined) return facts;
  return { ...facts, resolved: { at: resolvedAt, how: resolution, by, note } };
}

/** `2026-11-21.paid.` and the mark of a number; refuses `not_understood` anything else. Differences are never deleted. */
async function keyAt(shop: Tables, cursor: string): Promise<DifferenceKey> {
  const [day = '', what, ...mark] = cursor.split('.');
  if (!DAY.test(day) || (what !== 'paid' && what !== 'refund') || mark.length !== 1)
    throw new Refusal('not_understood');
  const key = await shop.differences.marked(day, what, mark[0]!);
  if (!key) throw new Refusal('not_understood');
  return key;
}

/** Logged by whom and when. Refuses `not_found` what is no open difference. */
export const resolveDifference = command(
  'resolveDifference',
  contract.resolveDifference,
  async ({ note, day, what, no }, { tx, caller, now }) => {
    if (!(await tx.differences.close({ day, what, no }, note, caller.userId, now))) throw new Refusal('not_found');
    return {};
  },
);

/** Refuses `not_found` a day that the timer has not come to: there is no bill of it to be expected. */
export const compareDay = errand(contract.compareDay, async ({ day }, { shopId }, platform) => {
  const isKnown = await platform.database.look(shopId, (shop) => shop.bills.has(day));
  if (!isKnown) throw new Refusal('not_found');
  return { compared: await reconcileDay(shopId, day, platform) };
});

import { admin } from '@/contract/admin';
import type { PersonalRows } from '@/contract/privacy';
import { shop as contract } from '@/contract/shop';
import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { errand } from '../../door/errand';
import { query } from '../../door/query';
import type { PersonalPlace } from '../../storage/personalRows';
import type { Tables } from '../../storage/tables';

const ROWS_AT_A_TIME = 200;

export const exportMine = query(contract.exportMine, async ({ cursor }, { shop, caller }) =>
  rowsAbout(shop, caller.userId, ['him'], placeIn(cursor)),
);

/** What staff have written about him is in it as well. An errand, as every answer that says who somebody is. */
export const exportCustomer = errand(
  admin.exportCustomer,
  async ({ requestId, userId, cursor }, caller, { database, clock, ids }) =>
    database.transact(caller.shopId, async (tx) => {
      if (!(await tx.users.get(userId))) throw new Refusal('not_found');
      const look = { byId: caller.userId, kind: 'export', subject: userId, ofId: userId, why: 'export' } as const;
      const isFirst = cursor === undefined;
      if (isFirst) await tx.unmaskings.add(requestId, [{ id: ids.next('unmasking'), ...look, at: clock.now() }]);
      return rowsAbout(tx, userId, ['him', 'staff'], placeIn(cursor));
    }),
);

async function rowsAbout(
  shop: Tables,
  userId: UserId,
  told: readonly ('him' | 'staff')[],
  from: PersonalPlace | undefined,
): Promise<PersonalRows> {
  if (from && !shop.personalRows.isPart(from.table, told)) throw new Refusal('not_understood');
  const { parts, next } = await shop.personalRows.page(userId, told, from, ROWS_AT_A_TIME);
  return { parts, next: next && cursorTo(next) };
}

/** `orders.b3JkZXJfMDE`: a table, and the key of a row of it, each column in base64url. */
const cursorTo = ({ table, after = [] }: PersonalPlace) =>
  [table, ...after.map((part) => Buffer.from(part).toString('base64url'))].join('.');

function placeIn(cursor: string | undefined): PersonalPlace | undefined {
  if (cursor === undefined) return undefined;
  const [table = '', ...after] = cursor.split('.');
  if (after.length === 0) return { table };
  return { table, after: after.map((part) => Buffer.from(part, 'base64url').toString('utf8')) };
}

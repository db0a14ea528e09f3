import { admin as contract } from '@/contract/admin';
import type { ChangeView, DeedView } from '@/contract/adminStaff';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { days, type Instant, later, startOfDay } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { Deed, DeedChange } from '../../storage/deeds';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { faceOf } from '../team/teamCards';

const PAGE = 30;

export const listDeeds = query(contract.listDeeds, async ({ byId, endpoints, from, until, cursor }, view) => {
  const wanted = {
    ...{ byId, endpoints, before: placeIn(cursor) },
    from: from === undefined ? undefined : startOfDay(from),
    until: until === undefined ? undefined : later(startOfDay(until), days(1)),
  };
  const found = await view.shop.deeds.list(wanted, PAGE);
  const last = found.at(-1);
  return {
    items: await views(view, found),
    next: found.length === PAGE && last ? cursorOf(last.at, last.id) : undefined,
  };
});

export const viewDeed = query(contract.viewDeed, async ({ deedId }, view) => {
  const deed = await view.shop.deeds.get(deedId);
  if (!deed) throw new Refusal('not_found');
  const [shown] = await views(view, [deed]);
  return { ...shown!, rows: (await view.shop.deeds.changes(deedId)).map(changeOf) };
});

async function views({ shop, settings }: View, deeds: readonly Deed[]): Promise<DeedView[]> {
  const people = await shop.users.named(deeds.map(({ byId }) => byId));
  const names = new Map((await shop.staff.all()).map(({ userId, name }) => [userId, name]));
  const counts = await shop.deeds.countChanges(deeds.map(({ id }) => id));
  return deeds.map(({ id, byId, role, endpoint, at }) => ({
    ...{ deedId: id, role, endpoint, at, changes: counts.get(id) ?? 0 },
    by: { ...faceOf(settings, people, byId), name: names.get(byId) ?? '' },
  }));
}

function changeOf({ ofTable, rowKey, before, after }: DeedChange): ChangeView {
  const fields = Object.keys(after ?? before ?? {})
    .filter((field) => field !== 'shop_id' && !(field in rowKey))
    .map((field) => ({
      field,
      ...(before && { before: before[field] }),
      ...(after && { after: after[field] }),
    }));
  return { table: ofTable, key: rowKey, fields, kind: !before ? 'made' : !after ? 'removed' : 'changed' };
}

function placeIn(cursor: string | undefined): Pick<Deed, 'id' | 'at'> | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('deed', id)) throw new Refusal('not_understood');
  return { id, at: numbers[0] as Instant };
}

import { admin as contract } from '@/contract/admin';
import type { CareTaskView } from '@/contract/adminCustomers';
import { isId, type UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import type { CareTask, CareWanted } from '../../storage/careTasks';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { faceOf } from '../team/teamCards';

const PAGE = 20;

export const listCareTasks = query(contract.listCareTasks, async ({ tab, kind, cursor }, view) => {
  const { shop, caller } = view;
  const { userId } = caller;
  const which = tab === 'mine' ? { is: tab, userId } : { is: tab };
  const found = await shop.careTasks.list({ which, kind, before: keyOf(cursor), most: PAGE });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: await careViews(view, found),
    counts: await shop.careTasks.counts(userId),
    next: last && cursorOf(last.endedAt ?? 0, last.id),
  };
});

function keyOf(cursor: string | undefined): CareWanted['before'] {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('task', id)) throw new Refusal('not_understood');
  return { at: numbers[0] as Instant, id };
}

export async function careViews(
  { shop, settings }: Pick<View, 'shop' | 'settings'>,
  found: readonly CareTask[],
): Promise<CareTaskView[]> {
  const users = await shop.users.named(
    found.flatMap(({ userId, takenBy, endedBy }) => [
      userId,
      ...(takenBy ? [takenBy] : []),
      ...(endedBy ? [endedBy] : []),
    ]),
  );
  const remarks = await shop.customerNotes.remarks(found.map(({ userId }) => userId));
  const face = (userId: UserId) => faceOf(settings, users, userId);
  const perhaps = (userId: UserId | null) => (userId === null ? undefined : face(userId));
  return found.map(({ userId, takenBy, endedBy, orderId, number, day, endedAt, ...task }) => ({
    ...task,
    customer: { ...face(userId), remark: remarks.get(userId) ?? '' },
    ...{ orderId: orderId ?? undefined, number: number ?? undefined, day: day ?? undefined },
    ...{ takenBy: perhaps(takenBy), endedBy: perhaps(endedBy), endedAt: endedAt ?? undefined },
  }));
}

/** Locked, so that of two who take it at once one has it, and the other is told. */
export const takeCareTask = command(
  'takeCareTask',
  contract.takeCareTask,
  async ({ taskId, take }, { tx, caller: { userId } }) => {
    const { status, takenBy } = await tx.careTasks.lock(taskId);
    refuseIf(status === 'open' ? undefined : 'task_moved_on');
    refuseIf(takenBy !== null && takenBy !== userId ? 'task_taken' : undefined);
    await tx.careTasks.take(taskId, take ? userId : null);
    return {};
  },
);

/** Whoever has done it says so, also where a colleague had taken it. */
export const endCareTask = command(
  'endCareTask',
  contract.endCareTask,
  async ({ taskId, how, note }, { tx, caller: { userId }, now }) => {
    const { status } = await tx.careTasks.lock(taskId);
    refuseIf(status === 'open' ? undefined : 'task_moved_on');
    await tx.careTasks.end(taskId, how, userId, note, now);
    return {};
  },
);

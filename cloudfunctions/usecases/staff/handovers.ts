import { admin as contract } from '@/contract/admin';
import type { HandoverView } from '@/contract/adminLeaders';
import { isId, type UserId } from '@/domain/id';
import { isBound } from '@/domain/referral';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import type { Handover } from '../../storage/handovers';
import { faceOf } from '../team/teamCards';

const PAGE = 20;

/** A letter moves them, 200 a piece. Both people are locked in one order, so that nobody leaves or joins meanwhile. */
export const handOverCustomers = command(
  'handOverCustomers',
  contract.handOverCustomers,
  async ({ fromId, toId, running, reason }, { tx, caller, now, ids }) => {
    refuseIf(fromId === toId ? 'handover_same' : undefined);
    await tx.users.lockSome([fromId, ...(toId ? [toId] : [])]);
    const people = await tx.leaders.some([fromId, ...(toId ? [toId] : [])]);
    const from = people.get(fromId);
    if (!from || from.since === null) throw new Refusal('not_found');
    if (toId && people.get(toId)?.status !== 'active') {
      throw new Refusal((await tx.users.get(toId)) ? 'leader_needed' : 'not_found');
    }
    if (await tx.handovers.isRunning('fromId', fromId)) throw new Refusal('leader_moved_on');
    const id = ids.next('handover');
    await tx.handovers.add({ id, fromId, toId: toId ?? null, running, reason, byId: caller.userId, at: now });
    await tx.leaders.tell({ userId: fromId, what: 'handed_over', byId: caller.userId, words: reason }, now);
    await tx.outbox.put([{ id: `${id}.hand_over`, effect: { kind: 'hand_over', handoverId: id } }], now);
    return { handoverId: id };
  },
);

export const listHandovers = query(contract.listHandovers, async ({ cursor }, view) => {
  if (cursor !== undefined && !isId('handover', cursor)) throw new Refusal('not_understood');
  const found = await view.shop.handovers.list(cursor, PAGE);
  return {
    items: await handoverViews(view, found),
    next: found.length === PAGE ? found.at(-1)?.id : undefined,
  };
});

export async function handoverViews(
  { shop, settings }: Pick<View, 'shop' | 'settings'>,
  found: readonly Handover[],
): Promise<HandoverView[]> {
  const users = await shop.users.named(
    found.flatMap(({ fromId, toId, byId }) => [fromId, byId, ...(toId ? [toId] : [])]),
  );
  const face = (userId: UserId) => faceOf(settings, users, userId);
  return found.map(({ fromId, toId, byId, doneAt, ...facts }) => ({
    ...{ ...facts, from: face(fromId), by: face(byId), doneAt: doneAt ?? undefined },
    to: toId === null ? undefined : face(toId),
  }));
}

/** Refuses `not_found` who never came to the shop. */
export const viewBindings = query(contract.viewBindings, async ({ customerId }, { shop, settings, now }) => {
  const history = await shop.bindings.history(customerId);
  const handovers = await shop.handovers.some(history.flatMap(({ handoverId }) => handoverId ?? []));
  const leaders = await shop.leaders.some(history.map(({ leaderId }) => leaderId));
  const users = await shop.users.named([
    ...[customerId, ...leaders.keys()],
    ...[...handovers.values()].map(({ byId }) => byId),
  ]);
  if (!users.has(customerId)) throw new Refusal('not_found');
  const face = (userId: UserId) => faceOf(settings, users, userId);
  return {
    customer: face(customerId),
    bindings: history.map((binding) => {
      const { leaderId, handoverId, turn, because, boundAt, protectedUntil, expiresAt, endedAt, endedBecause } =
        binding;
      const { kind, status } = leaders.get(leaderId)!;
      const isExpired = endedAt === undefined && !isBound(binding, now);
      const handover = handoverId === null ? undefined : handovers.get(handoverId);
      return {
        ...{ turn, because, boundAt, protectedUntil, expiresAt },
        ...(isExpired ? { endedAt: expiresAt, endedBecause: 'expired' as const } : { endedAt, endedBecause }),
        leader: { ...face(leaderId), kind, status },
        handover: handover && { id: handover.id, reason: handover.reason, by: face(handover.byId) },
      };
    }),
  };
});

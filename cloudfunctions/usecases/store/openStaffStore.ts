import { admin as contract } from '@/contract/admin';
import { command } from '../../door/command';
import { endBinding } from '../leader/bind';

/** Who works here leads nobody for money: he has a storefront and customers as part of the work, and a leader of his own no more. */
export const openStaffStore = command('openStaffStore', contract.openStaffStore, async (_, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const leader = await tx.leaders.get(userId);
  if (leader?.status === 'active') return {};
  const running = await tx.bindings.running(userId);
  if (running) await endBinding(tx, running, 'became_leader', now);
  await tx.leaders.setLeads(userId, true);
  const { words, rank, onBoard, rankedOn, askedAt } = leader ?? {
    ...{ words: '', rank: 0, onBoard: false, rankedOn: null, askedAt: now },
  };
  const staff = { kind: 'staff' as const, status: 'active' as const, since: now, leftAt: null };
  await tx.leaders.put({ userId, words, rank, onBoard, rankedOn, askedAt, ...staff });
  await tx.leaders.tell({ userId, what: 'accepted', byId: userId }, now);
  return {};
});

import { admin as contract } from '@/contract/admin';
import { command } from '../../door/command';
import { becomeLeader } from '../leader/becomeLeader';

/** Who works here leads nobody for money: he has a storefront and customers as part of the work, and a leader of his own no more. */
export const openStaffStore = command('openStaffStore', contract.openStaffStore, async (_, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const leader = await tx.leaders.get(userId);
  if (leader?.status === 'active') return {};
  await becomeLeader(tx, userId, 'staff', now);
  await tx.leaders.tell({ userId, what: 'accepted', byId: userId }, now);
  return {};
});

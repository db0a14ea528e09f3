import type { LeaderAccount } from '@/domain/commission';
import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Caller } from '../../door/caller';
import type { Tables } from '../../storage/tables';

/**
 * What a leader has. Who has left still takes out what he has earned, whatever he is now. Refuses `leader_needed`
 * whoever is none and has nothing: who works here is paid otherwise.
 */
export async function accountOf(tx: Tables, userId: UserId): Promise<LeaderAccount> {
  const leader = await tx.leaders.get(userId);
  const account = await tx.leaders.account(userId);
  const { pending, payable, inPayout, paid } = account;
  const isLeader = leader?.kind === 'leader' && (leader.status === 'active' || leader.status === 'left');
  const hasEarned = [pending, payable, inPayout, paid].some((amount) => amount !== 0);
  if (!isLeader && !hasEarned) throw new Refusal('leader_needed');
  return account;
}

/** A stranger's payout is not found, so that its id tells nothing. */
export function mine<P extends { readonly userId: UserId }>(payout: P, { userId }: Pick<Caller, 'userId'>): P {
  if (payout.userId !== userId) throw new Refusal('not_found');
  return payout;
}

import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Leader } from '../../storage/leaders';
import type { Tables } from '../../storage/tables';

/** The centre is for leaders, and shows each his own. Refuses `leader_needed` everybody else. */
export async function activeLeader(
  shop: Tables,
  userId: UserId,
): Promise<Leader & { readonly since: NonNullable<Leader['since']> }> {
  const leader = await shop.leaders.get(userId);
  if (leader?.status !== 'active' || leader.since === null) throw new Refusal('leader_needed');
  return { ...leader, since: leader.since };
}

import type { UserId } from '@/domain/id';
import type { ShareLink } from '../../storage/shares';
import type { Tables } from '../../storage/tables';

/**
 * Who is credited with people that a link brings: the leader who has made it, or else the one whose storefront it leads to.
 * Nobody, where neither leads; nor anybody with himself. As shares.lastOfLeader says it in SQL.
 */
export async function creditOf(
  tx: Tables,
  { sharerId, what }: Pick<ShareLink, 'sharerId' | 'what'>,
  customerId: UserId,
): Promise<UserId | undefined> {
  const candidates = what.kind === 'store' ? [sharerId, what.leaderId] : [sharerId];
  const leaders = await tx.leaders.some(candidates);
  const leaderId = candidates.find((userId) => leaders.get(userId)?.status === 'active');
  return leaderId === customerId ? undefined : leaderId;
}

import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Leader } from '../../storage/leaders';
import type { Tables } from '../../storage/tables';
import { tellLeader } from './tellLeader';

/**
 * He leads nobody new from now on; his customers wait to be handed over. His person is locked. Refuses
 * `leader_moved_on` while customers are on their way to him: it takes seconds.
 */
export async function endLeading(
  tx: Tables,
  leader: Leader,
  { byId, words }: { readonly byId: UserId; readonly words: string },
  now: Instant,
): Promise<void> {
  const { userId } = leader;
  if (await tx.handovers.isRunning('toId', userId)) throw new Refusal('leader_moved_on');
  // Before `leads`: whoever is being bound to him at this moment is waited for, and seen.
  await tx.leaders.put({ ...leader, status: 'left', leftAt: now, onBoard: false });
  if (!(await tx.bindings.isAnyoneWith(userId))) await tx.leaders.setLeads(userId, false);
  await tellLeader(tx, { userId, byId, words, what: 'left', told: 'left' }, now);
}

import type { UserId } from '@/domain/id';
import type { LeaderKind } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Leader } from '../../storage/leaders';
import type { Tables } from '../../storage/tables';
import { endBinding } from './bind';

/** He leads from now on, as a leader or as staff, and is bound to nobody himself. His person is locked. */
export async function becomeLeader(tx: Tables, userId: UserId, kind: LeaderKind, now: Instant): Promise<void> {
  const known = await tx.leaders.get(userId);
  const running = await tx.bindings.running(userId);
  if (running) await endBinding(tx, running, 'became_leader', now);
  await tx.leaders.setLeads(userId, true);
  await tx.leaders.put({ ...newLeader(userId, now), ...known, kind, ...ACTIVE, since: now });
}

const ACTIVE = { status: 'active', rank: 0, rankedOn: null, leftAt: null } as const;

/** Somebody who has just asked. */
export const newLeader = (userId: UserId, askedAt: Instant): Leader => ({
  ...{ userId, kind: 'leader', status: 'applied', words: '', rank: 0, onBoard: false, askedAt },
  ...{ since: null, leftAt: null, rankedOn: null },
});

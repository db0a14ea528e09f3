import { admin as contract } from '@/contract/admin';
import type { UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { becomeLeader, newLeader } from '../leader/becomeLeader';
import { endLeading } from '../leader/endLeading';
import { tellLeader } from '../leader/tellLeader';

export const inviteLeader = command('inviteLeader', contract.inviteLeader, async ({ userId, words }, scene) => {
  const { tx, caller, now } = scene;
  const known = await begin(scene, userId);
  if (!(await tx.rules.all()).referral) throw new Refusal('not_here');
  if (known?.status === 'active') throw new Refusal('leader_already');
  if (known?.status === 'applied') throw new Refusal('leader_applied');
  if (known?.status === 'invited') throw new Refusal('leader_moved_on');
  await refuseStaff(scene, userId);
  const leader = { ...newLeader(userId, now), ...known, kind: 'leader', status: 'invited' } as const;
  await tx.leaders.put({ ...leader, words: '', askedAt: now, leftAt: null });
  await tellLeader(tx, { userId, what: 'invited', byId: caller.userId, words, told: 'invited' }, now);
  return { status: 'invited' as const };
});

export const decideApplication = command(
  'decideApplication',
  contract.decideApplication,
  async ({ userId, accept, words }, scene) => {
    const { tx, caller, now } = scene;
    const known = await begin(scene, userId);
    if (!known) throw new Refusal('not_found');
    if (known.status !== 'applied') throw new Refusal('leader_moved_on');
    const by = { userId, byId: caller.userId, words };
    if (!accept) {
      await tx.leaders.put({ ...known, status: 'declined' });
      await tellLeader(tx, { ...by, what: 'declined', told: 'declined' }, now);
      return { status: 'declined' as const };
    }
    if (!(await tx.rules.all()).referral) throw new Refusal('not_here');
    await refuseStaff(scene, userId);
    await becomeLeader(tx, userId, 'leader', now);
    await tellLeader(tx, { ...by, what: 'approved', told: 'approved' }, now);
    return { status: 'active' as const };
  },
);

/** Nobody leaves while customers are on their way to him: it takes seconds. */
export const endLeader = command('endLeader', contract.endLeader, async ({ userId, reason }, scene) => {
  const { tx, caller, now } = scene;
  const known = await begin(scene, userId);
  if (!known) throw new Refusal('not_found');
  const by = { userId, byId: caller.userId, words: reason };
  if (known.status === 'invited') {
    await tx.leaders.put({ ...known, status: 'declined' });
    await tellLeader(tx, { ...by, what: 'declined' }, now);
    return { status: 'declined' as const };
  }
  if (known.status !== 'active') throw new Refusal('leader_moved_on');
  await endLeading(tx, known, { byId: caller.userId, words: reason }, now);
  return { status: 'left' as const };
});

/** Refuses `not_found` who never came to the shop. */
async function begin({ tx }: Scene, userId: UserId) {
  const [person] = await tx.users.lockSome([userId]);
  if (!person) throw new Refusal('not_found');
  return tx.leaders.get(userId);
}

async function refuseStaff({ tx }: Scene, userId: UserId): Promise<void> {
  refuseIf((await tx.staff.get(userId)) ? 'leader_is_staff' : undefined);
}

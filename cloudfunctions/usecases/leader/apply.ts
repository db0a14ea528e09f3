import { shop as contract } from '@/contract/shop';
import { whyNotApply } from '@/domain/referral';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { askAboutWords } from '../review/judgement';
import { becomeLeader, newLeader } from './becomeLeader';
import { tellLeader } from './tellLeader';

/** Who was invited has been decided about already. Staff read the words, and nobody else: no letter asks about them again. */
export const applyToLead = command(
  'applyToLead',
  contract.applyToLead,
  async ({ words }, { tx, caller, now }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    const { referral } = await tx.rules.all();
    const known = await tx.leaders.get(userId);
    refuseIf(whyNotApply(referral, known?.status, (await tx.staff.get(userId)) !== undefined));
    if (known?.status === 'invited') {
      await becomeLeader(tx, userId, 'leader', now);
      await tellLeader(tx, { userId, what: 'accepted', words }, now);
      return { status: 'active' as const };
    }
    const leader = {
      ...newLeader(userId, now),
      ...known,
      status: 'applied',
      words,
      askedAt: now,
      leftAt: null,
    } as const;
    await tx.leaders.put({ ...leader, kind: 'leader' });
    await tellLeader(tx, { userId, what: 'applied', words }, now);
    return { status: 'applied' as const };
  },
  askAboutWords,
);

export const answerInvitation = command(
  'answerInvitation',
  contract.answerInvitation,
  async ({ accept }, { tx, caller, now }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    const known = await tx.leaders.get(userId);
    if (known?.status !== 'invited') throw new Refusal('leader_moved_on');
    if (!accept) {
      await tx.leaders.put({ ...known, status: 'declined' });
      await tellLeader(tx, { userId, what: 'declined' }, now);
      return { status: 'declined' as const };
    }
    const { referral } = await tx.rules.all();
    refuseIf(whyNotApply(referral, known.status, (await tx.staff.get(userId)) !== undefined));
    await becomeLeader(tx, userId, 'leader', now);
    await tellLeader(tx, { userId, what: 'accepted' }, now);
    return { status: 'active' as const };
  },
);

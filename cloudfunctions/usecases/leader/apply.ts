import type { InputOf } from '@/contract/endpoint';
import { shop as contract } from '@/contract/shop';
import { whyNotApply } from '@/domain/referral';
import { Refusal, refuseIf } from '@/domain/refusal';
import { type Caller, isStaff } from '../../door/caller';
import { command } from '../../door/command';
import type { Platform } from '../../platform/platform';
import { SOCIAL } from '../outbox/checkWords';
import { becomeLeader, newLeader } from './becomeLeader';
import { tellLeader } from './tellLeader';

/** Who was invited has been decided about already. */
export const applyToLead = command(
  'applyToLead',
  contract.applyToLead,
  async ({ words }, { tx, caller, now, settings }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    const { referral } = await tx.rules.all();
    const known = await tx.leaders.get(userId);
    refuseIf(whyNotApply(referral, known?.status, isStaff(caller, settings)));
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
  async ({ accept }, { tx, caller, now, settings }) => {
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
    refuseIf(whyNotApply(referral, known.status, isStaff(caller, settings)));
    await becomeLeader(tx, userId, 'leader', now);
    await tellLeader(tx, { userId, what: 'accepted' }, now);
    return { status: 'active' as const };
  },
);

/** Staff read them, and nobody else: a WeChat that is silent keeps nobody from asking. */
async function askAboutWords(
  { words: text }: InputOf<typeof contract.applyToLead>,
  { openid }: Caller,
  platform: Platform,
) {
  if (text === '') return;
  const { wechat, log } = platform;
  const verdict = await wechat.checkText({ openid, text, scene: SOCIAL }).catch((error: unknown) => {
    log.failure('the words of an application', error);
    return 'not_known' as const;
  });
  refuseIf(verdict === 'risky' ? 'text_not_allowed' : undefined);
}

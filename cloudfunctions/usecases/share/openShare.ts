import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { NEW_FOR } from '@/domain/share';
import { later } from '@/domain/time';
import { command } from '../../door/command';
import { comeIn } from '../group/enterGroup';
import { bind } from '../leader/bind';
import { creditOf } from '../leader/creditOf';
import { faceOf } from '../team/teamCards';

/** The person is locked, so that somebody who opens two links at once is new by one of them only. */
export const openShare = command('openShare', contract.openShare, async ({ code }, scene) => {
  const { tx, caller, now, settings } = scene;
  const { userId } = caller;
  const link = await tx.shares.get(code);
  if (!link) throw new Refusal('share_unknown');
  const { sharerId, what, channel } = link;
  await tx.users.lock(userId);
  const mine = sharerId === userId;
  const groupId = await comeIn(scene, what.kind === 'team' ? what.teamId : undefined);
  if (!mine) {
    const newcomer = await tx.shares.isNewcomer(userId, later(now, -NEW_FOR));
    await tx.shares.open(link, { userId, newcomer, groupId }, now);
    const { referral } = await tx.rules.all();
    const leaderId = referral?.at === 'visit' ? await creditOf(tx, link, userId) : undefined;
    const click = { customerId: userId, code, because: 'link' as const };
    if (referral && leaderId) await bind(tx, referral, { ...click, leaderId }, now);
  }
  const sharer = faceOf(settings, await tx.users.named([sharerId]), sharerId);
  return { what, channel, sharer, mine, groupId };
});

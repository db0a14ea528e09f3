import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { hashTyped } from './codes';

export const viewInvite = query(contract.viewInvite, async ({ code }, { shop, caller, now }) => {
  const hash = hashTyped(code);
  const invite = hash === undefined ? undefined : await shop.staff.invited(hash, now);
  if (!invite) throw new Refusal('invite_over');
  const { role, name, byId, expiresAt } = invite;
  const by = byId === null ? undefined : ((await shop.users.named([byId])).get(byId)?.nickname ?? '');
  const worksHere = (await shop.staff.get(caller.userId))?.userId;
  return { shop: (await shop.shop.get()).name, role, name, by, expiresAt, worksHere };
});

/** Whoever leads customers for a commission stops first: who works here is paid otherwise. An application is over with it. */
export const joinStaff = command('joinStaff', contract.joinStaff, async ({ code }, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  await tx.shop.lock();
  const hash = hashTyped(code);
  const invite = hash === undefined ? undefined : await tx.staff.invited(hash, now);
  if (!invite) throw new Refusal('invite_over');
  refuseIf((await tx.staff.get(userId)) ? 'staff_already' : undefined);
  const leading = await tx.leaders.get(userId);
  refuseIf(leading?.status === 'active' && leading.kind === 'leader' ? 'staff_leads' : undefined);
  if (leading?.status === 'applied' || leading?.status === 'invited') {
    await tx.leaders.put({ ...leading, status: 'declined' });
    await tx.leaders.tell({ userId, what: 'declined' }, now);
  }
  const { role, name, byId } = invite;
  await tx.staff.endInvite(invite.codeHash, userId, now);
  await tx.staff.put(userId, { role, name, byId }, now);
  return { role };
});

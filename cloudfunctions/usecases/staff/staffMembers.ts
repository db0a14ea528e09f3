import { admin as contract } from '@/contract/admin';
import type { UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { INVITE_LASTS, MOST_INVITES, MOST_STAFF, type Role } from '@/domain/staff';
import { later } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { endLeading } from '../leader/endLeading';
import { faceOf } from '../team/teamCards';
import { hashOf, newCode } from './codes';

export const listStaff = query(contract.listStaff, async (_, { shop, settings, now }) => {
  const staff = await shop.staff.all();
  const invites = await shop.staff.invites(now);
  const people = await shop.users.named([...staff, ...invites].flatMap((one) => ('userId' in one ? [one.userId] : [])));
  const askers = await shop.users.named([...staff, ...invites].flatMap(({ byId }) => byId ?? []));
  return {
    staff: staff.map(({ userId, byId, ...facts }) => ({
      ...{ ...faceOf(settings, people, userId), ...facts },
      by: byId === null ? undefined : { userId: byId, nickname: askers.get(byId)?.nickname ?? '' },
    })),
    invites: invites.flatMap(({ codeHash, byId, ...facts }) =>
      byId === null ? [] : [{ ...facts, inviteId: codeHash, by: askers.get(byId)?.nickname ?? '' }],
    ),
  };
});

export const inviteStaff = command('inviteStaff', contract.inviteStaff, async ({ role, name }, scene) => {
  const { tx, caller, now, dice } = scene;
  await tx.shop.lock();
  const many = (await tx.staff.invites(now)).length >= MOST_INVITES || (await tx.staff.all()).length >= MOST_STAFF;
  refuseIf(many ? 'too_many_of_these' : undefined);
  const code = newCode(dice);
  const expiresAt = later(now, INVITE_LASTS);
  await tx.staff.invite(hashOf(code), { role, name, byId: caller.userId, madeAt: now, expiresAt });
  return { code, expiresAt };
});

export const withdrawInvite = command('withdrawInvite', contract.withdrawInvite, async ({ inviteId }, { tx, now }) => {
  refuseIf((await tx.staff.endInvite(inviteId, null, now)) ? undefined : 'invite_over');
  return {};
});

export const changeStaff = command('changeStaff', contract.changeStaff, async ({ userId, role, name }, { tx }) => {
  await tx.shop.lock();
  await keepAnOwner(tx, userId, role);
  await tx.staff.change(userId, { role, name });
  return {};
});

/** His customers stay with his storefront until they are handed over, as those of a leader who leaves. */
export const endStaff = command('endStaff', contract.endStaff, async ({ userId }, { tx, caller, now }) => {
  await tx.users.lock(userId);
  await tx.shop.lock();
  await keepAnOwner(tx, userId);
  const leading = await tx.leaders.get(userId);
  if (leading?.status === 'active') await endLeading(tx, leading, { byId: caller.userId, words: '' }, now);
  await tx.staff.endInvitesOf(userId, now);
  await tx.staff.end(userId, caller.userId, now);
  return {};
});

/** Refuses `not_found` who does not work here, `staff_last_owner` where nobody would own the shop any more. */
async function keepAnOwner(tx: Tables, userId: UserId, role?: Role): Promise<void> {
  const staff = await tx.staff.all();
  if (!staff.some((one) => one.userId === userId)) throw new Refusal('not_found');
  const isOwned = role === 'owner' || staff.some((one) => one.role === 'owner' && one.userId !== userId);
  refuseIf(isOwned ? undefined : 'staff_last_owner');
}

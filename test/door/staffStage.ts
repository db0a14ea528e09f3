import type { UserId } from '@/domain/id';
import { codeShown } from '@/domain/staff';
import { later, seconds } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { hashOf, newCode } from '../../cloudfunctions/usecases/staff/codes';
import type { TestShop } from '../support/shop';

/** A shop with two owners and a clerk, an invitation that nobody has taken yet, and one for Bob. */
export async function openStaff(shop: TestShop) {
  const { now, make } = { now: shop.world.now, make: shop.platform.dice };
  await shop.moveIn('user_clerk', 'user_owner2', 'user_hired');
  const code = newCode(make);
  const other = newCode(make);
  await shop.transact(async (tx) => {
    await tx.staff.put('user_clerk', { role: 'clerk', name: '小秋', byId: 'user_own' }, now);
    await tx.staff.put('user_owner2', { role: 'owner', name: '', byId: 'user_own' }, now);
    const invite = { role: 'clerk' as const, name: '', byId: 'user_own' as const, madeAt: now };
    for (const one of [code, other])
      await tx.staff.invite(hashOf(one), { ...invite, expiresAt: later(now, seconds(9e5)) });
  });
  const asks = () => ({ requestId: shop.newRequest() });
  const owner = () => shop.as('user_own');
  const changed = { ...asks(), userId: 'user_clerk', role: 'clerk', name: '运营 小秋' };
  await adminDoor({ endpoint: 'changeStaff', input: changed }, owner, shop.platform);
  const [deed] = await shop.look(({ deeds }) => deeds.list({}, 1));

  const askers: Readonly<Record<string, UserId>> = { joinStaff: 'user_hired' }; // Bob leads customers.
  return {
    askers,
    shop: {
      viewInvite: () => [{ code: codeShown(code) }],
      joinStaff: () => [{ ...asks(), code }],
    },
    admin: {
      listStaff: () => [{}],
      inviteStaff: () => [{ ...asks(), role: 'finance', name: '许宁' }],
      withdrawInvite: () => [{ ...asks(), inviteId: hashOf(other) }],
      changeStaff: () => [{ ...asks(), userId: 'user_clerk', role: 'warehouse', name: '老赵' }],
      endStaff: () => [{ ...asks(), userId: 'user_clerk' }],
      listDeeds: () => [
        {
          ...{ byId: 'user_own', endpoints: ['changeStaff'], from: '2025-12-01', until: '2026-12-01' },
          cursor: `${later(now, seconds(1))}.${deed!.id}`,
        },
      ],
      viewDeed: () => [{ deedId: deed!.id }],
    },
  };
}

import type { UserId } from '@/domain/id';
import { ROLES } from '@/domain/staff';
import { days, later } from '@/domain/time';
import { hashOf, newCode } from '../../cloudfunctions/usecases/staff/codes';
import { joinStaff } from '../../cloudfunctions/usecases/staff/joinStaff';
import { changeStaff, endStaff } from '../../cloudfunctions/usecases/staff/staffMembers';
import { racingDatabase } from '../support/database';
import { noon } from '../support/fixtures';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const MANY = 100;

test('of a hundred owners who all end one another, one stays', async () => {
  const shop = await openShop(database);
  const owners = Array.from({ length: MANY }, (_, i): UserId => `user_o${i}`);
  await shop.moveIn(...owners);
  await shop.transact(async (tx) => {
    for (const userId of owners) await tx.staff.put(userId, { role: 'owner', name: '', byId: null }, noon);
    await tx.staff.end('user_own', 'user_own', noon);
  });
  const deeds = owners.map((userId, i) => {
    const asked = { requestId: shop.newRequest(), userId };
    return i % 2
      ? endStaff(asked, shop.as(owners[0]!), shop.platform)
      : changeStaff({ ...asked, role: ROLES[1 + (i % 5)]!, name: '' }, shop.as(owners[0]!), shop.platform);
  });
  await Promise.allSettled(deeds);
  const staff = await shop.look((tables) => tables.staff.all());
  expect(staff.filter(({ role }) => role === 'owner')).toHaveLength(1);
});

test('one code lets in one of two hundred', async () => {
  const shop = await openShop(database);
  const people = Array.from({ length: 2 * MANY }, (_, i): UserId => `user_p${i}`);
  await shop.moveIn(...people);
  const code = newCode(shop.platform.dice);
  const facts = {
    role: 'clerk' as const,
    name: '',
    byId: 'user_own' as const,
    madeAt: noon,
    expiresAt: later(noon, days(1)),
  };
  await shop.transact((tx) => tx.staff.invite(hashOf(code), facts));
  const joined = await Promise.allSettled(
    people.map((who) => joinStaff({ requestId: shop.newRequest(), code }, shop.as(who), shop.platform)),
  );
  expect(joined.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await shop.look((tables) => tables.staff.all())).toHaveLength(2);
});

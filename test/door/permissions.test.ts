import { admin } from '@/contract/admin';
import type { UserId } from '@/domain/id';
import { may, PERMISSIONS, type Permission, ROLES, type Role } from '@/domain/staff';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { customer } from '../../cloudfunctions/door/caller';
import { everything } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { noon } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

/**
 * Every endpoint of the merchant's door, asked by everybody. What is asked is nonsense: who may come in is told that it is
 * not understood, and nothing can change.
 */
const endpoints = Object.keys(admin) as (keyof typeof admin)[];
const userOf = (role: Role): UserId => `user_the${role}`;
const database = embeddedDatabase();
let shop: TestShop;
let before: Record<string, string>;

beforeAll(async () => {
  shop = await openShop(database);
  await shop.moveIn('user_bob', 'user_left', ...ROLES.map(userOf));
  await shop.transact(async (tx) => {
    for (const role of ROLES) await tx.staff.put(userOf(role), { role, name: '', byId: 'user_own' }, noon);
    await tx.staff.put('user_left', { role: 'owner', name: '', byId: 'user_own' }, noon);
    await tx.staff.end('user_left', 'user_own', noon);
  });
  before = await everything(rawOf(database));
});

async function ask(endpoint: string, who: UserId): Promise<unknown> {
  const { role: _, ...caller } = shop.as(who);
  const reply = await adminDoor({ endpoint, input: 'nonsense' }, () => caller, shop.platform);
  return reply.ok ? 'ok' : reply.error === 'refusal' ? reply.code : reply.error;
}

describe.each(ROLES)('%s', (role) => {
  test('may do what the table says, and nothing else', async () => {
    const told: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const endpoint of endpoints) {
      told[endpoint] = await ask(endpoint, userOf(role));
      expected[endpoint] = may(role, admin[endpoint].needs) ? 'not_understood' : 'permission_needed';
    }
    expect(told).toEqual(expected);
  });
});

test.each(['user_bob', 'user_left', 'user_stranger'] as const)('%s may do nothing', async (who) => {
  for (const endpoint of endpoints) expect([endpoint, await ask(endpoint, who)]).toEqual([endpoint, 'not_allowed']);
});

test('nobody may do anything', async () => {
  for (const endpoint of endpoints) {
    const reply = await adminDoor(
      { endpoint, input: 'nonsense' },
      () => customer({}, shop.platform.settings),
      shop.platform,
    );
    expect(reply).toMatchObject({ ok: false, code: 'not_allowed' });
  }
});

test('an endpoint of another shop’s owner is closed', async () => {
  const other = await openShop(database);
  const { role: _, ...caller } = shop.as(userOf('owner'));
  const asked = { endpoint: 'viewToday', input: {} };
  expect(await adminDoor(asked, () => ({ ...caller, shopId: other.shopId }), other.platform)).toMatchObject({
    code: 'not_allowed',
  });
});

test('nothing has changed by all of that', async () => {
  const after = await everything(rawOf(database));
  for (const [table, rows] of Object.entries(before)) {
    if (['shops', 'users', 'staff'].includes(table)) continue; // Of the other shop.
    expect([table, after[table]?.includes(shop.shopId)]).toEqual([table, rows.includes(shop.shopId)]);
  }
});

test('each permission is needed by something, and an owner may do everything', () => {
  const needed = new Set<Permission>(endpoints.map((endpoint) => admin[endpoint].needs));
  expect(PERMISSIONS.filter((permission) => !needed.has(permission))).toEqual([]);
  expect(PERMISSIONS.filter((permission) => !may('owner', permission))).toEqual([]);
});

/** What the table is for, said once more by hand: who changes a line of it must mean it. */
test('money, prices, people and the way in are for few', () => {
  const who = (endpoint: keyof typeof admin) => ROLES.filter((role) => may(role, admin[endpoint].needs));
  expect(who('approvePayout')).toEqual(['owner', 'finance']);
  expect(who('settleRefund')).toEqual(['owner', 'finance']);
  expect(who('setGoodsTrade')).toEqual(['owner', 'manager', 'clerk']);
  expect(who('shipOrder')).toEqual(['owner', 'manager', 'clerk', 'warehouse']);
  expect(who('acceptAfterSale')).toEqual(['owner', 'manager', 'service']);
  expect(who('inviteStaff')).toEqual(['owner']);
  expect(who('putPayoutRule')).toEqual(['owner']);
  expect(who('putCampaign')).toEqual(['owner', 'manager']);
});

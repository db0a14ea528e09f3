import type { AdminContract } from '@/contract/admin';
import type { OutputOf } from '@/contract/endpoint';
import type { UserId } from '@/domain/id';
import { codeShown, INVITE_LASTS, type Role } from '@/domain/staff';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { setupCode } from '../../cloudfunctions/local/setupCode';
import { visit } from '../../cloudfunctions/usecases/person/visit';
import { joinStaff, viewInvite } from '../../cloudfunctions/usecases/staff/joinStaff';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

async function open() {
  const shop = await openShop(database);
  const { platform } = shop;
  const asks = () => ({ requestId: shop.newRequest() });
  async function ask<E extends keyof AdminContract>(endpoint: E, input: object, who: UserId = 'user_own') {
    const { role: _, ...caller } = shop.as(who);
    const reply = await adminDoor({ endpoint, input }, () => caller, platform);
    if (!reply.ok) return reply.error === 'refusal' ? reply.code : reply;
    return reply.output as OutputOf<AdminContract[E]>;
  }
  const invite = async (role: Role, name = '') => {
    const made = (await ask('inviteStaff', { ...asks(), role, name })) as { code: string };
    return made.code;
  };
  const join = async (who: UserId, code: string) => {
    await shop.moveIn(who);
    return joinStaff({ ...asks(), code }, shop.as(who), platform).catch((error: { code: string }) => error.code);
  };
  const list = async () => (await ask('listStaff', {})) as OutputOf<AdminContract['listStaff']>;
  return { shop, asks, ask, invite, join, list };
}

describe('a new shop', () => {
  test('is owned by who enters the code that was printed, once', async () => {
    const { shop, join, ask } = await open();
    await shop.transact((tx) => tx.staff.end('user_own', 'user_own', shop.world.now));
    const code = (await setupCode(shop.platform, shop.shopId))!;
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const seen = await viewInvite({ code }, shop.as('user_ann'), shop.platform);
    expect(seen).toMatchObject({ shop: 'a test', role: 'owner', by: undefined });
    expect(await join('user_ann', code.toLowerCase().replaceAll('-', ' '))).toEqual({ role: 'owner' });
    expect(await join('user_bob', code)).toBe('invite_over');
    expect(await ask('listShopOrders', { tab: 'all' }, 'user_ann')).toMatchObject({ items: [] });
    const me = await visit({ requestId: shop.newRequest(), language: 'zh' }, shop.as('user_ann'), shop.platform);
    expect(me.me.role).toBe('owner');
  });

  test('needs no code where somebody owns it; a new one takes the place of the one before', async () => {
    const { shop, join } = await open();
    expect(await setupCode(shop.platform, shop.shopId)).toBeUndefined();
    const first = (await setupCode(shop.platform, shop.shopId, true))!;
    const second = (await setupCode(shop.platform, shop.shopId, true))!;
    expect([await join('user_ann', first), await join('user_ann', second)]).toEqual(['invite_over', { role: 'owner' }]);
  });
});

describe('an invitation', () => {
  test('leads one person in, in its role, and says who sent it', async () => {
    const { shop, invite, join, list } = await open();
    const code = await invite('warehouse', '仓库 老赵');
    expect((await list()).invites).toMatchObject([{ role: 'warehouse', name: '仓库 老赵' }]);
    expect(JSON.stringify(await list())).not.toContain(code);
    expect(await viewInvite({ code: codeShown(code) }, shop.as('user_bob'), shop.platform)).toMatchObject({
      ...{ role: 'warehouse', name: '仓库 老赵', by: '' },
    });
    expect(await join('user_bob', code)).toEqual({ role: 'warehouse' });
    expect(await join('user_cat', code)).toBe('invite_over');
    expect(await list()).toMatchObject({
      staff: [{ role: 'owner' }, { userId: 'user_bob', name: '仓库 老赵' }],
      invites: [],
    });
  });

  test('is over when it is withdrawn, too old, or its sender has gone; nobody joins twice', async () => {
    const { shop, asks, ask, invite, join, list } = await open();
    const [withdrawn, old] = [await invite('clerk'), await invite('clerk')];
    const { invites } = await list();
    await ask('withdrawInvite', { ...asks(), inviteId: invites.at(-1)!.inviteId });
    const codes = [await join('user_bob', withdrawn), await join('user_cat', old)];
    expect(codes.filter((code) => code === 'invite_over')).toHaveLength(1);
    const late = await invite('clerk');
    shop.pass(INVITE_LASTS);
    expect(await join('user_dan', late)).toBe('invite_over');
    expect(await join('user_own', await invite('clerk'))).toBe('staff_already');
    expect(await join('user_eve', 'no such code')).toBe('invite_over');

    expect(await join('user_fay', await invite('owner'))).toEqual({ role: 'owner' });
    const { code: fays } = (await ask('inviteStaff', { ...asks(), role: 'clerk', name: '' }, 'user_fay')) as {
      code: string;
    };
    await ask('endStaff', { ...asks(), userId: 'user_fay' });
    expect(await join('user_gil', fays)).toBe('invite_over');
  });

  test('waits for a group leader to be one no more; an application is over with it', async () => {
    const { shop, invite, join } = await open();
    await shop.moveIn('user_lan', 'user_asks');
    const leader = {
      ...{ words: '', rank: 0, onBoard: false, askedAt: shop.world.now, leftAt: null, rankedOn: null },
      kind: 'leader' as const,
    };
    await shop.transact(async (tx) => {
      await tx.leaders.setLeads('user_lan', true);
      await tx.leaders.put({ ...leader, userId: 'user_lan', status: 'active', since: shop.world.now });
      await tx.leaders.put({ ...leader, userId: 'user_asks', status: 'applied', since: null });
    });
    expect(await join('user_lan', await invite('clerk'))).toBe('staff_leads');
    expect(await join('user_asks', await invite('clerk'))).toEqual({ role: 'clerk' });
    expect((await shop.look(({ leaders }) => leaders.get('user_asks')))?.status).toBe('declined');
  });
});

describe('somebody who works here', () => {
  test('does another work from one moment to the next, and none when he has left', async () => {
    const { asks, ask, invite, join } = await open();
    await join('user_bob', await invite('warehouse'));
    const look = () => ask('listShopPayouts', { tab: 'asked' }, 'user_bob');
    expect(await look()).toBe('permission_needed');
    await ask('changeStaff', { ...asks(), userId: 'user_bob', role: 'finance', name: '' });
    expect(await look()).toMatchObject({ items: [] });
    await ask('endStaff', { ...asks(), userId: 'user_bob' });
    expect(await look()).toBe('not_allowed');
    expect(await ask('endStaff', { ...asks(), userId: 'user_bob' })).toBe('not_found');
    expect(await join('user_bob', await invite('clerk'))).toEqual({ role: 'clerk' });
  });

  test('is not the last owner who goes, or becomes something else', async () => {
    const { asks, ask, invite, join } = await open();
    expect(await ask('endStaff', { ...asks(), userId: 'user_own' })).toBe('staff_last_owner');
    expect(await ask('changeStaff', { ...asks(), userId: 'user_own', role: 'manager', name: '' })).toBe(
      'staff_last_owner',
    );
    await join('user_bob', await invite('owner'));
    expect(await ask('endStaff', { ...asks(), userId: 'user_own' }, 'user_bob')).toEqual({});
    expect(await ask('listStaff', {}, 'user_own')).toBe('not_allowed');
  });
});

describe('the audit log', () => {
  test('keeps each row that staff change, before and after, under who did it; and nothing else', async () => {
    const { shop, asks, ask, invite, join } = await open();
    await join('user_bob', await invite('warehouse'));
    const change = { skuId: box.id, change: 5, note: '到货' };
    await ask('adjustStock', { ...asks(), ...change }, 'user_bob');
    const { items } = (await ask('listDeeds', { byId: 'user_bob' })) as OutputOf<AdminContract['listDeeds']>;
    expect(items).toMatchObject([
      { endpoint: 'adjustStock', role: 'warehouse', by: { userId: 'user_bob' }, changes: 1 },
    ]);
    const deed = (await ask('viewDeed', { deedId: items[0]!.deedId })) as OutputOf<AdminContract['viewDeed']>;
    expect(deed.rows).toEqual([
      { table: 'skus', key: { id: box.id }, kind: 'changed', fields: [{ field: 'stock', before: 10, after: 15 }] },
    ]);
    await shop.openTeam('user_ann'); // A customer changes orders, stock and seats.
    expect(await shop.look(({ deeds }) => deeds.list({}, 9))).toHaveLength(2); // The invitation, and the stock.
  });

  test('has one entry of a deed that was sent twice, and none of one that was refused or only looked', async () => {
    const { asks, ask, shop } = await open();
    const asked = { ...asks(), skuId: box.id, change: 5, note: '到货' };
    await ask('adjustStock', asked);
    await ask('adjustStock', asked);
    expect(await ask('adjustStock', { ...asks(), skuId: box.id, change: -99, note: '盘亏' })).toBe('stock_short');
    await ask('viewToday', {});
    expect(await shop.look(({ deeds }) => deeds.list({}, 9))).toHaveLength(1);
  });

  test('is never edited', async () => {
    const { asks, ask, shop } = await open();
    await ask('adjustStock', { ...asks(), skuId: box.id, change: 5, note: '到货' });
    const raw = rawOf(database);
    for (const sql of [
      'update deeds set by_id = $2 where shop_id = $1',
      'delete from deed_changes where shop_id = $1 and of_table <> $2',
      "update deed_changes set before = '{}', of_table = $2 where shop_id = $1",
    ]) {
      await expect(raw(sql, [shop.shopId, 'user_own'])).rejects.toThrow('what staff have done is never edited');
    }
  });
});

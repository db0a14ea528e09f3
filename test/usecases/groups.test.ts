import type { GroupId, UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { groupOf } from '../../cloudfunctions/door/caller';
import { enterGroup } from '../../cloudfunctions/usecases/group/enterGroup';
import { listGroups } from '../../cloudfunctions/usecases/group/listGroups';
import { setGroupShown } from '../../cloudfunctions/usecases/group/setGroupShown';
import { viewGroup } from '../../cloudfunctions/usecases/group/viewGroup';
import { everything } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const [parents, choir] = ['tG_parents-of-class-3', 'tG_choir'];

async function stage() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }] });
  const people = ['user_ann', 'user_bob', 'user_cat', 'user_dan'] as const;
  await shop.moveIn(...people);
  const sharing = sharingIn(shop);
  const { as } = sharing;
  const enter = (who: UserId, openGId: string | undefined, teamId?: `team_${string}`) =>
    enterGroup({ requestId: shop.newRequest(), ...(teamId && { teamId }) }, as(who, openGId), shop.platform);
  const view = (who: UserId, groupId: GroupId = groupOf(parents)) =>
    viewGroup({ groupId }, shop.as(who), shop.platform);
  const groups = async (who: UserId, teamId?: `team_${string}`) =>
    (await listGroups(teamId ? { teamId } : {}, shop.as(who), shop.platform)).items;
  const show = (who: UserId, shown: boolean) =>
    setGroupShown({ requestId: shop.newRequest(), groupId: groupOf(parents), shown }, shop.as(who), shop.platform);

  /** Ann's team of three, shared into the chat of parents, from where Bob and Cat come, join and pay. */
  async function formed() {
    const { teamId } = await shop.openTeam('user_ann');
    const code = await sharing.share('user_ann', { kind: 'team', teamId });
    for (const who of ['user_bob', 'user_cat'] as const) {
      await sharing.open(who, code, parents);
      await shop.pay(who, await shop.joinTeam(who, teamId));
    }
    return { teamId, code };
  }
  return { shop, enter, view, groups, show, formed, ...sharing };
}

test('a card in a chat group makes the group known, its team one of the group, and who comes in a member', async () => {
  const { shop, view, open, share } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const code = await share('user_ann', { kind: 'team', teamId });
  const { groupId } = await open('user_bob', code, parents);
  expect(groupId).toBe(groupOf(parents));
  expect(await view('user_bob')).toMatchObject({
    ...{ groupId, people: 1, saved: 0, orders: 0, formed: [], board: [] },
    teams: [{ id: teamId }],
    mine: { shown: true, saved: 0, brought: 0 },
  });
});

test('what WeChat calls the group is kept nowhere, and who is a stranger to it is told nothing', async () => {
  const { enter, view, show } = await stage();
  const { groupId } = await enter('user_bob', parents);
  expect(groupId).toMatch(/^group_[0-9a-f]{32}$/);
  expect(JSON.stringify(await everything(rawOf(database)))).not.toContain(parents);
  await expect(view('user_cat')).rejects.toMatchObject({ code: 'not_found' });
  await expect(view('user_cat', 'group_nobody')).rejects.toMatchObject({ code: 'not_found' });
  await expect(show('user_cat', false)).rejects.toMatchObject({ code: 'not_found' });
});

test('where WeChat has not said which group, nobody enters one; nor with a team that there is not', async () => {
  const { enter, groups, open, share } = await stage();
  await expect(enter('user_bob', undefined)).rejects.toMatchObject({ code: 'group_unknown' });
  await expect(enter('user_bob', parents, 'team_nobody')).rejects.toMatchObject({ code: 'not_found' });
  expect((await open('user_bob', await share('user_ann', { kind: 'shop' }))).groupId).toBeUndefined();
  expect(await groups('user_bob')).toEqual([]);
});

test('what the group has saved, and who saved and brought how much in it', async () => {
  const { view, formed, open } = await stage();
  const { teamId, code } = await formed();
  await open('user_ann', code, parents); // Her own card: she is one of the group, too, and her order is not by it.
  const seen = await view('user_bob');
  expect(seen).toMatchObject({ people: 3, saved: 58_00, orders: 2, teams: [], formed: [{ id: teamId }] });
  expect(seen.board).toMatchObject([
    { userId: 'user_bob', saved: 29_00, brought: 0 },
    { userId: 'user_cat', saved: 29_00, brought: 0 },
    { userId: 'user_ann', saved: 0, brought: 2 },
  ]);
  expect(seen.mine).toEqual({ shown: true, saved: 29_00, brought: 0 });
});

test('who has opted out is on no board and in no row of faces; what he saved still counts', async () => {
  const { view, formed, show, groups, open, enter } = await stage();
  const { code } = await formed();
  await open('user_ann', code, parents);
  await show('user_bob', false);
  await enter('user_bob', parents); // Coming again changes nothing of it.
  const seen = await view('user_cat');
  expect(seen).toMatchObject({ saved: 58_00, orders: 2, people: 3 });
  expect(seen.board.map(({ userId }) => userId)).toEqual(['user_cat', 'user_ann']);
  const own = await view('user_bob'); // Nor does he see himself among the others.
  expect(own.mine).toEqual({ shown: false, saved: 29_00, brought: 0 });
  expect(own.board).toEqual(seen.board);
  const [group] = await groups('user_cat');
  expect(group).toMatchObject({ people: 3, saved: 58_00, openTeams: 0 });
  expect(group?.faces.map(({ userId }) => userId)).toEqual(['user_ann']);
  await show('user_bob', true);
  expect((await view('user_cat')).board.length).toBe(3);
});

test('while a team waits nothing is saved yet, and what a failed team gave back never was', async () => {
  const { shop, view, open, share } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  await open('user_bob', await share('user_ann', { kind: 'team', teamId }), parents);
  await shop.pay('user_bob', await shop.joinTeam('user_bob', teamId));
  expect(await view('user_bob')).toMatchObject({ saved: 0, orders: 1 });
  shop.pass(hours(24));
  await tickShop(shop);
  expect(await view('user_bob')).toMatchObject({ saved: 0, orders: 0, teams: [], formed: [] });
});

test('a team forwarded to a second group belongs to both; an order to the group its buyer came in by', async () => {
  const { shop, view, open, share, groups } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const code = await share('user_ann', { kind: 'team', teamId });
  await open('user_bob', code, parents);
  await open('user_bob', code, choir);
  await open('user_cat', code, choir);
  for (const who of ['user_bob', 'user_cat'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
  expect((await groups('user_bob', teamId)).map(({ groupId }) => groupId).sort()).toEqual(
    [groupOf(parents), groupOf(choir)].sort(),
  );
  expect(await view('user_bob', groupOf(choir))).toMatchObject({ orders: 2, saved: 58_00, formed: [{ id: teamId }] });
  expect(await view('user_bob', groupOf(parents))).toMatchObject({ orders: 0, saved: 0, formed: [{ id: teamId }] });
  await expect(view('user_cat', groupOf(parents))).rejects.toMatchObject({ code: 'not_found' });
});

test('who came in by a card without a code belongs to the group all the same, and so does his order', async () => {
  const { shop, enter, view } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  await enter('user_bob', parents, teamId);
  await shop.joinTeam('user_bob', teamId);
  await shop.pay('user_bob', (await shop.look(({ teams }) => teams.get(teamId))).seats.at(-1)!.orderId);
  expect(await view('user_bob')).toMatchObject({ orders: 1, people: 1, teams: [{ id: teamId }] });
  shop.pass(days(8)); // Then he came in long ago.
  const second = await shop.openTeam('user_ann');
  await enter('user_cat', parents, second.teamId);
  await shop.joinTeam('user_bob', second.teamId);
  expect(await rawOf(database)('select 1 from group_orders where shop_id = $1', [shop.shopId])).toHaveLength(1);
});

test('my groups come in pages, the one that I came in by last first', async () => {
  const { shop, enter, groups } = await stage();
  const entered: GroupId[] = [];
  for (let i = 0; i < 25; i += 1) {
    if (i % 3 === 0) shop.pass(1);
    entered.push((await enter('user_bob', `tG_${i}`)).groupId);
  }
  const first = await listGroups({}, shop.as('user_bob'), shop.platform);
  const rest = await listGroups({ cursor: first.next! }, shop.as('user_bob'), shop.platform);
  const all = [...first.items, ...rest.items].map(({ groupId }) => groupId);
  expect([all.length, new Set(all), rest.next]).toEqual([25, new Set(entered), undefined]);
  expect(all[0]).toBe(entered[24]);
  expect(await groups('user_cat')).toEqual([]);
});

import { groupOpenidOf, openGIdOf } from './groups';
import type { Entry } from './state';
import { openTickets } from './tickets';
import { toolAnswers } from './tool';
import { APP_ID, type World } from './world';

/** A world with its groups, and what was said in them. */
function openWorld() {
  const chat: Entry[] = [];
  const tickets = openTickets(APP_ID, () => 0);
  return {
    chat,
    tickets,
    world: { now: () => 0, tickets, store: { state: { chat, guests: [] } } } as unknown as World,
  };
}
const ask = (world: World, openid: string, name: string, question: object) =>
  toolAnswers[`tool/${name}`]!(world, openid, question) as any;
const idIn = (group: string, openid: string) => groupOpenidOf(APP_ID, group, openid);

test('the rooms are those that somebody is in; others stay unknown', () => {
  const { world } = openWorld();
  const names = (openid: string, rooms: string[]) =>
    ask(world, openid, 'rooms', { rooms }).groups.map(({ id }: { id: string }) => id);
  expect(names('o_zhe', [])).toEqual(['class', 'office']);
  expect(names('o_lan', [])).toEqual(['class']);
  expect(names('o_zhe', [openGIdOf(APP_ID, 'office')])).toEqual(['office']);
  expect(names('o_lan', [openGIdOf(APP_ID, 'office')])).toEqual([]);
  expect(names('o_zhe', ['office'])).toEqual([]);
});

test('inside, a cloud function can be told which chat it is', () => {
  const { world, tickets } = openWorld();
  const { cloudID } = ask(world, 'o_zhe', 'info', { chat: 'office' });
  expect(tickets.open('o_zhe', cloudID).data).toMatchObject({ opengid: openGIdOf(APP_ID, 'office') });
  expect(() => ask(world, 'o_lan', 'info', { chat: 'office' })).toThrow();
});

test('people are known by ids of that chat alone', () => {
  const { world } = openWorld();
  const { members } = ask(world, 'o_zhe', 'members', { chat: 'office' });
  const ids = members.map(({ id }: { id: string }) => id);
  expect(ids).toContain(idIn('office', 'o_xiaoman'));
  expect(ids).not.toContain(idIn('office', 'o_zhe'));
  expect(ids).not.toContain(idIn('class', 'o_xiaoman'));
});

test('whoever is called has to be in the chat', () => {
  const { world, chat } = openWorld();
  const notice = { chat: 'office', title: '苹果还差 2 人', path: 'pages/home/index', verb: '请参与' };
  const members = [idIn('office', 'o_xiaoman'), idIn('class', 'o_lan'), 'o_zheng'];
  ask(world, 'o_zhe', 'notify', { ...notice, members });
  expect(chat).toMatchObject([{ kind: 'notice', group: 'office', openid: 'o_zhe', called: ['林小满'] }]);
  expect(() => ask(world, 'o_zhe', 'notify', { ...notice, members: ['o_xiaoman'] })).toThrow();
  expect(() => ask(world, 'o_lan', 'notify', { ...notice, members })).toThrow();
  expect(chat).toHaveLength(1);
});

import { cardEntry, liveOf, pathOf, sceneOf, teamsInSight, textEntry } from './chat';
import type { SimulatorState } from './state';

const shared = {
  title: '书包还差 2 人',
  path: '/packages/team/pages/team/index?teamId=team_01A',
  picture: '/files/shared/a.png',
  withShareTicket: true,
  activityId: 'a1',
  templateInfo: {
    parameterList: [
      { name: 'member_count', value: '1' },
      { name: 'room_limit', value: '3' },
    ],
  },
};
const card = cardEntry('o_xiaoman', shared, 1_000) as ReturnType<typeof cardEntry> & { kind: 'card' };
const atWechat = {
  ...{ activityId: 'a1', createdAt: 0, until: 9_000, state: 0 as const, members: '', room: '', updatedAt: 0 },
  words: { zh: '', en: '' },
};

test('a card that nobody has updated says what it was sent with', () => {
  expect(liveOf(card, [atWechat])).toEqual({ state: 0, members: '1', room: '3', updatedAt: 1_000 });
});

test('a card that the shop has updated says the newest', () => {
  const updated = { ...atWechat, members: '3', room: '3', state: 1 as const, updatedAt: 5_000 };
  expect(liveOf(card, [updated])).toEqual({ state: 1, members: '3', room: '3', updatedAt: 5_000 });
});

test('a card without an activity has no live line, nor has a text', () => {
  const { activityId: _activityId, ...plain } = shared;
  expect(liveOf(cardEntry('o_zhe', plain, 0), [atWechat])).toBeUndefined();
  expect(liveOf(textEntry('o_zhe', '好', 0), [atWechat])).toBeUndefined();
});

test('a full card leads where WeChat was told; an open one where it was sent from', () => {
  const full = { ...atWechat, state: 1 as const, path: 'pages/home/index' };
  expect(pathOf(card, [full])).toBe('pages/home/index');
  expect(pathOf(card, [{ ...full, state: 0 }])).toBe('packages/team/pages/team/index?teamId=team_01A');
});

test('a card with a share ticket is entered as one of a group', () => {
  expect([sceneOf({ withShareTicket: true }), sceneOf({ withShareTicket: false })]).toEqual([1044, 1008]);
});

test('a bot looks at cards that phones have sent first, then at phones, then at cards that stood there', () => {
  const newer = cardEntry('o_zhe', { ...shared, path: 'packages/team/pages/team/index?teamId=team_01B' }, 2_000);
  const stood = cardEntry('o_chen', { ...shared, path: 'packages/team/pages/team/index?teamId=team_01D' }, 3_000);
  const pages = { o_xiaoman: 'pages/home/index', o_zhe: 'packages/team/pages/team/index?teamId=team_01C' };
  const state = { chat: [card, newer, stood], pages, left: 'o_xiaoman', right: 'o_zhe' } as unknown as SimulatorState;
  expect(teamsInSight(state)).toEqual(['team_01B', 'team_01A', 'team_01C', 'team_01D']);
});

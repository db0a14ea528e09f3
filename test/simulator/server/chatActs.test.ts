import { cardEntry } from './chat';
import { chatActs } from './chatActs';
import { MOMENTS } from './groups';
import type { Entry, SimulatorState } from './state';
import { openTickets } from './tickets';
import { APP_ID, type World } from './world';

const shared = {
  title: '书包',
  path: 'packages/team/pages/team/index?teamId=team_1',
  picture: '',
  withShareTicket: true,
};
const LINK = '#小程序://拼集/书包/0123456789abcde';

/** Two chats with a card in the first, and what phones were told. */
function openWorld() {
  const card = cardEntry('o_chen', shared, 0);
  const state = {
    ...{ chat: [card] as Entry[], guests: [], albums: {}, moments: [], chatTool: true },
    ...{ group: 'class', left: 'o_xiaoman', right: 'o_zhe' },
  };
  const told: { openid: string; message: any }[] = [];
  const world = {
    store: { state: state as unknown as SimulatorState },
    tickets: openTickets(APP_ID, () => 0),
    wechat: { cards: () => [], pageOfLink: (text: string) => (text === LINK ? 'pages/landing?scene=c1' : undefined) },
    sockets: { toPhone: (openid: string, message: object) => told.push({ openid, message }), toPhones() {} },
    now: () => 1,
    happened() {},
  } as unknown as World;
  return { world, state, card, told, act: (name: string, asked: object) => chatActs[name]!(world, asked) };
}

test('whoever taps a card enters with a ticket of the group in which it stands', () => {
  const { world, state, card, told, act } = openWorld();
  act('forward', { id: card.id, openid: 'o_zhe', group: 'office' });
  act('tap', { id: card.id, openid: 'o_lan' });
  act('tap', { id: state.chat[1]!.id, openid: 'o_zheng' });
  const groups = told.map(({ openid, message }) => world.tickets.groupOf(openid, message.shareTicket));
  expect(groups).toEqual(['class', 'office']);
  expect(told.map(({ message }) => [message.path, message.scene])).toEqual([
    [shared.path, 1044],
    [shared.path, 1044],
  ]);
});

test('who is not in a group neither reads, writes nor forwards there', () => {
  const { state, card, told, act } = openWorld();
  expect(() => act('forward', { id: card.id, openid: 'o_lan', group: 'office' })).toThrow('不在这个群里');
  act('forward', { id: card.id, openid: 'o_zhe', group: 'office' });
  expect(() => act('tap', { id: state.chat[1]!.id, openid: 'o_lan' })).toThrow('不在这个群里');
  expect(() => act('say', { openid: 'o_lan', text: '在吗', group: 'office' })).toThrow('不在这个群里');
  expect(() => act('say', { openid: 'o_stranger', text: '在吗', group: 'class' })).toThrow('不在这个群里');
  expect([state.chat.length, told]).toEqual([2, []]);
});

test('a link in a text opens its page; one that WeChat does not know opens nothing', () => {
  const { state, told, act } = openWorld();
  act('say', { openid: 'o_xiaoman', text: `看这个 ${LINK} 便宜` });
  act('say', { openid: 'o_xiaoman', text: LINK.replace('0', '9') });
  act('link', { id: state.chat[1]!.id, openid: 'o_zhe' });
  expect(told).toEqual([{ openid: 'o_zhe', message: { type: 'open', path: 'pages/landing?scene=c1', scene: 1179 } }]);
  expect(() => act('link', { id: state.chat[2]!.id, openid: 'o_zhe' })).toThrow('打不开');
});

test('what the chat tool has sent opens in it again, as long as phones have it', () => {
  const { state, told, act } = openWorld();
  state.chat.push(cardEntry('o_xiaoman', { ...shared, byTool: true }, 0, 'office'));
  act('tap', { id: state.chat[1]!.id, openid: 'o_zhe' });
  act('chatTool', { on: false });
  act('tap', { id: state.chat[1]!.id, openid: 'o_zhe' });
  expect(told.map(({ message }) => message.tool)).toEqual([{ id: 'office', name: '公司下午茶' }, undefined]);
});

test('the desk shows one of the chats, or 朋友圈, and nothing else', () => {
  const { state, act } = openWorld();
  for (const group of ['office', MOMENTS, 'nowhere']) act('group', { group });
  expect(state.group).toBe(MOMENTS);
});

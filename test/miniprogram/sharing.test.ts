/** @jest-environment jsdom */
import type { ShareLanding, ShareView } from '@/contract/share';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { type Answers, openPhone, turnOff } from './phone';
import { lansTeam, tea, visited } from './replies';

const TEAM = 'packages/team/pages/team/index';
const LANDING = 'packages/share/pages/landing/index';
const CODE = 'aB3dE6gH9k';
const lan = { userId: 'user_lan', nickname: '岚姐', avatar: '' } as const;
const what = { kind: 'team', teamId: 'team_lan' } as const;

const shop: Answers = {
  ...{ visit: () => visited, viewTeam: () => lansTeam, viewGoods: () => tea, makeShare: () => ({}) },
  openShare: () => ({ what, channel: 'card', sharer: lan, mine: false }),
};
const landing: ShareLanding = {
  ...{ code: CODE, what, channel: 'poster', madeAt: Date.now() as Instant, sharer: lan, mine: false, shop: '拼集' },
  goods: {
    ...{ id: 'goods_tea', title: { zh: '正岩肉桂', en: 'Rock oolong' }, picture: '/tea.webp', wide: '' },
    ...{ alone: fen(88_00), together: fen(59_00), saves: fen(29_00), onSale: true, soldOut: false },
  },
  ...{ next: 'go', teams: [] },
};

afterEach(turnOff);

test('a card has a link of its own, and the shop hears of it', async () => {
  const makeShare = jest.fn(() => ({}));
  const { sees, share } = openPhone({ ...shop, makeShare }, TEAM, { teamId: 'team_lan' });
  await sees('还差 1 人，就成团');
  const [first, second] = [share().path, share().path];
  expect(first).toMatch(/^\/packages\/team\/pages\/team\/index\?teamId=team_lan&s=[0-9A-Za-z]{10}$/);
  expect(second).not.toBe(first);
  await new Promise((resume) => setTimeout(resume, 50));
  expect(makeShare.mock.calls).toEqual(
    [first, second].map((path) => [expect.objectContaining({ what, channel: 'card', code: path!.slice(-10) })]),
  );
});

test('who comes by a link is told who invites, what it costs both ways, and what happens to the money', async () => {
  const openShare = jest.fn(shop.openShare!);
  const { sees } = openPhone({ ...shop, openShare }, TEAM, { teamId: 'team_lan', s: CODE });
  await sees('岚姐邀请你一起买', '一起买 ¥59.00，单独买 ¥88.00', '没凑齐全额退回');
  expect(openShare.mock.calls).toEqual([[expect.objectContaining({ code: CODE })]]);
});

test('a page shows itself, whatever becomes of its link', async () => {
  const openShare = () => {
    throw new Refusal('share_unknown');
  };
  const { sees, text } = openPhone({ ...shop, openShare }, TEAM, { teamId: 'team_lan', s: CODE });
  await sees('还差 1 人，就成团');
  expect(text()).not.toContain('邀请你');
});

test('the code of a poster leads on to the team, with the link that brought one there', async () => {
  const { replacedBy } = openPhone({ ...shop, viewShare: () => landing }, LANDING, { scene: CODE });
  await new Promise((resume) => setTimeout(resume, 100));
  expect(replacedBy()).toEqual([`/packages/team/pages/team/index?teamId=team_lan&s=${CODE}`]);
});

test('where the team is full, it is said so, and other teams and a new one are offered', async () => {
  const over: ShareLanding = {
    ...{ ...landing, over: 'team_full', next: 'team', teams: [{ ...lansTeam, id: 'team_zhe', leader: '阿哲' }] },
    campaign: { id: 'campaign_tea', size: 3, price: fen(59_00), endsAt: lansTeam.deadline },
  };
  const { sees, replacedBy, tap } = openPhone({ ...shop, viewShare: () => over }, LANDING, { scene: CODE });
  await sees('这个团人齐了', '岚姐 · 今天发给你', '阿哲的团', '开新团，¥59.00');
  expect(replacedBy()).toEqual([]);
  await tap('阿哲的团');
  expect(replacedBy()).toEqual([`/packages/team/pages/team/index?teamId=team_zhe&s=${CODE}`]);
});

test('a code that nobody knows leads home, calmly, in both languages', async () => {
  const { sees, tap, wentTo } = openPhone(shop, LANDING, { scene: 'nobody0000' });
  await sees('没找到这个链接', '回首页');
  await tap('回首页');
  expect(wentTo()).toEqual(['/pages/home/index']);
  turnOff();
  const english = openPhone(shop, LANDING, { scene: 'nobody0000' }, 'en');
  await english.sees('This link leads nowhere');
  expect(english.text()).not.toMatch(/[\u4e00-\u9fff]/);
});

test('what became of my links: figures with words beside them, and each link by itself', async () => {
  const counts = {
    ...{ shown: 2, opened: 8, newcomers: 3, ordered: 4, paid: 3, received: 1, sharedAgain: 2 },
    ...{ amount: fen(177_00), saved: fen(87_00) },
  };
  const link: ShareView = {
    ...{ code: CODE, what, channel: 'card', madeAt: Date.now() as Instant, title: tea.title, picture: '/tea.webp' },
    counts: { ...counts, shown: 1 },
  };
  const answers: Answers = { ...shop, viewShares: () => counts, listShares: () => ({ items: [link] }) };
  const { sees } = openPhone(answers, 'packages/share/pages/mine/index');
  await sees('发出 2 次，8 人打开', '8 人', '4 单', '50%', '75%', '33%', '其中 3 人第一次来店里');
  await sees('正岩肉桂', '8 人打开，3 单付款');
});

test('a team as a relay: numbered lines, and the next one for who looks', async () => {
  const answers = { ...shop, viewTeam: () => lansTeam };
  const { sees, tap, wentTo } = openPhone(answers, 'packages/share/pages/relay/index', { teamId: 'team_lan' });
  await sees('1.', '岚姐', '2.', '阿哲', '3.', '轮到你', '接下一个，付 ¥59.00');
  await tap('接下一个，付 ¥59.00');
  expect(wentTo()).toEqual(['/packages/team/pages/team/index?teamId=team_lan&join=join']);
});

test('the page of a group is for its people; who comes in by its card sees it a moment later', async () => {
  let isMember = false;
  const viewGroup = jest.fn(() => {
    if (!isMember) throw new Refusal('not_found');
    return {
      ...{ groupId: 'group_mums' as const, people: 9, saved: fen(128_00), orders: 6, teams: [], formed: [] },
      ...{ board: [{ ...lan, saved: fen(29_00), brought: 2 }], mine: { shown: true, saved: fen(0), brought: 0 } },
    };
  });
  const openShare: Answers['openShare'] = async () => {
    await new Promise((resume) => setTimeout(resume, 60));
    isMember = true;
    return { what: { kind: 'shop' }, channel: 'card', sharer: lan, mine: false, groupId: 'group_mums' };
  };
  const query = { groupId: 'group_mums', s: CODE };
  const { sees } = openPhone({ ...shop, viewGroup, openShare }, 'packages/share/pages/group/index', query);
  await sees('本群已省', '¥128.00', '9 人从群里来过', '岚姐', '省了 ¥29.00', '带来 2 单', '在榜上显示我');
  expect(viewGroup).toHaveBeenCalledTimes(2);
});

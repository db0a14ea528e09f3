import Taro from '@tarojs/taro';
import type { Client } from '@/api/client';
import type { ShopContract } from '@/contract/shop';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { SHARE_CODE } from '@/domain/share';
import type { Instant } from '@/domain/time';
import type { Entrance } from '@/stores/entrance';
import { Sharing, withCode } from '@/stores/sharing';
import { fakeShop } from './fakeShop';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getStorageSync: jest.fn(), setStorage: jest.fn(), getGroupEnterInfo: jest.fn() },
}));
const getGroupEnterInfo = (Taro as unknown as { getGroupEnterInfo: jest.Mock }).getGroupEnterInfo;

beforeEach(() => {
  stored.clear();
  (Taro.getStorageSync as jest.Mock).mockImplementation((key: string) => stored.get(key) ?? '');
  (Taro.setStorage as unknown as jest.Mock).mockImplementation(({ key, data }) => {
    stored.set(key, JSON.parse(JSON.stringify(data)));
  });
  getGroupEnterInfo.mockReset().mockImplementation(({ success }) => success({ cloudID: 'cloud_group' }));
});

const lansTeam = { kind: 'team', teamId: 'team_lan' } as const;
const CODE = 'aB3dE6gH9k';
const card: Entrance = { path: 'packages/team/pages/team/index', query: { teamId: 'team_lan', s: CODE }, scene: 1007 };
const fromGroup: Entrance = { ...card, scene: 1044, shareTicket: 'ticket_1' };
const opened: Awaited<ReturnType<Client<ShopContract>['openShare']>> = {
  ...{ what: lansTeam, channel: 'card', mine: false },
  sharer: { userId: 'user_lan', nickname: '岚姐', avatar: '' },
};
const settle = () => new Promise((done) => setTimeout(done));

async function phone() {
  const api = {
    makeShare: jest.fn().mockResolvedValue({}),
    openShare: jest.fn().mockResolvedValue(opened),
    enterGroup: jest.fn().mockResolvedValue({ groupId: 'group_mums' }),
  };
  const shop = await fakeShop(api);
  const wait = () => {
    shop.clock.now = (shop.clock.now + 60_000) as Instant;
  };
  return { shop, sharing: new Sharing(), ...api, wait };
}

test('a link is there at once, and the shop hears of it behind it', async () => {
  const { shop, sharing, makeShare } = await phone();
  const { code, path } = sharing.link(shop, lansTeam, 'card');
  expect(code).toMatch(SHARE_CODE);
  expect(path).toBe(`/packages/team/pages/team/index?teamId=team_lan&s=${code}`);
  await settle();
  expect(makeShare.mock.calls).toEqual([[{ requestId: 'request_1', code, what: lansTeam, channel: 'card' }]]);
  expect(stored.get('sharesMade')).toEqual([]);
});

test('a link that the shop could not be told of is told later, also by the next run of the app, as the same request', async () => {
  const { shop, sharing, makeShare, wait } = await phone();
  makeShare.mockRejectedValue(new Outage('away'));
  const { code } = sharing.link(shop, { kind: 'shop' }, 'timeline');
  await settle();
  await sharing.send(shop); // Not again at once.
  expect(makeShare).toHaveBeenCalledTimes(1);

  makeShare.mockResolvedValue({});
  wait();
  const next = new Sharing();
  await next.send(shop);
  expect(makeShare.mock.calls[1]).toEqual(makeShare.mock.calls[0]);
  expect(makeShare.mock.calls[1]?.[0]).toMatchObject({ code, channel: 'timeline' });
  await next.send(shop);
  expect(makeShare).toHaveBeenCalledTimes(2);
});

test('a link that a chat tool did not send is never told of', async () => {
  const { shop, sharing, makeShare } = await phone();
  const notSent = sharing.hold(shop);
  sharing.link(shop, lansTeam, 'tool');
  notSent(false);
  const sent = sharing.hold(shop);
  const { code } = sharing.link(shop, lansTeam, 'tool');
  await settle();
  expect(makeShare).not.toHaveBeenCalled();
  sent(true);
  await settle();
  expect(makeShare.mock.calls.map(([made]) => made.code)).toEqual([code]);
});

test('what the shop refuses is not told again, and does not keep back the next', async () => {
  const { shop, sharing, makeShare } = await phone();
  makeShare.mockRejectedValueOnce(new Refusal('too_many_shares'));
  sharing.link(shop, lansTeam);
  await settle();
  sharing.link(shop, { kind: 'goods', goodsId: 'goods_tea' });
  await settle();
  expect(makeShare.mock.calls.map(([{ what }]) => what.kind)).toEqual(['team', 'goods']);
});

test('who came by a link passes it on with the code that he came by; his own is no such', async () => {
  const { shop, sharing, makeShare, openShare } = await phone();
  sharing.entered(shop, card);
  await settle();
  sharing.link(shop, lansTeam);
  await settle();
  expect(makeShare.mock.calls[0]?.[0]).toMatchObject({ from: CODE });

  new Sharing().link(shop, lansTeam); // After a restart, too.
  await settle();
  expect(makeShare.mock.calls[1]?.[0]).toMatchObject({ from: CODE });

  openShare.mockResolvedValue({ ...opened, what: { kind: 'shop' }, mine: true });
  sharing.entered(shop, { ...card, query: { s: 'mmmmmmmmmm' } });
  await settle();
  sharing.link(shop, { kind: 'shop' });
  await settle();
  expect(makeShare.mock.calls[2]?.[0]).not.toHaveProperty('from');
});

test('an entrance is told once, also when the app is brought back; another card is another entrance', async () => {
  const { shop, sharing, openShare } = await phone();
  for (const entrance of [card, card, { ...card, query: { s: 'zzzzzzzzzz' } }, card]) {
    sharing.entered(shop, entrance);
    await settle();
  }
  expect(openShare.mock.calls.map(([{ code }]) => code)).toEqual([CODE, 'zzzzzzzzzz', CODE]);
  expect(sharing.opened(CODE)?.sharer.nickname).toBe('岚姐');
  expect(sharing.opened('other00000')).toBeUndefined();
});

test('the group that WeChat names goes along, and nowhere else', async () => {
  const { shop, sharing, openShare, enterGroup } = await phone();
  openShare.mockResolvedValue({ ...opened, groupId: 'group_mums' });
  sharing.entered(shop, fromGroup);
  await settle();
  expect(openShare.mock.calls[0]).toEqual([{ requestId: 'request_1', code: CODE }, { group: 'cloud_group' }]);
  expect(enterGroup).not.toHaveBeenCalled(); // The shop does both at once.
  expect(sharing.group).toBe('group_mums');

  sharing.entered(shop, { ...fromGroup, shareTicket: 'ticket_2' }); // The same card, forwarded to another group.
  await settle();
  expect(openShare).toHaveBeenCalledTimes(2);
});

test.each([
  ['a card without a code', { ...fromGroup, query: { teamId: 'team_lan' } }, undefined],
  ['a code that nobody knows', fromGroup, new Refusal('share_unknown')],
])('%s still tells the group', async (_, entrance, refused) => {
  const { shop, sharing, openShare, enterGroup } = await phone();
  if (refused) openShare.mockRejectedValue(refused);
  sharing.entered(shop, entrance);
  await settle();
  expect(enterGroup.mock.calls).toEqual([[expect.objectContaining({ teamId: 'team_lan' }), { group: 'cloud_group' }]]);
  expect(sharing.group).toBe('group_mums');
});

test('an entrance that nobody heard of is told when the shop answers again, with the group asked for anew', async () => {
  const { shop, sharing, openShare, wait } = await phone();
  openShare.mockRejectedValueOnce(new Outage('away'));
  sharing.entered(shop, fromGroup);
  await settle();
  expect(sharing.opened(CODE)).toBeUndefined();
  wait();
  await sharing.send(shop);
  expect(sharing.opened(CODE)).toBeDefined();
  expect(openShare.mock.calls[1]?.[0]).toEqual(openShare.mock.calls[0]?.[0]);
  expect(getGroupEnterInfo).toHaveBeenCalledTimes(2);
});

test('an entrance without a code or a group is nothing to tell', async () => {
  const { shop, sharing, openShare, enterGroup } = await phone();
  sharing.entered(shop, { path: 'pages/home/index', query: {}, scene: 1001 });
  await settle();
  expect([openShare, enterGroup].flatMap(({ mock }) => mock.calls)).toEqual([]);
  expect(getGroupEnterInfo).not.toHaveBeenCalled();
});

test('rubbish in the storage is nothing', async () => {
  stored.set('sharesMade', [null, 7, { code: 1 }]).set('cameBy', { team_lan: 3 });
  const { shop, sharing, makeShare } = await phone();
  sharing.link(shop, lansTeam);
  await settle();
  expect(makeShare).toHaveBeenCalledTimes(1);
  expect(makeShare.mock.calls[0]?.[0]).not.toHaveProperty('from');
});

test('a code goes behind what a path has already', () => {
  expect(withCode('/pages/home/index', CODE)).toBe(`/pages/home/index?s=${CODE}`);
  expect(withCode('/a?b=c', CODE)).toBe(`/a?b=c&s=${CODE}`);
});

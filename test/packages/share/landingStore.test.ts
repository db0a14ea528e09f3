import type { ShareLanding } from '@/contract/share';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { endingOf, LandingStore } from '@/packages/share/landingStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: () => '', setStorage: jest.fn() } }));

const CODE = 'aB3dE6gH9k';
const landing: ShareLanding = {
  ...{ code: CODE, what: { kind: 'team', teamId: 'team_lan' }, channel: 'poster', madeAt: noon, mine: false },
  ...{ sharer: { userId: 'user_lan', nickname: '岚姐', avatar: '' }, shop: '拼集', next: 'go', teams: [] },
  goods: {
    ...{ id: 'goods_tea', title: both('正岩肉桂'), picture: '', wide: '', alone: fen(88_00), together: fen(59_00) },
    ...{ saves: fen(29_00), onSale: true, soldOut: false },
  },
};

async function openStore(answer: ShareLanding | Error, code: string | undefined = CODE) {
  const viewShare = jest.fn(async () => (answer instanceof Error ? Promise.reject(answer) : answer));
  const store = new LandingStore(await fakeShop({ viewShare }), code);
  return { store, path: await store.open(), viewShare };
}

test.each<[ShareLanding['what'], string]>([
  [{ kind: 'team', teamId: 'team_lan' }, `/packages/team/pages/team/index?teamId=team_lan&s=${CODE}`],
  [{ kind: 'goods', goodsId: 'goods_tea' }, `/packages/goods/pages/goods/index?goodsId=goods_tea&s=${CODE}`],
  [{ kind: 'store', leaderId: 'user_lan' }, `/packages/store/pages/store/index?leaderId=user_lan&s=${CODE}`],
  [{ kind: 'shop' }, '/pages/home/index'],
])('a link to %j goes on to %s', async (what, path) => {
  expect((await openStore({ ...landing, what })).path).toBe(path);
});

test('where it is over one stays, and is helped', async () => {
  const { store, path } = await openStore({ ...landing, over: 'team_full', next: 'team' });
  expect([path, store.landing.status, store.unknown]).toEqual([undefined, 'ready', false]);
});

test('a code that nobody knows, and one that was cut, lead nowhere', async () => {
  expect((await openStore(new Refusal('share_unknown'))).store.unknown).toBe(true);
  const cut = await openStore(landing, '');
  expect([cut.store.unknown, cut.path]).toEqual([true, undefined]);
  expect(cut.viewShare).not.toHaveBeenCalled();
});

test('a shop that is not reached has not said that the link is unknown', async () => {
  const { store } = await openStore(new Outage('away'));
  expect([store.unknown, store.landing.status]).toEqual([false, 'failed']);
});

test.each<[RefusalCode | undefined, Partial<ShareLanding>, string]>([
  ['team_full', {}, 'full'],
  ['team_closed', {}, 'closed'],
  ['team_closed', { team: { status: 'lapsed' } as ShareLanding['team'] }, 'lapsed'],
  ['team_not_started', {}, 'notStarted'],
  ['campaign_over', {}, 'campaign'],
  ['goods_off', {}, 'gone'],
  ['stock_short', {}, 'soldOut'],
  ['store_closed', {}, 'store'],
  ['only_newcomers', {}, 'notForYou'],
])('%s of %j is said as "%s"', (over, facts, ending) => {
  expect(endingOf({ ...landing, ...facts, over })).toBe(ending);
});

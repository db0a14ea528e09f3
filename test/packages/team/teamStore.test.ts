import type { SeatView, TeamView } from '@/contract/team';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { hours, later, minutes } from '@/domain/time';
import { TeamStore } from '@/packages/team/pages/team/teamStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const seat = (userId: UserId, position: number, paid = true): SeatView => ({
  ...{ userId, nickname: userId, avatar: '', position, paid },
  at: later(noon, -minutes(position)),
});
const lan = seat('user_lan', 1);
const zhe = seat('user_zhe', 2);

const open: TeamView = {
  ...{ id: 'team_lan', goodsId: 'goods_tea', campaignId: 'campaign_tea', leaderId: 'user_lan', openedBy: 'user_lan' },
  ...{ leader: '岚姐' },
  ...{ title: both('正岩肉桂'), picture: '', wide: '', words: '', status: 'open', size: 3, needs: 3 },
  ...{ price: fen(59_00), alone: fen(88_00), saves: fen(29_00), deadline: later(noon, hours(3)) },
  ...{ seats: [lan, zhe], rule: { kind: 'standard' }, lowest: fen(59_00), given: 0, isListed: true },
  campaign: {
    id: 'campaign_tea',
    rule: { kind: 'standard' },
    audience: 'all',
    freightFree: false,
    size: 3,
    lasts: hours(24),
    limits: { units: 2 },
    startsAt: 0,
    endsAt: later(noon, hours(240)),
    prices: [{ skuId: 'sku_box', price: fen(59_00) }],
  },
};
const mine: TeamView['mine'] = {
  ...{ orderId: 'order_mine', paid: true, payBy: later(noon, minutes(10)), total: fen(59_00), saved: fen(29_00) },
  options: both(''),
};

/** A store of this team; `becomes` is what the shop answers from then on. */
async function openStore(team: TeamView) {
  let now = team;
  const viewTeam = jest.fn(async () => now);
  const viewGoods = jest.fn(async () => Promise.reject(new Refusal('goods_off')));
  const viewOrder = jest.fn(async () => Promise.reject(new Refusal('not_found')));
  const shop = await fakeShop<'viewTeam' | 'viewGoods' | 'viewOrder'>({ viewTeam, viewGoods, viewOrder });
  const store = new TeamStore(shop, team.id);
  await store.team.load();
  return { store, shop, viewTeam, viewGoods, becomes: (next: TeamView) => (now = next) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each<[string, Partial<TeamView>]>([
  ['joinable', {}],
  ['mine', { mine, seats: [lan, seat('user_xiaoman', 2)] }],
  ['unpaid', { mine: { ...mine, paid: false }, seats: [lan, seat('user_xiaoman', 2, false)] }],
  ['held', { seats: [lan, zhe, seat('user_tao', 3, false)] }],
  ['unstarted', { status: 'unstarted', seats: [{ ...lan, paid: false }] }],
  ['over', { deadline: noon }],
  ['formed', { status: 'formed', seats: [lan, zhe, seat('user_tao', 3)], endedAt: noon }],
  ['lapsed', { status: 'lapsed', endedAt: noon }],
  ['notForMe', { whyNotPart: 'only_newcomers' }],
  ['held', { whyNotPart: 'only_newcomers', seats: [lan, zhe, seat('user_tao', 3, false)] }],
  ['mine', { mine, whyNotPart: 'campaign_limit', seats: [lan, seat('user_xiaoman', 2)] }],
  ['settling', { status: 'settling', endedAt: noon, seats: [lan, zhe, seat('user_tao', 3)] }],
])('a team can be %s', async (state, facts) => {
  const { store } = await openStore({ ...open, ...facts });
  expect(store.state).toBe(state);
});

test('its time runs out while one looks', async () => {
  const { store, shop } = await openStore(open);
  shop.clock.now = open.deadline;
  expect(store.state).toBe('over');
});

test('a link that was cut leads to no team, and nobody is asked', async () => {
  const { shop, viewTeam } = await openStore(open);
  const store = new TeamStore(shop, undefined);
  await store.open();
  expect(store.missing).toBe(true);
  expect(viewTeam).toHaveBeenCalledTimes(1);
});

test('it looks again every five seconds; what is the same is not put again', async () => {
  const { store, viewTeam } = await openStore(open);
  const shown = store.team.value;
  store.watch();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(viewTeam).toHaveBeenCalledTimes(4); // when it was opened, on being shown, and twice since
  expect(store.team.value).toBe(shown);
  store.rest();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(viewTeam).toHaveBeenCalledTimes(4);
});

test('who sits down while one looks is welcomed for five seconds; a formed team is not asked for again', async () => {
  const { store, viewTeam, becomes } = await openStore({ ...open, seats: [lan, { ...zhe, paid: false }] });
  expect(store.arrived).toEqual([]); // Those who were there before one came are not new.
  store.watch();
  await jest.advanceTimersByTimeAsync(0);
  becomes({ ...open, status: 'formed', endedAt: noon, seats: [lan, zhe, seat('user_tao', 3)] });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(store.arrived).toEqual(['user_zhe', 'user_tao']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(store.arrived).toEqual([]);
  expect(viewTeam).toHaveBeenCalledTimes(3);
  store.rest();
});

test('without the goods there is no sheet to open, and the next tap asks again', async () => {
  const { store, viewGoods } = await openStore(open);
  expect(await store.choose()).toBe(false);
  expect(await store.choose()).toBe(false);
  expect(viewGoods).toHaveBeenCalledTimes(2);
  expect([store.waiting, store.choosing]).toEqual([false, false]);
});

test('who may not take part is told why, and who sits in it may leave until its time is over', async () => {
  const { store } = await openStore({ ...open, whyNotPart: 'only_newcomers' });
  expect([store.whyNot, store.canQuit]).toEqual(['only_newcomers', false]);
  const { store: inIt, shop } = await openStore({ ...open, mine, seats: [lan, seat('user_xiaoman', 2)] });
  expect([inIt.canQuit, inIt.leads, inIt.inherited]).toEqual([true, false, false]);
  shop.clock.now = open.deadline;
  expect(inIt.canQuit).toBe(false);
});

test('who leads a team since another has left knows it', async () => {
  const left = { ...open, mine, leaderId: 'user_xiaoman', seats: [seat('user_xiaoman', 2)] } as const;
  const { store } = await openStore(left);
  expect([store.leads, store.inherited]).toEqual([true, true]);
  const { store: own } = await openStore({ ...left, openedBy: 'user_xiaoman' });
  expect([own.leads, own.inherited]).toEqual([true, false]);
  const { store: over } = await openStore({ ...left, status: 'formed', endedAt: noon });
  expect([over.leads, over.inherited]).toEqual([false, false]);
});

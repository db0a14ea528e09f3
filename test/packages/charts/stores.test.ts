import { FIGURE_NAMES, FIGURES } from '@/domain/figures';
import { fen, zero } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { days, later } from '@/domain/time';
import { TodayStore } from '@/packages/admin/todayStore';
import { FiguresStore } from '@/packages/charts/figuresStore';
import { figureRows } from '@/packages/charts/rowsStore';
import { axisMoney, grouped, percent, yuan } from '@/packages/charts/said';
import { charts } from '@/texts/zh/charts';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const none = { sales: zero, orders: 0, newcomers: 0, refunds: zero, formed: 0 };
const curve = { points: [], total: none, before: none, beforeRange: { from: '2026-11-09', until: '2026-11-15' } };

function door() {
  const rows = async (_: object) => ({ rows: [] });
  return {
    viewSalesCurve: jest.fn(async (_: object) => curve),
    viewShareFunnel: jest.fn(async (_: object) => ({ steps: [], k: 0 })),
    viewCampaignCosts: jest.fn(rows),
    viewAbcGoods: jest.fn(async (_: object) => {
      const nothing = { count: 0, sales: zero };
      return { rows: [], classes: { A: nothing, B: nothing, C: nothing } };
    }),
    viewTiers: jest.fn(rows),
    viewCohorts: jest.fn(rows),
    viewLeadersChart: jest.fn(rows),
    viewCampaignsChart: jest.fn(rows),
  };
}

test('other days ask anew for what depends on them, a single day by its hours', async () => {
  const admin = door();
  const shop = await fakeShop({});
  const store = new FiguresStore({ ...shop, admin });
  await store.load();
  const { range } = store;
  expect(admin.viewSalesCurve).toHaveBeenLastCalledWith({ ...range, by: 'day' });
  store.choose({ from: range.until, until: range.until });
  expect(admin.viewSalesCurve).toHaveBeenLastCalledWith({ from: range.until, until: range.until, by: 'hour' });
  expect(admin.viewAbcGoods).toHaveBeenCalledTimes(2);
  expect(admin.viewCohorts).toHaveBeenCalledTimes(1);
});

test('a chart that does not come holds up no other', async () => {
  const admin = { ...door(), viewAbcGoods: jest.fn(async () => Promise.reject(new Outage('database'))) };
  const store = new FiguresStore({ ...(await fakeShop({})), admin });
  await store.load();
  expect([store.goods.status, store.sales.status, store.leaders.status]).toEqual(['failed', 'ready', 'ready']);
});

test('rows are asked for with their part and page by page', async () => {
  const row = (key: string) => ({
    kind: 'team' as const,
    key,
    at: noon,
    teamId: 'team_a' as const,
    title: { zh: '', en: '' },
  });
  const listFigureRows = jest
    .fn()
    .mockResolvedValueOnce({ items: [row('a')], next: 'a' })
    .mockResolvedValueOnce({ items: [row('b')] });
  const range = { from: '2026-11-16', until: '2026-11-22' };
  const list = figureRows({ admin: { listFigureRows } }, { figure: 'formed', range, part: 'campaign_a' });
  await list.load();
  await list.more();
  expect(listFigureRows).toHaveBeenLastCalledWith({ figure: 'formed', ...range, part: 'campaign_a', cursor: 'a' });
  expect(list.items.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('numbers are said shortly', () => {
  expect([grouped(7), grouped(2_840), grouped(1_234_567)]).toEqual(['7', '2,840', '1,234,567']);
  expect([percent(0), percent(0.004), percent(0.436), percent(1)]).toEqual(['0%', '0.4%', '44%', '100%']);
  expect([yuan(fen(18_239_49)), axisMoney(8_000_00, charts), axisMoney(12_0000_00, charts)]).toEqual([
    '¥18,239',
    '¥8,000',
    '¥12 万',
  ]);
});

test('every figure says how it is counted, in both languages', () => {
  const { length } = FIGURE_NAMES.filter((name) => FIGURES[name].means.zh && FIGURES[name].means.en);
  expect(length).toBe(FIGURE_NAMES.length);
});

describe('今天', () => {
  const today = { toShip: 4 } as never;
  const team = (id: string, deadline: number) => ({ id, status: 'open', deadline });

  async function opened(role: 'owner' | 'warehouse') {
    const shop = await fakeShop({});
    const session = {
      ...shop.session,
      begin: async () => undefined,
      may: (what: string) => role === 'owner' || what === 'today.see',
    };
    const { now } = shop.clock;
    const admin = {
      viewToday: jest.fn(async () => today),
      viewTopFigures: jest.fn(async () => ({}) as never),
      listCampaignTeams: jest.fn(async () => ({
        items: [team('soon', later(now, 60_000)), team('late', later(now, days(1)))] as never,
      })),
      verifyBooks: jest.fn(),
      listDeadLetters: jest.fn(),
      retryLetter: jest.fn(),
      completeTeam: jest.fn(),
    };
    const store = new TodayStore({ ...shop, session: session as never, admin: admin as never });
    await store.load();
    return { store, admin };
  }

  test('of the teams those that end within two hours are shown', async () => {
    const { store } = await opened('owner');
    expect(store.ending.value?.map(({ id }) => id)).toEqual(['soon']);
  });

  test('what a role may not see is not asked for', async () => {
    const { store, admin } = await opened('warehouse');
    expect(store.seesFigures).toBe(false);
    expect(
      [admin.viewToday, admin.viewTopFigures, admin.listCampaignTeams].map(({ mock }) => mock.calls.length),
    ).toEqual([1, 0, 0]);
  });
});

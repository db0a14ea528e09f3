import type { OrderView } from '@/contract/order';
import type { SeatView, TeamView } from '@/contract/team';
import type { TeamRule } from '@/domain/campaign';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { hours, later, minutes } from '@/domain/time';
import { openingPrice } from '@/packages/team/pages/team/openingPrice';
import { leaving } from '@/packages/team/pages/team/teamDeeds';
import { teamSaid } from '@/packages/team/pages/team/teamSaid';
import type { TeamState } from '@/packages/team/pages/team/teamStore';
import { zh } from '@/texts/zh';
import { both, noon } from '../../support/fixtures';

const price = fen(99_00);
const prices = [{ skuId: 'sku_box', price, tierPrices: [price, fen(89_00), fen(79_00)] }] as const;
const seats = (count: number, paid = count): SeatView[] =>
  Array.from({ length: count }, (_, i) => {
    const userId: UserId = `user_${i + 1}`;
    return {
      userId,
      nickname: `${i + 1} 号`,
      avatar: '',
      position: i + 1,
      paid: i < paid,
      at: later(noon, minutes(i)),
    };
  });

function team(rule: TeamRule, size: number, facts: Partial<TeamView>): TeamView {
  const needs = rule.kind === 'ladder' ? rule.tiers[0]! : size;
  return {
    ...{ id: 'team_1', goodsId: 'goods_1', campaignId: 'campaign_1', leaderId: 'user_1', openedBy: 'user_1' },
    ...{ title: both('茶'), picture: '', wide: '', words: '', leader: '岚姐', isListed: true, status: 'open' },
    ...{ rule, size, needs, given: 0, price, lowest: price, alone: fen(128_00), saves: fen(29_00) },
    ...{ deadline: later(noon, hours(3)), seats: seats(1) },
    campaign: {
      ...{ id: 'campaign_1', rule, size, lasts: hours(24), startsAt: 0, endsAt: later(noon, hours(99)), prices },
      ...{ audience: 'all', freightFree: false, limits: { units: 2 } },
    },
    ...facts,
  };
}

const mine: NonNullable<TeamView['mine']> = {
  ...{ orderId: 'order_1', paid: true, payBy: later(noon, minutes(10)), total: price, saved: fen(29_00) },
  options: both(''),
};
const back = { amount: fen(99_00), done: false };
const said = (shown: TeamView, state: TeamState, order?: Partial<OrderView>) => {
  const time = { moment: () => '12:00', byTime: () => '15:00' };
  const {
    headline,
    note,
    back: money,
  } = teamSaid({
    ...{ team: shown, state, order: order as OrderView | undefined, texts: zh.team },
    ...time,
  });
  return [headline, money, note];
};

const standard: TeamRule = { kind: 'standard' };
const ladder: TeamRule = { kind: 'ladder', tiers: [3, 5, 10] };
const lottery: TeamRule = { kind: 'lottery', winners: 1 };
const drawn = (won: boolean) => seats(3).map((seat, i) => ({ ...seat, won: won ? i === 0 : i === 1 }));
const difference = (status: 'asked' | 'done') =>
  ({ refunds: [{ because: 'ladder_difference', amount: fen(10_00), status, no: 'R1', askedAt: noon }] }) as const;

test.each<[string, TeamView, TeamState, OrderPart, (string | undefined)[]]>([
  [
    'open',
    team(standard, 3, {}),
    'joinable',
    undefined,
    ['还差 2 人，就成团', undefined, '到 15:00 凑不齐，三个人都全额退款'],
  ],
  [
    'open to others only',
    team({ kind: 'newcomers' }, 3, { whyNotPart: 'only_newcomers' }),
    'notForMe',
    undefined,
    ['还差 2 人，就成团', undefined, '到 15:00 凑不齐，三个人都全额退款'],
  ],
  [
    'full, not paid',
    team(standard, 3, { seats: seats(3, 2) }),
    'held',
    undefined,
    ['坐满了，等 1 人付款', undefined, '到 15:00 凑不齐，三个人都全额退款'],
  ],
  [
    'mine is the last to pay',
    team(standard, 3, { seats: seats(3, 2), mine: { ...mine, paid: false } }),
    'unpaid',
    undefined,
    ['你付了款，就成团', undefined, '座位给你留到 15:00'],
  ],
  [
    'formed with a seat that the merchant gave',
    team(standard, 3, { status: 'formed', seats: seats(2), given: 1, mine }),
    'formed',
    undefined,
    ['成团了，每人省 ¥29.00', undefined, '12:00 · 2 人已付款\n商家补了 1 个座位，成团'],
  ],
  [
    'lapsed',
    team(standard, 3, { status: 'lapsed', mine: { ...mine, refund: back } }),
    'lapsed',
    undefined,
    ['时间到了，没凑齐', '¥99.00 正在退回微信', undefined],
  ],
  [
    'a ladder below its first tier',
    team(ladder, 10, { seats: seats(2) }),
    'joinable',
    undefined,
    ['还差 1 人，就成团', undefined, '到 15:00 按到了几人算价；不到 3 人全额退款'],
  ],
  [
    'a ladder whose first tier is held',
    team(ladder, 10, { seats: seats(3, 2) }),
    'joinable',
    undefined,
    ['坐满了，等 1 人付款', undefined, '到 15:00 按到了几人算价；不到 3 人全额退款'],
  ],
  [
    'a ladder on its second tier',
    team(ladder, 10, { seats: seats(6) }),
    'mine',
    undefined,
    ['6 人了，每件 ¥89.00', undefined, '到 15:00 按到了几人算价；不到 3 人全额退款'],
  ],
  [
    'a ladder at its deadline',
    team(ladder, 10, { status: 'settling', seats: seats(6) }),
    'settling',
    undefined,
    ['时间到了，正在算差价', undefined, '几秒钟就好，这页会自己更新'],
  ],
  [
    'a full ladder',
    team(ladder, 10, { status: 'settling', seats: seats(10) }),
    'settling',
    undefined,
    ['人齐了，正在算差价', undefined, '几秒钟就好，这页会自己更新'],
  ],
  [
    'a ladder whose difference is on its way',
    team(ladder, 10, { status: 'formed', seats: seats(6), mine }),
    'formed',
    difference('asked'),
    ['成团了，每件 ¥89.00', '差价 ¥10.00 正在退回微信', '12:00 · 6 人已付款'],
  ],
  [
    'a ladder whose difference is back',
    team(ladder, 10, { status: 'formed', seats: seats(10), mine }),
    'formed',
    difference('done'),
    ['成团了，每件 ¥79.00', '差价 ¥10.00 已退回微信', '12:00 · 10 人已付款'],
  ],
  [
    'a lottery',
    team(lottery, 3, {}),
    'joinable',
    undefined,
    ['还差 2 人，就开奖', undefined, '到 15:00 凑不齐就不开奖，全额退款'],
  ],
  [
    'a lottery that is drawn',
    team(lottery, 3, { status: 'settling', seats: seats(3) }),
    'settling',
    undefined,
    ['人齐了，正在开奖', undefined, '几秒钟就好，这页会自己更新'],
  ],
  [
    'a lottery that I won',
    team(lottery, 3, { status: 'formed', seats: drawn(true), mine: { ...mine, won: true } }),
    'formed',
    undefined,
    ['抽中了，等店里发货', undefined, '12:00 · 3 人已付款'],
  ],
  [
    'a lottery that I did not win',
    team(lottery, 3, {
      status: 'formed',
      seats: drawn(false),
      mine: { ...mine, won: false, refund: { ...back, done: true } },
    }),
    'formed',
    undefined,
    ['这次没抽中', '¥99.00 已退回微信', '12:00 · 3 人已付款'],
  ],
  [
    'a lottery of others',
    team(lottery, 3, { status: 'formed', seats: drawn(true) }),
    'formed',
    undefined,
    ['开奖了，1 人抽中', undefined, '12:00 · 3 人已付款'],
  ],
])('%s', (_, shown, state, order, words) => {
  expect(said(shown, state, order)).toEqual(words);
});
type OrderPart = Partial<OrderView> | undefined;

test('before one leaves it is said who leads then', () => {
  const three = team(standard, 4, { seats: seats(3, 2), mine });
  expect(leaving({ ...three, mine: undefined }, 'user_1')).toBeUndefined();
  expect(leaving(three, 'user_1')).toEqual({ back: 99_00, after: 'inherits', heir: '2 号' });
  expect(leaving(three, 'user_2')).toEqual({ back: 99_00, after: 'goes_on', heir: '1 号' });
  expect(leaving(team(standard, 4, { mine }), 'user_1')).toEqual({ back: 99_00, after: 'ends', heir: '' });
});

test('another team costs what its leader pays, as long as its campaign runs and has something left', () => {
  const free = team({ kind: 'leader' }, 3, {});
  const offer = { skuId: 'sku_box', price, leaderPrice: fen(0) } as const;
  const its = { ...free, campaign: { ...free.campaign, prices: [offer] } };
  expect(openingPrice(its, noon)).toBe(0);
  expect(openingPrice({ ...its, campaign: { ...its.campaign, endsAt: noon } }, noon)).toBeUndefined();
  expect(openingPrice({ ...its, campaign: { ...its.campaign, left: 0 } }, noon)).toBeUndefined();
});

import { orderState, seatsToGo, stateText } from '@/components/orderState';
import type { OrderTeam } from '@/contract/order';
import { later, minutes } from '@/domain/time';
import { zh } from '@/texts/zh';
import { noon } from '../support/fixtures';

const team = (facts: Partial<OrderTeam>, paid: number): OrderTeam => ({
  ...{ id: 'team_1', kind: 'standard', status: 'open', size: 3, needs: 3, given: 0, deadline: later(noon, minutes(5)) },
  ...facts,
  seats: Array.from({ length: paid }, (_, i) => {
    return { userId: `user_${i}` as const, nickname: '', avatar: '', position: i + 1, paid: true, at: noon };
  }),
});

const ladder = { kind: 'ladder', size: 10, needs: 3 } as const;

test.each<[string, Partial<OrderTeam>, number, string, string]>([
  ['a team that waits', {}, 1, 'teaming', '待成团，差 2 人'],
  ['a ladder below its first tier', ladder, 2, 'teaming', '待成团，差 1 人'],
  ['a ladder that will form', ladder, 4, 'teaming', '够人数了，到时间成团'],
  ['a ladder whose price is reckoned', { ...ladder, status: 'settling' }, 4, 'reckoning', '正在算差价'],
  ['a lottery that is drawn', { kind: 'lottery', status: 'settling' }, 3, 'drawing', '正在开奖'],
  ['a formed team', { status: 'formed' }, 3, 'toShip', '等发货'],
])('an order of %s', (_, facts, paid, state, words) => {
  const mine = team(facts, paid);
  const order = { status: 'paid', payBy: noon, way: 'express', lines: [], team: mine } as const;
  expect(orderState(order, noon)).toBe(state);
  expect(stateText(orderState(order, noon), { team: mine }, zh.orders.state)).toBe(words);
});

test('who has not sat down with a team waits for nobody', () => expect(seatsToGo({})).toBe(0));

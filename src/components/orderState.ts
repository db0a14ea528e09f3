import type { OrderCard } from '@/contract/order';
import { seatsUnpaid } from '@/domain/team';
import { type Instant, isOver } from '@/domain/time';
import type { Texts } from '@/texts/zh';

/** What an order is to the one who looks at it: its own state, its team's, and where its money is. */
export type OrderState =
  | 'unpaid'
  | 'overdue'
  | 'teaming'
  | 'drawing' //   all have paid, and lots are drawn
  | 'reckoning' // or the price of a ladder is reckoned
  | 'toShip'
  | 'toFetch' // it waits at its pickup point
  | 'partly' //  some of it is on its way
  | 'shipped'
  | 'received'
  | 'buyer'
  | 'timeout'
  | 'lapsed'
  | 'refunding'
  | 'quit'
  | 'notDrawn'
  | 'refunded'
  | 'refundFailed';

type Facts = Pick<OrderCard, 'status' | 'payBy' | 'closedBy' | 'team' | 'refund' | 'way' | 'lines'>;

export function orderState(order: Facts, now: Instant): OrderState {
  const { status, payBy, closedBy, refund } = order;
  if (status === 'unpaid') return isOver(payBy, now) ? 'overdue' : 'unpaid';
  if (status === 'paid') return paidState(order);
  if (status !== 'closed') return status;
  if (refund) return ({ asked: 'refunding', done: 'refunded', failed: 'refundFailed' } as const)[refund.status];
  if (closedBy === 'not_drawn') return 'notDrawn';
  return closedBy === 'team_lapsed' ? 'lapsed' : (closedBy ?? 'timeout');
}

function paidState({ team, way, lines }: Facts): OrderState {
  if (team?.status === 'settling') return team.kind === 'lottery' ? 'drawing' : 'reckoning';
  if (team && team.status !== 'formed') return 'teaming';
  if (lines.some(({ shipped }) => shipped > 0)) return 'partly';
  return way === 'pickup' ? 'toFetch' : 'toShip';
}

/** How many have to pay yet until it forms. 0: a ladder that forms when its time is up, with whoever else comes. */
export const seatsToGo = ({ team }: Pick<OrderCard, 'team'>) =>
  team ? Math.max(0, seatsUnpaid({ size: team.needs, seats: team.seats })) : 0;

export const stateText = (
  state: OrderState,
  order: Pick<OrderCard, 'team'>,
  words: Texts['orders']['state'],
): string => {
  if (state !== 'teaming') return words[state];
  const missing = seatsToGo(order);
  return missing === 0 ? words.enough : words.teaming(missing);
};

const GOOD: ReadonlySet<OrderState> = new Set(['toShip', 'toFetch', 'partly', 'shipped', 'refunded']);

/** warn: do something · accent: friends are needed · good: all is well · quiet: it is over. */
export function stateTone(state: OrderState): 'warn' | 'accent' | 'good' | 'bad' | 'quiet' {
  if (state === 'unpaid') return 'warn';
  if (state === 'teaming' || state === 'drawing' || state === 'reckoning') return 'accent';
  if (GOOD.has(state)) return 'good';
  return state === 'refundFailed' ? 'bad' : 'quiet';
}

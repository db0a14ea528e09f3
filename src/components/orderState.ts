import type { OrderCard } from '@/contract/order';
import { seatsUnpaid } from '@/domain/team';
import { type Instant, isOver } from '@/domain/time';
import type { Texts } from '@/texts/zh';

/** What an order is to the one who looks at it: its own state, its team's, and where its money is. */
export type OrderState =
  | 'unpaid'
  | 'overdue'
  | 'teaming'
  | 'toShip'
  | 'shipped'
  | 'received'
  | 'buyer'
  | 'timeout'
  | 'lapsed'
  | 'refunding'
  | 'refunded'
  | 'refundFailed';

type Facts = Pick<OrderCard, 'status' | 'payBy' | 'closedBy' | 'team' | 'refund'>;

export function orderState({ status, payBy, closedBy, team, refund }: Facts, now: Instant): OrderState {
  if (status === 'unpaid') return isOver(payBy, now) ? 'overdue' : 'unpaid';
  if (status === 'paid') return team && team.status !== 'formed' ? 'teaming' : 'toShip';
  if (status !== 'closed') return status;
  if (refund) return ({ asked: 'refunding', done: 'refunded', failed: 'refundFailed' } as const)[refund.status];
  return closedBy === 'team_lapsed' ? 'lapsed' : (closedBy ?? 'timeout');
}

/** How many seats are not paid for yet. */
export const seatsToGo = ({ team }: Pick<OrderCard, 'team'>) => (team ? seatsUnpaid(team) : 0);

export const stateText = (
  state: OrderState,
  order: Pick<OrderCard, 'team'>,
  words: Texts['orders']['state'],
): string => (state === 'teaming' ? words.teaming(seatsToGo(order)) : words[state]);

/** warn: do something · accent: friends are needed · good: all is well · quiet: it is over. */
export function stateTone(state: OrderState): 'warn' | 'accent' | 'good' | 'bad' | 'quiet' {
  if (state === 'unpaid') return 'warn';
  if (state === 'teaming') return 'accent';
  if (state === 'toShip' || state === 'shipped' || state === 'refunded') return 'good';
  return state === 'refundFailed' ? 'bad' : 'quiet';
}

import type { OrderState } from '@/components/orderState';

const MINE: ReadonlySet<OrderState> = new Set(['toShip', 'partly', 'toFetch']);
const GOOD: ReadonlySet<OrderState> = new Set(['shipped', 'received', 'refunded']);

/** accent: the shop has to do something · good: all is well · bad: somebody must look · quiet: it waits, or is over. */
export function staffTone(state: OrderState): 'accent' | 'good' | 'bad' | 'quiet' {
  if (MINE.has(state)) return 'accent';
  if (GOOD.has(state)) return 'good';
  return state === 'refundFailed' ? 'bad' : 'quiet';
}

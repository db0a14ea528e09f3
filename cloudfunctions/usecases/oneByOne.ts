import { type Instant, isOver } from '@/domain/time';
import type { Platform } from '../platform/platform';

export interface Round<Item> {
  readonly items: readonly Item[];
  readonly until: Instant; // None is begun after that: the next tick of the timer takes the rest.
  readonly what: (item: Item) => string; // For the log, where it fails.
}

/** Does something with each of these. One that is in trouble does not keep the others waiting. Returns the sum of the counts. */
export async function oneByOne<Item>(
  { clock, log }: Pick<Platform, 'clock' | 'log'>,
  { items, until, what }: Round<Item>,
  act: (item: Item) => Promise<number>,
): Promise<number> {
  let count = 0;
  for (const item of items) {
    if (isOver(until, clock.now())) break;
    try {
      count += await act(item);
    } catch (error) {
      log.failure(what(item), error);
    }
  }
  return count;
}

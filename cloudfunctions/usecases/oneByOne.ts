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

export interface Pages<Item> extends Omit<Round<Item>, 'items'> {
  readonly page: (after: Item | undefined) => Promise<readonly Item[]>; // What comes behind that one.
  readonly most: number; // Of a page: a shorter one is the last.
}

/** The same of a list that is read page by page: so what is in trouble is passed by, however much of it there is. */
export async function pageByPage<Item>(
  platform: Pick<Platform, 'clock' | 'log'>,
  { page, most, ...round }: Pages<Item>,
  act: (item: Item) => Promise<number>,
): Promise<number> {
  let count = 0;
  let last: Item | undefined;
  for (;;) {
    const items = await page(last);
    count += await oneByOne(platform, { items, ...round }, act);
    last = items.at(-1);
    if (items.length < most || isOver(round.until, platform.clock.now())) return count;
  }
}

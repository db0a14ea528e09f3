import type { ShopId } from '@/domain/id';
import { daysToCompare } from '@/domain/reconcile';
import { hours, isOver, later, minutes, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { reconcileDay } from './reconcileDay';

const DAYS_PER_RUN = 3; // The next tick takes the rest of a long absence.
const LONGEST_RUN = seconds(20);
const FIRST_WAIT = minutes(5); // Until a bill that was not there is asked for again: doubled each time, up to
const LONGEST_WAIT = hours(2);

/**
 * The bills that should be there by now, the oldest first, with those of days that nobody was here. A day is claimed
 * before it is compared: if WeChat is away, or two timers run, it is tried again later and by one. Returns how many
 * were compared.
 */
export async function reconcileDays(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const start = clock.now();
  const { newest, firstOrder } = await database.look(shopId, (shop) => shop.bills.known());
  const missing = daysToCompare(start, firstOrder, newest);
  if (missing.length > 0) await database.transact(shopId, (tx) => tx.bills.expect(missing, start));

  let compared = 0;
  for (let i = 0; i < DAYS_PER_RUN && !isOver(later(start, budget), clock.now()); i += 1) {
    const day = await database.transact(shopId, (tx) => tx.bills.claim(clock.now(), FIRST_WAIT, LONGEST_WAIT));
    if (day === undefined) break;
    if (await reconcileDay(shopId, day, platform)) compared += 1;
  }
  return compared;
}

import { BIRTHDAY_AHEAD } from '@/domain/careTask';
import { birthdaysOn } from '@/domain/checkIn';
import type { ShopId } from '@/domain/id';
import { dayOf, days, type Instant, later, minutes } from '@/domain/time';
import type { Platform } from '../../platform/platform';

const PAUSE = minutes(5);
const TASKS_PER_RUN = 200; // Of each kind; the next round takes the rest.

/** Ends tasks of the staff whose reason is gone, and makes those that there is a new reason for. Returns how many are new. */
export async function keepCare(shopId: ShopId, { database, clock, ids }: Platform): Promise<number> {
  const now = clock.now();
  const isTime = await database.transact(shopId, (tx) => tx.careTasks.beginRound(PAUSE, now));
  if (!isTime) return 0;
  await database.transact(shopId, (tx) => tx.careReasons.lapse(now, TASKS_PER_RUN));
  return database.transact(shopId, async (tx) => {
    const reasons = [
      ...(await tx.careReasons.birthdays(daysAhead(now), now, TASKS_PER_RUN)),
      ...(await tx.careReasons.delayed(now, TASKS_PER_RUN)),
      ...(await tx.careReasons.silent(now, TASKS_PER_RUN)),
    ];
    const tasks = reasons.map((reason) => ({ ...reason, id: ids.next('task') }));
    return tx.careTasks.make(tasks, now);
  });
}

/** Today and those days on which a birthday is told ahead, with the dates that are celebrated then. */
function daysAhead(now: Instant) {
  const count = BIRTHDAY_AHEAD / days(1) + 1;
  return Array.from({ length: count }, (_, i) => dayOf(later(now, days(i)))).map((day) => ({
    day,
    on: birthdaysOn(day),
  }));
}

import type { ShopId, UserId } from '@/domain/id';
import { isOver, later, type Milliseconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';

/**
 * Does something for each of these people, locked, in a transaction of his own. One that is in trouble does not keep the
 * others waiting, and none is begun after `budget`, in ms. Returns for how many.
 */
export async function oneByOne(
  shopId: ShopId,
  { database, clock, log }: Platform,
  {
    people,
    budget,
    what,
  }: { readonly people: readonly UserId[]; readonly budget: Milliseconds; readonly what: string },
  act: (tx: Tables, userId: UserId) => Promise<void>,
): Promise<number> {
  const end = later(clock.now(), budget);
  let count = 0;
  for (const userId of people) {
    if (isOver(end, clock.now())) break;
    try {
      await database.transact(shopId, async (tx) => {
        await tx.users.lock(userId);
        await act(tx, userId);
      });
      count += 1;
    } catch (error) {
      log.failure(`${what} of ${userId}`, error);
    }
  }
  return count;
}

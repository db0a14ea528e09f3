import type { ShopId, UserId } from '@/domain/id';
import { dayOf, type Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** Who has opened the shop on which day, in Beijing. */
export const visits = (db: Db, shopId: ShopId) => ({
  /** One row a person and day, however often he comes. */
  async add(userId: UserId, now: Instant): Promise<void> {
    await db
      .insertInto('visitDays')
      .values({ shopId, userId, day: dayOf(now), times: 1, firstAt: at(now), lastAt: at(now) })
      .onConflict((same) =>
        same.columns(['shopId', 'userId', 'day']).doUpdateSet((eb) => ({
          times: eb('visitDays.times', '+', 1),
          lastAt: eb.fn<Instant>('greatest', ['visitDays.lastAt', 'excluded.lastAt']),
        })),
      )
      .execute();
  },
});

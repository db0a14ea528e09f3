import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Adjustment {
  readonly id: string;
  readonly userId: UserId;
  readonly staffId: UserId;
  readonly unit: 'points' | 'growth';
  readonly change: number;
  readonly reason: string;
  readonly at: Instant;
}

/** What the staff have given people, or taken from them, by hand: who, how much, and why. */
export const adjustments = (db: Db, shopId: ShopId) => ({
  async add({ at: when, ...adjustment }: Adjustment): Promise<void> {
    await db
      .insertInto('adjustments')
      .values({ shopId, ...adjustment, at: at(when) })
      .execute();
  },
});

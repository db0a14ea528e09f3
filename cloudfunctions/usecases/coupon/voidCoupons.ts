import type { ShopId } from '@/domain/id';
import { isOver, later, type Milliseconds, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';

const AT_A_TIME = 500;
const LONGEST_RUN = seconds(3);
const MARKS_PER_RUN = 5_000;

/**
 * The unused coupons of templates that were made void, so many in a transaction, until `budget`, in ms: nobody can use
 * them any more as it is, now the counters say so, too. Marks of phones and wrong codes that are of no use any more go.
 */
export async function voidCoupons(
  shopId: ShopId,
  { database, clock }: Platform,
  budget: Milliseconds = LONGEST_RUN,
): Promise<number> {
  const end = later(clock.now(), budget);
  let voided = 0;
  for (;;) {
    const some = await database.transact(shopId, (tx) => tx.coupons.voidSome(clock.now(), AT_A_TIME));
    voided += some;
    if (some < AT_A_TIME || isOver(end, clock.now())) break;
  }
  await database.transact(shopId, async (tx) => {
    await tx.couponTemplates.forgetMarks(clock.now(), MARKS_PER_RUN);
    await tx.couponTemplates.forgetWrongCodes(clock.now());
  });
  return voided;
}

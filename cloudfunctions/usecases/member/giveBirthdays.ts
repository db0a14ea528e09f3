import { birthdaysOn, GIFTS_APART } from '@/domain/checkIn';
import type { ShopId, UserId } from '@/domain/id';
import { dayOf, type Instant, isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { issueCoupon } from '../coupon/issueCoupon';
import { eachPerson } from './eachPerson';
import { tierOf } from './tierOf';

export const BIRTHDAYS_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(20);

/** Who has a birthday today gets what his tier gives. Returns at how many was looked. */
export async function giveBirthdays(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const today = dayOf(now);
  const people = await database.look(shopId, (shop) =>
    shop.birthdays.toLookAt(birthdaysOn(today), today, BIRTHDAYS_PER_RUN),
  );
  return eachPerson(shopId, platform, { people, budget, what: 'the birthday' }, async (tx, userId) => {
    await tx.birthdays.looked(userId, today);
    await giveBirthday(tx, userId, now);
  });
}

/** Once a year, whatever the birthday was changed to since: the coupon's cause is the year, and gifts lie apart. */
async function giveBirthday(tx: Tables, userId: UserId, now: Instant): Promise<void> {
  const templateId = (await tierOf(tx, userId, now))?.tier.birthday;
  const { givenAt } = (await tx.birthdays.get(userId))!;
  if (!templateId || (givenAt !== null && !isOver(later(givenAt, GIFTS_APART), now))) return;
  const cause = `${userId}.birthday.${dayOf(now).slice(0, 4)}`;
  const { template } = await tx.couponTemplates.get(templateId, now);
  if (!(await issueCoupon(tx, { templateId, userId, cause, by: 'campaign' }, now))) return;
  await tx.birthdays.given(userId, now);
  const effect = {
    ...{ kind: 'tell_member' as const, userId, message: 'coupon_given' as const, leadsTo: 'coupons' as const },
    facts: { title: template.title },
  };
  await tx.outbox.putOnce({ id: `${cause}.told`, effect }, now);
}

import { type CouponTemplate, validFrom } from '@/domain/coupon';
import type { CouponId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** Somebody who did not take it himself is told that there is a coupon. */
export async function tellGiven(
  tx: Tables,
  id: CouponId,
  userId: UserId,
  template: CouponTemplate,
  now: Instant,
): Promise<void> {
  const facts = { title: template.title, until: validFrom(template, now).endsAt };
  const effect = {
    kind: 'tell_member' as const,
    userId,
    message: 'coupon_given' as const,
    leadsTo: 'coupons' as const,
  };
  await tx.outbox.put([{ id: `${id}.given`, effect: { ...effect, facts } }], now);
}

import { createHash } from 'node:crypto';
import { type CouponTemplate, type CouponWay, validFrom, worstOf } from '@/domain/coupon';
import type { CouponId, OrderId, TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** A coupon that comes to somebody, and why. The same cause gives one only. */
export interface Issue {
  readonly templateId: TemplateId;
  readonly userId: UserId;
  readonly cause: string; //                made from the event: `order_….payment`, `envelope_….user_…`
  readonly by: CouponWay;
  readonly worth?: Fen | undefined; //      What it takes off, in place of what the template says: a lucky share.
  readonly nth?: number | undefined; //     Of those that one person may have: see Taker.
  readonly earnedBy?: OrderId | undefined; // Void again, if this order goes back before it is used.
  readonly givenBy?: UserId | undefined;
  readonly reason?: string | undefined;
}

/**
 * Gives one without asking who may take it. Nothing: there was one for this cause already, or none is left of the
 * template, by number, day or budget, or it is stopped.
 */
export async function issueCoupon(tx: Tables, issue: Issue, now: Instant): Promise<CouponId | undefined> {
  const { template } = await tx.couponTemplates.get(issue.templateId, now);
  return addCoupon(tx, template, issue, now);
}

/** As above, of a template that was read a moment ago. The counter of the template, which all want, comes last. */
export async function addCoupon(
  tx: Tables,
  template: CouponTemplate,
  { by, ...issue }: Omit<Issue, 'templateId'>,
  now: Instant,
): Promise<CouponId | undefined> {
  const id = couponIdOf(issue.cause);
  const { startsAt, endsAt } = validFrom(template, now);
  if (endsAt <= now) return undefined;
  const promised = issue.worth ?? worstOf(template);
  const coupon = { id, templateId: template.id, ...issue, way: by, promised, startsAt, endsAt };
  if (!(await tx.coupons.add(coupon, now))) return undefined;
  if (await tx.couponTemplates.take(template.id, promised, now)) return id;
  await tx.coupons.takeBack(id);
  return undefined;
}

/** One event, one coupon: so its id is made from it. */
const couponIdOf = (cause: string): CouponId =>
  `coupon_${createHash('sha256').update(cause).digest('hex').slice(0, 32)}`;

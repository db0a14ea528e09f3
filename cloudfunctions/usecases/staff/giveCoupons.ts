import { admin as contract } from '@/contract/admin';
import { whyNotIssue } from '@/domain/coupon';
import { isId, type UserId } from '@/domain/id';
import { Refusal, type RefusalCode, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { addCoupon } from '../coupon/issueCoupon';
import { tellGiven } from '../coupon/tellGiven';
import { show } from '../show';

const FOUND = 20;

export const findCustomers = query(contract.findCustomers, async ({ search }, { shop, settings }) => {
  const found = await shop.customers.find(search, isId('user', search) ? search : undefined, FOUND);
  return found.map(({ avatar, ...customer }) => ({ ...customer, avatar: show(settings, avatar) }));
});

/** People in the order of their ids, the template's counter last of all: so two who give at once do not wait in a ring. */
export const giveCoupons = command('giveCoupons', contract.giveCoupons, async (asked, { tx, caller, now }) => {
  const { requestId, templateId, userIds, reason } = asked;
  const { template, gone } = await tx.couponTemplates.get(templateId, now);
  const why = whyNotIssue(template, gone, now);
  refuseIf(why === 'coupon_take_over' ? 'coupon_template_over' : undefined);
  if (!template.ways.includes('given')) throw new Refusal('coupon_ways_wrong');
  const known = await tx.users.named(userIds);
  const left: { userId: UserId; whyNot: RefusalCode }[] = [];
  for (const userId of [...userIds].sort()) {
    if (!known.has(userId)) {
      left.push({ userId, whyNot: 'not_found' });
      continue;
    }
    const cause = `given.${requestId}.${userId}`;
    const issue = { userId, cause, by: 'given' as const, givenBy: caller.userId, reason };
    const id = await addCoupon(tx, template, issue, now);
    if (id) await tellGiven(tx, id, userId, template, now);
    else left.push({ userId, whyNot: why ?? 'coupon_gone' });
  }
  return { given: userIds.length - left.length, left };
});

export const voidCoupon = command('voidCoupon', contract.voidCoupon, async ({ couponId, reason }, { tx, now }) => {
  await tx.couponLists.get(couponId);
  refuseIf((await tx.coupons.makeVoid(couponId, now, reason)) ? undefined : 'coupon_not_usable');
  return {};
});

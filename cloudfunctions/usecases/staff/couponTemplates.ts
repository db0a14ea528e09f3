import { admin as contract } from '@/contract/admin';
import { type CouponTemplate, type CouponTerms, MOST_TEMPLATES, SETTLED, whyNotTemplate } from '@/domain/coupon';
import { zero } from '@/domain/money';
import { type RefusalCode, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import type { Tables } from '../../storage/tables';
import { checkScope } from './promotions';

/** The shop is locked, so that no two have the same code, and there are not too many. */
export const putTemplate = command('putTemplate', contract.putTemplate, async (asked, { tx, ids, now }) => {
  const { requestId: _, templateId, startsAt = now, ...rest } = asked;
  await tx.shop.lock();
  const before = templateId && (await tx.couponTemplates.lock(templateId, now));
  const terms: CouponTerms = { ...rest, startsAt: startFor(before?.template, startsAt, now) };
  if (before) refuseIf(whyNotChange(before.template, terms, before.gone.taken));
  else refuseIf((await tx.couponTemplates.countAhead(now)) >= MOST_TEMPLATES ? 'too_many_of_these' : undefined);
  refuseIf(whyNotTemplate(terms, before?.gone ?? { taken: 0, promised: zero }, now));
  await checkScope(tx, terms.scope);
  refuseIf(await whyNotCode(tx, terms, before?.template, now));

  const template: CouponTemplate = { ...terms, id: templateId ?? ids.next('template'), state: 'running' };
  if (before) await tx.couponTemplates.change(template);
  else await tx.couponTemplates.add(template, now);
  return { templateId: template.id };
});

/** What has begun has begun: it is not written anew that it begins now. */
function startFor(before: CouponTemplate | undefined, startsAt: Instant, now: Instant): Instant {
  if (startsAt > now) return startsAt;
  return before && before.startsAt <= now ? before.startsAt : now;
}

function whyNotChange(before: CouponTemplate, terms: CouponTerms, taken: number): RefusalCode | undefined {
  if (before.state !== 'running') return 'coupon_template_over';
  if (taken === 0) return undefined;
  return SETTLED.every((term) => isSame(before[term], terms[term])) ? undefined : 'coupon_terms_settled';
}

/** What came out of JSON and what came in are the same, in whatever order their names are. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => isSame(one[name as keyof typeof one], other[name as keyof typeof other]));
}

async function whyNotCode(
  tx: Tables,
  { code }: CouponTerms,
  before: CouponTemplate | undefined,
  now: Instant,
): Promise<RefusalCode | undefined> {
  if (code === undefined) return undefined;
  const other = await tx.couponTemplates.ofCode(code, now);
  return other && other.template.id !== before?.id ? 'coupon_code_used' : undefined;
}

export const stopTemplate = command('stopTemplate', contract.stopTemplate, async ({ templateId }, { tx, now }) => {
  const { template } = await tx.couponTemplates.lock(templateId, now);
  refuseIf(template.state === 'running' ? undefined : 'coupon_template_over');
  await tx.couponTemplates.end(templateId, 'stopped', now, null);
  return {};
});

/** From this moment none of it can be used; that each is void is written by the timer: see voidCoupons. */
export const voidTemplate = command('voidTemplate', contract.voidTemplate, async (asked, { tx, now }) => {
  const { templateId, reason } = asked;
  const { template } = await tx.couponTemplates.lock(templateId, now);
  refuseIf(template.state === 'void' ? 'coupon_template_over' : undefined);
  await tx.couponTemplates.end(templateId, 'void', now, reason);
  return {};
});

import type { Benefit } from '@/contract/member';
import type { TemplateId } from '@/domain/id';
import { PLAIN_RATE, type Tier } from '@/domain/member';
import type { Words } from '@/domain/words';

/** What a tier gives, as its page tells it; `coupons` are the titles of birthday gifts that are known. */
export function benefitsOf(tier: Tier, coupons: ReadonlyMap<TemplateId, Words> = new Map()): Benefit[] {
  const { off, memberPrices, pointsRate, freights, birthday, earlyBy } = tier;
  const benefits: Benefit[] = [];
  if (off > 0) benefits.push({ kind: 'off', off });
  if (memberPrices) benefits.push({ kind: 'member_prices' });
  if (pointsRate > PLAIN_RATE) benefits.push({ kind: 'points', rate: pointsRate });
  if (freights > 0) benefits.push({ kind: 'freights', month: freights });
  if (birthday) benefits.push({ kind: 'birthday', templateId: birthday, coupon: coupons.get(birthday) });
  if (earlyBy > 0) benefits.push({ kind: 'early', by: earlyBy });
  return benefits;
}

/** Whether somebody whose tier is `mine` has at least as much of it. */
export function hasBenefit(mine: Tier | undefined, benefit: Benefit): boolean {
  if (!mine) return false;
  switch (benefit.kind) {
    case 'off':
      return mine.off >= benefit.off;
    case 'member_prices':
      return mine.memberPrices;
    case 'points':
      return mine.pointsRate >= benefit.rate;
    case 'freights':
      return mine.freights >= benefit.month;
    case 'birthday':
      return mine.birthday === benefit.templateId;
    case 'early':
      return mine.earlyBy >= benefit.by;
  }
}

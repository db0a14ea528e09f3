import type { CampaignView } from '@/contract/team';
import type { TeamRule } from '@/domain/campaign';
import { hours, type Milliseconds, minutes } from '@/domain/time';
import type { Texts } from '@/texts/zh';

type Words = Texts['adminTeams'];

/** "24 小时", "90 分钟" */
export const lastsText = (lasts: Milliseconds, texts: Words) =>
  lasts % hours(1) === 0 ? texts.hours(lasts / hours(1)) : texts.minutes(Math.round(lasts / minutes(1)));

export function peopleText({ rule, size }: { readonly rule: TeamRule; readonly size: number }, texts: Words): string {
  if (rule.kind === 'ladder') return texts.terms.tiers(rule.tiers.join(' / '));
  if (rule.kind === 'lottery') return texts.terms.odds(size, rule.winners);
  return texts.terms.size(size);
}

/** "33.3%" of those who pay win. */
export const oddsText = (winners: number, size: number) => `${Math.round((winners / size) * 1_000) / 10}%`;

/** All that was set for it, but prices and times. */
export function termWords(campaign: CampaignView & { readonly commission: boolean }, texts: Words): string[] {
  const { limits, left = 0, audience, freightFree, commission, lasts } = campaign;
  const { terms, form } = texts;
  return [
    ...[peopleText(campaign, texts), terms.window(lastsText(lasts, texts)), terms.units(limits.units)],
    ...(limits.opened === undefined ? [] : [terms.opened(limits.opened)]),
    ...(limits.joined === undefined ? [] : [terms.joined(limits.joined)]),
    ...(limits.total === undefined ? [] : [terms.total(limits.total, left)]),
    ...(audience === 'all' ? [] : [form.audience[audience]]),
    ...(freightFree ? [terms.freightFree] : []),
    commission ? terms.commission : terms.noCommission,
  ];
}

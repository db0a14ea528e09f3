import type { Offer } from '@/domain/campaign';
import { backAt, climbed } from '@/domain/ladder';
import { minus } from '@/domain/money';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** What one or more people would bring, or that it is as cheap as it gets. */
export function ladderSentence(
  tiers: readonly number[],
  offer: Offer,
  people: number,
  texts: Texts['kinds']['ladder'],
): string {
  const { reached, next } = climbed(tiers, people);
  const last = tiers.length - 1;
  if (people === 0) return texts.start(tiers[0] ?? 0, money(backAt(offer, last)));
  if (!next) return texts.top(money(backAt(offer, last)));
  if (reached === undefined) return texts.short(next.more, tiers[0] ?? 0);
  return texts.next(next.more, money(minus(backAt(offer, next.tier), backAt(offer, reached))));
}

/** What it came to; a team that the merchant completed below the first tier counts as that. */
export function endSentence(
  tiers: readonly number[],
  offer: Offer,
  people: number,
  texts: Texts['kinds']['ladder'],
): string {
  const { reached = 0 } = climbed(tiers, people);
  const back = backAt(offer, reached);
  return back === 0 ? texts.none(tiers[reached] ?? 0) : texts.came(tiers[reached] ?? 0, money(back));
}

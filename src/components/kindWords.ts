import type { CampaignView } from '@/contract/team';
import type { Offer, TeamRule } from '@/domain/campaign';
import { climbed } from '@/domain/ladder';
import type { Fen } from '@/domain/money';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Words = Texts['kinds'];

interface Tagged {
  readonly rule: TeamRule;
  readonly size: number;
  readonly lowest: Fen; // What it may come to.
}

/** A few characters for a card; nothing for the ordinary kind. */
export function kindTag({ rule, size, lowest }: Tagged, { tag }: Words, offer?: Offer): string | undefined {
  switch (rule.kind) {
    case 'standard':
      return undefined;
    case 'leader':
      return offer?.leaderPrice === 0 ? tag.leaderFree : tag.leader;
    case 'ladder':
      return tag.ladder(roundMoney(lowest));
    case 'lottery':
      return tag.lottery(size, rule.winners);
    default:
      return tag[rule.kind];
  }
}

type Told = Pick<CampaignView, 'rule' | 'size'>;

/** What whoever opens a team pays and gets, in one line; nothing for the ordinary kind. */
export function openLine({ rule, size }: Told, { price, leaderPrice }: Offer, { open }: Words): string | undefined {
  switch (rule.kind) {
    case 'standard':
      return undefined;
    case 'leader':
      return leaderPrice ? open.leader(money(leaderPrice), money(price)) : open.leaderFree(money(price));
    case 'ladder':
      return open.ladder(money(price));
    case 'lottery':
      return open.lottery(size, rule.winners);
    default:
      return open[rule.kind](size, money(price));
  }
}

/** The same for a friend who joins at this price. */
export function joinLine({ rule, size }: Told, price: Fen, { join }: Words): string | undefined {
  switch (rule.kind) {
    case 'newcomers':
    case 'private':
      return join[rule.kind];
    case 'ladder':
      return join.ladder(money(price));
    case 'lottery':
      return join.lottery(size, rule.winners);
    default:
      return undefined;
  }
}

/** What comes after joining, where it is not that all pay this and all get it. */
export const nextLine = (told: Told, price: Fen, words: Words): string | undefined =>
  told.rule.kind === 'ladder' || told.rule.kind === 'lottery' ? joinLine(told, price, words) : undefined;

/** Who pays what, when it forms, and what happens to the money. */
function* kindRules({ rule, size }: Told, offer: Offer, { rule: texts }: Words): Iterable<string> {
  const { price, leaderPrice } = offer;
  if (rule.kind === 'leader')
    yield leaderPrice ? texts.leader(money(leaderPrice), money(price)) : texts.leaderFree(money(price));
  if (rule.kind === 'newcomers' || rule.kind === 'private') yield texts[rule.kind];
  if (rule.kind === 'ladder') {
    const [least = size] = rule.tiers;
    yield texts.ladderPays(least, money(price));
    yield texts.ladderForms(least, size);
    yield texts.ladderBack;
    yield texts.held;
    yield texts.ladderShort(least);
  } else if (rule.kind === 'lottery') {
    yield texts.lotteryPays(size, rule.winners);
    yield texts.lotteryBack(size - rule.winners);
    yield texts.lotteryFair;
    yield texts.held;
    yield texts.short;
  } else {
    yield texts.forms(size);
    yield texts.held;
    yield texts.short;
  }
  yield texts.quit;
}

/** Everything that is to be known before one opens or joins; `ends` is when the campaign does, in words. */
export function ruleLines(campaign: CampaignView, offer: Offer, words: Words, ends?: string): string[] {
  const { rule: texts } = words;
  const { audience, freightFree, limits, left } = campaign;
  return [
    ...kindRules(campaign, offer, words),
    ...(audience === 'all' ? [] : [texts.audience[audience]]),
    ...(freightFree ? [texts.freightFree] : []),
    texts.units(limits.units),
    ...(limits.opened === undefined ? [] : [texts.opened(limits.opened)]),
    ...(limits.joined === undefined ? [] : [texts.joined(limits.joined)]),
    ...(left === undefined ? [] : [texts.left(left)]),
    ...(ends === undefined ? [] : [texts.ends(ends)]),
  ];
}

/** How many more people it takes; `isEnough`: it forms without them, and with them it is cheaper. */
export function moreNeeded(
  { rule, size }: Told,
  taken: number,
): { readonly count: number; readonly isEnough: boolean } {
  const free = Math.max(0, size - taken);
  if (rule.kind !== 'ladder') return { count: free, isEnough: false };
  const { reached, next } = climbed(rule.tiers, taken);
  return { count: next?.more ?? free, isEnough: reached !== undefined };
}

/** The same in a few characters, for a card. */
export function missingWords(team: Told, taken: number, { missing }: Words): string {
  const { count, isEnough } = moreNeeded(team, taken);
  if (count === 0) return missing.full;
  return isEnough ? missing.next(count) : missing.opens(count);
}

/** The offer by which a card has said its price: the cheapest one. */
export const offerAt = (prices: readonly Offer[], price: Fen): Offer | undefined =>
  prices.find((offer) => offer.price === price) ?? prices[0];

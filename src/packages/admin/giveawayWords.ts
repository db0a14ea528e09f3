import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import { fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type GiveawayTexts = Texts['adminGiveaways'];

/** What each packet of it holds, in a line; nothing where each is put together by hand. */
export function packetWords({ rule }: Pick<AdminGiveaway, 'rule'>, texts: GiveawayTexts): string | undefined {
  if (rule.kind === 'gift') return undefined;
  if (rule.kind === 'gather') return texts.gather(money(rule.total), rule.shares);
  if (rule.kind === 'rain') return texts.rain(money(rule.total), rule.shares);
  if (rule.kind !== 'thanks') return texts.price(money(rule.total), rule.shares);
  const { total, shares } = rule;
  return total.by === 'fixed'
    ? texts.thanksFixed(money(total.amount), shares)
    : texts.thanksPart(String(total.rate / 100), money(total.most));
}

/** What was set, as tags. */
export function termWords(giveaway: AdminGiveaway, texts: GiveawayTexts, say: (words: Words) => string): string[] {
  const { rule, gives } = giveaway;
  const becomes = gives.kind === 'credit' ? texts.credit(gives.days) : texts.coupon(say(gives.title));
  const terms = [packetWords(giveaway, texts), rule.kind === 'gift' ? undefined : texts.split[rule.split], becomes];
  if (rule.kind === 'thanks' && rule.atLeast > 0) terms.push(texts.atLeast(money(rule.atLeast)));
  return terms.filter((term) => term !== undefined);
}

/** When: of a rain the moment, of what runs its end, of what will its beginning. */
export function whenWords(
  { rule, stage, startsAt, endsAt }: AdminGiveaway,
  texts: GiveawayTexts,
  moment: (at: Instant) => string,
) {
  if (rule.kind === 'rain' && stage !== 'over') return texts.rainAt(moment(startsAt));
  return stage === 'coming' ? texts.begins(moment(startsAt)) : texts.ends(moment(endsAt));
}

/** How much of the budget is promised, of a hundred. */
export const percentOf = ({ budget, numbers }: Pick<AdminGiveaway, 'budget' | 'numbers'>) =>
  Math.min(100, Math.round((numbers.promised / budget) * 100));

export const waitingOf = ({ promised, given }: AdminGiveaway['numbers']) => fen(promised - given);

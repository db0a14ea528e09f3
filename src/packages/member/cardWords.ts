import { benefitWords } from '@/components/benefitWords';
import type { IconName } from '@/components/iconNames';
import type { CardView } from '@/contract/card';
import type { CardBenefits } from '@/domain/card';
import { type Fen, fen } from '@/domain/money';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

const MONTHS = { month: 1, quarter: 3, year: 12 };

/** What a plan comes to a month; of the month itself there is nothing to say. */
export function perMonth(plan: keyof typeof MONTHS, fee: Fen, texts: Texts['card']): string {
  return plan === 'month' ? '' : texts.perMonth(money(fen(Math.round(fee / MONTHS[plan]))));
}

export interface CardPerk {
  readonly icon: IconName;
  readonly words: string;
  readonly note: string;
}

/** What a card gives, with what is left of it this month. */
export function perksOf(
  benefits: CardBenefits,
  left: number | undefined,
  { card: texts, member }: Pick<Texts, 'card' | 'member'>,
  isPaid = true,
): CardPerk[] {
  const { off, memberPrices, freights } = benefits;
  const { benefit } = texts;
  const perks: (CardPerk | false)[] = [
    off > 0 && { icon: 'badge-percent', words: benefitWords({ kind: 'off', off }, member), note: benefit.off },
    memberPrices && { icon: 'ticket', words: benefit.memberPrices, note: benefit.memberPricesNote },
    freights > 0 && {
      icon: 'truck',
      words: benefit.freights(freights),
      note: left === undefined ? benefit.freightsNote : benefit.freightsLeft(left),
    },
    isPaid && { icon: 'shield-check', words: benefit.guarantee, note: benefit.guaranteeNote },
  ];
  return perks.filter((perk) => perk !== false);
}

/** "¥12.60 已退回 · 没省够，退差额" */
export function refundWords({ refund }: Pick<CardView, 'refund'>, texts: Texts['card']): string | undefined {
  if (!refund) return undefined;
  const { status, amount, because } = refund;
  return `${texts.refund[status](money(amount))} · ${texts.refundBecause[because]}`;
}

/** What has been saved of the fee, for the track: 0 to 100. */
export const percentSaved = ({ saved, fee }: Pick<CardView, 'saved' | 'fee'>) =>
  fee === 0 ? 100 : Math.min(100, Math.round((saved * 100) / fee));

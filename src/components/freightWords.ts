import { type FreightTemplate, rateAt } from '@/domain/freight';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** What sending one costs where most people live: where it goes exactly, the checkout knows. */
export function freightWords(freight: FreightTemplate, texts: Texts['goods']): string {
  const rate = rateAt(freight, undefined);
  if (!rate) return texts.freightByPlace;
  const { fee, freeFrom } = rate;
  if (fee === 0) return texts.noFreight;
  return freeFrom === undefined
    ? texts.freightFee(roundMoney(fee))
    : texts.freightFrom(roundMoney(freeFrom), roundMoney(fee));
}

import { townOf } from '@/domain/address';
import { type FreightTemplate, type Region, rateAt } from '@/domain/freight';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type GoodsTexts = Texts['goods'];

/** What sending one costs: to where this person's parcels go, or where most people live. Exactly, the checkout knows. */
export function freightWords(freight: FreightTemplate, texts: GoodsTexts, to: Region | undefined): string {
  const rate = rateAt(freight, to);
  if (!to) return rate ? costWords(rate, texts) : texts.freightByPlace;
  return rate ? texts.sentTo(townOf(to), costWords(rate, texts)) : texts.notSentTo(townOf(to));
}

export const isSentTo = (freight: FreightTemplate, to: Region | undefined) => rateAt(freight, to) !== undefined;

function costWords({ fee, freeFrom }: NonNullable<ReturnType<typeof rateAt>>, texts: GoodsTexts): string {
  if (fee === 0) return texts.noFreight;
  return freeFrom === undefined
    ? texts.freightFee(roundMoney(fee))
    : texts.freightFrom(roundMoney(freeFrom), roundMoney(fee));
}

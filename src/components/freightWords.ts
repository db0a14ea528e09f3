import { type FreightTemplate, type Region, rateAt } from '@/domain/freight';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type GoodsTexts = Texts['goods'];
const SHORT_OF_A_CITY = '省直辖县'; // What lies directly below a province is known by its own name.

/** What sending one costs: to where this person's parcels go, or where most people live. Exactly, the checkout knows. */
export function freightWords(freight: FreightTemplate, texts: GoodsTexts, to: Region | undefined): string {
  const rate = rateAt(freight, to);
  if (!to) return rate ? costWords(rate, texts) : texts.freightByPlace;
  return rate ? texts.sentTo(placeOf(to), costWords(rate, texts)) : texts.notSentTo(placeOf(to));
}

export const isSentTo = (freight: FreightTemplate, to: Region | undefined) => rateAt(freight, to) !== undefined;

const placeOf = ([, city, district]: Region) => (city === SHORT_OF_A_CITY ? district : city);

function costWords({ fee, freeFrom }: NonNullable<ReturnType<typeof rateAt>>, texts: GoodsTexts): string {
  if (fee === 0) return texts.noFreight;
  return freeFrom === undefined
    ? texts.freightFee(roundMoney(fee))
    : texts.freightFrom(roundMoney(freeFrom), roundMoney(fee));
}

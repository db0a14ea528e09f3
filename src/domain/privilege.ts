import { type Fen, least, minus, shareOf } from './money';

/** What a tier or a paid card takes off. */
export interface PriceBenefit {
  readonly off: number; //            Basis points below the list price,
  readonly memberPrices: boolean; // and SKUs that have a price for members are sold at that.
}

/** What a unit costs with it: the lower of both, and never more than the list price. */
export function memberPriceFor(
  { listPrice, memberPrice }: { readonly listPrice: Fen; readonly memberPrice?: Fen | null | undefined },
  { off, memberPrices }: PriceBenefit,
): Fen {
  const reduced = minus(listPrice, shareOf(listPrice, off));
  return memberPrices && memberPrice != null ? least(reduced, memberPrice) : reduced;
}

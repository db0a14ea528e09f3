import { Refusal } from '@/domain/refusal';

/** A cursor names the key of the last row that was shown: `12.goods_01J9…`. What is none of ours is not understood. */
export const cursorOf = (...parts: readonly (string | number)[]) => parts.join('.');

/** The largest values that PostgreSQL is asked about: an integer, and a moment of the year 9999. */
export const COUNT = 2_147_483_647;
export const MOMENT = 253_402_300_799_999;

/** The numbers of a cursor, none of them above its `most`, and the id at its end. */
export function partsOf(
  cursor: string,
  most: readonly number[],
): { readonly numbers: readonly number[]; readonly id: string } {
  const parts = cursor.split('.');
  const id = parts.pop() ?? '';
  const isOurs = parts.length === most.length && parts.every((part, i) => /^\d{1,15}$/.test(part) && +part <= most[i]!);
  if (!isOurs) throw new Refusal('not_understood');
  return { numbers: parts.map(Number), id };
}

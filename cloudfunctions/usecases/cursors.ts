import { Refusal } from '@/domain/refusal';

/** A cursor names the key of the last row that was shown: `12.goods_01J9…`. What is none of ours is not understood. */
export const cursorOf = (...parts: readonly (string | number)[]) => parts.join('.');

export function partsOf(cursor: string, numbers: number): { readonly numbers: readonly number[]; readonly id: string } {
  const parts = cursor.split('.');
  const id = parts.at(-1) ?? '';
  const values = parts.slice(0, -1).map(Number);
  if (values.length !== numbers || !values.every(Number.isSafeInteger)) throw new Refusal('not_understood');
  return { numbers: values, id };
}

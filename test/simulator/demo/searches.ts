import { people } from './people';
import { type VisitorOptions, visitor } from './visitor';

/** What the people of the demo have looked for before the shop is first seen, and how many of them. */
export const searches: readonly (readonly [word: string, people: number])[] = [
  ['沃柑', 17],
  ['书包', 14],
  ['枸杞', 11],
  ['望远镜', 8],
  ['红虾', 6],
  ['珍珠', 4],
];

/** Each through the door for customers, one word after the other: nothing is written past the shop. */
export async function searchAround(options: Omit<VisitorOptions, 'openid'>): Promise<void> {
  for (const [i, [word, count]] of searches.entries()) {
    const around = Array.from({ length: count }, (_, n) => people[(n + i * 3) % people.length]!);
    for (const { openid } of around) {
      const { shop, newRequest } = visitor({ ...options, openid });
      await shop.countSearch({ requestId: newRequest(), search: word });
    }
  }
}

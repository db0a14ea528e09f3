import { en } from '@/texts/en';
import { zh } from '@/texts/zh';

/** A sentence, or what makes one of what is given: amounts, names and times as text, counts as numbers. */
export type Sentence = string | ((...given: readonly unknown[]) => string | readonly string[]);

/** Every sentence below `texts` with the way to it: "goods.sku.left". */
export function* sentencesOf(texts: object, above = ''): Iterable<readonly [string, Sentence]> {
  for (const [name, found] of Object.entries(texts) as [string, Sentence | object][]) {
    const way = above ? `${above}.${name}` : name;
    if (typeof found === 'string' || typeof found === 'function') yield [way, found as Sentence];
    else yield* sentencesOf(found, way);
  }
}

/** What it says, in one line. Where a list of words is wanted a number is none: then a list is given. */
export function said(sentence: Sentence, ...given: readonly unknown[]): string {
  if (typeof sentence === 'string') return sentence;
  try {
    return [sentence(...given)].flat().join('\n');
  } catch {
    return [sentence(...given.map((one) => [one]))].flat().join('\n');
  }
}

export const LANGUAGES = [
  ['Chinese', zh],
  ['English', en],
] as const;

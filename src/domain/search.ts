import type { Goods } from './goods';
import type { ShopId } from './id';
import type { Words } from './words';

/**
 * How goods are found by words. Chinese has no spaces between its words and most of those that people look for have
 * two characters, so a text is not cut into words at all: it is found by its grams, that is every character and every
 * pair of a Chinese run, and every three letters of the others. The same functions make them of what is stored and of
 * what is asked; whatever shares all grams is then held against the text itself.
 */

const CHINESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const RUN = new RegExp(`[${CHINESE}]+|\\d+(?:\\.\\d+)*|(?:(?![${CHINESE}\\d])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const isChinese = (run: string) => new RegExp(`^[${CHINESE}]`, 'u').test(run);
const isNumber = (run: string) => /^\d/.test(run);

export const MOST_WORDS_ASKED = 5;

/** "Tote包 500G" → tote, 包, 500, g. Full width, capitals and punctuation make no difference. */
const runsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(RUN) ?? [];

/** What is stored of all the words of the goods: runs with a space on both sides of each. */
export const searchable = (texts: readonly string[]): string => ` ${texts.flatMap(runsOf).join(' ')} `;

/** One of the words that must be found: a part of the searchable text, and the grams that this part has. */
export interface WordAsked {
  readonly part: string;
  readonly grams: readonly string[];
}

/**
 * "3段奶粉 Bag" → " 3 段奶粉", "bag". A number belongs to what follows it, so that 500g finds "500 g". A number or one or
 * two letters are looked for at the beginning of a word, three letters anywhere.
 */
export function wordsAsked(typed: string): WordAsked[] {
  const words = typed.split(/\s+/).flatMap((word) => phrasesOf(runsOf(word)));
  const parts = new Map(words.map((runs) => [partOf(runs), [...new Set(runs.flatMap(gramsAsked))]]));
  return [...parts].slice(0, MOST_WORDS_ASKED).map(([part, grams]) => ({ part, grams }));
}

function phrasesOf(runs: readonly string[]): string[][] {
  const phrases: string[][] = [];
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const belongs = before !== undefined && !isChinese(before) && (isNumber(before) || isNumber(run));
    if (belongs) phrases.at(-1)!.push(run);
    else phrases.push([run]);
  });
  return phrases;
}

function partOf(runs: readonly string[]): string {
  const first = runs[0]!;
  const anywhere = isChinese(first) || (!isNumber(first) && [...first].length > 2);
  return `${anywhere ? '' : ' '}${runs.join(' ')}`;
}

/** All grams of a searchable text. */
export const gramsOf = (text: string): string[] => [...new Set(text.split(' ').flatMap(gramsOfRun))];

function gramsOfRun(run: string): string[] {
  const letters = [...run];
  if (letters.length === 0) return [];
  if (isChinese(run)) return [...letters, ...joined(letters, 2)];
  return [...beginnings(letters), ...joined(letters, 3)];
}

/** Those without which it cannot be there; of a pair its two characters need not be asked for. */
function gramsAsked(run: string): string[] {
  const letters = [...run];
  if (isChinese(run)) return letters.length === 1 ? letters : joined(letters, 2);
  return letters.length > 2 ? joined(letters, 3) : beginnings(letters).slice(-1);
}

const beginnings = (letters: readonly string[]) =>
  letters.slice(0, 2).map((_, i) => ` ${letters.slice(0, i + 1).join('')}`);

const joined = (letters: readonly string[], length: number) =>
  letters.slice(length - 1).map((_, i) => letters.slice(i, i + length).join(''));

/**
 * A gram as the index keeps it: 32 bits, the shop among them, so that no shop's goods lengthen another one's search.
 * Two grams with the same mark cost a look at the text, and nothing else. (FNV-1a)
 */
export function markOf(shopId: ShopId, gram: string): number {
  const text = `${shopId} ${gram}`;
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  return hash | 0;
}

/** All that somebody may look for, in both languages: what it is, its kinds, its shelf, its maker and place. */
export function wordsOfGoods(
  { title, longTitle, specs, story }: Pick<Goods, 'title' | 'longTitle' | 'specs' | 'story'>,
  note: Words | null,
  shelves: readonly Words[],
): string[] {
  const options = specs.flatMap((spec) => spec.options);
  const all = [title, longTitle, note, story?.place, story?.by, ...shelves, ...options];
  return all.flatMap((words) => (words ? [words.zh, words.en] : []));
}

/** What was typed, as it is counted and shown to others: without capitals, double spaces, punctuation. */
export const wordShown = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ')
    .trim();

const LONGEST_SHOWN = 16;

/** Single characters could be put together to something that no goods say: they are not shown to others. */
export const mayBeShown = (word: string): boolean =>
  [...word].length <= LONGEST_SHOWN &&
  wordsAsked(word).length > 0 &&
  wordsAsked(word).every(({ part }) => [...part.trim()].length > (isChinese(part.trim()) ? 1 : 2));

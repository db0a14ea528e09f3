import fc from 'fast-check';
import { gramsOf, markOf, mayBeShown, searchable, wordShown, wordsAsked } from '@/domain/search';

/** As the database does it: all grams are there, and then all parts are. */
function finds(typed: string, ...texts: readonly string[]): boolean {
  const text = searchable(texts);
  const grams = new Set(gramsOf(text));
  const words = wordsAsked(typed);
  const byText = words.every(({ part }) => text.includes(part));
  const byGrams = words.every(({ grams: asked }) => asked.every((gram) => grams.has(gram)));
  if (byText) expect(byGrams).toBe(true); // Or the index would hide what is there.
  return words.length > 0 && byText && byGrams;
}

test.each([
  ['奶粉', '羊奶粉 3 段'],
  ['奶', '羊奶粉'],
  ['羊奶粉', '有机羊奶粉罐装'],
  ['bag', 'Tote bag'],
  ['BAG', 'tote bags'],
  ['ote', 'Tote bag'],
  ['to', 'Tote bag'],
  ['t', 'Tote bag'],
  ['ｔｏｔｅ', 'Tote bag'],
  ['500g', '枸杞 500 g'],
  ['500g', '枸杞500G'],
  ['500 克', '枸杞500克'],
  ['500克', '枸杞 500 克'],
  ['５００克', '枸杞 500 克'],
  ['50', '枸杞 500 克'],
  ['1.5l', '水 1.5 L'],
  ['3段奶粉', '3 段奶粉'],
  ['奶粉3段', '3 段 羊奶粉'],
  ['包 tote', 'Tote 帆布包'],
  ['iphone15', 'iPhone 15 手机壳'],
  ['50%_off', '50%_off'],
  ['かばん', '革のかばん'],
  ['𠮷野', '𠮷野家'],
  ["l'eau", "L'eau de rose"],
])('%s finds %s', (typed, text) => expect(finds(typed, text)).toBe(true));

test.each([
  ['粉奶', '羊奶粉'],
  ['ag', 'Tote bag'], // Two letters are the beginning of a word.
  ['00', '枸杞 500 克'],
  ['bag box', 'Tote bag'],
  ['奶茶', '奶粉 茶'],
  ['%', '50%_off'],
  ['，。', '奶粉'],
])('%s does not find %s', (typed, text) => expect(finds(typed, text)).toBe(false));

test('what a text contains is found, and never missed for want of a gram', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'奶粉羊茶aBc1 2.-½Ａ𠮷é') }), { maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (all, from, length) => {
      const text = all.join(' ');
      void finds(text.slice(from % (text.length + 1), (from % (text.length + 1)) + (length % 6)), ...all);
      for (const one of all) expect(wordsAsked(one).length === 0 || finds(one, ...all)).toBe(true);
    }),
  );
});

test('no more than five words are looked for, each once', () => {
  expect(wordsAsked('a b a c d e f').map(({ part }) => part)).toEqual([' a', ' b', ' c', ' d', ' e']);
  expect(wordsAsked(' ！ ')).toEqual([]);
});

test('a mark is an integer of PostgreSQL, and another one in another shop', () => {
  fc.assert(
    fc.property(fc.string(), (gram) => {
      const mark = markOf('shop_a', gram);
      expect(mark).toBe(mark | 0);
      expect(markOf('shop_b', gram)).not.toBe(mark);
    }),
  );
});

test.each([
  ['  Tote  BAG! ', 'tote bag'],
  ['５００ｇ', '500g'],
  ['奶粉，3段', '奶粉 3段'],
  ['<script>', 'script'],
])('%s is counted as %s', (typed, word) => expect(wordShown(typed)).toBe(word));

test.each([
  ['奶粉', true],
  ['奶', false],
  ['傻 瓜', false],
  ['tote bag', true],
  ['xl', false],
  ['', false],
  ['很长很长很长很长很长很长很长很长很长', false],
])('%s may be shown to others: %s', (word, answer) => expect(mayBeShown(word)).toBe(answer));

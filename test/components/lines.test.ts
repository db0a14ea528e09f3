import * as fc from 'fast-check';
import { fitted, sizeFor, wrapped } from '@/components/drawing/lines';

/** Each character is one wide. */
const ruler = { measureText: (words: string) => ({ width: [...words].length }) };

test('what fits stays as it is, what is too long ends with a mark of it', () => {
  expect(fitted(ruler, '护脊轻量小书包', 7)).toBe('护脊轻量小书包');
  expect(fitted(ruler, '护脊轻量小书包', 5)).toBe('护脊轻量…');
  expect(fitted(ruler, '护脊轻量小书包', 0)).toBe('…');
});

test('Chinese breaks anywhere, but a mark never begins a line and a quote never ends one', () => {
  expect(wrapped(ruler, '不用硫，颜色没那么艳。', 4, 9)).toEqual(['不用硫，', '颜色没那', '么艳。']);
  expect(wrapped(ruler, '泡开是清的。', 5, 9)).toEqual(['泡开是清', '的。']);
  expect(wrapped(ruler, '她还说“好”。', 4, 9)).toEqual(['她还说', '“好”。']);
});

test('other words break between words, and a word that is longer than a line within', () => {
  expect(wrapped(ruler, 'the first harvest of the year', 11, 9)).toEqual(['the first', 'harvest of', 'the year']);
  expect(wrapped(ruler, 'Donaudampfschifffahrt', 10, 9)).toEqual(['Donaudampf', 'schifffahr', 't']);
  expect(wrapped(ruler, '中宁 Lycium 枸杞', 5, 9)).toEqual(['中宁 Ly', 'cium', '枸杞']);
});

test('the last line that there is room for says that more was said', () => {
  expect(wrapped(ruler, '一二三四五六七八九十', 4, 2)).toEqual(['一二三四', '五六七…']);
  expect(wrapped(ruler, '一二三四五六七八', 4, 2)).toEqual(['一二三四', '五六七八']);
  expect(wrapped(ruler, '', 4, 2)).toEqual([]);
});

test('whatever is written stays within its lines', () => {
  const words = fc.string({ unit: fc.constantFrom(...'枸杞，。“”a b-¥1中') });
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 4 }), (said, width, most) => {
      const lines = wrapped(ruler, said, width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(lines.every((line) => [...line].length <= width)).toBe(true);
      const whole = lines.join('').replace(/\s/g, '');
      if (!whole.endsWith('…')) expect(whole).toBe(said.replace(/\s/g, ''));
    }),
  );
});

test('letters are made smaller until they fit, and not smaller than can be read', () => {
  expect(sizeFor((size) => size * 4, 200, 56, 24)).toBe(50);
  expect(sizeFor((size) => size * 4, 20, 56, 24)).toBe(24);
});

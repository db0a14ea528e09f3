import { readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { LANGUAGES, type Sentence, said, sentencesOf } from './sentences';

/** Larger than what has a word of its own, and each another one. */
const COUNTS = [4711, 4712, 4713, 4714];
const given = (one: Sentence) => (typeof one === 'string' ? [] : COUNTS.slice(0, one.length));

/** The codes as the domain names them; as a type they are gone by now. */
function refusalCodes(): string[] {
  const source = readFileSync(path.resolve(__dirname, '../../src/domain/refusal.ts'), 'utf8');
  return [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code]) => code ?? '');
}

test('both languages say the same things, and take the same for them', () => {
  const formOf = (texts: object) =>
    [...sentencesOf(texts)].map(([way, one]) => (typeof one === 'string' ? way : `${way}(${one.length})`)).sort();
  expect(formOf(en)).toEqual(formOf(zh));
});

describe.each(LANGUAGES)('in %s', (_, texts) => {
  const all = [...sentencesOf(texts)];

  test('each way of saying no has a sentence, and there is none for nothing', () => {
    expect(Object.keys(texts.refusal).sort()).toEqual(refusalCodes().sort());
    expect(new Set(Object.values(texts.refusal)).size).toBe(refusalCodes().length);
  });

  test('no sentence is empty, nor begins or ends with nothing', () => {
    const words = all.map(([way, one]) => [way, said(one, ...given(one))] as const);
    expect(words.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    expect(words.filter(([way, sentence]) => !way.endsWith('.comma') && sentence !== sentence.trim())).toEqual([]);
  });

  test('what is given is said', () => {
    const silent = all
      .map(([way, one]) => [way, said(one, ...given(one)), given(one)] as const)
      .filter(([, words, counts]) => !counts.every((count) => words.includes(String(count))));
    expect(silent).toEqual([]);
  });

  test.each([0, 1, 2, 11])('a count of %d does not break a sentence', (count) => {
    const broken = all
      .map(([way, one]) => [way, said(one, ...given(one).map(() => count))] as const)
      .filter(([, words]) => words.trim() === '' || /undefined|NaN|null|\[object/.test(words));
    expect(broken).toEqual([]);
  });
});

test('Chinese does not shout, and says 你', () => {
  const words = [...sentencesOf(zh)].map(([way, one]) => [way, said(one, ...given(one))] as const);
  expect(words.filter(([, sentence]) => /[!！您]/.test(sentence))).toEqual([]);
});

test('English knows one from many, where one can come', () => {
  const neverOne = ['checkout.teamNote', 'goods.sku.minutes']; // No team has one seat, and none lasts a minute.
  const words = [...sentencesOf(en)]
    .filter(([way, one]) => typeof one === 'function' && one.length === 1 && !neverOne.includes(way))
    .map(([way, one]) => [way, said(one, 1)] as const);
  const many = /\b1 (items|people|teams|days|hours|minutes|kinds|things|seats|times|pieces|orders|friends)\b/;
  expect(words.filter(([, sentence]) => many.test(sentence))).toEqual([]);
});

test('English has no Chinese in it, but the name of the language', () => {
  const words = [...sentencesOf(en)].map(([way, one]) => [way, said(one, ...given(one))] as const);
  expect(words.filter(([way, sentence]) => way !== 'me.languageNames.zh' && /\p{Script=Han}/u.test(sentence))).toEqual(
    [],
  );
});

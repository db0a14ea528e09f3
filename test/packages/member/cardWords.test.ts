import { fen } from '@/domain/money';
import { percentSaved, perksOf, perMonth, refundWords } from '@/packages/member/cardWords';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';

test('what a card gives is said in few words, and what is left of it', () => {
  const benefits = { off: 500, memberPrices: true, freights: 4 };
  expect(perksOf(benefits, 2, zh).map(({ words, note }) => [words, note])).toEqual([
    ['95 折', '活动价除外'],
    ['会员价', '标了的商品'],
    ['每月免邮 4 张', '本月剩 2'],
    ['省钱承诺', '不够退差价'],
  ]);
  expect(perksOf({ off: 1_000, memberPrices: false, freights: 0 }, undefined, zh, false)).toMatchObject([
    { words: '9 折' },
  ]);
  expect(perksOf({ ...benefits, off: 450 }, undefined, en)[0]!.words).toBe('4.5% less');
});

test('a plan says what it comes to a month', () => {
  expect(perMonth('month', fen(9_90), zh.card)).toBe('');
  expect(perMonth('year', fen(68_00), zh.card)).toBe('合每月 ¥5.67');
  expect(perMonth('quarter', fen(25_00), en.card)).toBe('¥8.33 a month');
});

test('what went back is said with its reason', () => {
  const refund = { amount: fen(12_60), because: 'guarantee', status: 'done' } as const;
  expect(refundWords({ refund }, zh.card)).toBe('¥12.60 已退回 · 没省够，退差额');
  expect(refundWords({ refund: undefined }, zh.card)).toBeUndefined();
});

test('the track is full where nothing is missing', () => {
  expect([0, 34_00, 68_00, 90_00].map((saved) => percentSaved({ saved: fen(saved), fee: fen(68_00) }))).toEqual([
    0, 50, 100, 100,
  ]);
});

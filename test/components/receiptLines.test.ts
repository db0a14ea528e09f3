import * as fc from 'fast-check';
import { linesByGoods, linesByStep } from '@/components/receiptLines';
import { fen, sum } from '@/domain/money';
import { type Because, type Less, lineTotal, quote, type Receipt, type ReceiptLine, total } from '@/domain/quote';
import type { Words } from '@/domain/words';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { baskets } from '../domain/baskets';
import { both } from '../support/fixtures';

const inChinese = ({ zh: words }: Words) => words;
const byStep = (receipt: Receipt) => linesByStep(receipt, zh.receipt, inChinese);
const amountOf = (lines: ReturnType<typeof byStep>) =>
  sum(lines.filter(({ kind }) => kind !== 'part').map(({ amount }) => amount));

const less = (because: Because, amount: number): Less => ({ because, amount: fen(amount) });
const line = (title: string, yuan: number, ...lesses: Less[]): ReceiptLine => ({
  ...{ skuId: `sku_${title.length}`, goodsId: 'goods_1', title: both(title), options: both('500 克'), picture: '' },
  ...{ quantity: 2, listPrice: fen(yuan * 50), list: fen(yuan * 100), less: lesses },
});
const flash = { step: 'flash', campaignId: 'campaign_1' } as const;
const member = { step: 'member', tier: both('老友') } as const;
const off300 = { step: 'reduction', promotionId: 'promotion_1', title: both('满 300 减 30') } as const;
const ticket = { step: 'coupon', couponId: 'coupon_1', title: both('山货满 199 减 20') } as const;
const points = (count: number) => ({ step: 'points', points: count }) as const;
const credit = { step: 'credit' } as const;

/** With a step of every kind, in lines that took different parts of them. */
const full: Receipt = {
  lines: [
    line(
      '枸杞',
      178,
      less(member, 890),
      less(off300, 1600),
      less(ticket, 2000),
      less(credit, 300),
      less(points(150), 150),
    ),
    line('武夷肉桂', 168, less(member, 840), less(off300, 1400), less(credit, 366), less(points(150), 150)),
    line('临安山核桃仁', 58, less(flash, 1200)),
  ],
  freight: fen(12_00),
  freights: [
    { freightId: 'freight_1', title: both('普通快递'), fee: fen(0), goods: fen(100_00), freeFrom: fen(99_00) },
    { freightId: 'freight_2', title: both('冷链'), fee: fen(12_00), goods: fen(50_00) },
  ],
};

test('each step is one line, in the order of the quote, and says for which goods it was', () => {
  expect(byStep(full).map(({ name, note = '', amount }) => [name, note, amount])).toEqual([
    ['原价', '6 件', 404_00],
    ['限时价', '临安山核桃仁', -12_00],
    ['老友价', '枸杞、武夷肉桂', -17_30],
    ['满 300 减 30', '活动价的不计入', -30_00],
    ['券：山货满 199 减 20', '', -20_00],
    ['红包抵扣', '', -6_66],
    ['300 积分抵扣', '', -3_00],
    ['运费 · 普通快递', '满 ¥99 包邮', 0],
    ['运费 · 冷链', '', 12_00],
  ]);
  expect(amountOf(byStep(full))).toBe(total(full));
});

test('by goods, the parts explain a line and are not added again', () => {
  const lines = linesByGoods(full, zh.receipt, inChinese);
  expect(amountOf(lines)).toBe(total(full));
  expect(lines.slice(0, 3).map(({ name, kind, amount }) => [name, kind, amount])).toEqual([
    ['枸杞', 'plain', lineTotal(full.lines[0]!)],
    ['原价', 'part', 178_00],
    ['老友价', 'part', -8_90],
  ]);
});

test('what is fetched says so, and English has its own words for all of it', () => {
  const fetched = { ...full, freight: fen(0), freights: [] };
  expect(byStep(fetched).at(-1)).toMatchObject({ name: '运费', note: '自提，不用运费', amount: 0 });
  const english = linesByStep(full, en.receipt, (words) => words.en);
  expect(english.map(({ name }) => name).join()).not.toMatch(/[价券运积]/);
});

test('whatever is bought, the lines add up to the sum, seen either way', () => {
  fc.assert(
    fc.property(baskets, (basket) => {
      const receipt = quote(basket);
      expect(amountOf(byStep(receipt))).toBe(total(receipt));
      expect(amountOf(linesByGoods(receipt, zh.receipt, inChinese))).toBe(total(receipt));
    }),
  );
});

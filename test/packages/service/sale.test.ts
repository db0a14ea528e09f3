import type { AfterSaleView } from '@/contract/afterSale';
import type { AfterSaleEvent } from '@/domain/afterSale';
import { fen, sum, zero } from '@/domain/money';
import { type LineState, untouched } from '@/domain/parcel';
import type { Receipt } from '@/domain/quote';
import { NOTHING_GONE, previewRefund } from '@/domain/refundShare';
import { days, hours, later, minutes } from '@/domain/time';
import { leftText } from '@/packages/service/leftText';
import { couponWord, freightWhy, paperLines } from '@/packages/service/paperLines';
import { saleHeadline, saleSub } from '@/packages/service/saleHead';
import { saleSteps } from '@/packages/service/saleSteps';
import { zh } from '@/texts/zh';
import { both, noon } from '../../support/fixtures';

const texts = zh.afterSale;

const receipt: Receipt = {
  ...{ freight: fen(8_00), freights: [] },
  lines: [
    {
      ...{
        skuId: 'sku_box',
        goodsId: 'goods_tea',
        title: both('茶'),
        options: both('50 克'),
        picture: '',
        quantity: 3,
      },
      ...{ listPrice: fen(45_00), list: fen(135_00) },
      less: [
        { because: { step: 'reduction', promotionId: 'promotion_1', title: both('满减') }, amount: fen(10_00) },
        { because: { step: 'coupon', couponId: 'coupon_1', title: both('券') }, amount: fen(5_00) },
      ],
    },
  ],
};
const state = (facts: Partial<LineState> = {}): LineState => ({
  ...untouched({ skuId: 'sku_box', quantity: 3 }),
  ...facts,
});
const gone = { line: () => NOTHING_GONE, freight: zero };
const preview = (units: number, states = [state({ shipped: 3 })], shopsFault = false) =>
  previewRefund(receipt, states, [{ skuId: 'sku_box', units }], gone, shopsFault);
const say = ({ zh: words }: { readonly zh: string }) => words;

test('the lines of the paper add up to what goes back, to the fen', () => {
  for (const units of [1, 2, 3]) {
    const refund = preview(units, [state()]);
    const lines = paperLines(receipt, [state()], refund, texts.paper, say);
    expect(sum(lines.map(({ amount }) => amount))).toBe(refund.total);
    expect(lines[0]).toMatchObject({ name: `茶 ${units} 件原价`, amount: 45_00 * units });
  }
});

test('freight says why it goes back or not', () => {
  const sent = [state({ shipped: 3 })];
  expect(freightWhy([state()], preview(3, [state()]))).toBe('whole');
  expect(freightWhy(sent, preview(1))).toBe('keeps');
  expect(freightWhy(sent, preview(3))).toBe('sent');
  expect(freightWhy(sent, preview(3, sent, true))).toBe('whole');
});

test('of a coupon is said whether it comes back, where there was one', () => {
  expect(couponWord(receipt, preview(1))).toBe('kept');
  expect(couponWord(receipt, preview(3))).toBe('back');
  expect(couponWord({ ...receipt, lines: [] }, preview(1))).toBeUndefined();
});

const event = (what: AfterSaleEvent['what'], at: number, by: AfterSaleEvent['by'] = 'merchant'): AfterSaleEvent => ({
  ...{ by, what, words: '', pictures: [], at: later(noon, hours(at)) },
});
const sale = (facts: Partial<AfterSaleView>) =>
  ({
    kind: 'return',
    status: 'asked',
    startedBy: 'buyer',
    total: fen(59_00),
    events: [event('asked', 0)],
    ...facts,
  }) as AfterSaleView;
const steps = (facts: Partial<AfterSaleView>) =>
  saleSteps(sale(facts), noon, 'zh', texts).map(({ title, state: how }) => `${title} ${how}`);

test('what is still to come is hollow, above what holds now', () => {
  expect(steps({})).toEqual(['钱到账 next', '退款交给微信 next', '寄回去 next', '商家同意 next', '提交申请 now']);
  const events = [event('asked', 0), event('sending', 1, 'clock')];
  expect(steps({ kind: 'exchange', status: 'sending', events }).slice(-2)).toEqual([
    '到时自动同意 now',
    '提交申请 done',
  ]);
});

test('an offer that is taken skips the post; one that is not leaves no step', () => {
  const offered = [event('asked', 0), event('offered', 1)];
  expect(steps({ status: 'refunding', events: [...offered, event('refunding', 2)] })).toEqual([
    '钱到账 next',
    '退款交给微信 now',
    '商家给了方案 done',
    '提交申请 done',
  ]);
  expect(steps({ events: [...offered, event('disagreed', 2, 'buyer')] }).at(-1)).toBe('提交申请 now');
  expect(steps({ events: offered })).not.toContain('商家给了方案 done');
});

test('what ends without money has nothing to come', () => {
  const events = [event('asked', 0), event('declined', 1)];
  expect(steps({ status: 'declined', events })).toEqual(['商家没同意 done', '提交申请 done']);
});

test('a refund that WeChat could not make is told as it is', () => {
  const failed = sale({
    ...{ kind: 'refund', status: 'refunding' },
    refund: { no: 'R1', amount: fen(59_00), because: 'after_sale', status: 'failed', askedAt: noon },
  });
  expect(saleHeadline(failed, texts)).toBe('¥59.00 没退成，店里在办');
  expect(saleSub(failed, texts)).toContain('钱没有丢');
  expect(saleHeadline(sale({ status: 'done' }), texts)).toBe('¥59.00 已退回微信');
  expect(saleHeadline(sale({ status: 'done', kind: 'exchange' }), texts)).toBe('换好了');
});

test('what is left is never said to be less than it is', () => {
  const left = (wait: number) => leftText(later(noon, wait), noon, texts);
  expect(left(days(2))).toBe('2 天');
  expect(left(days(2) - 1)).toBe('2 天');
  expect(left(days(2) - minutes(1))).toBe('1 天 23 小时');
  expect(left(hours(5) + minutes(12))).toBe('5 小时 12 分');
  expect(left(1)).toBe('1 分钟');
  expect(left(0)).toBe('');
});

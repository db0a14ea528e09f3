import type { FailedCardRefund } from '@/contract/adminCard';
import type { CardRule } from '@/domain/card';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { CardForm } from '@/packages/admin/cardForm';
import { failedCardRefunds } from '@/packages/admin/failedRefunds';
import { fakeShop } from '../../stores/fakeShop';
import { cardRule } from '../../support/cards';
import { both } from '../../support/fixtures';

const refund: FailedCardRefund = {
  ...{ no: 'W26112200013', amount: fen(9_90), because: 'guarantee', cardId: 'card_1', endedAt: undefined },
  ...{ title: both('拼集卡'), plan: 'month', nickname: '小满' },
};

async function opened(rule?: CardRule) {
  const admin = {
    viewCardRule: jest.fn(async () => ({ rule, sells: true, running: 3, paid: fen(68_00), back: fen(9_90) })),
    putCardRule: jest.fn(async (_: object) => ({})),
    listCardRefunds: jest.fn(async () => ({ items: [refund], next: 'W26112200013' })),
  };
  const form = new CardForm({ ...(await fakeShop({})), admin });
  await form.known.load();
  return { ...admin, form };
}
/** All of it as it has to be, one plan. */
function written(form: CardForm): CardForm {
  form.sell(true);
  form.write('zh', ' 拼集卡 ');
  form.sellPlan('year', true);
  form.writePlan('year', 'fee', '68');
  form.writePlan('year', 'productId', ' card_year ');
  return form;
}

test('what is there is written back as it was', async () => {
  const { form, putCardRule } = await opened(cardRule);
  expect(form.on).toBe(true);
  expect(await form.save()).toBe(true);
  expect(putCardRule.mock.calls[0]![0]).toMatchObject({ rule: cardRule });
});

test('never sold: it is off, and a card with one plan is enough', async () => {
  const { form, putCardRule } = await opened();
  expect([form.on, form.wrongs]).toEqual([false, []]);
  form.sell(true);
  expect([await form.save(), form.wrongs, form.isWrong('zh')]).toEqual([false, ['zh', 'plans'], true]);
  expect(putCardRule).not.toHaveBeenCalled();
  written(form);
  form.write('off', '4.5%');
  form.sellAtMemberPrices(false);
  expect(await form.save()).toBe(true);
  expect(putCardRule.mock.calls[0]![0]).toMatchObject({
    rule: {
      title: { zh: '拼集卡', en: '' },
      plans: [{ name: 'year', fee: 68_00, productId: 'card_year' }],
      benefits: { off: 450, memberPrices: false, freights: 4 },
      ...{ trialDays: 7, unusedDays: 7, warnDays: 3 },
    },
  });
});

test('switched off it is sold no more, whatever else is written', async () => {
  const { form, putCardRule } = await opened(cardRule);
  form.write('zh', '');
  form.sell(false);
  expect(await form.save()).toBe(true);
  expect(putCardRule.mock.calls[0]![0]).toMatchObject({ rule: null });
});

test.each([
  ['zh', '一二三四五六七八九十一'],
  ['en', 'A card with a long name'],
  ['off', '51'],
  ['freights', '101'],
  ['trialDays', '32'],
  ['unusedDays', ''],
  ['warnDays', '0'],
] as const)('%s of "%s" is not sent', async (field, value) => {
  const { form, putCardRule } = await opened(cardRule);
  form.write(field, value);
  expect([await form.save(), form.wrongs]).toEqual([false, [field]]);
  expect(putCardRule).not.toHaveBeenCalled();
});

test.each([
  ['fee', '0'],
  ['fee', '100000.01'],
  ['fee', ''],
  ['productId', ''],
  ['productId', '会员'],
  ['productId', 'card_month'], // That of the month, at another price.
] as const)('a year with %s "%s" is not sent', async (field, value) => {
  const { form } = await opened(cardRule);
  form.writePlan('year', field, value);
  expect(await form.save()).toBe(false);
  expect(form.isWrong(`year.${field}`)).toBe(true);
  form.sellPlan('year', false);
  expect(await form.save()).toBe(true);
});

test('it is known how many fees wait for a person', async () => {
  const { form } = await opened(cardRule);
  await form.waiting.load();
  expect(form.waiting.value).toEqual({ count: 1, more: true });
});

describe('a fee that WeChat could not give back', () => {
  async function desk() {
    const admin = {
      listCardRefunds: jest.fn(async (_: object) => ({ items: [refund] })),
      retryLetter: jest.fn(async (_: object): Promise<object> => ({})),
      settleCardRefund: jest.fn(async (_: object): Promise<object> => ({})),
    };
    const store = failedCardRefunds({ ...(await fakeShop({})), admin });
    await store.list.load();
    return { ...admin, store };
  }

  test('is tried again under its own number, or settled with two letters at least', async () => {
    const { store, retryLetter, settleCardRefund, listCardRefunds } = await desk();
    expect(await store.again(refund)).toBe(true);
    expect(retryLetter).toHaveBeenCalledWith({ requestId: 'request_1', letterId: 'W26112200013.refund' });
    store.begin(refund);
    store.write(' 转 ');
    expect([store.isSaid, await store.settle()]).toEqual([false, false]);
    store.write(' 转到了支付宝 ');
    expect(await store.settle()).toBe(true);
    expect(settleCardRefund).toHaveBeenCalledWith({
      ...{ requestId: 'request_2', refundNo: 'W26112200013', words: '转到了支付宝' },
    });
    expect([store.refund, listCardRefunds.mock.calls.length]).toEqual([undefined, 2]);
  });

  test('stays, with its words, while WeChat is at it again', async () => {
    const { store, settleCardRefund } = await desk();
    settleCardRefund.mockRejectedValueOnce(new Refusal('card_refund_moved_on'));
    store.begin(refund);
    store.write('转到了支付宝');
    expect(await store.settle()).toBe(false);
    expect([store.refund?.no, store.words]).toEqual(['W26112200013', '转到了支付宝']);
    expect(store.settling.failed).toEqual({ kind: 'refused', code: 'card_refund_moved_on' });
  });
});

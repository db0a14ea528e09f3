import type { AdminGiveaway } from '@/contract/adminEnvelopes';
import type { EnvelopeRule } from '@/domain/envelope';
import { STANDARD_ENVELOPES } from '@/domain/envelope';
import type { GiveawayRule } from '@/domain/giveaway';
import { fen, zero } from '@/domain/money';
import { days, hours, later, minutes } from '@/domain/time';
import { EnvelopeRuleForm } from '@/packages/admin/envelopeRuleForm';
import { GiveawayForm } from '@/packages/admin/giveawayForm';
import { GiveawayStore } from '@/packages/admin/giveawayStore';
import { packetWords, percentOf, termWords, waitingOf, whenWords } from '@/packages/admin/giveawayWords';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const gives = { kind: 'credit', lasts: days(30) } as const;
const packet = { shares: 8, split: 'equal', lasts: hours(24), gives } as const;
const given = (rule: GiveawayRule, changes: Partial<AdminGiveaway> = {}): AdminGiveaway => ({
  ...{ id: 'giveaway_1', rule, title: both('中秋'), words: both('团圆'), budget: fen(100_00), stage: 'coming' },
  ...{ startsAt: later(noon, days(1)), endsAt: later(noon, days(9)), gives: { kind: 'credit', days: 30 } },
  numbers: { envelopes: 2, open: 1, people: 3, opened: 3, promised: fen(40_00), given: fen(10_00), left: fen(60_00) },
  ...changes,
});
const thanks: GiveawayRule = {
  ...{ kind: 'thanks', ...packet, atLeast: fen(50_00), total: { by: 'paid', rate: 550, most: fen(20_00) } },
};

async function opened(like?: AdminGiveaway) {
  const admin = {
    viewGiveaway: jest.fn(async () => like!),
    listTemplates: jest.fn(async () => ({ items: [], next: undefined })),
    putGiveaway: jest.fn(async (_: object) => ({ giveawayId: 'giveaway_new' as const })),
  };
  const form = new GiveawayForm({ ...(await fakeShop({})), admin }, like?.id);
  await form.known.load();
  return { ...admin, form };
}

describe('a giveaway that is put together', () => {
  test('says what is missing, one after the other, and goes nowhere before all is right', async () => {
    const { form, putGiveaway } = await opened();
    expect(form.wrong).toBe('title');
    form.write('zh', ' 中秋 ');
    expect(form.wrong).toBe('words');
    form.write('wordsZh', '团圆');
    expect(form.wrong).toBe('total');
    form.pay('total', '10');
    form.count('shares', '10x');
    expect(form.wrong).toBe('budget');
    form.pay('budget', '9.99');
    expect(form.wrong).toBe('budget');
    form.pay('budget', '35');
    expect([form.wrong, form.packets]).toEqual([undefined, 3]);
    form.count('lasts', '0');
    expect(form.wrong).toBe('lasts');
    expect(await form.save()).toBeUndefined();
    form.count('lasts', '24');
    form.set('gives', 'coupon');
    expect(form.wrong).toBe('gives');
    form.set('templateId', 'template_1');
    form.move('endsAt', 'day', '2025-12-31');
    expect(form.wrong).toBe('time');
    form.move('endsAt', 'day', '2026-01-09');
    expect(putGiveaway).not.toHaveBeenCalled();
    expect(await form.save()).toBe('giveaway_new');
    expect(putGiveaway.mock.lastCall).toMatchObject([
      {
        ...{ title: { zh: '中秋', en: '' }, words: { zh: '团圆', en: '' }, budget: 35_00 },
        rule: {
          ...{ kind: 'group', total: 10_00, shares: 10, split: 'lucky', lasts: hours(24) },
          gives: { kind: 'coupon', templateId: 'template_1' },
        },
      },
    ]);
    expect(putGiveaway.mock.lastCall![0]).not.toHaveProperty('startsAt');
  });

  test('a rain has a time of its own and lasts minutes; a gathering has friends; single packets have no more than a budget', async () => {
    const { form } = await opened();
    form.write('zh', '雨');
    form.write('wordsZh', '多');
    form.pay('total', '88');
    form.pay('budget', '88');
    form.choose('rain');
    expect(form.rule).toMatchObject({ kind: 'rain', shares: 200, lasts: minutes(10) });
    expect(form.startsNow).toBe(false);
    form.choose('gather');
    expect(form.rule).toMatchObject({ kind: 'gather', shares: 3, each: 1, lasts: hours(24) });
    form.count('shares', '1');
    expect(form.wrong).toBe('shares');
    form.choose('gift');
    expect([form.rule, form.wrong, form.packets]).toEqual([{ kind: 'gift', gives }, undefined, undefined]);
  });

  test('one that has not begun is changed from what it is, to the fen', async () => {
    for (const rule of [
      thanks,
      { kind: 'thanks', ...packet, atLeast: zero, total: { by: 'fixed', amount: fen(8_00) } },
      { kind: 'rain', ...packet, lasts: minutes(7), total: fen(66_00) },
      { kind: 'group', ...packet, total: fen(66_00), mostGroups: 9 },
      { kind: 'gather', ...packet, total: fen(66_00), each: 2 },
    ] satisfies GiveawayRule[]) {
      const { form, putGiveaway } = await opened(given(rule));
      expect([form.rule, form.wrong]).toEqual([rule, undefined]);
      await form.save();
      expect(putGiveaway.mock.lastCall).toMatchObject([{ giveawayId: 'giveaway_1', rule, budget: 100_00 }]);
    }
  });
});

test('a budget is not set below what is promised; a packet is sent when all of it is right', async () => {
  const page = { items: [], next: undefined };
  const admin = {
    viewGiveaway: jest.fn(async () => given({ kind: 'gift', gives }, { stage: 'running' })),
    listGiveawayEnvelopes: jest.fn(async () => page),
    listGiven: jest.fn(async () => page),
    setGiveawayBudget: jest.fn(async (_: object) => ({})),
    endGiveaway: jest.fn(async (_: object) => ({})),
    sendShopEnvelope: jest.fn(async (_: object) => ({ envelopeId: 'envelope_1' as const })),
  };
  const store = new GiveawayStore({ ...(await fakeShop({})), admin }, 'giveaway_1');
  await store.load();
  store.beginBudget();
  expect(store.budget).toBe('100.00');
  store.typeBudget('39.99');
  expect([store.isBudgetWrong, await store.saveBudget()]).toEqual([true, false]);
  store.typeBudget('40');
  expect(await store.saveBudget()).toBe(true);
  expect(admin.setGiveawayBudget.mock.lastCall).toMatchObject([{ giveawayId: 'giveaway_1', budget: 40_00 }]);

  store.beginDrop();
  const drop = store.drop!;
  expect([drop.zh, drop.wrong, await store.sendDrop()]).toEqual(['团圆', 'total', undefined]);
  drop.pay('0.09');
  expect(drop.wrong).toBe('total'); // Less than a fen for each.
  drop.pay('8.88');
  drop.count('lasts', '721');
  expect(drop.wrong).toBe('lasts');
  drop.count('lasts', '12');
  expect(await store.sendDrop()).toBe('envelope_1');
  const sent = { total: 8_88, shares: 10, split: 'lucky', lasts: hours(12), words: { zh: '团圆', en: '' } };
  expect(admin.sendShopEnvelope.mock.lastCall).toMatchObject([sent]);
});

test('what was set is said in a line', () => {
  const texts = zh.adminGiveaways;
  expect(packetWords(given(thanks), texts)).toBe('实付的 5.5%，最多 ¥20.00');
  expect(packetWords(given({ kind: 'gift', gives }), texts)).toBeUndefined();
  expect(termWords(given(thanks), texts, ({ zh: words }) => words)).toEqual([
    ...['实付的 5.5%，最多 ¥20.00', '每份一样', '余额，30 天内用', '商品实付满 ¥50.00'],
  ]);
  const rain = given({ kind: 'rain', ...packet, total: fen(66_00) });
  expect(packetWords(rain, texts)).toBe('共 ¥66.00，8 份');
  expect(whenWords(rain, texts, () => '明天 20:00')).toBe('明天 20:00 下雨');
  expect(whenWords({ ...rain, stage: 'over' }, texts, () => '昨天')).toBe('昨天 结束');
  expect([percentOf(rain), waitingOf(rain.numbers)]).toEqual([40, 30_00]);
});

test('the rules of envelopes: what is usual is proposed and off; what is no number is not kept', async () => {
  const admin = {
    viewEnvelopeRule: jest.fn(async () => ({ rule: undefined, standard: STANDARD_ENVELOPES })),
    setEnvelopeRule: jest.fn(async (_: object) => ({})),
  };
  const form = new EnvelopeRuleForm({ ...(await fakeShop({})), admin });
  await form.known.load();
  expect(form.rule).toEqual({ ...STANDARD_ENVELOPES, own: false });
  form.allow(true);
  form.count('lasts', '169');
  expect([form.rule, await form.save()]).toEqual([undefined, false]);
  form.count('lasts', '48');
  form.pay('sentADay', '100');
  expect(await form.save()).toBe(true);
  const rule: EnvelopeRule = { ...STANDARD_ENVELOPES, own: true, lasts: hours(48), sentADay: fen(100_00) };
  expect(admin.setEnvelopeRule.mock.lastCall).toMatchObject([{ rule }]);
});

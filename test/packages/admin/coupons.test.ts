import type { AdminCoupon, AdminTemplate, CustomerFound } from '@/contract/adminCoupons';
import { fen, zero } from '@/domain/money';
import { days, later } from '@/domain/time';
import { CouponForm } from '@/packages/admin/couponForm';
import { CouponTemplateStore, CouponTemplates } from '@/packages/admin/couponTemplates';
import { GivingCoupons } from '@/packages/admin/givingCoupons';
import { givenWords, templateNotes, templateTerms } from '@/packages/admin/templateWords';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const numbers = {
  ...{ taken: 0, today: 0, usable: 0, frozen: 0, spent: 0, expired: 0, voided: 0 },
  ...{ promised: zero, cost: zero, brought: zero },
};
const template = (changes: Partial<AdminTemplate> = {}): AdminTemplate => ({
  ...{ id: 'template_1', title: both('满 80 减 20'), worth: { kind: 'off', off: fen(20_00) }, atLeast: fen(80_00) },
  ...{ scope: {}, withCampaigns: false, withReductions: true, validity: { kind: 'after', from: 0, to: 7 } },
  ...{ limits: { total: 100, perUser: 1 }, who: { kind: 'all' }, ways: ['centre', 'code'], code: 'TEA2026' },
  ...{ budget: fen(2_000_00), startsAt: noon, endsAt: later(noon, days(30)), state: 'running', stage: 'running' },
  of: { kind: 'all', categories: [], goods: [], goodsCount: 0, except: 0 },
  numbers,
  ...changes,
});
const tier = { off: 0, memberPrices: false, pointsRate: 10_000, freights: 0, earlyBy: 0 };
const tiers = [
  { ...tier, name: both('新芽'), from: 0 },
  { ...tier, name: both('老茶客'), from: 500 },
];

async function opened(from?: AdminTemplate, isCopy = false) {
  const membership = { tiers, keptFor: days(90), growth: { perYuan: 1, review: 0, streak: 0 } };
  const admin = {
    viewTemplate: jest.fn(async () => from!),
    viewMembership: jest.fn(async () => ({ membership, people: [] })),
    putTemplate: jest.fn(async (_: object) => ({ templateId: 'template_new' as const })),
  };
  const shop = { ...(await fakeShop({ listCategories: async () => [] })), admin };
  const form = isCopy ? new CouponForm(shop, undefined, from?.id) : new CouponForm(shop, from?.id);
  await form.known.load();
  return { ...admin, form };
}

describe('a coupon that is put together', () => {
  test('says what is missing, from the top, and goes nowhere before all is right', async () => {
    const { form, putTemplate } = await opened();
    expect(form.firstWrong).toBe('title');
    form.write('zh', ' 秋茶券 ');
    expect(form.firstWrong).toBe('worth');
    form.type('off', '20');
    form.type('atLeast', '19.99');
    expect(form.wrongs.worth).toBe('coupon_worth_wrong');
    form.type('atLeast', '80');
    form.giveToAll(false);
    expect(form.firstWrong).toBe('scope');
    form.chooseGoods('goods', ['goods_tea']);
    form.count('to', '0');
    expect(form.firstWrong).toBe('validity');
    form.count('to', '7');
    form.toggle('code');
    expect(form.firstWrong).toBe('ways');
    form.typeCode('tea-2026');
    form.count('perUser', '101');
    expect(form.firstWrong).toBe('limits');
    expect([await form.save(), putTemplate.mock.calls.length, form.tried]).toEqual([undefined, 0, true]);
    form.count('perUser', '1');
    expect(await form.save()).toBe('template_new');
    expect(putTemplate.mock.calls[0]![0]).toMatchObject({
      ...{ title: { zh: '秋茶券', en: '' }, worth: { kind: 'off', off: 20_00 }, atLeast: 80_00 },
      ...{ scope: { goods: ['goods_tea'] }, ways: ['centre', 'code'], code: 'TEA2026', budget: 2_000_00 },
      ...{ limits: { total: 100, perUser: 1 }, validity: { kind: 'after', from: 0, to: 7 }, who: { kind: 'all' } },
    });
    expect(putTemplate.mock.calls[0]![0]).not.toHaveProperty('startsAt'); // It begins now.
    expect(putTemplate.mock.calls[0]![0]).not.toHaveProperty('paymentFrom');
  });

  test('has a budget for all of them, unless another one is said', async () => {
    const { form } = await opened();
    form.choose('percent');
    form.count('percent', '20');
    form.type('cap', '30');
    form.count('total', '50');
    expect([form.proposedBudget, form.terms.budget]).toEqual([1_500_00, 1_500_00]);
    expect(form.worth).toEqual({ kind: 'percent', off: 2_000, cap: 30_00 });
    form.type('budget', '29.99');
    expect(form.wrongs.budget).toBe('coupon_budget_wrong');
  });

  test('is for a tier that there is', async () => {
    const { form } = await opened();
    form.invite('tier');
    expect([form.audience, form.wrongs.who]).toEqual([{ kind: 'tier', level: 1 }, undefined]);
    form.inviteFrom(7);
    expect(form.wrongs.who).toBe('none');
  });

  test('that people have keeps its terms; another like it begins anew', async () => {
    const held = template({ numbers: { ...numbers, taken: 3, voided: 1, promised: fen(60_00) } });
    const { form } = await opened(held);
    expect([form.isSettled, form.taken, form.code, form.startsNow]).toEqual([true, 4, 'TEA2026', false]);
    form.count('total', '3');
    expect(form.wrongs.limits).toBe('coupon_limits_wrong');
    const copy = (await opened(held, true)).form;
    expect([copy.isSettled, copy.code, copy.startsNow, copy.zh]).toEqual([false, '', true, '满 80 减 20']);
  });
});

describe('a coupon that is looked at', () => {
  test('says in words for what it is, how one gets it and until when', () => {
    const speech = { all: zh, say: (words: { readonly zh: string }) => words.zh, now: noon, language: 'zh' as const };
    const one = template({
      limits: { total: 9, perUser: 2, perDay: 3 },
      ways: ['code', 'payment'],
      paymentFrom: fen(99_00),
    });
    expect(templateNotes(one, speech)).toEqual(['全场可用', '领后 7 天有效', '不和拼团价同享']);
    expect(templateTerms(one, speech)).toEqual(['兑换码 TEA2026', '满 ¥99.00 付款后送', '每人 2 张', '每天 3 张']);
    expect(givenWords({ ...one, stage: 'over' }, speech)).toBe('不发了');
  });

  test('is made void with a reason, all of it or one; without one nothing is asked', async () => {
    const coupon = { id: 'coupon_1', state: 'usable' } as unknown as AdminCoupon;
    const admin = {
      viewTemplate: jest.fn(async () => template()),
      listHolders: jest.fn(async () => ({ items: [coupon] })),
      stopTemplate: jest.fn(async () => ({})),
      voidTemplate: jest.fn(async (_: object) => ({})),
      voidCoupon: jest.fn(async (_: object) => ({})),
    };
    const store = new CouponTemplateStore({ ...(await fakeShop({})), admin }, 'template_1');
    await store.load();
    store.beginVoiding({ all: false, coupon });
    expect([await store.makeVoid(), admin.voidCoupon.mock.calls.length]).toEqual([false, 0]);
    store.write(' 给错了 ');
    expect([await store.makeVoid(), store.voiding]).toEqual([true, undefined]);
    expect(admin.voidCoupon.mock.calls[0]![0]).toMatchObject({ couponId: 'coupon_1', reason: '给错了' });
    store.beginVoiding({ all: true });
    store.write('写错了');
    expect(await store.makeVoid()).toBe(true);
    expect(admin.voidTemplate.mock.calls[0]![0]).toMatchObject({ templateId: 'template_1', reason: '写错了' });
    expect(await store.stop()).toBe(true);
  });

  test('lies in a list by stage, beside what is owed', async () => {
    const admin = {
      listTemplates: jest.fn(async ({ stage }: { readonly stage: string }) => ({
        items: stage === 'running' ? [template()] : [],
      })),
      viewOwedCoupons: jest.fn(async () => ({ owed: 2 })),
    };
    const store = new CouponTemplates({ ...(await fakeShop({})), admin });
    await store.load();
    expect([store.list.items.length, store.owed.value]).toEqual([1, { owed: 2 }]);
    store.choose('over');
    expect(admin.listTemplates.mock.lastCall![0]).toMatchObject({ stage: 'over' });
  });
});

test('coupons are given to who was chosen, with a reason; who did not get one stays chosen', async () => {
  const person = (id: string): CustomerFound => ({
    ...{ userId: `user_${id}`, nickname: id, avatar: '', orders: 0, metAt: noon },
  });
  const admin = {
    viewTemplate: jest.fn(async () => template()),
    findCustomers: jest.fn(async () => [person('bob'), person('cat')]),
    giveCoupons: jest.fn(
      async (_: object) => ({ given: 1, left: [{ userId: 'user_cat', whyNot: 'coupon_gone' }] }) as never,
    ),
  };
  const store = new GivingCoupons({ ...(await fakeShop({})), admin }, 'template_1');
  expect([await store.give(), store.wrong]).toEqual([undefined, 'nobody']);
  store.toggle(person('bob'));
  store.toggle(person('cat'));
  store.toggle(person('dan'));
  store.toggle(person('dan'));
  expect([await store.give(), store.wrong]).toEqual([undefined, 'reason']);
  store.write('道歉');
  expect(await store.give()).toBe(1);
  expect(admin.giveCoupons.mock.calls[0]![0]).toMatchObject({ userIds: ['user_bob', 'user_cat'], reason: '道歉' });
  expect(store.chosen.map(({ userId }) => userId)).toEqual(['user_cat']);
});

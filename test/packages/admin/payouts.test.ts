import type { ShopLesson } from '@/contract/adminLessons';
import type { ShopPayout } from '@/contract/adminPayouts';
import type { ShopStore } from '@/contract/adminStores';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import { fen, zero } from '@/domain/money';
import type { PayoutRule } from '@/domain/payout';
import { Refusal } from '@/domain/refusal';
import { LessonForm } from '@/packages/admin/lessonForm';
import { PayoutRuleForm } from '@/packages/admin/payoutRuleForm';
import { ShopPayouts } from '@/packages/admin/shopPayouts';
import { ShopStores } from '@/packages/admin/shopStores';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const payout: ShopPayout = {
  ...{ id: 'payout_1', no: 'P1', way: 'wechat', amount: fen(44_00), fee: zero, state: 'asked', askedAt: noon },
  ...{ leader: { userId: 'user_lan', nickname: '岚姐', avatar: '' }, account: EMPTY_ACCOUNT, stuck: false },
};

async function desk() {
  const admin = {
    listShopPayouts: jest.fn(async (_: object) => ({ items: [payout] })),
    approvePayout: jest.fn(async (_: object): Promise<object> => ({})),
    declinePayout: jest.fn(async (_: object): Promise<object> => ({})),
    giveUpPayout: jest.fn(async (_: object): Promise<object> => ({})),
    retryLetter: jest.fn(async (_: object): Promise<object> => ({})),
  };
  const store = new ShopPayouts({ ...(await fakeShop({})), admin }, 'asked');
  await store.list.load();
  return { ...admin, store };
}

test('a payout goes out with a tap; declined, its leader reads why', async () => {
  const { store, approvePayout, declinePayout, listShopPayouts } = await desk();
  expect(await store.approve(payout)).toBe(true);
  expect(approvePayout.mock.calls[0]![0]).toMatchObject({ payoutId: 'payout_1' });
  expect(listShopPayouts).toHaveBeenCalledTimes(2);
  store.refusing.begin(payout);
  expect([await store.decline(), store.refusing.isMissing]).toEqual([false, true]);
  store.refusing.write('账号不对');
  expect([await store.decline(), store.refusing.about]).toEqual([true, undefined]);
  expect(declinePayout.mock.calls[0]![0]).toMatchObject({ payoutId: 'payout_1', reason: '账号不对' });
});

test('decided by somebody else meanwhile, or taken back: the list is asked again', async () => {
  const { store, approvePayout, listShopPayouts } = await desk();
  approvePayout.mockRejectedValueOnce(new Refusal('payout_moved_on'));
  expect(await store.approve(payout)).toBe(false);
  expect([store.approving.failed, listShopPayouts.mock.calls.length]).toEqual([
    { kind: 'refused', code: 'payout_moved_on' },
    2,
  ]);
});

test('one that WeChat never took is sent once more under its own letter, or given up', async () => {
  const { store, retryLetter, giveUpPayout } = await desk();
  expect(await store.again(payout)).toBe(true);
  expect(retryLetter.mock.calls[0]![0]).toMatchObject({ letterId: 'payout_1.send' });
  expect(await store.giveUp(payout)).toBe(true);
  expect(giveUpPayout.mock.calls[0]![0]).toMatchObject({ payoutId: 'payout_1' });
  store.choose('sent');
  expect(store.tab).toBe('sent');
});

describe('the rules of payouts', () => {
  const rule: PayoutRule = {
    ...{ least: fen(1_00), most: fen(500_00), perDay: 2, fee: 60, approvedUpTo: fen(20_00) },
    ...{ ways: ['wechat', 'credit'], taxNote: both('自行申报') },
  };
  async function opened(known?: PayoutRule) {
    const admin = {
      viewPayoutRule: jest.fn(async () => ({ rule: known })),
      putPayoutRule: jest.fn(async (_: object) => ({})),
    };
    const form = new PayoutRuleForm({ ...(await fakeShop({})), admin });
    await form.known.load();
    return { ...admin, form };
  }

  test('what is there is written back as it was; switched off nobody can ask', async () => {
    const { form, putPayoutRule } = await opened(rule);
    expect(await form.save()).toBe(true);
    expect(putPayoutRule.mock.calls[0]![0]).toMatchObject({ rule });
    form.write('least', '');
    form.switch(false);
    expect(await form.save()).toBe(true);
    expect(putPayoutRule.mock.calls[1]![0]).not.toHaveProperty('rule');
  });

  test('never set: off, and what is proposed is right', async () => {
    const { form, putPayoutRule } = await opened();
    expect(form.on).toBe(false);
    form.switch(true);
    form.toggle('credit');
    expect(await form.save()).toBe(true);
    expect(putPayoutRule.mock.calls[0]![0]).toMatchObject({
      rule: { least: 10_00, most: 1_999_99, perDay: 1, fee: 0, approvedUpTo: 0, ways: ['wechat'] },
    });
    form.toggle('wechat');
    expect([await form.save(), form.wrongs]).toEqual([false, ['ways']]);
  });

  test.each([
    ['least', '600', 'least'], // Above the most.
    ['least', '0.1', 'least'], // With the fee off too little arrives.
    ['most', '2000', 'most'],
    ['perDay', '11', 'perDay'],
    ['fee', '10.01', 'fee'],
    ['approvedUpTo', '', 'approvedUpTo'],
    ['taxZh', '长'.repeat(61), 'taxZh'],
  ] as const)('%s of "%s" is not sent', async (field, value, wrong) => {
    const { form, putPayoutRule } = await opened({ ...rule, fee: 1_000 });
    form.write(field, value);
    expect([await form.save(), form.isWrong(wrong)]).toEqual([false, true]);
    expect(putPayoutRule).not.toHaveBeenCalled();
  });
});

describe('lessons', () => {
  const lesson: ShopLesson = {
    ...{ id: 'lesson_1', title: both('怎么选品'), body: both('先看\n再试'), position: 20 },
    ...{ isOpen: false, finished: 3, leaders: 8 },
  };
  async function opened(lessonId?: 'lesson_1' | 'lesson_2') {
    const admin = {
      listShopLessons: jest.fn(async () => [lesson]),
      putLesson: jest.fn(async (_: object) => ({ lessonId: 'lesson_1' as const })),
      removeLesson: jest.fn(async (_: object) => ({})),
    };
    const form = new LessonForm({ ...(await fakeShop({})), admin }, lessonId);
    await form.known.load();
    return { ...admin, form };
  }

  test('a new one comes last, and needs title and text', async () => {
    const { form, putLesson } = await opened();
    expect([form.texts.position, form.isOpen]).toEqual(['30', true]);
    expect([await form.save(), form.wrongs]).toEqual([false, ['zh', 'body']]);
    form.write('zh', ' 怎么分享 ');
    form.write('body', '\n第一段\n\n第二段 ');
    expect(form.letters).toBe(7);
    expect(await form.save()).toBe(true);
    expect(putLesson.mock.calls[0]![0]).toMatchObject({ title: { zh: '怎么分享', en: '' }, position: 30 });
    expect(putLesson.mock.calls[0]![0]).not.toHaveProperty('lessonId');
  });

  test('one that is there is changed, closed, and opened again by saving', async () => {
    const { form, putLesson, removeLesson } = await opened('lesson_1');
    expect([form.texts.zh, form.texts.en, form.isOpen]).toEqual(['怎么选品', '', false]);
    expect(await form.save()).toBe(true);
    expect(putLesson.mock.calls[0]![0]).toMatchObject({ lessonId: 'lesson_1', body: { zh: '先看\n再试', en: '' } });
    expect(await form.remove()).toBe(true);
    expect(removeLesson.mock.calls[0]![0]).toMatchObject({ lessonId: 'lesson_1' });
  });

  test('one that is not there is said so', async () => {
    const { form } = await opened('lesson_2');
    expect(form.known.failed).toEqual({ kind: 'refused', code: 'not_found' });
  });
});

describe('storefronts', () => {
  const shown: ShopStore = {
    ...{ userId: 'user_lan', nickname: '岚姐', kind: 'leader', status: 'active', name: '岚姐的小店', face: '' },
    ...{ story: '', claim: '农艺师', isOpen: true, picks: 3, people: 9, madeAt: noon },
  };
  async function opened() {
    const admin = {
      listStores: jest.fn(async (_: object) => ({ items: [shown] })),
      verifyStore: jest.fn(async (_: object): Promise<object> => ({})),
      closeStoreByShop: jest.fn(async (_: object): Promise<object> => ({})),
      allowStore: jest.fn(async (_: object): Promise<object> => ({})),
    };
    const store = new ShopStores({ ...(await fakeShop({})), admin }, 'claims');
    await store.list.load();
    return { ...admin, store };
  }

  test('what he claims is proposed, and verified as it was read', async () => {
    const { store, verifyStore } = await opened();
    store.beginBadge(shown);
    expect(store.badge.words).toBe('农艺师');
    store.badge.write('');
    expect([await store.verify(), store.badge.isMissing]).toEqual([false, true]);
    store.badge.write('高级农艺师');
    expect(await store.verify()).toBe(true);
    expect(verifyStore.mock.calls[0]![0]).toMatchObject({ userId: 'user_lan', claim: '农艺师', badge: '高级农艺师' });
    expect(await store.unverify(shown)).toBe(true);
    expect(verifyStore.mock.calls[1]![0]).not.toHaveProperty('badge');
  });

  test('he claims something else by now: the list is asked again', async () => {
    const { store, verifyStore, listStores } = await opened();
    verifyStore.mockRejectedValueOnce(new Refusal('store_claim_changed'));
    store.beginBadge(shown);
    expect([await store.verify(), listStores.mock.calls.length]).toEqual([false, 2]);
  });

  test('one is shut with a reason, and allowed again', async () => {
    const { store, closeStoreByShop, allowStore } = await opened();
    store.reason.begin(shown);
    expect(await store.shut()).toBe(false);
    store.reason.write('夸大宣传');
    expect(await store.shut()).toBe(true);
    expect(closeStoreByShop.mock.calls[0]![0]).toMatchObject({ userId: 'user_lan', reason: '夸大宣传' });
    expect(await store.allow(shown)).toBe(true);
    expect(allowStore).toHaveBeenCalledTimes(1);
  });
});

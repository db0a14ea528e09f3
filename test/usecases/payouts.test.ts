import type { PayoutId, UserId } from '@/domain/id';
import { days, minutes } from '@/domain/time';
import { embeddedDatabase } from '../support/database';
import { lan, openPayouts, payoutRule } from '../support/payouts';

const database = embeddedDatabase();
const open = (rule = payoutRule) => openPayouts(database, rule);
const nothing = { pending: 0, payable: 0, inPayout: 0, paid: 0 };

describe('a leader takes out what is payable', () => {
  test('shown beforehand: what there is, what it costs, and how many are left today', async () => {
    const here = await open();
    await here.earn();
    const { taxNote, least, most, fee, perDay, ways, approvedUpTo } = payoutRule;
    expect(await here.look('viewPayouts', {}, lan)).toEqual({
      ...{ account: { ...nothing, payable: 86_00 }, withdrawable: 86_00, debt: 0, open: [] },
      terms: { least, most, fee, perDay, ways, taxNote, approvedUpTo, leftToday: 3 },
    });
    await here.asked(50_00);
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({
      ...{ account: { payable: 36_00, inPayout: 50_00 }, withdrawable: 36_00, terms: { leftToday: 2 } },
      open: [{ state: 'asked', amount: 50_00, fee: 50, net: 49_50, cancel: 'at_once', cancelling: false }],
    });
  });

  test('a small one is on its way at once, he confirms it, and WeChat tells: it is his, less what the shop keeps', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.asked(20_00);
    expect(await here.stateOf(payoutId)).toBe('approved');
    await here.letters();
    expect(await here.payoutOf(payoutId)).toMatchObject({ state: 'sent', package: expect.any(String) });
    expect(await here.news()).toEqual(['confirm']);
    const { mchId, appId } = here.shop.platform.settings;
    const { no, package: sheet } = await here.payoutOf(payoutId);
    expect(await here.sheet(payoutId)).toEqual({ sheet: { mchId, appId, package: sheet } });
    expect(sheet).toBe(`package of ${no}`);
    await here.hear(await here.becomes(payoutId, 'done'));
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('paid');
    expect(await here.account()).toEqual({ ...nothing, payable: 66_00, paid: 20_00 });
    expect(await here.moves()).toEqual(['payable payout 2000', 'payout leaders 1980', 'payout payout_fees 20']);
    expect(await here.news()).toEqual(['confirm', 'paid']);
    expect(here.atWechat()).toEqual(['transfer o_lan 1980 佣金提现']);
    expect(await here.look('listPayouts', {}, lan)).toMatchObject({
      items: [{ id: payoutId, state: 'paid', amount: 20_00, net: 19_80 }],
    });
  });

  test('a large one waits for the merchant, who sees what the leader has beside it', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.asked(80_00);
    await here.letters();
    expect(here.atWechat()).toEqual([]);
    expect(await here.staffLook('viewToday', {})).toMatchObject({ payouts: 1 });
    expect(await here.staffLook('listShopPayouts', {})).toMatchObject({
      items: [{ id: payoutId, amount: 80_00, fee: 80, leader: { userId: lan }, account: { payable: 6_00 } }],
    });
    expect(await here.merchant('approvePayout', { payoutId })).toEqual({});
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('sent');
    expect(await here.staffLook('listShopPayouts', { tab: 'sent' })).toMatchObject({
      items: [{ id: payoutId, state: 'sent', approvedBy: '', stuck: false }],
    });
    expect(await here.staffLook('viewToday', {})).toMatchObject({ payouts: 0 });
    await here.hear(await here.becomes(payoutId, 'done'));
    expect(await here.staffLook('listShopPayouts', { tab: 'ended' })).toMatchObject({ items: [{ state: 'paid' }] });
  });

  test('the merchant declines it and says why: it can be asked for again', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.asked(80_00);
    expect(await here.merchant('declinePayout', { payoutId, reason: '资料不全' })).toEqual({});
    expect(await here.merchant('declinePayout', { payoutId, reason: '资料不全' })).toBe('payout_moved_on');
    expect(await here.merchant('approvePayout', { payoutId })).toBe('payout_moved_on');
    await here.letters();
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(await here.moves()).toEqual(['payable payout 8000', 'payout payable 8000']);
    expect(await here.news()).toEqual(['declined']);
    expect(await here.look('listPayouts', {}, lan)).toMatchObject({
      items: [{ state: 'declined', reason: '资料不全' }],
    });
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ terms: { leftToday: 3 } });
  });

  test('as credit it is there at once, costs nothing, lasts a year, and pays for an order', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.asked(20_00, 'credit');
    expect(await here.stateOf(payoutId)).toBe('paid');
    expect(await here.account()).toEqual({ ...nothing, payable: 66_00, paid: 20_00 });
    expect(await here.look('viewPurse', { unit: 'credit' }, lan)).toMatchObject({ has: 20_00 });
    expect(await here.look('listPurse', { unit: 'credit' }, lan)).toMatchObject({
      items: [{ amount: 20_00, what: 'given', because: { by: 'commission', payoutId } }],
    });
    const large = await here.asked(60_00, 'credit');
    expect(await here.merchant('approvePayout', { payoutId: large })).toEqual({});
    await here.letters();
    expect(await here.stateOf(large)).toBe('paid');
    expect(await here.news()).toEqual(['paid', 'paid']);
    expect(await here.moves()).toEqual([
      ...['payable payout 2000', 'payout credit 2000', 'payable payout 6000', 'payout credit 6000'],
    ]);
    expect(here.atWechat()).toEqual([]);
    here.shop.pass(days(364));
    expect(await here.look('viewPurse', { unit: 'credit' }, lan)).toMatchObject({ has: 80_00 });
    here.shop.pass(days(1));
    expect(await here.look('viewPurse', { unit: 'credit' }, lan)).toMatchObject({ has: 0 });
  });

  test('who has left takes out what is left', async () => {
    const here = await open();
    await here.earn();
    const { now } = here.shop.world;
    await here.shop.transact(async (tx) => {
      const leader = (await tx.leaders.get(lan))!;
      await tx.leaders.put({ ...leader, status: 'left', leftAt: now });
    });
    expect(await here.stateOf(await here.sent())).toBe('sent');
    await here.shop.transact(async (tx) => {
      const leader = (await tx.leaders.get(lan))!;
      await tx.leaders.put({ ...leader, status: 'applied', leftAt: null, since: null });
    });
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ withdrawable: 66_00 });
  });
});

describe('it is refused', () => {
  test('a customer, and whoever works here, has none', async () => {
    const here = await open();
    await here.lead('user_sun');
    await here.shop.transact(async (tx) => {
      await tx.leaders.put({ ...(await tx.leaders.get('user_sun'))!, kind: 'staff' });
    });
    for (const who of ['user_ann', 'user_sun', 'user_stranger'] as const) {
      await here.shop.moveIn(who);
      expect(await here.ask(20_00, 'wechat', who)).toBe('leader_needed');
      expect(await here.look('viewPayouts', {}, who)).toBe('leader_needed');
      expect(await here.look('listPayouts', {}, who)).toBe('leader_needed');
    }
  });

  test('what the shop does not do, below its least, above its most, more than is payable, too often', async () => {
    const here = await open({ ...payoutRule, ways: ['wechat'], most: 50_00 as never, perDay: 2 });
    await here.earn();
    expect(await here.ask(20_00, 'credit')).toBe('payout_off');
    expect(await here.ask(9_99)).toBe('payout_too_little');
    expect(await here.ask(50_01)).toBe('payout_too_much');
    await here.asked(50_00);
    expect(await here.ask(36_01)).toBe('payout_short');
    const again = await here.asked(10_00);
    expect(await here.ask(10_00)).toBe('payout_enough_today');
    await here.cancel(again);
    expect(await here.ask(10_00)).toBe('payout_enough_today');
    here.shop.pass(days(1));
    await here.asked(10_00);
    await here.shop.transact((tx) => tx.rules.remove('payout'));
    expect(await here.ask(10_00)).toBe('payout_off');
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ terms: undefined });
  });

  test('negative withdrawal: less than nothing is not understood, and a debt is no money', async () => {
    const here = await open();
    const orderId = await here.earn();
    for (const amount of [-1, -86_00, 0, 0.5]) expect(await here.ask(amount)).toBe('not_understood');
    const payoutId = await here.sent();
    await here.asked(66_00);
    await here.goesBack(orderId);
    expect(await here.account()).toEqual({ ...nothing, payable: -86_00, inPayout: 86_00 });
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ withdrawable: 0, debt: 86_00 });
    expect(await here.ask(10_00)).toBe('payout_short');
    await here.hear(await here.becomes(payoutId, 'done'));
    expect(await here.account()).toEqual({ ...nothing, payable: -86_00, inPayout: 66_00, paid: 20_00 });
    await here.earn(20); // The next earnings pay it first: ¥174 − ¥86.
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ withdrawable: 88_00, debt: 0 });
  });

  test("a stranger's payout is not found", async () => {
    const here = await open();
    await here.earn();
    await here.lead('user_chen');
    const payoutId = await here.sent();
    for (const who of ['user_chen', 'user_ann'] as const) {
      expect(await here.cancel(payoutId, who)).toBe('not_found');
      expect(await here.sheet(payoutId, who)).toBe('not_found');
      expect(await here.check(payoutId, who)).toBe('not_found');
    }
    expect(await here.look('listPayouts', {}, 'user_chen' as UserId)).toEqual({ items: [], next: undefined });
    expect(await here.cancel('payout_nobody' as PayoutId)).toBe('not_found');
    expect(await here.merchant('approvePayout', { payoutId: 'payout_nobody' })).toBe('not_found');
  });
});

describe('a leader takes it back', () => {
  test('while nobody has approved it, and while it is not sent: at once', async () => {
    const here = await open();
    await here.earn();
    const waiting = await here.asked(50_00);
    expect(await here.cancel(waiting)).toEqual({ state: 'cancelled' });
    const approved = await here.asked(20_00);
    expect(await here.cancel(approved)).toEqual({ state: 'cancelled' });
    await here.letters();
    expect(here.atWechat()).toEqual([]);
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(await here.cancel(approved)).toBe('payout_moved_on');
    expect(await here.news()).toEqual([]);
  });

  test('while he has not confirmed it: WeChat is asked, and it is back when WeChat says so', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    expect(await here.cancel(payoutId)).toEqual({ state: 'sent' });
    expect(await here.look('viewPayouts', {}, lan)).toMatchObject({ open: [{ cancelling: true, cancel: undefined }] });
    expect(await here.sheet(payoutId)).toBe('payout_moved_on');
    expect(await here.cancel(payoutId)).toBe('payout_moved_on');
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('cancelled');
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(here.atWechat()).toEqual(['transfer o_lan 1980 佣金提现', 'cancel transfer', 'find transfer']);
  });

  test('he has confirmed it a moment before: then it is his', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    await here.becomes(payoutId, 'done');
    expect(await here.cancel(payoutId)).toEqual({ state: 'sent' });
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('paid');
    expect(await here.account()).toEqual({ ...nothing, payable: 66_00, paid: 20_00 });
  });

  test('WeChat does it, and its answer is lost: it is asked until it tells', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    await here.cancel(payoutId);
    here.shop.transfers.answers = false;
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('sent');
    here.shop.transfers.answers = true;
    here.shop.pass(minutes(1));
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('cancelled');
  });
});

test('a request sent twice takes money out once', async () => {
  const here = await open();
  await here.earn();
  const asked = { requestId: here.shop.newRequest(), amount: 20_00, way: 'wechat' };
  const { askPayout } = await import('../../cloudfunctions/usecases/payout/askPayout');
  const first = await askPayout(asked, here.shop.as(lan), here.shop.platform);
  expect(await askPayout(asked, here.shop.as(lan), here.shop.platform)).toEqual(first);
  expect(await here.account()).toEqual({ ...nothing, payable: 66_00, inPayout: 20_00 });
});

test('his payouts come in pages, the newest first; those to approve the oldest first', async () => {
  const here = await open({ ...payoutRule, perDay: 50, approvedUpTo: 0 as never, least: 1_00 as never });
  await here.earn();
  const ids: PayoutId[] = [];
  for (let i = 0; i < 23; i += 1) {
    here.shop.pass(minutes(i % 2));
    ids.push(await here.asked(1_00 + i));
  }
  const pages = async (of: (cursor?: string) => Promise<unknown>) => {
    const seen: PayoutId[][] = [];
    let cursor: string | undefined;
    do {
      const page = (await of(cursor)) as { items: { id: PayoutId }[]; next?: string };
      seen.push(page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    return seen;
  };
  const mine = await pages((cursor) => here.look('listPayouts', cursor ? { cursor } : {}, lan));
  expect(mine.map(({ length }) => length)).toEqual([20, 3]);
  expect(mine.flat()).toEqual([...ids].reverse());
  expect((await pages((cursor) => here.staffLook('listShopPayouts', cursor ? { cursor } : {}))).flat()).toEqual(ids);
  for (const cursor of ['x', '1.goods_1', '999999999999999.payout_1']) {
    expect(await here.look('listPayouts', { cursor }, lan)).toBe('not_understood');
    expect(await here.staffLook('listShopPayouts', { cursor })).toBe('not_understood');
  }
});

describe('the rule of the shop', () => {
  test('is put, seen, and taken away', async () => {
    const here = await open();
    const { ways, ...rest } = payoutRule;
    expect(await here.staffLook('viewPayoutRule', {})).toEqual({ rule: payoutRule });
    expect(await here.merchant('putPayoutRule', { rule: { ...rest, ways, fee: 0 } })).toEqual({});
    expect(await here.staffLook('viewPayoutRule', {})).toMatchObject({ rule: { fee: 0 } });
    expect(await here.merchant('putPayoutRule', {})).toEqual({});
    expect(await here.staffLook('viewPayoutRule', {})).toEqual({ rule: undefined });
  });

  test.each([
    [{ least: 20_00, most: 10_00 }, 'leader_rule_wrong'],
    [{ least: 9 }, 'leader_rule_wrong'], //           WeChat pays ¥0.10 at least,
    [{ least: 10, fee: 1_000 }, 'leader_rule_wrong'], // of what is left of it.
    [{ least: 11, fee: 1_000 }, 'ok'],
    [{ least: 10, fee: 0 }, 'ok'],
    [{ least: 1, ways: ['credit'] }, 'leader_rule_wrong'],
    [{ most: 2_000_00 }, 'not_understood'],
    [{ fee: 1_001 }, 'not_understood'],
    [{ perDay: 0 }, 'not_understood'],
    [{ ways: [] }, 'not_understood'],
    [{ ways: ['wechat', 'wechat'] }, 'not_understood'],
  ])('%j: %s', async (changes, answer) => {
    const here = await open();
    const done = await here.merchant('putPayoutRule', { rule: { ...payoutRule, ...changes } });
    expect(typeof done === 'string' ? done : 'ok').toBe(answer);
  });

  test('that changes leaves alone what was asked for', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.asked(50_00);
    await here.merchant('putPayoutRule', { rule: { ...payoutRule, fee: 1_000 } });
    await here.merchant('approvePayout', { payoutId });
    await here.letters();
    expect(here.atWechat()).toEqual(['transfer o_lan 4950 佣金提现']);
  });
});

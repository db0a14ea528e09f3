import type { LeadingView, LedCustomer, LedOrder } from '@/contract/leaderCentre';
import type { OrderId, UserId } from '@/domain/id';
import { COMMISSION_TABS, type CommissionTab } from '@/domain/leading';
import { fen } from '@/domain/money';
import type { PayoutRule } from '@/domain/payout';
import type { ReferralRule } from '@/domain/referral';
import { days, hours, minutes } from '@/domain/time';
import { leaveFootprint } from '../../cloudfunctions/usecases/shelf/footprints';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { both, box, tea, tin } from '../support/fixtures';
import { firstClick, openLeading } from '../support/leading';

const database = embeddedDatabase();
const [lan, chen, ann, bob]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob'];

const toCredit: PayoutRule = {
  ...{ least: fen(1_00), most: fen(1_000_00), perDay: 3, fee: 0, approvedUpTo: fen(100_00), ways: ['credit'] },
  taxNote: both(''),
};
const for30Days: ReferralRule = { ...firstClick, lasts: 30 };

/** Lan and Chen lead; Ann came by Lan's link. */
async function open() {
  const here = await openLeading(database);
  const { shop } = here;
  await here.lead(lan!);
  await here.lead(chen!);
  await shop.moveIn(ann!, bob!);
  await here.brings(lan!, ann!);
  const looks = (who: UserId) =>
    leaveFootprint({ requestId: shop.newRequest(), goodsId: tea.id }, shop.as(who), shop.platform);
  const centre = async (who = lan!) => {
    await here.letters();
    return (await here.look<LeadingView>('viewLeading', {}, who)) as LeadingView;
  };
  const orders = async (tab: CommissionTab = 'all', who = lan!) => {
    await here.letters();
    return ((await here.look<{ items: LedOrder[] }>('listCommissions', { tab }, who)) as { items: LedOrder[] }).items;
  };
  async function givesBack(orderId: OrderId, units: number, sent = true) {
    const lines = [{ skuId: box.id, units }];
    const { total } = (await here.staffLook('previewRefundBuyer', { orderId, sent, lines })) as { total: number };
    await here.merchant('refundBuyer', { orderId, sent, lines, amount: total, words: '退' });
  }
  return { ...here, looks, centre, orders, givesBack };
}

describe('the numbers of a leader', () => {
  test('count people who opened his links and looked at goods after it, once each, today and this month', async () => {
    const here = await open();
    await here.looks(bob!); // Before he ever opened a link.
    here.shop.pass(minutes(5));
    await here.brings(lan!, bob!);
    await here.brings(lan!, ann!); // Again, by another link.
    expect((await here.centre()).today).toMatchObject({ opened: 2, looked: 0 });
    await here.looks(ann!);
    expect((await here.centre()).today).toMatchObject({ opened: 2, looked: 1 });
    here.shop.pass(days(1));
    expect((await here.centre()).today).toMatchObject({ opened: 0, looked: 0 });
    expect((await here.centre()).month).toMatchObject({ opened: 2, looked: 1 });
    await here.brings(lan!, ann!);
    expect((await here.centre()).today).toMatchObject({ opened: 1, looked: 0 }); // She looked yesterday.
    expect((await here.centre(chen!)).month).toMatchObject({ opened: 0, looked: 0, ordered: 0 });
  });

  test('tell orders that were placed, paid and sure, what was paid for their goods and what that earns', async () => {
    const here = await open();
    const [placed] = [{ lines: [{ skuId: box.id, quantity: 1 }], to: here.shop.toOf(ann!), agreed: 96_00 }];
    await here.buyer('placeOrder', placed, ann!);
    expect((await here.centre()).today).toMatchObject({ ordered: 1, paid: 0, formed: 0, sales: 0, expected: 0 });
    const orderId = await here.buy({ [box.id]: 2 }, ann);
    const { teamId } = await here.shop.openTeam(ann);
    expect((await here.centre()).today).toMatchObject({
      ...{ ordered: 3, paid: 2, formed: 1, sales: 176_00, expected: 17_60, waiting: 5_90 },
    });
    for (const friend of ['user_f1', 'user_f2'] as const)
      await here.shop.pay(friend, await here.shop.joinTeam(friend, teamId));
    expect((await here.centre()).today).toMatchObject({ ordered: 3, paid: 2, formed: 2, sales: 235_00, waiting: 0 });
    await here.ship(orderId);
    await here.givesBack(orderId, 1);
    expect((await here.centre()).today).toMatchObject({ paid: 2, formed: 2, sales: 147_00, expected: 14_70 });
    here.shop.pass(days(31));
    const { today, month } = await here.centre();
    expect([today.from, month.from]).toEqual([Date.UTC(2026, 0, 31, 16), Date.UTC(2026, 0, 31, 16)]);
    expect(month).toMatchObject({ opened: 0, ordered: 0, sales: 0 });
  });

  test('say what waits to be received, what may still be asked back, and what can be had', async () => {
    const here = await open();
    const first = await here.received({ [box.id]: 1 }, ann!);
    await here.buy({ [box.id]: 2 }, ann!);
    expect(await here.centre()).toMatchObject({
      toReceive: { orders: 1, amount: 17_60 },
      inWindow: { orders: 1, amount: 8_80 },
      ...{ withdrawable: 0, debt: 0, paid: 0, paidThisMonth: { amount: 0, times: 0 }, payoutOn: false },
      ...{ kind: 'leader', rank: { zh: '团长' }, customers: 1, lessonsLeft: 0, onBoard: false },
    });
    here.shop.pass(days(15) + hours(1));
    await here.mature();
    expect(await here.centre()).toMatchObject({ withdrawable: 8_80, inWindow: { orders: 0, amount: 0 } });
    await here.shop.transact((tx) => tx.rules.put('payout', toCredit, here.shop.world.now));
    expect(await here.buyer('askPayout', { amount: 8_80, way: 'credit' }, lan)).toMatchObject({ state: 'paid' });
    await here.givesBack(first, 1);
    expect(await here.centre()).toMatchObject({
      ...{ withdrawable: 0, debt: 8_80, paid: 8_80, paidThisMonth: { amount: 8_80, times: 1 }, payoutOn: true },
    });
  });

  test('name the team that lacks the fewest of those he sits in or has sent a card of', async () => {
    const here = await open();
    expect((await here.centre()).near).toBeUndefined();
    const { teamId } = await here.shop.openTeam(bob);
    expect((await here.centre()).near).toBeUndefined();
    await here.share(lan!, { kind: 'team', teamId });
    expect((await here.centre()).near).toMatchObject({ team: { id: teamId, size: 3 }, alone: 88_00 });
    here.shop.pass(hours(25));
    expect((await here.centre()).near).toBeUndefined();
  });

  test('are for leaders only', async () => {
    const here = await open();
    const asked = ['viewLeading', 'listCommissions', 'listLedCustomers', 'viewRanks', 'listEarning', 'viewBoard'];
    for (const endpoint of [...asked, 'listLessons']) expect(await here.look(endpoint, {}, ann)).toBe('leader_needed');
    expect(await here.look('viewEarning', { goodsId: tea.id }, ann)).toBe('leader_needed');
    expect(await here.look('viewLesson', { lessonId: 'lesson_1' }, ann)).toBe('leader_needed');
    expect(await here.buyer('setOnBoard', { onBoard: true }, ann)).toBe('leader_needed');
    expect(await here.buyer('finishLesson', { lessonId: 'lesson_1' }, ann)).toBe('leader_needed');
  });
});

describe('his orders', () => {
  test('are told with what was paid for goods, what is kept, and what it earns and did; nobody by name', async () => {
    const here = await open();
    await here.shop.transact((tx) => tx.users.change(ann!, { nickname: '林小满' }));
    const orderId = await here.received({ [box.id]: 2, [tin.id]: 1 }, ann!);
    await here.givesBack(orderId, 1);
    const { number } = await here.orderOf(orderId);
    const [told] = await here.orders();
    expect(told).toMatchObject({
      ...{ number, buyer: '林**', mine: false, units: 3, paid: 324_00, stage: 'in_window', waits: false },
    });
    const account = await here.accountOf(lan!);
    expect(told!.earned).toBe(account.pending);
    expect(told!.kept).toBeLessThan(told!.paid);
    expect(told!.earned + told!.wentBack).toBe(32_39); // A tenth of each line, whole fen.
    expect(JSON.stringify(told)).not.toContain('小满');
    expect(JSON.stringify(told)).not.toContain(ann);
  });

  test('stand in the tab of what became of them, and each tab adds up to what his account says', async () => {
    const here = await open();
    const wanted = { lines: [{ skuId: box.id, quantity: 1 }], to: here.shop.toOf(ann!), agreed: 96_00 };
    await here.buyer('placeOrder', wanted, ann!);
    const ripe = await here.received({ [box.id]: 1 }, ann!);
    await here.letters();
    here.shop.pass(days(15) + hours(1));
    await here.mature();
    const gone = await here.buy({ [box.id]: 1 }, ann!);
    const kept = await here.received({ [box.id]: 3 }, ann!);
    const sent = await here.buy({ [tin.id]: 1 }, ann!);
    await here.letters();
    await here.givesBack(gone, 1, false);
    await here.givesBack(kept, 1);
    const numbersOf = async (tab: CommissionTab) => (await here.orders(tab)).map(({ number }) => number);
    const numberOf = async (id: OrderId) => (await here.orderOf(id)).number;
    expect((await here.orders()).length).toBe(5);
    expect(await numbersOf('to_receive')).toEqual([await numberOf(sent)]);
    expect(await numbersOf('in_window')).toEqual([await numberOf(kept)]);
    expect(await numbersOf('payable')).toEqual([await numberOf(ripe)]);
    expect((await numbersOf('back')).sort()).toEqual([await numberOf(gone), await numberOf(kept)].sort());
    const stages = (await here.orders()).map(({ stage }) => stage).sort();
    expect(stages).toEqual(['closed', 'in_window', 'payable', 'to_receive', 'unpaid']);

    const earned = async (tab: CommissionTab) => (await here.orders(tab)).reduce((all, one) => all + one.earned, 0);
    const { pending, payable } = await here.accountOf(lan!);
    expect((await earned('to_receive')) + (await earned('in_window'))).toBe(pending);
    expect(await earned('payable')).toBe(payable);
    expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
  });

  test('that the shop withheld say why, and what they would have earned', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, ann!);
    await here.letters();
    await here.shop.transact(async (tx) => {
      const { withhold } = await import('../../cloudfunctions/usecases/leader/reckonCommission');
      await withhold(tx, (await tx.commissions.lock(orderId))!, '自己买自己的', here.shop.world.now);
    });
    expect((await here.orders('back'))[0]).toMatchObject({
      ...{ stage: 'withheld', withheldBecause: '自己买自己的', earned: 0, wentBack: 8_80, kept: 88_00 },
    });
  });

  test('come in pages without a gap, also for who is a leader no more; nobody sees those of another', async () => {
    const here = await open();
    for (let i = 0; i < 23; i += 1) {
      await here.buy({ [box.id]: 1 }, ann!);
      if (i % 4 === 0) here.shop.pass(minutes(1));
    }
    await here.shop.transact(async (tx) => {
      const leader = (await tx.leaders.get(lan!))!;
      await tx.leaders.put({ ...leader, status: 'left', leftAt: here.shop.world.now });
    });
    const first = (await here.look('listCommissions', {}, lan!)) as { items: LedOrder[]; next: string };
    const second = (await here.look('listCommissions', { cursor: first.next }, lan!)) as typeof first;
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(23);
    for (const tab of COMMISSION_TABS) expect(await here.orders(tab, chen!)).toEqual([]);
    expect(await here.look('listCommissions', { cursor: '1.user_x' }, lan!)).toBe('not_understood');
  });
});

describe('his customers', () => {
  const list = async (here: Awaited<ReturnType<typeof open>>, cursor?: string) =>
    (await here.look('listLedCustomers', { cursor }, lan!)) as { items: LedCustomer[]; next?: string; count?: number };

  test('are masked, with a face only if others see it in a team; and with what they bought and kept', async () => {
    const here = await open();
    await here.shop.transact((tx) => tx.users.change(ann!, { nickname: 'Ann Lee', avatar: 'a.webp' }));
    const orderId = await here.received({ [box.id]: 2 }, ann!);
    await here.letters();
    await here.givesBack(orderId, 1);
    await here.letters();
    const [told] = (await list(here)).items;
    expect(told).toMatchObject({ name: 'A**', avatar: '', orders: 1, brought: 88_00, lastOrdered: '2026-01-01' });
    expect(JSON.stringify(told)).not.toMatch(/Lee|user_ann|138/);
    await here.shop.openTeam(ann);
    expect((await list(here)).items[0]!.avatar).toContain('a.webp');
  });

  test('come in pages, the latest first; one whose time is over is none any more', async () => {
    const here = await open();
    await here.shop.transact((tx) => tx.rules.put('referral', for30Days, here.shop.world.now));
    for (let i = 0; i < 22; i += 1) {
      await here.shop.moveIn(`user_c${i}`);
      await here.brings(lan!, `user_c${i}`);
      if (i % 5 === 0) here.shop.pass(minutes(1));
    }
    const first = await list(here);
    const second = await list(here, first.next);
    expect([first.items.length, second.items.length, first.count, second.count]).toEqual([20, 3, 23, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ key }) => key)).size).toBe(23);
    here.shop.pass(days(31));
    expect((await list(here)).count).toBe(1); // Ann's does not end.
  });
});

test('ranks say what his customers bought and kept in 30 days, and what is missing for the next', async () => {
  const here = await open();
  const orderId = await here.received({ [box.id]: 5 }, ann!);
  await here.letters();
  const { base } = await here.commissionOf(orderId);
  const missing = 1_000_00 - base;
  const view = () => here.look('viewRanks', {}, lan!);
  expect(await view()).toMatchObject({ rank: 0, sales: base, next: { rank: 1, missing }, ranks: { length: 2 } });
  await here.givesBack(orderId, 4);
  await here.letters();
  expect(await view()).toMatchObject({ sales: (await here.commissionOf(orderId)).base });
  await here.lead(lan!, 1);
  expect(await view()).toMatchObject({ rank: 1, next: undefined });
  here.shop.pass(days(31));
  expect(await view()).toMatchObject({ sales: fen(0) });
});

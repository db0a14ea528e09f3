import type { adminBooks as contract } from '@/contract/adminBooks';
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { dayOf } from '@/domain/reconcile';
import { days, hours, later, minutes } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import type { BilledPayment, BilledRefund, BillLine } from '../../cloudfunctions/platform/pay';
import { tick } from '../../cloudfunctions/timer/tick';
import { reconcileDays } from '../../cloudfunctions/usecases/books/reconcileDays';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { embeddedDatabase } from '../support/database';
import { noon } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const first = dayOf(noon);

const ask = async (shop: TestShop, endpoint: keyof typeof contract, input: object = {}) => {
  const owner = { ...shop.as('user_own'), openid: 'o_owner' };
  const reply = await adminDoor({ endpoint, input }, () => owner, shop.platform);
  return reply.ok ? (reply.output as any) : reply;
};
const openOnes = async (shop: TestShop) => (await ask(shop, 'listDifferences')).items;
const resolvedOnes = async (shop: TestShop) => (await ask(shop, 'listDifferences', { state: 'resolved' })).items;

async function placed(shop: TestShop, who: UserId): Promise<OrderId> {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  return (await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform)).orderId;
}

async function bought(shop: TestShop, who: UserId): Promise<OrderId> {
  const orderId = await placed(shop, who);
  await shop.pay(who, orderId);
  return orderId;
}

/** As WeChat's bill has it. */
const lineOf = async (
  shop: TestShop,
  orderId: OrderId,
  changes: Partial<BilledPayment> = {},
): Promise<BilledPayment> => {
  const { no: paymentNo, amount } = await shop.paymentOf(orderId);
  return { kind: 'paid', paymentNo, transactionId: `42${paymentNo}`, amount, at: noon, ...changes };
};

test('a day that agrees is told in one line; it is taken after ten in the morning, once', async () => {
  const shop = await openShop(database);
  const line = await lineOf(shop, await bought(shop, 'user_ann'));
  shop.world.bills.set(first, [line]);

  shop.pass(hours(21)); // Nine o'clock on the next morning.
  expect(await reconcileDays(shop.shopId, shop.platform)).toBe(0);
  shop.pass(hours(1));
  expect(await reconcileDays(shop.shopId, shop.platform)).toBe(1);
  expect(await reconcileDays(shop.shopId, shop.platform)).toBe(0);
  expect(shop.world.asked.filter((asked) => asked.startsWith('bill'))).toEqual([`bill ${first}`]);
  const tally = { payments: 1, paid: 96_00, refunds: 0, refunded: 0 };
  expect(await ask(shop, 'listReconciliations')).toMatchObject({
    items: [{ day: first, status: 'done', matched: 1, open: 0, caughtUp: 0, ours: tally, theirs: tally }],
  });
});

test('a bill that is not there yet is asked for again, each time after a longer wait', async () => {
  const shop = await openShop(database);
  await bought(shop, 'user_ann');
  shop.pass(hours(22));
  const asks = () => shop.world.asked.filter((asked) => asked.startsWith('bill')).length;
  const counts: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    await reconcileDays(shop.shopId, shop.platform);
    if (i % 10 === 9) counts.push(asks());
    shop.pass(minutes(1));
  }
  expect(counts).toEqual([2, 3, 3, 4, 4, 4]); // After 0, 5, 15, 35 minutes.
  expect(await ask(shop, 'listReconciliations')).toMatchObject({ items: [{ day: first, status: 'waiting' }] });
  shop.world.bills.set(first, []);
  shop.pass(hours(2));
  await reconcileDays(shop.shopId, shop.platform);
  expect(await openOnes(shop)).toMatchObject([{ kind: 'missing_at_wechat', ours: 96_00 }]);
});

test('days that nobody was here are caught up, the oldest first, a few in a tick, and WeChat may be away', async () => {
  const shop = await openShop(database);
  await bought(shop, 'user_ann');
  shop.pass(days(40));
  shop.world.wechatIsDown = true;
  await tick(shop.platform);
  expect(shop.world.failures.length).toBeGreaterThan(0);
  shop.world.wechatIsDown = false;
  shop.pass(hours(3));
  for (let i = 0; i < 40; i += 1) shop.world.bills.set(dayOf(later(noon, days(i))), []);
  await tick(shop.platform);
  expect((await ask(shop, 'listReconciliations')).items).toHaveLength(20);
  const bills = () => shop.world.asked.filter((asked) => asked.startsWith('bill'));
  expect(bills()).toHaveLength(3);
  for (let ticks = 0; ticks < 9; ticks += 1) await tick(shop.platform);
  expect(bills()).toEqual([...bills()].sort());
  expect(bills()).toHaveLength(30);
});

test('each way to differ is told with both amounts, and gone when the bill is put right', async () => {
  const shop = await openShop(database);
  const [anns, bobs, cats] = [
    await lineOf(shop, await bought(shop, 'user_ann')),
    await lineOf(shop, await bought(shop, 'user_bob')),
    await lineOf(shop, await bought(shop, 'user_cat')),
  ];
  const stray: BillLine = { ...anns, paymentNo: 'T9', amount: fen(7_00) };
  shop.world.bills.set(first, [stray, { ...bobs, amount: fen(1_00) }, cats]);
  shop.pass(hours(22));
  await reconcileDays(shop.shopId, shop.platform);
  const found = await openOnes(shop);
  expect(found).toHaveLength(3);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ no: anns.paymentNo, kind: 'missing_at_wechat', ours: 96_00 }),
      expect.objectContaining({ no: bobs.paymentNo, kind: 'amount_differs', ours: 96_00, theirs: 1_00 }),
      expect.objectContaining({ no: 'T9', kind: 'missing_here', theirs: 7_00 }),
    ]),
  );
  expect(await ask(shop, 'listReconciliations')).toMatchObject({ items: [{ matched: 1, open: 3 }] });

  const again = () => ask(shop, 'compareDay', { requestId: shop.newRequest(), day: first });
  expect(await again()).toEqual({ compared: true });
  expect(await openOnes(shop)).toEqual(found); // The same, and first seen when they were.
  shop.world.bills.set(first, [anns, bobs, cats]);
  await again();
  expect(await openOnes(shop)).toEqual([]);
  expect(await resolvedOnes(shop)).toMatchObject([
    { resolved: { how: 'gone' } },
    { resolved: { how: 'gone' } },
    { resolved: { how: 'gone' } },
  ]);
  shop.world.bills.set(first, [anns, bobs]);
  await again();
  expect(await openOnes(shop)).toMatchObject([{ no: cats.paymentNo, kind: 'missing_at_wechat' }]);
});

test('a payment whose notice was lost is asked about, booked, and told as caught up', async () => {
  const shop = await openShop(database);
  const orderId = await placed(shop, 'user_ann');
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_ann'), shop.platform);
  const line = await lineOf(shop, orderId);
  shop.payAtWechat(line.paymentNo, line.amount);
  shop.world.bills.set(first, [line]);
  shop.pass(hours(22));
  await reconcileDays(shop.shopId, shop.platform);

  expect(await openOnes(shop)).toEqual([]);
  expect(await resolvedOnes(shop)).toMatchObject([
    { no: line.paymentNo, kind: 'state_differs', resolved: { how: 'caught_up' } },
  ]);
  expect(await ask(shop, 'listReconciliations')).toMatchObject({
    items: [{ status: 'done', matched: 1, caughtUp: 1 }],
  });
  expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('paid');
});

test('what WeChat says is paid in its bill and not when it is asked stays a difference', async () => {
  const shop = await openShop(database);
  const orderId = await placed(shop, 'user_ann');
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_ann'), shop.platform);
  shop.world.bills.set(first, [await lineOf(shop, orderId)]);
  shop.pass(hours(22));
  await reconcileDays(shop.shopId, shop.platform);
  expect(await openOnes(shop)).toMatchObject([{ kind: 'state_differs' }]);
});

test('a refund is found in the bill of the day that it was asked on, and not missed when it is done', async () => {
  const shop = await openShop(database);
  const { orderId } = await shop.openTeam();
  const payment = await lineOf(shop, orderId);
  shop.world.refunds = 'processing';
  shop.pass(hours(24)); // Noon of the second day: the team lapses.
  await tickShop(shop);
  const second = dayOf(shop.world.now);
  const refund = (await shop.look(({ refunds }) => refunds.ofOrders([orderId]))).get(orderId)!;
  const billed: BilledRefund = {
    ...{ ...payment, kind: 'refund', refundNo: [refund].flat()[0]!.no, at: shop.world.now, state: 'processing' },
  };
  shop.world.bills.set(first, [payment]).set(second, [billed]);
  shop.world.refunds = 'done';
  shop.pass(hours(13)); // One in the morning of the third.
  await tickShop(shop);
  const third = dayOf(shop.world.now);
  shop.world.bills.set(third, []);
  shop.pass(days(1) + hours(10));
  for (let i = 0; i < 3; i += 1) await reconcileDays(shop.shopId, shop.platform);
  expect(await openOnes(shop)).toEqual([]);
  expect(await ask(shop, 'listReconciliations')).toMatchObject({
    items: [
      { day: third, matched: 0 },
      { day: second, matched: 1, theirs: { refunds: 1, refunded: 67_00 }, ours: { refunded: 67_00 } },
      { day: first, matched: 1 },
    ],
  });
});

test('a refund that WeChat has done and that we wait for is asked about, and booked', async () => {
  const shop = await openShop(database);
  const { orderId } = await shop.openTeam();
  const payment = await lineOf(shop, orderId);
  shop.world.refunds = 'processing';
  shop.pass(hours(24));
  await tickShop(shop);
  const no = [(await shop.look(({ refunds }) => refunds.ofOrders([orderId]))).get(orderId)!].flat()[0]!.no;
  const billed: BilledRefund = { ...payment, kind: 'refund', refundNo: no, at: shop.world.now, state: 'done' };
  shop.world.bills.set(first, [payment]).set(dayOf(shop.world.now), [billed]);
  shop.world.refunds = 'done';
  shop.pass(hours(22));
  await reconcileDays(shop.shopId, shop.platform);
  expect(await openOnes(shop)).toEqual([]);
  expect(await resolvedOnes(shop)).toMatchObject([{ what: 'refund', no, resolved: { how: 'caught_up' } }]);
  // It was asked about, and not asked for again: WeChat wants the same reason each time.
  expect(shop.world.asked.filter((asked) => asked.startsWith(`refund ${no}`))).toHaveLength(1);
  expect(shop.world.asked).toContain(`find refund ${no}`);
  expect((await shop.look(({ refunds }) => refunds.get(no))).status).toBe('done');
});

test('a difference is resolved once, by somebody and with a reason, and stays so while it is the same', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_own');
  await bought(shop, 'user_ann');
  shop.world.bills.set(first, []);
  shop.pass(hours(22));
  await reconcileDays(shop.shopId, shop.platform);
  const [{ day, what, no }] = await openOnes(shop);
  const resolve = () =>
    ask(shop, 'resolveDifference', { requestId: shop.newRequest(), day, what, no, note: '微信说补在明天的账单里' });
  expect(await resolve()).toEqual({});
  expect(await resolve()).toMatchObject({ ok: false, code: 'not_found' });
  expect(await resolvedOnes(shop)).toMatchObject([
    { no, resolved: { how: 'person', at: shop.world.now, note: '微信说补在明天的账单里' } },
  ]);
  await ask(shop, 'compareDay', { requestId: shop.newRequest(), day });
  expect(await openOnes(shop)).toEqual([]);
  const strange = { requestId: shop.newRequest(), day: '2020-01-01' };
  expect(await ask(shop, 'compareDay', strange)).toMatchObject({ ok: false, code: 'not_found' });
});

test('differences come in pages, those of the newest day first', async () => {
  const shop = await openShop(database);
  const bookOf = ['2025-12-30', '2025-12-31'].flatMap((day) =>
    Array.from({ length: 15 }, (_, i) => ({ day, what: i % 2 ? ('paid' as const) : ('refund' as const), no: `T${i}` })),
  );
  await shop.transact(async (tx) => {
    await tx.bills.expect(['2025-12-30', '2025-12-31'], noon);
    for (const { day, ...line } of bookOf)
      await tx.differences.found(day, { ...line, kind: 'missing_here', theirs: fen(1) }, noon);
  });
  const page = await ask(shop, 'listDifferences');
  const rest = await ask(shop, 'listDifferences', { cursor: page.next });
  const all = [...page.items, ...rest.items].map(({ day, what, no }) => `${day} ${what} ${no}`);
  expect([page.items.length, rest.items.length, rest.next, new Set(all).size]).toEqual([20, 10, undefined, 30]);
  expect(all.findIndex((key) => key.startsWith('2025-12-30'))).toBe(15);
  expect(await ask(shop, 'listDifferences', { cursor: 'nothing' })).toMatchObject({ code: 'not_understood' });
});

test('a number that is not ours may be long and of any characters: the list goes on behind it', async () => {
  const shop = await openShop(database);
  const strange = (i: number) => `|*@${String(i).padStart(2, '0')}`.padEnd(64, '|*');
  await shop.transact(async (tx) => {
    await tx.bills.expect(['2025-12-31'], noon);
    for (let i = 0; i < 45; i += 1) {
      const line = { what: 'refund', no: strange(i), kind: 'missing_here', theirs: fen(1) } as const;
      await tx.differences.found('2025-12-31', line, noon);
    }
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(
      shop,
      'listDifferences',
      cursor === undefined ? {} : { cursor },
    );
    seen.push(...page.items.map(({ no }: { no: string }) => no));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => strange(i)));
  const close = { requestId: shop.newRequest(), day: '2025-12-31', what: 'refund', no: strange(7), note: 'not ours' };
  await ask(shop, 'resolveDifference', close);
  expect((await resolvedOnes(shop)).map(({ no }: { no: string }) => no)).toEqual([strange(7)]);
  const unknown = { cursor: `2025-12-31.refund.${'0'.repeat(32)}` };
  expect(await ask(shop, 'listDifferences', unknown)).toMatchObject({ code: 'not_understood' });
});

test('a bill of more refunds than one statement takes', async () => {
  const shop = await openShop(database);
  const lost = { what: 'refund', no: 'R7', kind: 'missing_at_wechat', ours: fen(1) } as const;
  await shop.transact(async (tx) => {
    await tx.bills.expect(['2025-12-30'], noon);
    await tx.differences.found('2025-12-30', lost, noon);
    const all = Array.from({ length: 70_000 }, (_, i) => `R${i}`);
    await tx.differences.foundElsewhere(all, noon);
  });
  expect(await openOnes(shop)).toEqual([]);
});

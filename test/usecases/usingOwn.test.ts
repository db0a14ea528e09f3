import type { UserId } from '@/domain/id';
import { total } from '@/domain/quote';
import { days, hours } from '@/domain/time';
import { previewRefundBuyer, refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { expirePurses } from '../../cloudfunctions/usecases/purse/expirePurses';
import { tellEnding } from '../../cloudfunctions/usecases/purse/tellEnding';
import { listPurse, viewPurse } from '../../cloudfunctions/usecases/purse/viewPurse';
import { quitTeam } from '../../cloudfunctions/usecases/team/quitTeam';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { box, threesome } from '../support/fixtures';
import { fill, giveCoupon, putRules, RULES, tenOff } from '../support/own';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const ann = 'user_ann' as const;

/** Ann has a tier, a coupon of ¥10, ¥6.66 of credit and 3,000 points. */
async function wealthy() {
  const shop = await openShop(database);
  await shop.moveIn(ann, 'user_bob');
  const { teamId } = await shop.openTeam('user_bob'); // Before there are any tiers.
  await putRules(shop, RULES);
  const couponId = await giveCoupon(shop, ann);
  await fill(shop, ann, 'credit', 6_66);
  await fill(shop, ann, 'points', 3_000);
  const lines = [{ skuId: box.id, quantity: 1 }];
  const all = { coupon: 'best' as const, credit: true, points: true };
  const use = { coupon: couponId, credit: true, points: true };
  const quote = (using = all, way: object = { by: 'alone' }, who: UserId = ann) =>
    quoteOrder({ lines, way, to: shop.toOf(who), use: using }, shop.as(who), shop.platform);
  const place = (agreed: number, using: object = use, who: UserId = ann) =>
    placeOrder(
      { requestId: shop.newRequest(), to: shop.toOf(who), lines, agreed, use: using },
      shop.as(who),
      shop.platform,
    );
  const purse = (who: UserId = ann) => shop.look((tx) => tx.purses.balance(who, shop.world.now));
  const usable = () => shop.look((tx) => tx.coupons.usable(ann, shop.world.now));
  const right = async () => expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  return { shop, teamId, couponId, lines, use, quote, place, purse, usable, right };
}

test('a quote uses tier, coupon, credit, points and the free parcel, in this order, and says what there is', async () => {
  const { couponId, quote } = await wealthy();
  const { receipt, coupon, coupons, means } = await quote();
  expect(receipt.lines[0]!.less.map(({ because: { step }, amount }) => [step, amount])).toEqual([
    ['member', 8_80],
    ['coupon', 10_00],
    ['credit', 6_66],
    ['points', 30_00],
  ]);
  expect([total(receipt), receipt.freights[0]?.waived?.amount]).toEqual([32_54, 8_00]);
  expect([coupon, coupons[0]]).toEqual([couponId, expect.objectContaining({ saves: 10_00 })]);
  expect(means).toEqual({
    credit: { has: 6_66, usable: 6_66 },
    points: { has: 3_000, usable: 3_000, worth: 30_00 },
    freight: { payer: { by: 'tier', title: tenOffTier }, left: 1 },
  });
  expect(total((await quote({ coupon: 'none' as 'best', credit: false, points: false })).receipt)).toBe(79_20);
});
const tenOffTier = RULES.membership!.tiers[0]!.name;

test('what an order uses is held, spent when it is paid, and no other order has it meanwhile', async () => {
  const { shop, place, purse, usable, use, right } = await wealthy();
  const { orderId } = await place(32_54);
  expect([await purse(), await usable()]).toEqual([{ credit: 0, points: 0 }, []]);
  await expect(place(32_54)).rejects.toThrow('coupon_not_usable');
  await expect(place(32_54 + 10_00, { ...use, coupon: undefined })).rejects.toThrow('price_changed');
  await right();

  await shop.pay(ann, orderId);
  await tickShop(shop);
  expect([await purse(), await usable()]).toEqual([{ credit: 0, points: 0 }, []]);
  await right();
  expect((await listPurse({ unit: 'credit' }, shop.as(ann), shop.platform)).items).toMatchObject([
    { amount: -6_66, what: 'ordered', orderId },
    { amount: 6_66, what: 'given', because: { by: 'gift' } },
  ]);
});

test('a cancelled order gives everything back: coupon, credit, points, and the free parcel of the month', async () => {
  const { shop, place, purse, usable, quote, right } = await wealthy();
  const { orderId } = await place(32_54);
  expect((await quote()).means.freight).toBeUndefined();
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(ann), shop.platform);
  expect([await purse(), (await usable()).length]).toEqual([{ credit: 6_66, points: 3_000 }, 1]);
  expect((await quote()).means.freight).toMatchObject({ left: 1 });
  await right();
  await place(32_54);
  await right();
});

test('an unpaid order that time closes gives everything back; what has ended meanwhile lives a week longer', async () => {
  const { shop, place, purse, usable, right } = await wealthy();
  await place(32_54);
  shop.pass(days(31)); // The credit, the points and the coupon had 30 days.
  await tickShop(shop);
  expect(await purse()).toEqual({ credit: 6_66, points: 3_000 });
  expect(await usable()).toEqual([]);
  shop.pass(days(7));
  expect(await purse()).toEqual({ credit: 0, points: 0 });
  expect(await expirePurses(shop.shopId, shop.platform)).toBe(2);
  expect(await expirePurses(shop.shopId, shop.platform)).toBe(0);
  await right();
});

test('credit that pays for all of it leaves nothing to pay, and is spent at once', async () => {
  const { shop, place, purse, right } = await wealthy();
  await fill(shop, ann, 'credit', 200_00, 5);
  const { total: toPay, orderId } = await place(0, { credit: true, points: false });
  expect([toPay, await purse()]).toEqual([0, { credit: 206_66 - 79_20, points: 3_000 }]);
  expect((await shop.look((tx) => tx.orders.get(orderId))).status).toBe('paid');
  await right();
});

test('what ends first is spent first', async () => {
  const { shop, place } = await wealthy();
  await fill(shop, ann, 'credit', 5_00, 3);
  await place(79_20 - 11_66, { credit: true, points: false });
  const { ending } = await viewPurse({ unit: 'credit' }, shop.as(ann), shop.platform);
  expect(ending).toEqual([]);
  await fill(shop, ann, 'credit', 5_00, 3);
  expect((await viewPurse({ unit: 'credit' }, shop.as(ann), shop.platform)).has).toBe(5_00);
});

test('a coupon that takes nothing off is not used up; a stranger’s is not usable', async () => {
  const { shop, couponId, place } = await wealthy();
  await expect(place(79_20 + 8_00, { coupon: couponId, credit: false, points: false }, 'user_bob')).rejects.toThrow(
    'coupon_not_usable',
  );
  const dear = await giveCoupon(shop, ann, { ...tenOff, id: 'template_dear', atLeast: 500_00 as never });
  await expect(place(79_20, { coupon: dear, credit: false, points: false })).rejects.toThrow('coupon_not_usable');
});

test('one of three units goes back: its part of credit and points with it, the coupon with the last', async () => {
  const { shop, couponId, purse, usable, right } = await wealthy();
  const asks = (input: object) => ({ requestId: shop.newRequest(), ...input });
  const three = 3 * 79_20 - 10_00 - 6_66 - 30_00;
  const { orderId } = await placeOrder(
    {
      ...{ requestId: shop.newRequest(), to: shop.toOf(ann), lines: [{ skuId: box.id, quantity: 3 }], agreed: three },
      use: { coupon: couponId, credit: true, points: true },
    },
    shop.as(ann),
    shop.platform,
  );
  await shop.pay(ann, orderId);
  const goBack = async (units: number) => {
    const what = { orderId, sent: false, lines: [{ skuId: box.id, units }] };
    const { total: amount } = await previewRefundBuyer(what, shop.as('user_own'), shop.platform);
    await refundBuyer(asks({ ...what, amount, words: '少发了' }), shop.as('user_own'), shop.platform);
  };
  await goBack(1);
  expect([await purse(), await usable()]).toEqual([{ credit: 2_22, points: 1_000 }, []]);
  await right();
  await goBack(2);
  expect([await purse(), (await usable()).length]).toEqual([{ credit: 6_66, points: 3_000 }, 1]);
  await tickShop(shop);
  await right();
});

describe('in a team', () => {
  test('the team price counts with the coupon and credit, and who quits has all of it back', async () => {
    const { shop, use, purse, usable, right } = await wealthy();
    const asks = { requestId: shop.newRequest(), to: shop.toOf(ann), skuId: box.id, quantity: 1 };
    const agreed = 59_00 - 10_00 - 6_66;
    const { orderId, teamId } = await openTeam(
      { ...asks, agreed, use: { ...use, points: false }, campaignId: threesome.id },
      shop.as(ann),
      shop.platform,
    );
    await shop.pay(ann, orderId);
    expect([await purse(), await usable()]).toEqual([{ credit: 0, points: 3_000 }, []]);
    await right();
    await quitTeam({ requestId: shop.newRequest(), teamId: teamId! }, shop.as(ann), shop.platform);
    expect([await purse(), (await usable()).length]).toEqual([{ credit: 6_66, points: 3_000 }, 1]);
    await tickShop(shop);
    await right();
  });

  test('a team that falls short gives everybody back what he used', async () => {
    const { shop, teamId, use, purse, usable, right } = await wealthy();
    const { orderId } = await joinTeam(
      { ...shop.wanted(ann, 59_00 - 16_66), teamId, use: { ...use, points: false } },
      shop.as(ann),
      shop.platform,
    );
    await shop.pay(ann, orderId);
    shop.pass(hours(25));
    await tickShop(shop);
    expect([await purse(), (await usable()).length]).toEqual([{ credit: 6_66, points: 3_000 }, 1]);
    await right();
  });

  test('a payment that comes late takes it again with the seat, if it is still there', async () => {
    const { shop, teamId, use, purse, right } = await wealthy();
    const join = () =>
      joinTeam(
        { ...shop.wanted(ann, 59_00 - 16_66), teamId, use: { ...use, points: false } },
        shop.as(ann),
        shop.platform,
      );
    const { orderId } = await join();
    const { no, amount } = await shop.paymentOf(orderId);
    shop.pass(hours(1));
    await tickShop(shop);
    expect((await purse()).credit).toBe(6_66);
    await hearNotice(shop.shopId, shop.notice(shop.payAtWechat(no, amount)), shop.platform);
    expect((await shop.look((tx) => tx.orders.get(orderId))).status).toBe('paid');
    expect((await purse()).credit).toBe(0);
    await right();
  });
});

test('who has something that ends within three days is told once, of all of it together, and of no small change', async () => {
  const shop = await openShop(database);
  await shop.moveIn(ann, 'user_bob');
  await fill(shop, ann, 'credit', 5_00, 3);
  await fill(shop, ann, 'credit', 2_00, 2);
  await fill(shop, ann, 'credit', 9_00, 4);
  await fill(shop, 'user_bob', 'points', 99, 1);
  await tickShop(shop);
  expect(await tellEnding(shop.shopId, shop.platform)).toBe(1);
  expect(await tellEnding(shop.shopId, shop.platform)).toBe(0);
  await tickShop(shop);
  const inbox = () => shop.look((tx) => tx.inbox.of(ann, undefined, 10));
  expect((await inbox()).map(({ message, facts, leadsTo }) => ({ message, amount: facts.amount, leadsTo }))).toEqual([
    { message: 'credit_expiring', amount: 7_00, leadsTo: { page: 'credit' } },
  ]);
  shop.pass(days(1));
  expect(await tellEnding(shop.shopId, shop.platform)).toBe(1);
});

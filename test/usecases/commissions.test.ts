import type { AfterSaleId, OrderId, SkuId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, minutes } from '@/domain/time';
import { openShare } from '../../cloudfunctions/usecases/share/openShare';
import { mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, threesome, tin } from '../support/fixtures';
import { firstClick, openLeading, tenth } from '../support/leading';
import { tickShop } from '../support/settle';
import type { TestShop } from '../support/shop';

const database = embeddedDatabase();
const [lan, chen, ann, bob]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob'];
const sound = ({ shop }: { shop: TestShop }) => mistakesIn(database, shop.shopId);

/** Lan leads, Ann came by her link. */
async function open(
  ...rules: [referral?: Parameters<typeof openLeading>[1], commission?: Parameters<typeof openLeading>[2]]
) {
  const here = await openLeading(database, ...rules);
  await here.lead(lan!);
  await here.lead(chen!);
  await here.shop.moveIn(ann!, bob!);
  await here.brings(lan!, ann!);
  const whose = async (orderId: OrderId) => (await here.shop.look((tx) => tx.orders.get(orderId))).leaderId;
  /** Ann gives so many units of what she has received back, and the merchant takes them. */
  async function givesBack(orderId: OrderId, lines: readonly { skuId: SkuId; units: number }[]) {
    const shown = (await here.staffLook('previewRefundBuyer', { orderId, sent: true, lines })) as { total: number };
    return here.merchant('refundBuyer', { orderId, sent: true, lines, amount: shown.total, words: '退' });
  }
  return { ...here, whose, givesBack };
}

describe('what an order brings its leader', () => {
  test('is a part of what was paid for goods that are kept: without freight, and to the fen', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, ann);
    expect(await here.whose(orderId)).toBe(lan);
    expect(await here.commissionOf(orderId)).toMatchObject({ state: 'pending', base: 88_00, amount: 8_80 });
    expect(await here.accountOf(lan!)).toEqual({ pending: 8_80, payable: 0, inPayout: 0, paid: 0 });
    expect(await sound(here)).toEqual([]);
  });

  test('is nothing while it is unpaid, and nothing once it is closed', async () => {
    const here = await open();
    const wanted = { lines: [{ skuId: box.id, quantity: 1 }], to: here.shop.toOf(ann!), agreed: 96_00 };
    const { orderId } = (await here.buyer('placeOrder', wanted, ann)) as { orderId: OrderId };
    expect(await here.commissionOf(orderId)).toMatchObject({ state: 'waiting', amount: 0 });
    const paid = await here.buy({ [box.id]: 1 }, ann);
    expect(await here.accountOf(lan!)).toMatchObject({ pending: 8_80 });
    await here.merchant('refundBuyer', {
      ...{ orderId: paid, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 96_00, words: '退' },
    });
    expect(await here.commissionOf(paid)).toMatchObject({ amount: 0, base: 0 });
    expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 0, inPayout: 0, paid: 0 });
    expect(await sound(here)).toEqual([]);
  });

  test('goes by the rate of the goods, by an amount for each unit, or is nothing; and by the rank', async () => {
    const here = await open();
    const earns = async (who: UserId) => (await here.commissionOf(await here.buy({ [box.id]: 2 }, who))).amount;
    expect(await earns(ann!)).toBe(17_60);
    await here.shop.transact((tx) => tx.commissions.putOfGoods(box.goodsId, { by: 'rate', rate: 500 }));
    expect(await earns(ann!)).toBe(8_80);
    await here.shop.transact((tx) => tx.commissions.putOfGoods(box.goodsId, { by: 'amount', amount: fen(3_33) }));
    expect(await earns(ann!)).toBe(6_66);
    await here.lead(lan!, 1);
    expect(await earns(ann!)).toBe(9_98); // 3.33 × 1.5 = 4.995, and a fen is not given before it is whole.
    await here.shop.transact((tx) => tx.commissions.putOfGoods(box.goodsId, { by: 'none' }));
    expect(await earns(ann!)).toBe(0);
    await here.shop.transact((tx) => tx.commissions.putOfGoods(box.goodsId, undefined));
    expect(await earns(ann!)).toBe(26_40);
    expect(await sound(here)).toEqual([]);
  });

  test('is settled as it is placed: neither rates nor ranks that change later move it', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, ann);
    await here.shop.transact(async (tx) => {
      await tx.rules.put('commission', { ...tenth, rate: 100 }, here.shop.world.now);
      await tx.commissions.putOfGoods(box.goodsId, { by: 'none' });
    });
    await here.lead(lan!, 1);
    await here.ship(orderId);
    await here.buyer('receiveOrder', { orderId }, ann);
    expect(await here.commissionOf(orderId)).toMatchObject({ amount: 8_80 });
  });

  test('is nothing in a campaign that leaves it out, and its buyer still has a leader', async () => {
    const here = await open();
    await rawOf(database)(`update campaigns set commission = false where shop_id = $1`, [here.shop.shopId]);
    const asks = { ...here.shop.wanted(ann!, here.shop.inTeam), campaignId: threesome.id, words: '', isListed: true };
    const { orderId } = (await here.buyer('openTeam', asks, ann)) as { orderId: OrderId };
    await here.shop.pay(ann!, orderId);
    expect(await here.commissionOf(orderId)).toMatchObject({ leaderId: lan, amount: 0, base: 59_00 });
  });

  test('of a team that falls short goes back with the money', async () => {
    const here = await open();
    const asks = { ...here.shop.wanted(ann!, here.shop.inTeam), campaignId: threesome.id, words: '', isListed: true };
    const { orderId } = (await here.buyer('openTeam', asks, ann)) as { orderId: OrderId };
    await here.shop.pay(ann!, orderId);
    expect(await here.accountOf(lan!)).toMatchObject({ pending: 5_90 });
    here.shop.pass(days(2));
    await tickShop(here.shop);
    expect(await here.accountOf(lan!)).toMatchObject({ pending: 0, payable: 0 });
    expect(await sound(here)).toEqual([]);
  });
});

describe('when it can be paid out', () => {
  test('counts from the receipt, not from the payment', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, ann);
    here.shop.pass(days(40)); // Long paid, and never received.
    await here.letters();
    expect(await here.mature()).toBe(0);
    await here.ship(orderId);
    await here.buyer('receiveOrder', { orderId }, ann);
    await here.letters();
    here.shop.pass(days(15) - 1);
    expect(await here.mature()).toBe(0);
    here.shop.pass(1);
    expect(await here.mature()).toBe(1);
    expect(await here.mature()).toBe(0);
    expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 8_80, inPayout: 0, paid: 0 });
    expect(await sound(here)).toEqual([]);
  });

  test('waits while something of the order is talked about', async () => {
    const here = await open();
    const orderId = await here.received({ [box.id]: 2 }, ann!);
    await here.letters();
    here.shop.pass(days(14));
    const sale = await here.ask(orderId, { kind: 'return', sent: true, reason: 'damaged' });
    here.shop.pass(days(1));
    expect(await here.mature()).toBe(0);
    await here.buyer('withdrawAfterSale', { afterSaleId: sale as AfterSaleId }, ann);
    here.shop.pass(days(1));
    expect(await here.mature()).toBe(1);
  });
});

describe('what goes back of an order takes its part along', () => {
  test('in parts and to the fen, before it was payable', async () => {
    const here = await open();
    const orderId = await here.received({ [box.id]: 3, [tin.id]: 1 }, ann!); // ¥432 − ¥20.
    expect(await here.commissionOf(orderId)).toMatchObject({ base: 412_00, amount: 41_19 }); // each line rounded down
    await here.givesBack(orderId, [{ skuId: box.id, units: 1 }]);
    const now = await here.commissionOf(orderId);
    expect(now.base).toBeLessThan(412_00);
    await here.givesBack(orderId, [{ skuId: box.id, units: 2 }]);
    await here.givesBack(orderId, [{ skuId: tin.id, units: 1 }]);
    expect(await here.commissionOf(orderId)).toMatchObject({ base: 0, amount: 0 });
    expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 0, inPayout: 0, paid: 0 });
    expect(await sound(here)).toEqual([]);
  });

  test('also when it was paid out: it is owed, shown, and the next earnings pay it; no claw-back fails', async () => {
    const here = await open();
    const orderId = await here.received({ [box.id]: 1 }, ann!);
    await here.letters();
    here.shop.pass(days(15));
    await here.mature();
    expect(await here.takesOut(lan!)).toBe(8_80);
    await here.givesBack(orderId, [{ skuId: box.id, units: 1 }]);
    expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: -8_80, inPayout: 0, paid: 8_80 });
    await here.received({ [box.id]: 2 }, ann!);
    await here.letters();
    here.shop.pass(days(15));
    await here.mature();
    expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 8_80, inPayout: 0, paid: 8_80 });
    expect(await sound(here)).toEqual([]);
  });

  test('money that goes back for goods that are kept takes its share, too', async () => {
    const here = await open();
    const orderId = await here.received({ [box.id]: 1 }, ann!);
    const part = { orderId, sent: true, lines: [{ skuId: box.id, units: 1 }], amount: 10_01, words: '碰坏了一点' };
    await here.merchant('refundBuyer', part);
    expect(await here.commissionOf(orderId)).toMatchObject({ base: 78_82, amount: 7_88 }); // A part is freight.
    expect(await sound(here)).toEqual([]);
  });
});

describe('whose customer somebody is', () => {
  test('an order keeps the leader that it was placed under, whoever has its buyer now', async () => {
    const here = await open({ ...firstClick, bindBy: 'last', protectedFor: 1 });
    const orderId = await here.buy({ [box.id]: 1 }, ann);
    here.shop.pass(days(2));
    await here.brings(chen!, ann!);
    const next = await here.buy({ [box.id]: 1 }, ann);
    expect([await here.whose(orderId), await here.whose(next)]).toEqual([lan, chen]);
    await here.ship(orderId);
    await here.buyer('receiveOrder', { orderId }, ann);
    expect(await here.accountOf(lan!)).toMatchObject({ pending: 8_80 });
    expect(await here.accountOf(chen!)).toMatchObject({ pending: 8_80 });
    const history = await here.shop.look((tx) => tx.bindings.history(ann!));
    expect(history).toMatchObject([
      { turn: 2, leaderId: chen, because: 'link' },
      { turn: 1, leaderId: lan, endedBecause: 'taken_over' },
    ]);
  });

  test('the first leader keeps him, or the last one takes over when the days of protection are over', async () => {
    for (const [bindBy, after, has] of [
      ['first', days(100), lan],
      ['last', days(14), lan],
      ['last', days(15), chen],
    ] as const) {
      const here = await open({ ...firstClick, bindBy });
      here.shop.pass(after);
      await here.brings(chen!, ann!);
      expect(await here.whose(await here.buy({ [box.id]: 1 }, ann))).toBe(has);
    }
  });

  test('ends by its time, and then another link may bind, but only who is new if the shop wants it so', async () => {
    const here = await open({ ...firstClick, lasts: 30 });
    await here.buy({ [box.id]: 1 }, ann);
    here.shop.pass(days(30));
    expect(await here.whose(await here.buy({ [box.id]: 1 }, ann))).toBeUndefined();
    await here.brings(chen!, ann!);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, ann))).toBeUndefined(); // She has bought here before.
    await here.brings(lan!, bob!);
    here.shop.pass(days(31));
    await here.brings(chen!, bob!);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, bob))).toBe(chen);
    const [, before] = await here.shop.look((tx) => tx.bindings.history(bob!));
    expect(before!.endedBecause).toBe('expired');
    expect(before!.endedAt! - before!.boundAt).toBe(days(30)); // And not when somebody looked.
  });

  test('who is new is a fact of the books, and no matter of when he came', async () => {
    const here = await open();
    here.shop.pass(days(60)); // Bob has looked around for two months and bought nothing: he is new.
    await here.brings(lan!, bob!);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, bob))).toBe(lan);
    const quick: UserId = 'user_quick'; // Came and bought a minute ago: he is not.
    await here.buy({ [box.id]: 1 }, quick);
    here.shop.pass(minutes(1));
    await here.brings(lan!, quick);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, quick))).toBeUndefined();
  });

  test('is bound with the order where the shop wants it so, by the last link of a leader in seven days', async () => {
    const here = await open({ ...firstClick, at: 'order' });
    expect(await here.shop.look((tx) => tx.bindings.running(ann!))).toBeUndefined();
    here.shop.pass(minutes(1));
    await here.brings(chen!, ann!);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, ann))).toBe(chen);
    await here.brings(lan!, bob!);
    here.shop.pass(days(7));
    expect(await here.whose(await here.buy({ [box.id]: 1 }, bob))).toBeUndefined();
  });

  test('nobody is bound to himself, nor who works here; what a leader buys brings him something if the shop says so', async () => {
    const here = await open();
    const shown = await here.share(lan!, { kind: 'shop' });
    const staff = { ...here.shop.as('user_own'), openid: 'o_owner' };
    await openShare({ requestId: here.shop.newRequest(), code: shown }, staff, here.shop.platform);
    expect(await here.shop.look((tx) => tx.bindings.running('user_own'))).toBeUndefined();
    await here.brings(lan!, bob!); // A customer, who then comes to work here:
    expect(await here.shop.look((tx) => tx.bindings.running(bob!))).toBeDefined();
    const hired = { role: 'clerk', name: '', byId: 'user_own' } as const;
    await here.shop.transact((tx) => tx.staff.put(bob!, hired, here.shop.world.now));
    expect(await here.whose(await here.buy({ [box.id]: 1 }, bob))).toBeUndefined();
    const code = await here.share(lan!, { kind: 'shop' });
    await here.open(lan!, code);
    expect(await here.whose(await here.buy({ [box.id]: 1 }, lan))).toBeUndefined();
    await here.shop.transact((tx) => tx.rules.put('commission', { ...tenth, ownOrders: true }, here.shop.world.now));
    const own = await here.buy({ [box.id]: 1 }, lan);
    expect(await here.commissionOf(own)).toMatchObject({ leaderId: lan, customerId: lan, amount: 8_80 });
    expect(await sound(here)).toEqual([]);
  });
});

describe('one level', () => {
  test('cannot be made two: a leader is bound to nobody, and PostgreSQL stores no such row', async () => {
    const here = await open();
    await here.brings(lan!, chen!);
    expect(await here.shop.look((tx) => tx.bindings.running(chen!))).toBeUndefined();
    const raw = rawOf(database);
    const bound = (customer: UserId, leader: UserId) =>
      raw(
        `insert into bindings (shop_id, customer_id, turn, leader_id, because, code, bound_at, protected_until)
         values ($1, $2, 9, $3, 'order', null, now(), now())`,
        [here.shop.shopId, customer, leader],
      );
    await expect(bound(chen!, lan!)).rejects.toThrow(/foreign key/);
    await expect(bound(bob!, ann!)).rejects.toThrow(/foreign key/); // Ann leads nobody.
    await expect(
      raw(`update users set leads = true where shop_id = $1 and id = $2`, [here.shop.shopId, ann!]),
    ).rejects.toThrow(/foreign key/); // She is Lan's customer: she cannot lead beside it.
    await expect(
      raw(`update users set leads = false where shop_id = $1 and id = $2`, [here.shop.shopId, lan!]),
    ).rejects.toThrow(/foreign key/);
  });

  test('an order pays one leader, and only the one that its buyer was bound to', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, ann);
    const raw = rawOf(database);
    const second = raw(
      `insert into commissions (shop_id, order_id, leader_id, customer_id, binding_turn, terms, state, placed_at)
       values ($1, $2, $3, $4, 1, '[]', 'waiting', now())`,
      [here.shop.shopId, orderId, chen!, ann!],
    );
    await expect(second).rejects.toThrow(/duplicate key/);
    const other = await here.buy({ [box.id]: 1 }, bob);
    const above = raw(
      `insert into commissions (shop_id, order_id, leader_id, customer_id, binding_turn, terms, state, placed_at)
       values ($1, $2, $3, $4, 1, '[]', 'waiting', now())`,
      [here.shop.shopId, other, chen!, ann!], // Ann is Lan's, not Chen's.
    );
    await expect(above).rejects.toThrow(/foreign key/);
  });
});

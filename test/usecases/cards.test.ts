import type { CardId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, minutes } from '@/domain/time';
import { askAfterSale, previewAfterSale } from '../../cloudfunctions/usecases/afterSale/askAfterSale';
import { acceptAfterSale } from '../../cloudfunctions/usecases/afterSale/staffSteps';
import { buyCard, tryCard } from '../../cloudfunctions/usecases/card/buyCard';
import { cancelCard } from '../../cloudfunctions/usecases/card/cancelCard';
import { endCards } from '../../cloudfunctions/usecases/card/endCards';
import { hearPush } from '../../cloudfunctions/usecases/card/hearPush';
import { checkCard, payCard } from '../../cloudfunctions/usecases/card/payCard';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { cardRule, feeOf, sellCards } from '../support/cards';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const ann: UserId = 'user_ann';

async function open() {
  const shop = await openShop(database);
  const cards = await sellCards(shop);
  return { shop, ...cards };
}
const check = (shop: TestShop, cardId: CardId) =>
  checkCard({ requestId: shop.newRequest(), cardId }, shop.as(ann), shop.platform);
const cancel = (shop: TestShop, cardId: CardId, agreed: 'closed' | 'given_back' | 'runs_out', who = ann) =>
  cancelCard({ requestId: shop.newRequest(), cardId, agreed }, shop.as(who), shop.platform);

/** Shipped, and its buyer says that it has come. */
async function receive(shop: TestShop, orderId: OrderId, who: UserId = ann): Promise<void> {
  const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder({ requestId: shop.newRequest(), orderId, ...parcel }, shop.as('user_own'), shop.platform);
  await receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
}
/** So many boxes of it are given up before they are sent, and the merchant accepts it. */
async function giveUp(shop: TestShop, orderId: OrderId, units: number): Promise<void> {
  const wish = {
    orderId,
    kind: 'refund',
    sent: false,
    reason: 'changed_mind',
    lines: [{ skuId: box.id, units }],
  } as const;
  const { total: agreed } = await previewAfterSale(wish, shop.as(ann), shop.platform);
  const asked = { requestId: shop.newRequest(), ...wish, agreed, words: '', pictures: [] };
  const { afterSaleId } = await askAfterSale(asked, shop.as(ann), shop.platform);
  const accepted = { requestId: shop.newRequest(), afterSaleId, words: '' };
  await acceptAfterSale(accepted, shop.as('user_own'), shop.platform);
}

test('a card is bought, paid by virtual payment, and begins', async () => {
  const { shop, own, view, books } = await open();
  const cardId = await own(ann, 'month');
  const { cards, offer } = await view(ann);
  expect(cards).toMatchObject([{ id: cardId, state: 'running', fee: 9_90, saved: 0, short: 9_90, freightsLeft: 4 }]);
  expect(cards[0]).toMatchObject({ cancel: 'given_back', endsAt: Date.UTC(2026, 1, 1, 4) });
  expect(offer).toMatchObject({ plans: [{ name: 'month' }, { name: 'quarter' }, { name: 'year' }], trialDays: 0 });
  expect(await books()).toEqual([['card_paid.0', 'card_buyers', 'card_sales', 9_90]]);
  shop.pass(minutes(3));
  await sendOutbox(shop.shopId, shop.platform);
  expect(shop.virtual.state.delivered).toHaveLength(1); // WeChat is told that it was given.
});

test('what a card takes off stands on receipts, and it counts what it saved', async () => {
  const { shop, own, view, buyBoxes } = await open();
  await own(ann);
  const orderId = await buyBoxes(ann);
  const { receipt } = await shop.look((tx) => tx.orders.get(orderId));
  expect(receipt.lines[0]!.less).toMatchObject([{ because: { step: 'card', title: cardRule.title }, amount: 4_40 }]);
  expect(receipt.freights).toMatchObject([{ fee: 0, waived: { by: 'card', amount: 8_00 } }]);
  const { cards, uses } = await view(ann);
  expect(cards).toMatchObject([{ saved: 12_40, short: 0, freightsLeft: 3, cancel: 'runs_out' }]);
  expect(uses).toMatchObject([{ orderId, saved: 12_40 }]);
});

test('what is not paid, or came back, has saved nothing; freight counts while anything is kept', async () => {
  const { shop, own, view, orderBoxes } = await open();
  await own(ann, 'year');
  const orderId = await orderBoxes(ann, 3);
  expect((await view(ann)).cards[0]).toMatchObject({ saved: 0, cancel: 'runs_out' });
  await shop.pay(ann, orderId); // Three boxes cost more than ¥99: their freight is free anyway.
  expect((await view(ann)).cards[0]).toMatchObject({ saved: 13_20 });
  await giveUp(shop, orderId, 2);
  expect((await view(ann)).cards[0]).toMatchObject({ saved: 4_40 });
  await giveUp(shop, orderId, 1);
  expect((await view(ann)).cards[0]).toMatchObject({ saved: 0 });
});

test('a card pays the freight of so many parcels a month', async () => {
  const { shop, own, view, buyBoxes } = await open();
  await shop.transact((tx) =>
    tx.rules.put('card', { ...cardRule, benefits: { ...cardRule.benefits, freights: 1 } }, shop.world.now),
  );
  await own(ann, 'year');
  const [first, second] = [await buyBoxes(ann), await buyBoxes(ann)];
  const freightOf = async (id: OrderId) => (await shop.look((tx) => tx.orders.get(id))).receipt.freight;
  expect([await freightOf(first), await freightOf(second)]).toEqual([0, 8_00]);
  shop.pass(days(31));
  expect((await view(ann)).cards[0]).toMatchObject({ freightsLeft: 1 });
});

test('at its end what it did not save of its fee goes back, once', async () => {
  const { shop, own, view, buyBoxes, books } = await open();
  await own(ann, 'quarter');
  await receive(shop, await buyBoxes(ann)); // ¥12.40 of ¥25
  shop.pass(days(91));
  await tickShop(shop);
  await tickShop(shop);
  expect((await view(ann)).cards).toMatchObject([
    { state: 'ended', saved: 12_40, short: 12_60, refund: { amount: 12_60, because: 'guarantee', status: 'done' } },
  ]);
  expect(await books()).toEqual([
    ['card_asked.0', 'card_sales', 'card_refunds', 12_60],
    ['card_done.0', 'card_refunds', 'card_buyers', 12_60],
    ['card_paid.0', 'card_buyers', 'card_sales', 25_00],
  ]);
});

test('a card that has saved its fee ends, and nothing goes back', async () => {
  const { shop, own, view, buyBoxes, books } = await open();
  await own(ann, 'month');
  await receive(shop, await buyBoxes(ann));
  shop.pass(days(32));
  expect(await endCards(shop.shopId, shop.platform)).toBe(1);
  expect((await view(ann)).cards).toMatchObject([{ state: 'ended', saved: 12_40, short: 0 }]);
  expect(await books()).toHaveLength(1);
});

test('it is reckoned after what is still on its way, but not later than thirty days', async () => {
  const { shop, own, view, buyBoxes } = await open();
  await own(ann, 'month');
  const orderId = await buyBoxes(ann);
  shop.pass(days(32));
  expect(await endCards(shop.shopId, shop.platform)).toBe(0);
  expect((await view(ann)).cards).toMatchObject([{ state: 'reckoning', saved: 12_40 }]);
  await giveUp(shop, orderId, 1); // All of it came back: the card has saved nothing.
  expect(await endCards(shop.shopId, shop.platform)).toBe(1);
  expect((await view(ann)).cards).toMatchObject([{ state: 'ended', refund: { amount: 9_90 } }]);

  await own('user_bob', 'month');
  await buyBoxes('user_bob');
  shop.pass(days(31 + 30));
  expect(await endCards(shop.shopId, shop.platform)).toBe(1);
});

test('who gives it back unused in time has all of it back; once used it runs to its end', async () => {
  const { shop, own, view, orderBoxes, books } = await open();
  const first = await own(ann);
  await expect(cancel(shop, first, 'runs_out')).rejects.toMatchObject(refusal('amount_changed'));
  await cancel(shop, first, 'given_back');
  expect((await view(ann)).cards).toMatchObject([{ state: 'given_back', refund: { amount: 9_90, because: 'unused' } }]);
  await expect(cancel(shop, first, 'given_back')).rejects.toMatchObject(refusal('card_not_cancellable'));
  await tickShop(shop);
  expect(await books()).toContainEqual(['card_done.0', 'card_refunds', 'card_buyers', 9_90]);

  const second = await own(ann);
  await orderBoxes(ann);
  await expect(cancel(shop, second, 'given_back')).rejects.toMatchObject(refusal('amount_changed'));
  await cancel(shop, second, 'runs_out');
  expect((await view(ann)).cards[0]).toMatchObject({ state: 'running', isStopped: true });
});

test('a card given back is worth nothing for the next order', async () => {
  const { shop, own, buyBoxes } = await open();
  await cancel(shop, await own(ann), 'given_back');
  const orderId = await buyBoxes(ann);
  const { receipt } = await shop.look((tx) => tx.orders.get(orderId));
  expect([receipt.lines[0]!.less, receipt.freight]).toEqual([[], 8_00]);
});

test('buying again while one runs adds to it; the last term is given back first', async () => {
  const { shop, own, view } = await open();
  const first = await own(ann, 'month');
  const second = await own(ann, 'year');
  const { cards } = await view(ann);
  expect(cards).toMatchObject([
    { id: second, state: 'waiting', startsAt: cards[1]!.endsAt },
    { id: first, state: 'running', whyNotCancel: 'card_extended' },
  ]);
  await expect(cancel(shop, first, 'given_back')).rejects.toMatchObject(refusal('card_extended'));
  await cancel(shop, second, 'given_back');
  await cancel(shop, first, 'given_back');
});

test('a card is tried once', async () => {
  const { shop, own, view } = await open();
  await shop.moveIn(ann, 'user_bob');
  const tryOut = (who: UserId) => tryCard({ requestId: shop.newRequest() }, shop.as(who), shop.platform);
  expect((await view(ann)).offer).toMatchObject({ trialDays: 7 });
  await tryOut(ann);
  expect((await view(ann)).cards).toMatchObject([{ plan: 'trial', state: 'running', fee: 0, cancel: 'runs_out' }]);
  await expect(tryOut(ann)).rejects.toMatchObject(refusal('card_trial_done'));
  await own('user_bob');
  await expect(tryOut('user_bob')).rejects.toMatchObject(refusal('card_trial_done'));
  shop.pass(days(8));
  await tickShop(shop);
  expect((await view(ann)).cards).toMatchObject([{ plan: 'trial', state: 'ended', short: 0 }]);
  expect((await view(ann)).offer).toMatchObject({ trialDays: 0 });
});

test('where it is switched off, or there is no virtual payment, nothing is sold, and what was sold runs on', async () => {
  const { shop, own, view, buyBoxes } = await open();
  await own(ann, 'year');
  await shop.transact((tx) => tx.rules.remove('card'));
  expect((await view(ann)).offer).toBeUndefined();
  const wanted = { requestId: shop.newRequest(), plan: 'month', agreed: 9_90 } as const;
  await expect(buyCard(wanted, shop.as(ann), shop.platform)).rejects.toMatchObject(refusal('card_not_sold'));
  const orderId = await buyBoxes(ann);
  const { receipt } = await shop.look((tx) => tx.orders.get(orderId));
  expect(receipt.freight).toBe(0);

  await shop.transact((tx) => tx.rules.put('card', cardRule, shop.world.now));
  const without = {
    ...shop.platform,
    settings: { ...shop.platform.settings, sellsCards: false },
    virtualPay: undefined,
  };
  await expect(buyCard({ ...wanted, requestId: shop.newRequest() }, shop.as(ann), without)).rejects.toMatchObject(
    refusal('card_not_sold'),
  );
});

test('somebody is told some days before it ends, once, and not who has bought more or does not want it', async () => {
  const { shop, own } = await open();
  await own(ann, 'month');
  const stopped = await own('user_bob', 'month');
  await shop.transact(async (tx) => {
    const card = await tx.cards.lock(stopped);
    if (card.status === 'running') await tx.cards.save({ ...card, stoppedAt: shop.world.now });
  });
  await own('user_cat', 'month');
  await own('user_cat', 'month');
  shop.pass(days(28));
  await tickShop(shop);
  await tickShop(shop);
  const toldTo = async (who: UserId) =>
    (await shop.look((tx) => tx.inbox.of(who, undefined, 9))).filter(({ message }) => message === 'card_ending');
  expect(await toldTo(ann)).toMatchObject([{ facts: { title: cardRule.title, amount: 0 }, leadsTo: { page: 'card' } }]);
  expect(await toldTo('user_bob')).toEqual([]);
  expect(await toldTo('user_cat')).toEqual([]);
});

describe('its payment', () => {
  test('notices that come twice, and questions, are applied once', async () => {
    const { shop, order, pay, hear, view, books } = await open();
    const cardId = await order(ann);
    const no = await pay(cardId);
    await hear(no);
    await hear(no);
    expect(await check(shop, cardId)).toEqual({ status: 'running' });
    expect((await view(ann)).cards).toHaveLength(1);
    expect(await books()).toHaveLength(1);
  });

  test('a phone that has paid does not wait for the notice', async () => {
    const { shop, order, pay } = await open();
    const cardId = await order(ann);
    expect(await check(shop, cardId)).toEqual({ status: 'unpaid' });
    await pay(cardId);
    expect(await check(shop, cardId)).toEqual({ status: 'running' });
  });

  test('a notice that WeChat did not seal is refused, and one about what was not paid changes nothing', async () => {
    const { shop, order, paymentOf, push, hear } = await open();
    const cardId = await order(ann);
    const { no } = await paymentOf(cardId);
    const forged = push({ kind: 'paid', paymentNo: no }, 'guessed');
    await expect(hearPush(shop.shopId, forged, shop.platform)).rejects.toMatchObject(refusal('notice_forged'));
    await hear(no); // Sealed, and WeChat knows of no payment.
    expect((await shop.look((tx) => tx.cards.get(cardId))).status).toBe('unpaid');
    await expect(hear('V000000000000000000000000')).rejects.toMatchObject(refusal('not_found'));
  });

  test('another amount than was asked for is refused', async () => {
    const { shop, order, paymentOf, hear } = await open();
    const { no } = await paymentOf(await order(ann));
    shop.virtual.payAtWechat(no, fen(1), shop.world.now);
    await expect(hear(no)).rejects.toMatchObject(refusal('payment_mismatch'));
  });

  test('a payment that comes after it was closed goes back, whole', async () => {
    const { shop, order, pay, hear, view, books } = await open();
    const cardId = await order(ann);
    shop.pass(minutes(15));
    await tickShop(shop);
    expect((await shop.look((tx) => tx.cards.get(cardId))).status).toBe('closed');
    await hear(await pay(cardId));
    await tickShop(shop);
    expect((await view(ann)).cards).toEqual([]);
    expect(await books()).toEqual([
      ['card_asked.0', 'card_sales', 'card_refunds', 9_90],
      ['card_done.0', 'card_refunds', 'card_buyers', 9_90],
      ['card_paid.0', 'card_buyers', 'card_sales', 9_90],
    ]);
  });

  test('who paid in time and whose notice was lost has the card; a late one is found an hour later', async () => {
    const { shop, order, pay, view, books } = await open();
    const inTime = await order(ann);
    await pay(inTime);
    shop.pass(minutes(16));
    await tickShop(shop);
    expect((await view(ann)).cards).toMatchObject([{ state: 'running' }]);

    const late = await order('user_bob');
    shop.pass(minutes(16));
    await tickShop(shop);
    await pay(late);
    shop.pass(hours(1));
    await tickShop(shop);
    expect(await books()).toContainEqual(['card_done.0', 'card_refunds', 'card_buyers', 9_90]);
  });

  test('while WeChat is silent an unpaid card waits, for half an hour more', async () => {
    const { shop, order } = await open();
    const cardId = await order(ann);
    shop.world.wechatIsDown = true;
    shop.pass(minutes(16));
    await endCards(shop.shopId, shop.platform);
    expect((await shop.look((tx) => tx.cards.get(cardId))).status).toBe('unpaid');
    shop.pass(minutes(30));
    await endCards(shop.shopId, shop.platform);
    expect((await shop.look((tx) => tx.cards.get(cardId))).status).toBe('closed');
  });

  test('one waits at a time: the same plan is the same card, another plan closes it', async () => {
    const { shop, order, view } = await open();
    const first = await order(ann, 'month');
    expect(await order(ann, 'month')).toBe(first);
    const second = await order(ann, 'year');
    expect((await shop.look((tx) => tx.cards.get(first))).status).toBe('closed');
    expect((await view(ann)).cards).toMatchObject([{ id: second, state: 'unpaid', fee: feeOf('year') }]);
    await cancel(shop, second, 'closed');
    expect((await view(ann)).cards).toEqual([]);
  });

  test("the sheet is for who logged in, and a stranger's card is not found", async () => {
    const { shop, order } = await open();
    const cardId = await order(ann);
    const asked = { requestId: shop.newRequest(), cardId };
    await shop.moveIn('user_bob');
    await expect(payCard({ ...asked, code: 'code_o_bob' }, shop.as(ann), shop.platform)).rejects.toMatchObject(
      refusal('session_over'),
    );
    for (const ask of [
      () => payCard({ ...asked, code: 'code_o_bob' }, shop.as('user_bob'), shop.platform),
      () => checkCard(asked, shop.as('user_bob'), shop.platform),
      () => cancel(shop, cardId, 'closed', 'user_bob'),
    ]) {
      await expect(ask()).rejects.toMatchObject(refusal('not_found'));
    }
    shop.pass(minutes(15));
    await expect(payCard({ ...asked, code: 'code_o_ann' }, shop.as(ann), shop.platform)).rejects.toMatchObject(
      refusal('card_not_payable'),
    );
  });

  test('a refund that WeChat has in hand is asked about until it is done; one it cannot make waits for a person', async () => {
    const { shop, own, view } = await open();
    shop.virtual.state.refunds = 'processing';
    await cancel(shop, await own(ann), 'given_back');
    await tickShop(shop);
    expect((await view(ann)).cards[0]!.refund!.status).toBe('asked');
    shop.virtual.state.refunds = 'abnormal';
    shop.pass(minutes(10));
    await tickShop(shop);
    expect((await view(ann)).cards[0]!.refund!.status).toBe('failed');
  });
});

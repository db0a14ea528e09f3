import type { CardId, UserId } from '@/domain/id';
import { days, minutes } from '@/domain/time';
import { buyCard, tryCard } from '../../cloudfunctions/usecases/card/buyCard';
import { cancelCard } from '../../cloudfunctions/usecases/card/cancelCard';
import { endCards } from '../../cloudfunctions/usecases/card/endCards';
import { checkCard } from '../../cloudfunctions/usecases/card/payCard';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { mistakesIn } from '../support/books';
import { feeOf, sellCards } from '../support/cards';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { race } from '../support/race';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const ann: UserId = 'user_ann';
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const booksOf = ({ shopId }: TestShop) => mistakesIn(database, shopId);

async function open() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }] });
  return { shop, ...(await sellCards(shop)) };
}
const buy = (shop: TestShop, who: UserId, plan: 'month' | 'year' = 'month') =>
  buyCard({ requestId: shop.newRequest(), plan, agreed: feeOf(plan) }, shop.as(who), shop.platform);
const check = (shop: TestShop, cardId: CardId, who: UserId) =>
  checkCard({ requestId: shop.newRequest(), cardId }, shop.as(who), shop.platform);
const cancel = (shop: TestShop, cardId: CardId, who: UserId) =>
  cancelCard({ requestId: shop.newRequest(), cardId, agreed: 'given_back' }, shop.as(who), shop.platform);
const statesOf = async (shop: TestShop, who: UserId) =>
  (await shop.look((tx) => tx.cards.of(who, 300))).map(({ status }) => status).sort();
const balancesOf = async (shop: TestShop): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rawOf(database)(
        `select account, sum(amount)::int as amount from (
         select from_account as account, -amount as amount from transfers where shop_id = $1
         union all select to_account, amount from transfers where shop_id = $1) s
       where account like 'card%' group by 1`,
        [shop.shopId],
      )
    ).map(({ account, amount }) => [account, amount]),
  );

test('200 taps at once place one card, and one payment', async () => {
  const { shop } = await open();
  await shop.moveIn(ann);
  expect(await race(times(200, () => () => buy(shop, ann)))).toEqual({ ok: 200 });
  expect(await statesOf(shop, ann)).toEqual(['unpaid']);
});

test('taps on two plans at once leave one card to pay, and the others closed', async () => {
  const { shop } = await open();
  await shop.moveIn(ann);
  expect(await race(times(40, (i) => () => buy(shop, ann, i % 2 === 0 ? 'month' : 'year')))).toEqual({ ok: 40 });
  expect((await statesOf(shop, ann)).filter((state) => state === 'unpaid')).toHaveLength(1);
});

test('a card is tried once, however many taps there are', async () => {
  const { shop } = await open();
  await shop.moveIn(ann);
  const taps = times(50, () => () => tryCard({ requestId: shop.newRequest() }, shop.as(ann), shop.platform));
  expect(await race(taps)).toEqual({ ok: 1, card_trial_done: 49 });
});

test('a notice comes five times at once while the phone asks, too: each card begins once', async () => {
  const { shop, order, pay, hear } = await open();
  for (const who of friends(10)) {
    const cardId = await order(who);
    const no = await pay(cardId);
    const notices = times(5, () => () => hear(no));
    expect(await race([...notices, () => check(shop, cardId, who), () => check(shop, cardId, who)])).toEqual({ ok: 7 });
    expect(await statesOf(shop, who)).toEqual(['running']);
  }
  expect(await balancesOf(shop)).toEqual({ card_buyers: -99_00, card_sales: 99_00 });
  expect(await booksOf(shop)).toEqual([]);
});

test('two cards of one person that are paid at once follow each other', async () => {
  const { shop, order, pay, hear, view } = await open();
  const first = await order(ann, 'month');
  const no = await pay(first);
  // The second is bought while nobody knows yet that the first is paid: the first is closed by it, or begins before.
  await race([() => hear(no), () => buy(shop, ann, 'year'), () => hear(no)]);
  const [unpaid] = (await shop.look((tx) => tx.cards.of(ann, 9))).filter(({ status }) => status === 'unpaid');
  await hear(await pay(unpaid!.id));
  const { cards } = await view(ann);
  const running = cards.filter(({ state }) => state === 'running' || state === 'waiting');
  expect(running.length).toBeGreaterThan(0);
  expect(await booksOf(shop)).toEqual([]); // No two terms overlap, and what was closed goes back.
});

test('payment against expiry, 40 times: each is a card or goes back, and none is lost', async () => {
  const { shop, order, pay, hear } = await open();
  const crowd = friends(40);
  const cards = await Promise.all(crowd.map((who) => order(who)));
  shop.pass(minutes(15));
  const rounds = cards.map((cardId, i) => async () => {
    await new Promise((done) => setTimeout(done, (i % 8) * 4));
    const no = await pay(cardId);
    if (i % 3 === 0) return;
    await hear(no);
  });
  const timer = () => endCards(shop.shopId, shop.platform);
  await race([timer, ...rounds, timer, timer]);
  shop.pass(minutes(61));
  for (let i = 0; i < 9; i += 1) await sendOutbox(shop.shopId, shop.platform);
  expect(await booksOf(shop)).toEqual([]);
  const { card_buyers, card_sales, card_refunds = 0 } = await balancesOf(shop);
  const kept = (await Promise.all(crowd.map((who) => statesOf(shop, who))))
    .flat()
    .filter((s) => s === 'running').length;
  expect([card_sales, card_buyers, card_refunds]).toEqual([kept * 9_90, kept * -9_90, 0]);
});

test('ten timers reckon a card once, and its money goes back once', async () => {
  const { shop, own } = await open();
  await own(ann, 'year');
  shop.pass(days(366));
  const timers = times(10, () => () => endCards(shop.shopId, shop.platform));
  expect(await race(timers)).toEqual({ ok: 10 });
  const senders = times(10, () => () => sendOutbox(shop.shopId, shop.platform));
  expect(await race(senders)).toEqual({ ok: 10 });
  expect(shop.world.failures).toEqual([]); // None has tried what another had done.
  expect(await statesOf(shop, ann)).toEqual(['ended']);
  expect(await balancesOf(shop)).toEqual({ card_buyers: 0, card_sales: 0, card_refunds: 0 });
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund W'))).toHaveLength(1);
  expect(await booksOf(shop)).toEqual([]);
});

test('who gives a card back and orders with it at the same time has one or the other', async () => {
  const { shop, own, orderBoxes } = await open();
  const crowd = friends(20);
  for (const who of crowd) await own(who, 'month');
  for (const who of crowd) {
    const [card] = await shop.look((tx) => tx.cards.of(who, 1));
    const answers = await race([() => cancel(shop, card!.id, who), () => orderBoxes(who)]);
    const [state] = await statesOf(shop, who);
    // Given back: the order was refused for its price, or priced without the card. Kept: it was used first.
    if (state === 'running') expect(answers).toEqual({ ok: 1, amount_changed: 1 });
    const orders = await shop.look((tx) => tx.orders.list({ buyerId: who, most: 9 }));
    const used = orders.some(({ receipt }) => receipt.freights.some(({ waived }) => waived?.by === 'card'));
    expect(used && state === 'given_back').toBe(false);
  }
  expect(await booksOf(shop)).toEqual([]);
});

test('a card pays the freight of so many parcels, however many orders are placed at once', async () => {
  const { shop, own, orderBoxes } = await open();
  await own(ann, 'year');
  const orders = await race(times(5, () => () => orderBoxes(ann)));
  const placed = await shop.look((tx) => tx.orders.list({ buyerId: ann, most: 9 }));
  const waived = placed.filter(({ receipt }) => receipt.freights.some(({ waived: w }) => w?.by === 'card'));
  expect(waived.length).toBeLessThanOrEqual(4);
  expect((orders['ok'] ?? 0) + (orders['price_changed'] ?? 0)).toBe(5);
  expect(await booksOf(shop)).toEqual([]);
});

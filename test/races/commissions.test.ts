import type { OrderId, UserId } from '@/domain/id';
import { days } from '@/domain/time';
import { reckonCommission } from '../../cloudfunctions/usecases/leader/reckonCommission';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { firstClick, openLeading, tenth } from '../support/leading';
import { race } from '../support/race';

const { database, conflicts } = racingDatabase();
afterEach(() => expect(conflicts.filter((code) => code === '40P01')).toEqual([])); // Nobody waited in a circle.

const [lan, chen]: UserId[] = ['user_lan', 'user_chen'];

async function open(bindBy: 'first' | 'last' = 'first') {
  const here = await openLeading(database, { ...firstClick, bindBy, protectedFor: 0 }, tenth);
  for (const leader of [lan!, chen!]) await here.lead(leader);
  const sound = async () => expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
  return { ...here, sound };
}

test.each(['first', 'last'] as const)(
  '200 links of two leaders at once, by the %s: one has the customer',
  async (bindBy) => {
    const here = await open(bindBy);
    const who: UserId = 'user_ann';
    await here.shop.moveIn(who);
    const codes = await Promise.all([lan!, chen!].map((leader) => here.share(leader, { kind: 'shop' })));
    const answers = await race(Array.from({ length: 200 }, (_, i) => () => here.open(who, codes[i % 2]!)));
    expect(answers).toEqual({ ok: 200 });
    const history = await here.shop.look((tx) => tx.bindings.history(who));
    expect(history.filter(({ endedAt }) => endedAt === undefined)).toHaveLength(1);
    expect(history.map(({ turn }) => turn)).toEqual(history.map((_, i) => history.length - i));
    await here.sound();
  },
);

test('orders are placed while their buyer changes his leader: each keeps one, and pays that one', async () => {
  const here = await open('last');
  const people = friends(8);
  await here.shop.moveIn(...people);
  for (const who of people) await here.brings(lan!, who);
  const codes = await Promise.all([lan!, chen!].map((leader) => here.share(leader, { kind: 'shop' })));
  await Promise.all(
    people.flatMap((who) => [
      here.buy({ [box.id]: 1 }, who),
      here.buy({ [box.id]: 1 }, who),
      ...codes.map((code) => here.open(who, code)),
    ]),
  );
  const [one, other] = [await here.accountOf(lan!), await here.accountOf(chen!)];
  expect(one.pending + other.pending).toBe(16 * 8_80);
  await here.sound();
});

test('reckoned, refunded, matured and paid out all at once: to the fen what the rule gives', async () => {
  const here = await open();
  const people = friends(20);
  await here.shop.moveIn(...people);
  for (const who of people) await here.brings(lan!, who);
  const orders: { who: UserId; orderId: OrderId }[] = [];
  for (const who of people) orders.push({ who, orderId: await here.received({ [box.id]: 2 }, who) });
  await here.letters();
  here.shop.pass(days(15));

  const lines = [{ skuId: box.id, units: 1 }];
  const refund = (orderId: OrderId) =>
    here.merchant('refundBuyer', { orderId, sent: true, lines, amount: 88_00, words: '退' });
  const takeOut = () => here.shop.transact((tx) => tx.leaders.move(lan!, { payable: -17_60, paid: 17_60 }));
  let taken = 0;
  await Promise.all(orders.slice(0, 5).map(({ orderId }) => refund(orderId))); // Not reckoned yet.
  await Promise.all([
    ...orders.slice(5, 10).map(({ orderId }) => refund(orderId)),
    ...orders.flatMap(({ orderId }) =>
      [1, 2, 3].map(() => reckonCommission(here.shop.shopId, orderId, here.shop.platform)),
    ),
    ...[1, 2, 3, 4].map(() => here.mature()),
    ...[1, 2, 3, 4, 5].map(async () => {
      if (await takeOut()) taken += 1;
    }),
  ]);
  await here.letters();
  here.shop.pass(days(1)); // Those of which something was on its way back are looked at again.
  await here.mature();
  const { pending, payable, paid } = await here.accountOf(lan!);
  expect(paid).toBe(taken * 17_60);
  expect(pending + payable + paid).toBe(10 * 8_80 + 10 * 17_60);
  expect(pending).toBe(0);
});

test('100 at once take out the same money: never more than is payable, and never less than nothing', async () => {
  const here = await open();
  const who: UserId = 'user_ann';
  await here.shop.moveIn(who);
  await here.brings(lan!, who);
  await here.received({ [box.id]: 3 }, who); // ¥264 − ¥20, so ¥24.40.
  await here.letters();
  here.shop.pass(days(15));
  await here.mature();
  const takes = await Promise.all(
    Array.from({ length: 100 }, () =>
      here.shop.transact((tx) => tx.leaders.move(lan!, { payable: -10_00, inPayout: 10_00 })),
    ),
  );
  expect(takes.filter(Boolean)).toHaveLength(2);
  expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 4_40, inPayout: 20_00, paid: 0 });
});

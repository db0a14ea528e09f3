import type { HandoverId, UserId } from '@/domain/id';
import { days, later, seconds } from '@/domain/time';
import { handOver } from '../../cloudfunctions/usecases/leader/handOver';
import { mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { leadersIn } from '../support/leaders';
import { firstClick, openLeading } from '../support/leading';

const database = embeddedDatabase();
const [lan, chen, ann, bob, own]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob', 'user_own'];

/** Lan and Chen lead; Ann and Bob are Lan's. */
async function open(
  ...rules: [referral?: Parameters<typeof openLeading>[1], commission?: Parameters<typeof openLeading>[2]]
) {
  const here = await openLeading(database, ...rules);
  await here.shop.moveIn(ann!, bob!);
  for (const leader of [lan!, chen!]) {
    await here.lead(leader);
    await here.shop.transact((tx) => tx.users.change(leader, { nickname: leader === lan ? '岚姐' : '陈老师' }));
  }
  await here.brings(lan!, ann!);
  await here.brings(lan!, bob!);
  const leaders = leadersIn(here);
  /** And has heard of it before anything else happens. */
  async function leaves(leader: UserId) {
    await leaders.end(leader);
    await here.letters();
    here.shop.pass(seconds(1));
  }
  return { ...here, ...leaders, leaves, sound: () => mistakesIn(database, here.shop.shopId) };
}

test('customers go to another leader with a new span; the history says so, and everybody is told', async () => {
  const here = await open({ ...firstClick, lasts: 100 });
  here.shop.pass(days(40));
  await here.leaves(lan!);
  const handoverId = await here.handOver(lan!, chen!, 'stay', '岚姐搬走了');
  expect(await here.handOver(lan!, chen!)).toBe('leader_moved_on'); // One at a time.
  expect(await here.end(chen!)).toBe('leader_moved_on'); //           They are on their way to her.
  await here.letters();
  const { now } = here.shop.world;
  expect(await here.historyOf(ann!)).toMatchObject([
    {
      ...{ turn: 2, because: 'handed_over', leader: { userId: chen }, boundAt: now, expiresAt: later(now, days(100)) },
      handover: { id: handoverId, reason: '岚姐搬走了', by: { userId: own } },
    },
    { turn: 1, because: 'link', leader: { userId: lan, status: 'left' }, endedAt: now, endedBecause: 'handed_over' },
  ]);
  expect(await here.leadership(ann!)).toMatchObject({ leader: { userId: chen, handedOver: true, active: true } });
  expect(await here.staffLook('listHandovers', {})).toMatchObject({
    items: [
      { id: handoverId, from: { userId: lan }, to: { userId: chen }, by: { userId: own }, moved: 2, doneAt: now },
    ],
  });
  expect(await here.heard(ann!)).toEqual([{ title: { zh: '陈老师', en: '陈老师' }, moved: 'other_leader' }]);
  expect(await here.heard(chen!)).toEqual([{ title: { zh: '岚姐', en: '岚姐' }, moved: 'came', people: 2 }]);
  expect(await here.heard(lan!)).toMatchObject([
    { title: { zh: '陈老师' }, moved: 'went', people: 2 },
    { leading: 'left' },
  ]);
  const { events, handovers, customers } = await here.leader(lan!);
  expect(events[0]).toMatchObject({ what: 'handed_over', words: '岚姐搬走了' });
  expect(handovers).toMatchObject([{ id: handoverId }]);
  expect(customers).toBe(0);
  expect((await here.leader(chen!)).customers).toBe(2);
  const orderId = await here.buy({ [box.id]: 1 }, ann);
  expect(await here.commissionOf(orderId)).toMatchObject({ leaderId: chen, amount: 8_80 });
  expect(await here.sound()).toEqual([]);
});

test('to the shop: they are nobody’s, and may come by another link', async () => {
  const here = await open({ ...firstClick, whom: 'all' });
  await here.leaves(lan!);
  await here.handOver(lan!);
  await here.letters();
  expect(await here.leaderOf(ann!)).toBeUndefined();
  expect(await here.heard(ann!)).toEqual([{ title: { zh: 'a test', en: 'a test' }, moved: 'no_leader' }]);
  expect(await here.heard(lan!)).toMatchObject([{ title: { zh: 'a test' }, moved: 'went', people: 2 }, {}]);
  await here.brings(chen!, ann!);
  expect(await here.leaderOf(ann!)).toBe(chen);
  expect(await here.sound()).toEqual([]);
});

test('whoever works here by now goes to nobody; what has expired ended when it did; who came after it was asked stays', async () => {
  const here = await open({ ...firstClick, lasts: 30 });
  here.shop.pass(days(20));
  await here.shop.moveIn('user_own', 'user_cat', 'user_dan');
  const bind = (customerId: UserId, endsIn = days(30)) =>
    here.shop.transact((tx) => {
      const { now: boundAt } = here.shop.world;
      const span = { protectedUntil: boundAt, expiresAt: later(boundAt, endsIn) };
      return tx.bindings.add({ customerId, leaderId: lan!, because: 'order', boundAt, ...span });
    });
  await bind('user_own');
  await bind('user_cat');
  here.shop.pass(days(15)); // Ann's and Bob's are over by now.
  await here.handOver(lan!, chen!);
  here.shop.pass(1);
  await bind('user_dan');
  await here.letters();
  expect(await here.historyOf('user_own')).toMatchObject([{ endedBecause: 'handed_over', leader: { userId: lan } }]);
  expect(await here.historyOf(ann!)).toMatchObject([{ endedBecause: 'expired' }]);
  expect(await here.leaderOf('user_cat')).toBe(chen);
  expect(await here.leaderOf('user_dan')).toBe(lan);
  const { items } = (await here.staffLook('listHandovers', {})) as { items: object[] };
  expect(items).toMatchObject([{ moved: 1 }]);
  expect(await here.heard(ann!)).toEqual([]);
  expect(await here.sound()).toEqual([]);
});

test('what is not payable yet is kept where the merchant says so; what is payable stays', async () => {
  const here = await open();
  const ripe = await here.received({ [box.id]: 1 }, ann!);
  await here.letters();
  here.shop.pass(days(15));
  await here.mature();
  const unripe = await here.buy({ [box.id]: 2 }, bob);
  const unpaid = (await here.buyer(
    'placeOrder',
    { lines: [{ skuId: box.id, quantity: 1 }], to: here.shop.toOf(bob!), agreed: 96_00 },
    bob,
  )) as { orderId: never };
  expect(await here.accountOf(lan!)).toEqual({ pending: 17_60, payable: 8_80, inPayout: 0, paid: 0 });
  await here.leaves(lan!);
  await here.handOver(lan!, chen!, 'withhold', '违反约定');
  await here.letters();
  expect(await here.accountOf(lan!)).toEqual({ pending: 0, payable: 8_80, inPayout: 0, paid: 0 });
  expect(await here.commissionOf(ripe)).toMatchObject({ state: 'payable', amount: 8_80 });
  expect(await here.commissionOf(unripe)).toMatchObject({ state: 'withheld', amount: 0, withheldBecause: '违反约定' });
  expect(await here.staffLook('listHandovers', {})).toMatchObject({
    items: [{ withheld: 17_60, running: 'withhold' }],
  });
  expect((await here.heard(lan!))[0]).toMatchObject({ moved: 'went', amount: 17_60, words: '违反约定' });
  await here.shop.pay(bob!, unpaid.orderId);
  expect(await here.commissionOf(unpaid.orderId)).toMatchObject({ state: 'withheld', amount: 0 });
  expect(await here.accountOf(lan!)).toMatchObject({ pending: 0 });
  expect(await here.sound()).toEqual([]);
});

test('orders that run go on bringing who brought them what they bring, where the merchant leaves it so', async () => {
  const here = await open();
  const orderId = await here.buy({ [box.id]: 1 }, ann);
  await here.end(lan!);
  await here.handOver(lan!, chen!);
  await here.letters();
  await here.ship(orderId);
  await here.buyer('receiveOrder', { orderId }, ann);
  await here.letters();
  here.shop.pass(days(15));
  await here.mature();
  expect(await here.accountOf(lan!)).toMatchObject({ payable: 8_80 });
  expect(await here.accountOf(chen!)).toMatchObject({ pending: 0, payable: 0 });
});

test('only who has led hands over, and only to a leader', async () => {
  const here = await open();
  expect(await here.handOver(lan!, lan!)).toBe('handover_same');
  expect(await here.handOver(ann!, chen!)).toBe('not_found');
  expect(await here.handOver('user_nobody', chen!)).toBe('not_found');
  expect(await here.handOver(lan!, 'user_nobody')).toBe('not_found');
  expect(await here.handOver(lan!, ann!)).toBe('leader_needed');
  await here.end(chen!);
  expect(await here.handOver(lan!, chen!)).toBe('leader_needed');
  expect(await here.staffLook('viewBindings', { customerId: 'user_nobody' })).toBe('not_found');
  expect(await here.staffLook('viewBindings', { customerId: own })).toMatchObject({ bindings: [] });
});

test('450 customers go in three pieces; one that stops in between goes on where it was, and nobody is told twice', async () => {
  const here = await open();
  const { shop } = here;
  const crowd = friends(448);
  const raw = rawOf(database);
  await raw(
    `insert into users (shop_id, id, openid, nickname, avatar, language, met_at)
     select $1, id, 'o_' || id, '', '', 'zh', $3 from unnest($2::text[]) id`,
    [shop.shopId, crowd as never, new Date(shop.world.now)],
  );
  await raw(
    `insert into bindings (shop_id, customer_id, turn, leader_id, because, bound_at, protected_until)
     select $1, id, 1, 'user_lan', 'order', $3, $3 from unnest($2::text[]) id`,
    [shop.shopId, crowd as never, new Date(shop.world.now)],
  );
  const id = (await here.handOver(lan!, chen!)) as HandoverId;
  const stops = later(shop.world.now, -seconds(1)); // Its time is over after the first piece.
  expect(await handOver(shop.shopId, id, stops, shop.platform)).toMatchObject({ is: 'waiting' });
  const moved = async () => (await here.leader(chen!)).customers;
  expect(await moved()).toBe(200);
  expect((await here.leader(lan!)).customers).toBe(250);
  await expect(
    handOver(shop.shopId, id, later(shop.world.now, days(1)), {
      ...shop.platform,
      database: {
        ...database,
        transact: (of, work) =>
          database.transact(of, async (tx) => {
            await work(tx);
            throw new Error('the power is gone');
          }),
      },
    }),
  ).rejects.toThrow('the power is gone');
  expect(await moved()).toBe(200);
  await here.letters();
  expect(await moved()).toBe(450);
  const [told] = await raw(
    `select count(*)::int as letters, count(distinct effect ->> 'userId')::int as people from outbox
     where shop_id = $1 and effect ->> 'message' = 'customers_moved'`,
    [shop.shopId],
  );
  expect(told).toEqual({ letters: 452, people: 452 });
  expect(await here.staffLook('listHandovers', {})).toMatchObject({ items: [{ moved: 450 }] });
  expect(await here.sound()).toEqual([]);
}, 60_000);

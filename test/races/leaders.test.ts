import type { HandoverId, OrderId, UserId } from '@/domain/id';
import { days, later } from '@/domain/time';
import { handOver } from '../../cloudfunctions/usecases/leader/handOver';
import { reckonCommission } from '../../cloudfunctions/usecases/leader/reckonCommission';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { leadersIn } from '../support/leaders';
import { firstClick, openLeading, tenth } from '../support/leading';

const { database, conflicts } = racingDatabase();
const [lan, chen, ann]: UserId[] = ['user_lan', 'user_chen', 'user_ann'];
const AT_ONCE = 200;
afterEach(() => expect(conflicts.filter((code) => code === '40P01')).toEqual([])); // Nobody waited in a circle.

async function open() {
  const here = await openLeading(database, { ...firstClick, whom: 'all' }, tenth);
  for (const leader of [lan!, chen!]) await here.lead(leader);
  await times(() => here.staffLook('listLeaders', { tab: 'active' }), 40); // All connections are open: they begin at once.
  const query = (sql: string) => rawOf(database)(sql, [here.shop.shopId]);
  const sound = async () => expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
  return { ...here, ...leadersIn(here), query, sound };
}

/** How often each answer came: what is refused by its code. */
function counted(answers: readonly unknown[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const answer of answers) {
    const code = typeof answer === 'string' ? answer : 'ok';
    count[code] = (count[code] ?? 0) + 1;
  }
  return count;
}
const times = (run: (i: number) => Promise<unknown>, many = AT_ONCE) =>
  Promise.all(Array.from({ length: many }, (_, i) => run(i)));

test('200 decisions about one application, yes and no: one counts, and he hears one answer', async () => {
  const here = await open();
  await here.shop.moveIn(ann!);
  await here.apply(ann!);
  expect(counted(await times((i) => here.decide(ann!, i % 2 === 0)))).toEqual({ ok: 1, leader_moved_on: AT_ONCE - 1 });
  await here.letters();
  expect(await here.heard(ann!)).toHaveLength(1);
  expect(await here.query(`select what from leader_events where shop_id = $1 order by number`)).toHaveLength(2);
  await here.sound();
});

test('somebody becomes a leader while links of two leaders bind him: nobody has him in the end', async () => {
  const here = await open();
  const people = friends(20);
  await here.shop.moveIn(...people);
  for (const who of people) await here.apply(who);
  const codes = await Promise.all([lan!, chen!].map((leader) => here.share(leader, { kind: 'shop' })));
  await Promise.all(
    people.flatMap((who) => [...[0, 1, 0, 1].map((i) => here.open(who, codes[i]!)), here.decide(who, true)]),
  );
  expect(await here.query(`select customer_id from bindings where shop_id = $1 and ended_at is null`)).toEqual([]);
  expect(await here.query(`select count(*)::int as leads from users where shop_id = $1 and leads`)).toEqual([
    { leads: 22 },
  ]);
  await here.sound();
});

test('a leader leaves while 200 people come by his link: nobody meets a failure, and who is his waits to be handed over', async () => {
  const here = await open();
  const people = friends(AT_ONCE);
  await here.shop.moveIn(...people);
  const code = await here.share(lan!, { kind: 'shop' });
  const [left, ...opened] = await Promise.all([
    here.end(lan!),
    ...people.map((who) => here.open(who, code).then(() => 'opened')),
  ]);
  expect(left).toEqual({ status: 'left' });
  expect(counted(opened)).toEqual({ opened: AT_ONCE });
  const [{ his, leads }] = (await here.query(
    `select (select count(*)::int from bindings where shop_id = $1 and ended_at is null) as his,
       (select leads from users where shop_id = $1 and id = 'user_lan') as leads`,
  )) as [{ his: number; leads: boolean }];
  expect(leads).toBe(his > 0);
  expect(await here.leader(lan!)).toMatchObject({ status: 'left', customers: his });
  await here.sound();
});

test('customers are handed over by two senders while they order and come by another link: each order keeps one leader, and everybody is moved once', async () => {
  const here = await open();
  const people = friends(40);
  await here.shop.moveIn(...people);
  for (const who of people) await here.brings(lan!, who);
  const code = await here.share(chen!, { kind: 'shop' });
  const id = (await here.handOver(lan!, chen!)) as HandoverId;
  const until = later(here.shop.world.now, days(1));
  const orders = people.slice(0, 20).map((who) => here.buy({ [box.id]: 1 }, who));
  await Promise.all([
    ...orders,
    handOver(here.shop.shopId, id, until, here.shop.platform),
    handOver(here.shop.shopId, id, until, here.shop.platform),
    ...people.slice(10, 30).map((who) => here.open(who, code)),
  ]);
  await here.letters();
  expect(await here.query(`select moved from handovers where shop_id = $1`)).toEqual([{ moved: 40 }]);
  expect(
    await here.query(
      `select leader_id as leader, count(*)::int as people, max(turn) as turn from bindings
       where shop_id = $1 and ended_at is null group by 1`,
    ),
  ).toEqual([{ leader: chen, people: 40, turn: 2 }]);
  const [one, other] = [await here.accountOf(lan!), await here.accountOf(chen!)];
  expect(one.pending + other.pending).toBe(20 * 8_80);
  for (const who of people) expect(await here.heard(who)).toHaveLength(1);
  await here.sound();
});

test('200 handovers of one leader’s customers at once, to two people: one is begun', async () => {
  const here = await open();
  await here.lead('user_third');
  await here.shop.moveIn(ann!);
  await here.brings(lan!, ann!);
  const answers = await times((i) => here.handOver(lan!, i % 2 ? chen! : 'user_third'));
  expect(counted(answers.map((answer) => (/^handover_\d/.test(String(answer)) ? {} : answer)))).toEqual({
    ...{ ok: 1, leader_moved_on: AT_ONCE - 1 },
  });
  await here.letters();
  expect(await here.query(`select id from handovers where shop_id = $1 and done_at is null`)).toEqual([]);
  await here.sound();
});

test('whoever takes the customers of another leaves at the same moment: they go to him before, or not at all', async () => {
  for (let round = 0; round < 5; round += 1) {
    const here = await open();
    const people = friends(5);
    await here.shop.moveIn(...people);
    for (const who of people) await here.brings(lan!, who);
    const [handed, left] = await Promise.all([here.handOver(lan!, chen!), here.end(chen!)]);
    await here.letters();
    const [{ his }] = (await here.query(
      `select count(*)::int as his from bindings where shop_id = $1 and ended_at is null and leader_id = 'user_chen'`,
    )) as [{ his: number }];
    if (handed === 'leader_needed') expect([left, his]).toEqual([{ status: 'left' }, 0]);
    else expect([left, his]).toEqual(['leader_moved_on', 5]);
    await here.sound();
  }
});

test('what runs is withheld while it is reckoned, matures and goes back: it is paid or kept, and never both', async () => {
  const here = await open();
  const people = friends(20);
  await here.shop.moveIn(...people);
  const orders: OrderId[] = [];
  for (const who of people) {
    await here.brings(lan!, who);
    orders.push(await here.received({ [box.id]: 2 }, who));
  }
  await here.letters();
  here.shop.pass(days(15));
  await here.end(lan!);
  const id = (await here.handOver(lan!, chen!, 'withhold')) as HandoverId;
  const lines = [{ skuId: box.id, units: 1 }];
  const { shopId, platform } = here.shop;
  await Promise.all([
    handOver(shopId, id, later(here.shop.world.now, days(1)), platform),
    ...[1, 2, 3].map(() => here.mature()),
    ...orders.map((orderId) => reckonCommission(shopId, orderId, platform)),
    ...orders
      .slice(0, 6)
      .map((orderId) => here.merchant('refundBuyer', { orderId, sent: true, lines, amount: 88_00, words: '退' })),
  ]);
  await here.letters();
  here.shop.pass(days(1));
  await here.mature();
  await here.letters();
  const [{ withheld }] = (await here.query(`select withheld::int from handovers where shop_id = $1`)) as [
    { withheld: number },
  ];
  const { pending, payable } = await here.accountOf(lan!);
  expect(pending).toBe(0);
  const [{ kept }] = (await here.query(
    `select sum(l.paid - l.refunded)::int / 10 as kept from order_lines l
     join commissions c on c.shop_id = l.shop_id and c.order_id = l.order_id and c.state = 'payable' where l.shop_id = $1`,
  )) as [{ kept: number | null }];
  expect(payable).toBe(kept ?? 0);
  expect(withheld % 8_80).toBe(0);
  await here.sound();
});

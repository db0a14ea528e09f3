import fc from 'fast-check';
import type { GoodsCommission } from '@/domain/commission';
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours } from '@/domain/time';
import { mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tin } from '../support/fixtures';
import { firstClick, type Leading, openLeading, tenth } from '../support/leading';

const database = embeddedDatabase();
const LEADERS: readonly UserId[] = ['user_lan', 'user_chen'];
const PEOPLE: readonly UserId[] = ['user_ann', 'user_bob', 'user_cai', 'user_dou'];

type Step =
  | {
      readonly do: 'click' | 'buy';
      readonly who: number;
      readonly leader: number;
      readonly boxes: number;
      readonly tins: number;
    }
  | { readonly do: 'receive' | 'giveUnits' | 'giveMoney'; readonly which: number; readonly part: number }
  | { readonly do: 'pass'; readonly days: number }
  | { readonly do: 'takeOut'; readonly leader: number }
  | { readonly do: 'rate'; readonly rate: number; readonly amount: number }
  | { readonly do: 'rank'; readonly leader: number; readonly rank: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('click' as const), ...shopping() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('buy' as const), ...shopping() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('receive' as const), which: fc.nat(20), part: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('giveUnits' as const), which: fc.nat(20), part: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('giveMoney' as const), which: fc.nat(20), part: fc.nat(99) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(1, 7, 16) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('takeOut' as const), leader: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rate' as const),
      rate: fc.nat(5_000),
      amount: fc.integer({ min: -1, max: 9_99 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rank' as const), leader: fc.nat(1), rank: fc.nat(1) }) },
);
function shopping() {
  return { who: fc.nat(PEOPLE.length - 1), leader: fc.nat(1), boxes: fc.integer({ min: 1, max: 3 }), tins: fc.nat(1) };
}

/** Each history has something payable, of which a part goes back at last. */
const who = { who: 0, leader: 0, boxes: 3, tins: 1 };
const BEGIN: readonly Step[] = [
  ...[{ do: 'click', ...who } as const, { do: 'buy', ...who } as const],
  ...[{ do: 'receive', which: 0, part: 0 } as const, { do: 'pass', days: 16 } as const],
];
const END: readonly Step[] = [
  { do: 'takeOut', leader: 0 },
  { do: 'giveUnits', which: 0, part: 7 },
];

/** What the test keeps of an order, to say by itself what it must bring: whom, and how each unit or fen of it counts. */
interface Placed {
  readonly orderId: OrderId;
  readonly leader: UserId | undefined;
  readonly brings: (cash: number, units: number) => number;
}

test('whatever happens to orders, a leader has what the rule gives for what his customers have paid and kept', async () => {
  const seen = { refunded: 0, paid: 0, owed: 0, debts: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 26 }), async (steps) => {
      const town = await open();
      for (const one of [...BEGIN, ...steps, ...END]) await town.act(one);
      await town.agree(seen);
    }),
    { numRuns: 14 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0); // Else it has proved nothing.
});

async function open() {
  const here = await openLeading(database, firstClick, tenth);
  const { shop } = here;
  for (const leader of LEADERS) await here.lead(leader);
  await shop.moveIn(...PEOPLE);
  await here.takeReturns();
  const orders: Placed[] = [];
  const bound = new Map<UserId, UserId>();
  const hasBought = new Set<UserId>();
  const ranks = new Map<UserId, number>();
  let rule: GoodsCommission = { by: 'rate', rate: tenth.rate };

  async function act(one: Step): Promise<void> {
    if (one.do === 'click') await click(PEOPLE[one.who]!, LEADERS[one.leader]!);
    if (one.do === 'buy') await buy(PEOPLE[one.who]!, one.boxes, one.tins);
    if (one.do === 'pass') await pass(one.days);
    if (one.do === 'takeOut') await here.takesOut(LEADERS[one.leader]!);
    if (one.do === 'rank') {
      ranks.set(LEADERS[one.leader]!, one.rank);
      await here.lead(LEADERS[one.leader]!, one.rank);
    }
    if (one.do === 'rate') {
      rule = one.amount < 0 ? { by: 'rate', rate: one.rate } : { by: 'amount', amount: fen(one.amount) };
      await shop.transact((tx) => tx.commissions.putOfGoods(box.goodsId, rule));
    }
    const order = 'which' in one && orders[one.which % Math.max(1, orders.length)];
    if (!order) return;
    if (one.do === 'receive') await receive(order.orderId);
    if (one.do === 'giveUnits') await giveUnits(order.orderId, one.part);
    if (one.do === 'giveMoney') await giveMoney(order.orderId, one.part);
  }

  async function click(who: UserId, leader: UserId) {
    await here.brings(leader, who);
    if (!bound.has(who) && !hasBought.has(who)) bound.set(who, leader);
  }

  async function buy(who: UserId, boxes: number, tins: number) {
    const orderId = await here.buy({ [box.id]: boxes, ...(tins && { [tin.id]: tins }) }, who);
    hasBought.add(who);
    const leader = bound.get(who);
    const factor = tenth.ranks[ranks.get(leader!) ?? 0]!.factor / 100; // Per cent.
    const now = rule;
    orders.push({
      ...{ orderId, leader },
      brings: (cash, units) =>
        now.by === 'rate'
          ? Math.floor((cash * Math.min(10_000, Math.floor((now.rate * factor) / 100))) / 10_000)
          : now.by === 'amount'
            ? Math.min(cash, units * Math.floor((now.amount * factor) / 100))
            : 0,
    });
  }

  async function pass(count: number) {
    await here.letters();
    shop.pass(days(count) + hours(1));
    await here.mature();
  }

  async function receive(orderId: OrderId) {
    const { status, buyerId } = await here.orderOf(orderId);
    if (status === 'paid') await here.ship(orderId);
    if (status === 'paid' || status === 'shipped') await here.buyer('receiveOrder', { orderId }, buyerId);
  }

  /** Any line of it, so many units of that, all of their worth. */
  async function giveUnits(orderId: OrderId, part: number) {
    const asked = await some(orderId, part);
    if (!asked) return;
    const shown = await here.staffLook<{ total: number }>('previewRefundBuyer', asked);
    if (typeof shown !== 'string') await here.merchant('refundBuyer', { ...asked, amount: shown.total, words: '退' });
  }

  /** Some money for units that are kept. */
  async function giveMoney(orderId: OrderId, part: number) {
    const asked = await some(orderId, part);
    if (!asked) return;
    const shown = await here.staffLook<{ total: number }>('previewRefundBuyer', asked);
    if (typeof shown === 'string' || shown.total < 2) return;
    const amount = 1 + (part % (shown.total - 1));
    await here.merchant('refundBuyer', { ...asked, amount, words: '少退一点' });
  }

  async function some(orderId: OrderId, part: number) {
    const { status } = await here.orderOf(orderId);
    const sent = status === 'shipped' || status === 'received';
    const lines = (await here.linesOf(orderId)).filter((line) => left(line, sent) > 0);
    const line = lines[part % Math.max(1, lines.length)];
    return line && { orderId, sent, lines: [{ skuId: line.skuId, units: 1 + (part % left(line, sent)) }] };
  }

  async function agree(seen: Record<'refunded' | 'paid' | 'owed' | 'debts', number>) {
    await here.letters();
    for (const leader of LEADERS) {
      const { pending, payable, inPayout, paid } = await here.accountOf(leader);
      let due = 0;
      for (const { orderId, brings } of orders.filter((one) => one.leader === leader)) {
        const { status } = await here.orderOf(orderId);
        if (status === 'closed') continue;
        for (const { cash, units } of await keptOf(orderId)) due += brings(cash, units);
      }
      expect(pending + payable + inPayout + paid).toBe(due);
      seen.paid += paid > 0 ? 1 : 0;
      seen.debts += payable < 0 ? 1 : 0;
    }
    for (const { orderId, leader } of orders) expect((await here.orderOf(orderId)).leaderId).toBe(leader);
    const back = await rawOf(database)(`select count(*)::int as count from refunds where shop_id = $1`, [shop.shopId]);
    seen.refunded += back[0]!['count'] as number;
    const taken = await rawOf(database)(
      `select count(*)::int as count from transfers where shop_id = $1 and from_account like 'payable/%' and to_account = 'commission'`,
      [shop.shopId],
    );
    seen.owed += taken[0]!['count'] as number;
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  }

  async function keptOf(orderId: OrderId): Promise<{ cash: number; units: number }[]> {
    return (await rawOf(database)(
      `select (paid - refunded)::int as cash, quantity - unsent - returned as units from order_lines
       where shop_id = $1 and order_id = $2`,
      [shop.shopId, orderId],
    )) as never;
  }

  return { act, agree };
}

type Line = Awaited<ReturnType<Leading['linesOf']>>[number];
const left = ({ quantity, shipped, unsent, returned }: Line, sent: boolean) =>
  sent ? shipped - returned : quantity - shipped - unsent;

import fc from 'fast-check';
import type { LeadingView, LedCustomer, LedOrder } from '@/contract/leaderCentre';
import type { OrderId, UserId } from '@/domain/id';
import { COMMISSION_TABS, type CommissionTab } from '@/domain/leading';
import { days, hours } from '@/domain/time';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { openLeading } from '../support/leading';

const database = embeddedDatabase();
const lan: UserId = 'user_lan';
const PEOPLE: readonly UserId[] = ['user_ann', 'user_bob', 'user_cai'];

type Step =
  | { readonly do: 'buy' | 'team'; readonly who: number; readonly boxes: number }
  | { readonly do: 'receive' | 'back' | 'withhold'; readonly which: number; readonly units: number }
  | { readonly do: 'pass'; readonly days: number };
const bought = { who: fc.nat(PEOPLE.length - 1), boxes: fc.integer({ min: 1, max: 3 }) };
const chosen = { which: fc.nat(20), units: fc.integer({ min: 1, max: 3 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('buy' as const), ...bought }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('team' as const), ...bought }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('receive' as const), ...chosen }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('back' as const), ...chosen }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withhold' as const), ...chosen }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(1, 8, 16) }) },
);

/** Some of it is always payable, some in the window, some back. */
const BEGIN: readonly Step[] = [
  ...[{ do: 'buy', who: 0, boxes: 2 } as const, { do: 'receive', which: 0, units: 1 } as const],
  ...[{ do: 'pass', days: 16 } as const, { do: 'buy', who: 1, boxes: 3 } as const],
  ...[{ do: 'receive', which: 1, units: 1 } as const, { do: 'back', which: 1, units: 1 } as const],
];

test('whatever has happened, all pages of a leader say the same as his account and as the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      const here = await open();
      for (const one of [...BEGIN, ...steps]) await here.act(one);
      await here.agree();
    }),
    { numRuns: 6 },
  );
});

async function open() {
  const here = await openLeading(database);
  const { shop } = here;
  await here.lead(lan);
  for (const who of PEOPLE) {
    await shop.moveIn(who);
    await here.brings(lan, who);
  }
  const orders: OrderId[] = [];

  async function act(one: Step): Promise<void> {
    if (one.do === 'buy') orders.push(await here.buy({ [box.id]: one.boxes }, PEOPLE[one.who]));
    if (one.do === 'team') await shop.openTeam(PEOPLE[one.who]).then(({ orderId }) => orders.push(orderId), limited);
    if (one.do === 'pass') await pass(one.days);
    const id = 'which' in one && orders[one.which % Math.max(1, orders.length)];
    if (!id) return;
    const order = await here.orderOf(id);
    if (one.do === 'receive' && order.status === 'paid' && typeof (await here.ship(id)) !== 'string')
      await here.buyer('receiveOrder', { orderId: id }, order.buyerId);
    if (one.do === 'back') await giveBack(id, one.units);
    if (one.do === 'withhold') await withheld(id);
  }

  /** Who may open no more teams opens none. */
  const limited = (error: unknown) => void expect(error).toMatchObject({ code: expect.stringMatching(/^campaign_/) });

  async function pass(count: number) {
    await here.letters();
    shop.pass(days(count) + hours(1));
    await here.mature();
  }

  /** What is entered is entered by then: what went back before that has never been a leader's. */
  async function giveBack(orderId: OrderId, units: number) {
    await here.letters();
    const { status } = await here.orderOf(orderId);
    const asked = { orderId, sent: status !== 'paid', lines: [{ skuId: box.id, units }] };
    const shown = await here.staffLook<{ total: number }>('previewRefundBuyer', asked);
    if (typeof shown !== 'string') await here.merchant('refundBuyer', { ...asked, amount: shown.total, words: '退' });
  }

  async function withheld(orderId: OrderId) {
    const { withhold } = await import('../../cloudfunctions/usecases/leader/reckonCommission');
    await here.letters();
    await shop.transact(async (tx) => {
      await tx.orders.lock(orderId);
      const known = await tx.commissions.lock(orderId);
      if (known) await withhold(tx, known, '重复下单', shop.world.now);
    });
  }

  async function all<Item>(endpoint: string, asked: object): Promise<Item[]> {
    const found: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = (await here.look(endpoint, { ...asked, cursor }, lan)) as { items: Item[]; next?: string };
      found.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return found;
  }

  async function agree() {
    const account = await here.accountOf(lan);
    const view = (await here.look('viewLeading', {}, lan)) as LeadingView;
    const tabs = {} as Record<CommissionTab, LedOrder[]>;
    for (const tab of COMMISSION_TABS) tabs[tab] = await all<LedOrder>('listCommissions', { tab });
    const earned = (tab: CommissionTab) => tabs[tab].reduce((sum, one) => sum + one.earned, 0);
    const [pending, payable] = [await held('pending'), await held('payable')];

    expect([account.pending, view.toReceive.amount + view.inWindow.amount]).toEqual([pending, pending]);
    expect([account.payable, view.withdrawable - view.debt]).toEqual([payable, payable]);
    expect([earned('to_receive'), tabs.to_receive.length]).toEqual([view.toReceive.amount, view.toReceive.orders]);
    expect([earned('in_window'), tabs.in_window.length]).toEqual([view.inWindow.amount, view.inWindow.orders]);
    expect(earned('payable')).toBe(payable);
    expect(earned('all')).toBe(pending + payable);
    expect(tabs.all.length).toBe(orders.length);
    const less = tabs.all.filter(({ wentBack, stage }) => wentBack > 0 || stage === 'withheld');
    expect(tabs.back.map(({ number }) => number)).toEqual(less.map(({ number }) => number));
    for (const one of tabs.all) expect(one.kept).toBeLessThanOrEqual(one.paid);

    const month = tabs.all.filter(({ placedAt }) => placedAt >= view.month.from);
    const kept = (some: readonly LedOrder[]) => some.reduce((sum, one) => sum + one.kept, 0);
    const sure = month.filter(({ stage, waits }) => stage !== 'unpaid' && stage !== 'closed' && !waits);
    expect(view.month.ordered).toBe(month.length);
    expect(view.month.sales).toBe(kept(sure));
    expect(view.month.expected + view.month.waiting).toBe(month.reduce((sum, one) => sum + one.earned, 0));
    const customers = await all<LedCustomer>('listLedCustomers', {});
    expect(customers.reduce((sum, { brought }) => sum + brought, 0)).toBe(kept(tabs.all));
  }

  /** What the ledger says lies there. */
  async function held(name: 'pending' | 'payable'): Promise<number> {
    const rows = await rawOf(database)(
      `select coalesce(sum(case when to_account = $2 then amount else -amount end), 0)::int as amount from transfers
       where shop_id = $1 and $2 in (from_account, to_account)`,
      [shop.shopId, `${name}/${lan}`],
    );
    return rows[0].amount as number;
  }

  return { act, agree };
}

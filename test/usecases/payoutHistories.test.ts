import fc from 'fast-check';
import type { OrderId, PayoutId } from '@/domain/id';
import { fen } from '@/domain/money';
import { netOf } from '@/domain/payout';
import { days, minutes } from '@/domain/time';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { lan, openPayouts, payoutRule } from '../support/payouts';

const database = embeddedDatabase();
/** What Lan earns with each box that Ann keeps. */
const A_BOX = 8_80;

type Step =
  | { readonly do: 'earn'; readonly boxes: number }
  | { readonly do: 'ask'; readonly part: number; readonly way: 'wechat' | 'credit' }
  | { readonly do: 'weather'; readonly is: 'fine' | 'down' | 'silent' | 'refusing' | 'slow' }
  | {
      readonly do: 'wechat';
      readonly which: number;
      readonly makes: 'done' | 'failed' | 'processing';
      readonly tells: boolean;
    }
  | { readonly do: 'approve' | 'decline' | 'cancel' | 'check' | 'sheet' | 'goBack'; readonly which: number }
  | { readonly do: 'letters' | 'tick' | 'wait' };

const which = fc.nat(9);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('earn' as const), boxes: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('ask' as const), part: fc.integer({ min: -5, max: 120 }) },
      way: fc.constantFrom('wechat' as const, 'wechat' as const, 'credit' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      is: fc.constantFrom(
        'fine' as const,
        'fine' as const,
        'down' as const,
        'silent' as const,
        'refusing' as const,
        'slow' as const,
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('wechat' as const), which, tells: fc.boolean() },
      makes: fc.constantFrom('done' as const, 'done' as const, 'failed' as const, 'processing' as const),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['approve', 'approve', 'decline', 'cancel', 'check', 'sheet', 'goBack'] as const)),
      which,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('letters' as const, 'letters' as const, 'tick' as const, 'wait' as const),
    }),
  },
);

/** Each history has one that is paid, one that comes back, one as credit, one refused, and goods that go back after it. */
const BEGIN: readonly Step[] = [
  ...[{ do: 'earn', boxes: 2 } as const, { do: 'ask', part: 90, way: 'wechat' } as const],
  ...[{ do: 'letters' } as const, { do: 'wechat', which: 0, makes: 'done', tells: false } as const],
  ...[{ do: 'ask', part: 120, way: 'wechat' } as const, { do: 'ask', part: 12, way: 'credit' } as const],
  ...[{ do: 'earn', boxes: 1 } as const, { do: 'ask', part: 20, way: 'wechat' } as const],
  ...[{ do: 'cancel', which: 2 } as const, { do: 'goBack', which: 0 } as const, { do: 'goBack', which: 0 } as const],
  { do: 'letters' },
];

test('whatever happens to payouts, no fen is lost or paid twice, and nobody takes out more than is his', async () => {
  const seen = { paid: 0, cameBack: 0, owed: 0, credit: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), async (steps) => {
      const town = await open(seen);
      for (const one of [...BEGIN, ...steps]) {
        await town.act(one);
        await town.balance();
      }
      await town.agree();
    }),
    { numRuns: 8 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0); // Else it has proved nothing.
});

type Seen = Record<'paid' | 'cameBack' | 'owed' | 'credit' | 'refused', number>;

async function open(seen: Seen) {
  const rule = { ...payoutRule, least: fen(1_00), perDay: 10, approvedUpTo: fen(10_00) };
  const here = await openPayouts(database, rule);
  const { shop } = here;
  const orders: { readonly orderId: OrderId; kept: number }[] = [];
  const asked: PayoutId[] = [];
  const made = async (payoutId: PayoutId) => shop.transfers.made.get((await here.payoutOf(payoutId)).no);

  async function act(one: Step): Promise<void> {
    const payoutId = 'which' in one ? asked[one.which % Math.max(1, asked.length)] : undefined;
    switch (one.do) {
      case 'earn': {
        await overdue();
        orders.push({ orderId: await here.earn(one.boxes), kept: one.boxes });
        return;
      }
      case 'goBack': {
        const order = orders[one.which % orders.length]!;
        if (order.kept === 0) return;
        const lines = [{ skuId: box.id, units: 1 }];
        const wish = { orderId: order.orderId, sent: true, lines };
        const { total } = (await here.staffLook('previewRefundBuyer', wish)) as { total: number };
        expect(await here.merchant('refundBuyer', { ...wish, amount: total, words: '退' })).toBeInstanceOf(Object);
        order.kept -= 1;
        return;
      }
      case 'ask': {
        const { payable } = await here.account();
        const amount = Math.floor((Math.max(payable, 10_00) * one.part) / 100);
        const done = await here.ask(amount, one.way);
        if (typeof done === 'string') seen.refused += 1;
        else {
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(payable);
          asked.push(done['payoutId'] as PayoutId);
        }
        return;
      }
      case 'weather':
        return weather(one.is);
      case 'wechat': {
        const transfer = payoutId && (await made(payoutId));
        if (!payoutId || !transfer || !['confirming', 'processing'].includes(transfer.state)) return;
        const notice = await here.becomes(payoutId, one.makes, one.makes === 'failed' ? 'OVERDUE_CLOSE' : undefined);
        if (one.tells && one.makes !== 'processing') await here.hear(notice);
        return;
      }
      case 'approve':
      case 'decline': {
        const reason = one.do === 'decline' && { reason: '不行' };
        if (payoutId) await here.merchant(`${one.do}Payout`, { payoutId, ...reason });
        return;
      }
      case 'cancel':
      case 'check':
      case 'sheet':
        if (payoutId) await here[one.do](payoutId);
        return;
      case 'letters':
        return here.letters();
      case 'tick':
        await here.tick();
        return;
      case 'wait':
        return shop.pass(minutes(11));
    }
  }

  function weather(is: 'fine' | 'down' | 'silent' | 'refusing' | 'slow'): void {
    shop.world.wechatIsDown = is === 'down';
    shop.transfers.answers = is !== 'silent';
    shop.transfers.refuses = is === 'refusing' ? 'PAYEE_ACCOUNT_ABNORMAL' : '';
    shop.transfers.next = is === 'slow' ? 'processing' : 'confirming';
  }

  /** Days go by: what nobody has confirmed WeChat gives up, and tells nobody. */
  async function overdue(): Promise<void> {
    weather('fine');
    for (const [no, { state }] of shop.transfers.made) {
      if (state === 'confirming') shop.transfers.become(no, 'failed', 'OVERDUE_CLOSE');
    }
  }

  /** At every moment: what is there is what was earned and kept, but for letters that are on their way. */
  async function balance(): Promise<void> {
    const { pending, payable, inPayout, paid } = await here.account();
    let earned = 0;
    for (const { orderId } of orders) earned += (await shop.look((tx) => tx.commissions.get(orderId))).amount;
    expect(pending + payable + inPayout + paid).toBe(earned);
    expect(Math.min(pending, inPayout, paid)).toBeGreaterThanOrEqual(0);
    if (payable < 0) seen.owed += 1;
  }

  /** Fine weather again: then shop and WeChat say the same of each payout. */
  async function agree(): Promise<void> {
    weather('fine');
    for (let round = 0; round < 4; round += 1) {
      shop.pass(days(1));
      await here.letters();
      await here.tick();
    }
    for (const payoutId of asked) {
      const payout = await here.payoutOf(payoutId);
      const transfer = await made(payoutId);
      expect(payout.state === 'approved').toBe(false);
      if (transfer) expect(transfer).toMatchObject({ amount: netOf(payout), state: SAME[payout.state] });
      else
        expect(
          payout.way === 'wechat'
            ? ['asked', 'declined', 'cancelled', 'failed']
            : ['asked', 'declined', 'cancelled', 'paid'],
        ).toContain(payout.state);
      seen.paid += payout.state === 'paid' ? 1 : 0;
      seen.credit += payout.state === 'paid' && payout.way === 'credit' ? 1 : 0;
      seen.cameBack += ['failed', 'declined', 'cancelled'].includes(payout.state) ? 1 : 0;
    }
    const paidAtWechat = [...shop.transfers.made.values()].filter(({ state }) => state === 'done');
    const outside = (await here.moves()).filter((move) => move.startsWith('payout leaders '));
    const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
    expect(sum(outside.map((move) => Number(move.split(' ')[2])))).toBe(sum(paidAtWechat.map(({ amount }) => amount)));
    const { pending, payable, inPayout, paid } = await here.account();
    expect(pending + payable + inPayout + paid).toBe(sum(orders.map(({ kept }) => kept * A_BOX)));
    const credit = await shop.look((tx) => tx.purses.balance(lan, shop.world.now));
    const asCredit = (await here.moves()).filter((move) => move.startsWith('payout credit '));
    expect(credit.credit).toBe(sum(asCredit.map((move) => Number(move.split(' ')[2]))));
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
    shop.world.failures.length = 0; // WeChat was down now and then.
  }
  return { act, balance, agree };
}

const SAME: Partial<Record<string, unknown>> = {
  ...{ paid: 'done', failed: 'failed', cancelled: 'cancelled', sent: expect.stringMatching(/confirming|processing/) },
};

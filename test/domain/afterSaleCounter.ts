import fc from 'fast-check';
import {
  type AfterSale,
  accepted,
  checked,
  decided,
  goneOf,
  KINDS,
  moved,
  whyNotAnswer,
  whyNotCheck,
  whyNotClaim,
  whyNotConfirm,
  whyNotDecide,
  whyNotGive,
  whyNotOffer,
  whyNotReship,
  whyNotSendBack,
  whyNotWithdraw,
  worth,
} from '@/domain/afterSale';
import { fen, zero } from '@/domain/money';
import { type LineState, sendable, untouched } from '@/domain/parcel';
import { quote, type Receipt } from '@/domain/quote';
import { agreedParts, NO_REFUND, previewRefund } from '@/domain/refundShare';
import { noon } from '../support/fixtures';
import { baskets } from './baskets';

/** What happens to one order, in any order: by chance somebody asks, decides, ships, withdraws, or lets time pass. */
const DEEDS = [
  ...(['ask', 'ask', 'ask', 'ship', 'withdraw', 'accept', 'accept', 'decline', 'offer', 'agree', 'disagree'] as const),
  ...(['sendBack', 'check', 'reship', 'confirm', 'expire', 'give', 'refunded'] as const),
];
export const deeds = fc.array(
  fc.record({
    ...{ deed: fc.constantFrom(...DEEDS), which: fc.nat(), units: fc.integer({ min: 1, max: 4 }), line: fc.nat() },
    ...{ kind: fc.constantFrom(...KINDS), sent: fc.boolean(), part: fc.double({ min: 0, max: 1, noNaN: true }) },
    fault: fc.boolean(),
  }),
  { maxLength: 60 },
);
export type Deed = typeof deeds extends fc.Arbitrary<(infer D)[]> ? D : never;

/** Few units of each, so that they are fought over. */
export const receipts = baskets.map((basket) =>
  quote({ ...basket, lines: basket.lines.map((line) => ({ ...line, quantity: 1 + (line.quantity % 5) })) }),
);

/** The counters of an order as storage moves them, with the rules of the domain deciding. */
export class Counter {
  sales: AfterSale[] = [];
  states: LineState[];
  refunded = 0;
  constructor(readonly receipt: Receipt) {
    this.states = receipt.lines.map(untouched);
  }

  do({ deed, which, units, line, kind, sent, part, fault }: Deed): void {
    const sale = this.sales[this.sales.length === 0 ? 0 : which % this.sales.length];
    const at = this.receipt.lines[line % this.receipt.lines.length]!.skuId;
    if (deed === 'ask' || deed === 'give') this.begin(deed, { kind, sent, units, skuId: at, part, fault });
    else if (deed === 'ship') {
      const state = this.states.find(({ skuId }) => skuId === at)!;
      this.move(at, { shipped: Math.min(units, sendable(state)) });
    } else if (sale) this.step(sale, deed, part);
  }

  step(sale: AfterSale, deed: Deed['deed'], part: number): void {
    const next = (why: unknown, to: AfterSale['status']) => why === undefined && this.put(moved(sale, to, noon));
    const end = (why: unknown, to: AfterSale['status']) => next(why, to) && this.hold(sale, -1);
    if (deed === 'withdraw') end(whyNotWithdraw(sale), 'withdrawn');
    if (deed === 'decline') end(whyNotDecide(sale), 'declined');
    if (deed === 'expire') end(whyNotSendBack(sale), 'expired');
    if (deed === 'confirm') end(whyNotConfirm(sale), 'done');
    if (deed === 'sendBack') next(whyNotSendBack(sale), 'returning');
    if (deed === 'reship') next(whyNotReship(sale), 'reshipped');
    if (deed === 'refunded' && sale.status === 'refunding') this.put(moved(sale, 'done', noon));
    if (deed === 'accept' && !whyNotDecide(sale)) {
      if (accepted(sale) === 'refunding') this.refund(this.whole(sale), true);
      else this.put(moved(sale, 'sending', noon));
    }
    if (deed === 'check' && !whyNotCheck(sale)) {
      if (checked(sale) === 'refunding') this.refund(this.whole(sale), true);
      else this.put(moved(sale, 'reshipping', noon));
    }
    if (deed === 'offer') {
      const { lines, freight, total: most } = this.preview(sale);
      const amount = fen(Math.floor(most * part));
      if (whyNotOffer(sale, amount, most)) return;
      const parts = agreedParts(
        lines.map(({ cash }) => cash),
        freight,
        amount,
      );
      this.put(moved(worth(sale, parts.lines, parts.freight), 'offered', noon));
    }
    if (deed === 'disagree' && !whyNotAnswer(sale)) this.put(moved(this.whole(sale), 'asked', noon));
    if (deed === 'agree' && !whyNotAnswer(sale)) {
      const whole = this.preview(sale).lines;
      const isWhole = sale.lines.every(({ cash }, i) => cash >= whole[i]!.cash);
      this.refund({ ...sale, kind: 'refund' }, isWhole);
    }
  }

  begin(
    deed: 'ask' | 'give',
    wish: Pick<AfterSale, 'kind' | 'sent'> & { units: number; skuId: LineState['skuId']; part: number; fault: boolean },
  ): void {
    const kind = deed === 'give' || !wish.sent ? ('refund' as const) : wish.kind;
    const { sent, units, skuId, part, fault } = wish;
    const asked = [{ skuId, units }];
    if (whyNotClaim(this.states, sent, asked)) return;
    const reason = deed === 'give' || fault ? ('agreed' as const) : ('changed_mind' as const);
    const whole =
      kind === 'exchange'
        ? NO_REFUND
        : previewRefund(this.receipt, this.states, asked, goneOf(this.sales), reason === 'agreed');
    if (deed === 'give' && whyNotGive(fen(Math.floor(whole.total * part)), whole)) return;
    const sale: AfterSale = {
      ...{ id: `aftersale_${this.sales.length}`, number: '', orderId: 'order_1', buyerId: 'user_ann', kind, sent },
      ...{ reason, words: '', pictures: [], freight: whole.freight, total: whole.total, status: 'asked' },
      ...{ givenUp: false, askedAt: noon, startedBy: deed === 'give' ? 'merchant' : 'buyer' },
      lines: asked.map((one, i) => ({
        ...one,
        numbers: whole.lines[i]?.numbers ?? [],
        cash: whole.lines[i]?.cash ?? zero,
      })),
    };
    this.sales.push(sale);
    this.hold(sale, 1);
    if (deed === 'ask') return;
    const parts = agreedParts(
      sale.lines.map(({ cash }) => cash),
      sale.freight,
      fen(Math.floor(sale.total * part)),
    );
    const isWhole = parts.lines.every((cash, i) => cash >= sale.lines[i]!.cash);
    this.refund(worth(sale, parts.lines, parts.freight), isWhole);
  }

  preview(sale: AfterSale) {
    if (sale.kind === 'exchange') return NO_REFUND;
    const others = this.sales.filter(({ id }) => id !== sale.id);
    return previewRefund(this.receipt, this.states, sale.lines, goneOf(others), sale.reason === 'agreed');
  }
  whole(sale: AfterSale): AfterSale {
    if (sale.kind === 'exchange') return sale;
    const { lines, freight } = this.preview(sale);
    return worth(
      sale,
      lines.map(({ cash }) => cash),
      freight,
    );
  }
  refund(sale: AfterSale, isWhole: boolean): void {
    const refunding = moved(decided(sale, isWhole), 'refunding', noon);
    this.put(refunding);
    this.hold(sale, -1);
    this.refunded += refunding.total;
    if (!refunding.givenUp) return;
    for (const { skuId, units } of sale.lines) this.move(skuId, { [sale.sent ? 'returned' : 'unsent']: units });
  }
  put(sale: AfterSale): true {
    this.sales = this.sales.map((one) => (one.id === sale.id ? sale : one));
    return true;
  }
  hold({ lines, sent }: AfterSale, sign: 1 | -1): void {
    for (const { skuId, units } of lines) this.move(skuId, { [sent ? 'heldSent' : 'heldUnsent']: sign * units });
  }
  move(skuId: LineState['skuId'], by: Partial<Omit<LineState, 'skuId'>>): void {
    this.states = this.states.map((state) => {
      if (state.skuId !== skuId) return state;
      const next: { -readonly [Name in keyof LineState]: LineState[Name] } = { ...state };
      for (const name of Object.keys(by) as (keyof typeof by)[]) next[name] = state[name] + by[name]!;
      return next;
    });
  }
}

import { assert } from './bug';
import { allocate, type Fen, fen, least, minus, plus, sum, zero } from './money';
import type { LineState } from './parcel';
import { lineTotal, type Receipt, type ReceiptLine } from './quote';

/** What a part of an order paid, in each of the ways in which one pays. */
export interface Paid {
  readonly cash: Fen;
  readonly credit: Fen;
  readonly points: number;
}

/** What a line paid after all steps: credit and points are the buyer's own, so they go back as what they were. */
export function paidFor(line: Pick<ReceiptLine, 'list' | 'less'>): Paid {
  let credit = zero;
  let points = 0;
  for (const { because, amount } of line.less) {
    if (because.step === 'credit') credit = plus(credit, amount);
    if (because.step === 'points') points += because.points;
  }
  return { cash: lineTotal(line), credit, points };
}

/** What has gone back of a line already. `units` are those that were given up for it. */
export interface Gone extends Paid {
  readonly units: number;
}
export const NOTHING_GONE: Gone = { units: 0, cash: zero, credit: zero, points: 0 };

/**
 * What so many further units of a line bring back. Units are counted up: the first n of q are worth ⌊paid × n / q⌋, so
 * that parts in any order and any number add up to what was paid, to the fen, and the last one takes what is left.
 * Never more than is left.
 */
export function refundable(line: ReceiptLine, gone: Gone, units: number): Paid {
  assert(units > 0 && gone.units + units <= line.quantity, 'no more units go back than were bought');
  const paid = paidFor(line);
  const share = (all: number, given: number) => {
    const upTo = (count: number) => Math.floor((all * count) / line.quantity);
    return Math.max(0, Math.min(upTo(gone.units + units) - upTo(gone.units), all - given));
  };
  return {
    cash: fen(share(paid.cash, gone.cash)),
    credit: fen(share(paid.credit, gone.credit)),
    points: share(paid.points, gone.points),
  };
}

/** A refund as it is shown before it is asked for. The sum of its lines and the freight is its total. */
export interface RefundPreview {
  readonly lines: readonly (Paid & { readonly skuId: LineState['skuId']; readonly units: number })[];
  readonly freight: Fen;
  readonly total: Fen; //          back to WeChat
  readonly couponBack: boolean; // Only where nothing of the order is kept.
}

interface Asked {
  readonly skuId: LineState['skuId'];
  readonly units: number;
}

/**
 * What these units bring back. Freight goes back with the last units of an order of which nothing was sent; of one that
 * was sent, only where the shop is at fault and nothing is kept.
 */
export function previewRefund(
  { lines, freight }: Receipt,
  states: readonly (LineState & { readonly gone: Paid })[],
  asked: readonly Asked[],
  { shopsFault, freightGone }: { readonly shopsFault: boolean; readonly freightGone: Fen },
): RefundPreview {
  const stateOf = new Map(states.map((state) => [state.skuId, state]));
  const parts = asked.map(({ skuId, units }) => {
    const line = lines.find((one) => one.skuId === skuId);
    const state = stateOf.get(skuId);
    assert(line && state, `${skuId} is in the order`);
    const gone = { ...state.gone, units: state.unsent + state.returned };
    return { skuId, units, ...refundable(line, gone, units) };
  });
  const leaving = new Map(asked.map(({ skuId, units }) => [skuId, units]));
  const keepsNothing = states.every(
    ({ skuId, quantity, unsent, returned }) => unsent + returned + (leaving.get(skuId) ?? 0) === quantity,
  );
  const nothingSent = states.every(({ shipped }) => shipped === 0);
  const freightBack = keepsNothing && (nothingSent || shopsFault) ? minus(freight, freightGone) : zero;
  const cash = sum(parts.map((part) => part.cash));
  return { lines: parts, freight: freightBack, total: plus(cash, freightBack), couponBack: keepsNothing };
}

/** A smaller amount that both agree on, over the parts in proportion, to the fen. */
export function agreedParts(preview: RefundPreview, amount: Fen): { readonly lines: Fen[]; readonly freight: Fen } {
  assert(amount <= preview.total, 'no more is agreed on than can go back');
  const weights = [...preview.lines.map(({ cash }) => cash), preview.freight];
  if (preview.total === 0) return { lines: preview.lines.map(() => zero), freight: zero };
  const parts = allocate(amount, weights);
  return { lines: parts.slice(0, -1), freight: least(parts.at(-1)!, preview.freight) };
}

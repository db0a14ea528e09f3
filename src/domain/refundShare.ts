import { assert } from './bug';
import type { SkuId } from './id';
import { allocate, type Fen, least, minus, plus, sum, times, zero } from './money';
import { isNothingKept, type LineState } from './parcel';
import { type Because, type Less, lineTotal, type Receipt, type ReceiptLine } from './quote';

/** What one unit of a line had paid: its list price less its share of each step of the line. */
export interface UnitPaid {
  readonly less: readonly Fen[];
  readonly cash: Fen;
}

/**
 * The receipt of a line, unit by unit: each step is dealt over the units to the fen, so that the units add up to the
 * line in every step, and any of them can go back, in any order and any number.
 */
export function unitsOf({
  quantity,
  listPrice,
  less,
}: Pick<ReceiptLine, 'quantity' | 'listPrice' | 'less'>): UnitPaid[] {
  let units: UnitPaid[] = Array.from({ length: quantity }, () => ({ less: [], cash: listPrice }));
  for (const { amount } of less) {
    const shares = allocate(
      amount,
      units.map(({ cash }) => cash),
    );
    units = units.map((unit, i) => ({ less: [...unit.less, shares[i]!], cash: minus(unit.cash, shares[i]!) }));
  }
  return units;
}

/** So many units of a line; which of them, once that is settled. */
export interface Units {
  readonly skuId: SkuId;
  readonly units: number;
  readonly numbers?: readonly number[] | undefined;
}

/** What has gone back of a line, or is asked back: which of its units, and how much money. */
export interface LineGone {
  readonly numbers: ReadonlySet<number>;
  readonly cash: Fen;
}
export const NOTHING_GONE: LineGone = { numbers: new Set(), cash: zero };

/** One line of a refund, with each step that had made these units cheaper. */
export interface RefundPart {
  readonly skuId: SkuId;
  readonly units: number;
  readonly numbers: readonly number[]; // Which of the line's units these are.
  readonly list: Fen;
  readonly less: readonly Less[]; //      With credit and points: the buyer's own, which go back as what they were.
  readonly before: Fen; //                What went back before for goods that were kept.
  readonly cash: Fen; //                  What goes back to WeChat now: the list price less all of it.
}

/** The next so many units of a line that nobody has asked for. */
export function nextUnits({ quantity }: Pick<ReceiptLine, 'quantity'>, { numbers }: LineGone, count: number): number[] {
  const free = Array.from({ length: quantity }, (_, i) => i).filter((i) => !numbers.has(i));
  assert(count > 0 && count <= free.length, 'no more units go back than were bought');
  return free.slice(0, count);
}

/** What these units of a line bring back: what they had paid, and never more than is left of the line. */
export function refundOf(line: ReceiptLine, { cash: given }: LineGone, numbers: readonly number[]): RefundPart {
  const all = unitsOf(line);
  const units = numbers.map((i) => all[i]!);
  const worth = sum(units.map(({ cash }) => cash));
  const cash = least(worth, minus(lineTotal(line), given));
  const less = line.less.map(({ because, amount }, step) => {
    const share = sum(units.map((unit) => unit.less[step]!));
    return { because: shareOfStep(because, amount, share), amount: share };
  });
  return {
    ...{ skuId: line.skuId, units: numbers.length, numbers, list: times(line.listPrice, numbers.length) },
    less: less.filter(({ amount }) => amount > 0),
    ...{ before: minus(worth, cash), cash },
  };
}

/** Points go back as points. */
const shareOfStep = (because: Because, amount: Fen, share: Fen): Because =>
  because.step === 'points' ? { step: 'points', points: Math.floor((because.points * share) / amount) } : because;

/** A refund as it is shown before it is asked for. The sum of its lines and the freight is its total. */
export interface RefundPreview {
  readonly lines: readonly RefundPart[];
  readonly freight: Fen;
  readonly total: Fen; //          back to WeChat
  readonly couponBack: boolean; // Only where nothing of the order is kept.
}
export const NO_REFUND: RefundPreview = { lines: [], freight: zero, total: zero, couponBack: false };

/** What has gone back of an order, or is asked back. */
export interface Gone {
  readonly line: (skuId: SkuId) => LineGone;
  readonly freight: Fen;
}

/** What these units bring back. `states` are those before they are given up. */
export function previewRefund(
  receipt: Receipt,
  states: readonly LineState[],
  asked: readonly Units[],
  gone: Gone,
  shopsFault: boolean,
): RefundPreview {
  const lines = asked.map(({ skuId, units, numbers }) => {
    const line = receipt.lines.find((one) => one.skuId === skuId);
    assert(line, `${skuId} is in the order`);
    const goneOf = gone.line(skuId);
    return refundOf(line, goneOf, numbers ?? nextUnits(line, goneOf, units));
  });
  const freight = freightBack(receipt, states, asked, gone.freight, shopsFault);
  const couponBack = isNothingKept(without(states, asked));
  return { lines, freight, total: plus(sum(lines.map(({ cash }) => cash)), freight), couponBack };
}

/**
 * Freight goes back with the last units of an order of which nothing was sent; of one that was sent, only where the
 * shop is at fault.
 */
export function freightBack(
  { freight }: Pick<Receipt, 'freight'>,
  states: readonly LineState[],
  leaving: readonly Units[],
  gone: Fen,
  shopsFault: boolean,
): Fen {
  const isOwed = shopsFault || states.every(({ shipped }) => shipped === 0);
  return isOwed && isNothingKept(without(states, leaving)) ? minus(freight, gone) : zero;
}

function without(states: readonly LineState[], leaving: readonly Units[]): LineState[] {
  const units = new Map(leaving.map((one) => [one.skuId, one.units]));
  return states.map((state) => ({ ...state, unsent: state.unsent + (units.get(state.skuId) ?? 0) }));
}

/** A smaller amount that both agree on, over lines and freight in proportion, to the fen. */
export function agreedParts(whole: readonly Fen[], freight: Fen, amount: Fen): { lines: Fen[]; freight: Fen } {
  const most = plus(sum(whole), freight);
  assert(amount <= most, 'no more is agreed on than can go back');
  if (most === 0) return { lines: [...whole], freight };
  const parts = allocate(amount, [...whole, freight]);
  return { lines: parts.slice(0, -1), freight: parts.at(-1)! };
}

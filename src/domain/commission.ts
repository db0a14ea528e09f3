import { type AfterSale, ASKED_WITHIN } from './afterSale';
import { assert } from './bug';
import type { GoodsId, SkuId } from './id';
import { type Fen, fen, least, minus, plus, shareOf, sum, times, zero } from './money';
import type { Order } from './order';
import type { LineState } from './parcel';
import { lineTotal, type Receipt } from './quote';
import { type Instant, later, type Milliseconds } from './time';
import type { Words } from './words';

/** What leaders are paid. Absent: they are paid nothing, and bindings still tell who brought whom. */
export interface CommissionRule {
  readonly rate: number; //       Basis points of what was paid for goods that have no rate of their own.
  readonly ranks: readonly Rank[]; // Rising by `from`; the first begins at 0.
  readonly ownOrders: boolean; // Whether a leader is paid for what he buys himself.
}

/** What more sales of one's own bring. There is no other way up: nobody rises by people he brings in. */
export interface Rank {
  readonly name: Words;
  readonly from: Fen; //     What his customers have paid for goods and kept, in the last RANKED_OVER.
  readonly factor: number; // Basis points of the goods' commission: 10,000 is as it stands there.
  readonly note?: Words | undefined; // What else it brings, as the merchant says it.
}
export const RANKED_OVER_DAYS = 30;
export const MOST_RANKS = 6;
export const MOST_RATE = 5_000;
export const MOST_FACTOR = 30_000;
export const PLAIN_FACTOR = 10_000;

/** Goods that are not paid for by the shop's rate. */
export type GoodsCommission =
  | { readonly by: 'rate'; readonly rate: number } //   basis points
  | { readonly by: 'amount'; readonly amount: Fen } //  for each unit
  | { readonly by: 'none' };

/** What a line of an order brings its leader: settled as it is placed, his rank included. */
export type Term =
  | { readonly skuId: SkuId; readonly by: 'rate'; readonly rate: number }
  | { readonly skuId: SkuId; readonly by: 'amount'; readonly amount: Fen };

export const rankOf = (ranks: readonly Rank[], sales: Fen): number =>
  Math.max(0, ranks.filter(({ from }) => sales >= from).length - 1);

/** With the factor of a rank, to the basis point or fen. Nothing, where these goods bring nothing. */
export function termOf(
  skuId: SkuId,
  goods: GoodsCommission | undefined,
  { rate }: CommissionRule,
  factor: number,
): Term | undefined {
  const own = goods ?? { by: 'rate' as const, rate };
  if (own.by === 'none') return undefined;
  if (own.by === 'amount') return { skuId, by: 'amount', amount: shareOf(own.amount, factor) };
  return { skuId, by: 'rate', rate: Math.min(Math.floor((own.rate * factor) / PLAIN_FACTOR), 10_000) };
}

/** What one line brings while so much of it is kept: never more than was paid. */
export function earnedBy(term: Term | undefined, { cash, units }: Kept): Fen {
  if (!term) return zero;
  return term.by === 'rate' ? shareOf(cash, term.rate) : least(cash, times(term.amount, units));
}

/** Of a line: what was paid for it, without freight, credit and points, and has not gone back. */
export interface Kept {
  readonly cash: Fen;
  readonly units: number;
}

export function keptOf({ lines }: Pick<Receipt, 'lines'>, states: readonly KeptState[]): Map<SkuId, Kept> {
  return new Map(
    lines.map((line) => {
      const state = states.find(({ skuId }) => skuId === line.skuId);
      assert(state, `${line.skuId} is a line of the order`);
      const units = state.quantity - state.unsent - state.returned;
      return [line.skuId, { cash: minus(lineTotal(line), state.refunded), units }];
    }),
  );
}
type KeptState = Pick<LineState, 'skuId' | 'quantity' | 'unsent' | 'returned'> & { readonly refunded: Fen };

/** What an order brings its leader as it stands now: nothing while it is unpaid, and nothing once it is closed. */
export function commissionOf(
  terms: readonly Term[],
  { status, receipt }: Pick<Order, 'status' | 'receipt'>,
  states: readonly KeptState[],
): { readonly base: Fen; readonly amount: Fen } {
  if (status === 'unpaid' || status === 'closed') return { base: zero, amount: zero };
  const kept = keptOf(receipt, states);
  const base = sum([...kept.values()].map(({ cash }) => cash));
  const amount = sum(terms.map((term) => earnedBy(term, kept.get(term.skuId) ?? { cash: zero, units: 0 })));
  return { base, amount };
}

/**
 * When it can be paid out: once nothing of the order can be asked back any more. That counts from the receipt, never
 * from the payment, and anew from what came in an exchange. `open`: something is being talked about; then nothing is sure.
 */
export function maturesAt(
  receivedAt: Instant,
  sales: readonly Pick<AfterSale, 'kind' | 'status' | 'endedAt'>[],
  within: Milliseconds = ASKED_WITHIN,
): Instant {
  const starts = sales.flatMap(({ kind, status, endedAt }) =>
    kind === 'exchange' && status === 'done' && endedAt !== undefined ? [endedAt] : [],
  );
  return later(Math.max(receivedAt, ...starts) as Instant, within);
}

/**
 *   waiting ──▶ pending ──▶ payable
 *      └──────────┴──▶ withheld
 * `waiting`: not paid yet. `withheld`: by the merchant, with a reason, before it was payable.
 */
export const COMMISSION_STATES = ['waiting', 'pending', 'payable', 'withheld'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

/** What a leader has. `payable` is below zero by what went back after it had been paid out: the next earnings pay it. */
export interface LeaderAccount {
  readonly pending: Fen;
  readonly payable: number;
  readonly inPayout: Fen;
  readonly paid: Fen;
}
export const EMPTY_ACCOUNT: LeaderAccount = { pending: zero, payable: 0, inPayout: zero, paid: zero };

export const withdrawable = ({ payable }: Pick<LeaderAccount, 'payable'>): Fen => fen(Math.max(0, payable));
export const debtOf = ({ payable }: Pick<LeaderAccount, 'payable'>): Fen => fen(Math.max(0, -payable));

/** Everything he has earned and keeps: the sum over his orders is the same. */
export const earned = ({ pending, payable, inPayout, paid }: LeaderAccount): number =>
  plus(plus(pending, inPayout), paid) + payable;

/** What a unit of goods at this price brings, to be shown beside it. */
export function earnsOf(
  goods: { readonly id: GoodsId; readonly noPromotion?: unknown },
  price: Fen,
  own: GoodsCommission | undefined,
  rule: CommissionRule | undefined,
  factor: number,
): Fen {
  if (!rule || goods.noPromotion) return zero;
  return earnedBy(termOf('sku_', own, rule, factor), { cash: price, units: 1 });
}

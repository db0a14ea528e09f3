import { USUAL_DEADLINES } from './deadlines';
import type { AfterSaleId, OrderId, SkuId, UserId } from './id';
import { type Fen, plus, sum, zero } from './money';
import type { Order } from './order';
import { type LineState, sendable, type Waybill } from './parcel';
import type { Gone, RefundPreview } from './refundShare';
import type { RefusalCode } from './refusal';
import type { Team } from './team';
import { days, type Instant, isOver, later, type Milliseconds } from './time';

/**
 * A buyer wants something put right. Each step has its deadline, and what happens then without anybody.
 *
 *   asked ──▶ refunding ──▶ done                                   refund
 *     │ ├───▶ sending ──▶ returning ──▶ refunding ──▶ done         return
 *     │ │                         └──▶ reshipping ──▶ reshipped ──▶ done   exchange (never reshipped: refunding)
 *     │ └───▶ offered ──▶ refunding (the buyer keeps the goods, and so much goes back, if he agrees; else asked again)
 *     └─────▶ declined            withdrawn by its buyer, until the goods are on their way
 *                                 expired: the goods were never sent back
 *
 * What came in exchange and is not right ends it (reshipped ──▶ done), and is asked back at once in a new one, a return of
 * the same units. After an exchange one may ask for as long again as after receipt.
 */
export interface AfterSale {
  readonly id: AfterSaleId;
  readonly number: string; //     A…, readable
  readonly orderId: OrderId;
  readonly buyerId: UserId;
  readonly kind: AfterSaleKind;
  readonly sent: boolean; //      Of units that were shipped; else of units that never will be.
  readonly reason: Reason;
  readonly words: string;
  readonly pictures: readonly string[];
  readonly lines: readonly AfterSaleLine[];
  readonly freight: Fen;
  readonly total: Fen; //         What goes back: asked for, then offered, then agreed on. ¥0 in an exchange.
  readonly status: AfterSaleStatus;
  readonly actBy?: Instant | undefined; //         Then it goes on by itself. Nothing: somebody must act, or it is over.
  readonly heldUpBy?: RefusalCode | undefined; //  Its time has come, and this is why it could not go on.
  readonly returnTo?: ReturnTo | undefined; //     As it was told to the buyer.
  readonly parcelBack?: Waybill | undefined;
  readonly givenUp: boolean; //                    It was decided, and these units are not the buyer's any more.
  readonly askedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly startedBy: 'buyer' | 'merchant'; // A merchant may give back of his own accord.
}

export interface AfterSaleLine {
  readonly skuId: SkuId;
  readonly units: number;
  readonly numbers: readonly number[]; //   Which units of the line, since each paid its own. None in an exchange.
  readonly cash: Fen; //                    What goes back for them.
  readonly forSkuId?: SkuId | undefined; // What is sent in exchange: the same, or another of its goods at no higher price.
}

/** Where returns go to. */
export interface ReturnTo {
  readonly name: string;
  readonly phone: string;
  readonly place: string;
}

export const KINDS = ['refund', 'return', 'exchange'] as const;
export type AfterSaleKind = (typeof KINDS)[number];

/** Those that hold their units: the same unit is in one of them at most. */
export const OPEN = ['asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped', 'refunding'] as const;
export const STATUSES = [...OPEN, 'done', 'declined', 'withdrawn', 'expired'] as const;
export type AfterSaleStatus = (typeof STATUSES)[number];
export const isOpen = ({ status }: Pick<AfterSale, 'status'>) => (OPEN as readonly string[]).includes(status);

/** Money is on its way back, or has come: what it is about is decided. */
const isDecided = ({ status }: Pick<AfterSale, 'status'>) => status === 'refunding' || status === 'done';

/** Why, in the buyer's words; and whose fault that is: it decides about freight and about how long one may ask. */
export const REASONS = {
  changed_mind: 'buyer',
  ordered_wrong: 'buyer',
  too_late: 'shop',
  not_received: 'shop',
  missing: 'shop',
  damaged: 'shop',
  poor_quality: 'shop',
  not_as_described: 'shop',
  wrong_goods: 'shop',
  agreed: 'shop', // with the merchant
} as const;
export type Reason = keyof typeof REASONS;
export const isShopsFault = (reason: Reason) => REASONS[reason] === 'shop';

export const MOST_AFTER_SALE_WORDS = 300;
export const MOST_EVIDENCE = 6;
export const MOST_AFTER_SALES = 30; //   of one order
export const MOST_EVENTS = 60; //        of one after-sale: then nobody can add to it but by the next step

export const DECIDED_WITHIN = USUAL_DEADLINES.decided; // The merchant, if the shop has not said otherwise; then it is accepted.
export const ANSWERED_WITHIN = days(3); //   The buyer, to an offer; then it is taken.
export const SENT_WITHIN = days(7); //       The buyer; then it expires.
export const CHECKED_WITHIN = days(10); //   The merchant, what came back; then it counts as right.
export const RESHIPPED_WITHIN = days(7); //  The merchant, what is sent in exchange; then the money goes back instead.
export const CONFIRMED_WITHIN = days(10); // The buyer, what came in exchange; then it is done.
export const NO_REASON_NEEDED = USUAL_DEADLINES.noReason; // After receipt, or an exchange: 七天无理由
export const ASKED_WITHIN = USUAL_DEADLINES.fault; //        The same, where the shop is at fault.
export const TRIED_AGAIN = days(1); //       What time could not do.

/** Units of a line that a new after-sale may speak of. */
export const claimable = (line: LineState, sent: boolean) =>
  sent ? line.shipped - line.returned - line.heldSent : sendable(line);

type SaidOf = Pick<AfterSale, 'kind' | 'sent' | 'status' | 'startedBy' | 'askedAt' | 'endedAt'> & {
  readonly lines: readonly Pick<AfterSaleLine, 'skuId' | 'units'>[];
};

/**
 * Whether this can be asked for at all, of units of these lines. `sales` are those of the order: what came in exchange is
 * as new as what was received. Whether the units are there, and how much they bring, is checked after it.
 */
export function whyNotAsk(
  order: Pick<Order, 'status' | 'asks'> & { readonly receivedAt?: Instant | undefined },
  team: Pick<Team, 'status'> | undefined,
  asked: Pick<AfterSale, 'kind' | 'sent' | 'reason'> & Pick<SaidOf, 'lines'>,
  sales: readonly SaidOf[],
  now: Instant,
): RefusalCode | undefined {
  const { kind, sent, reason, lines } = asked;
  const { status, receivedAt } = order;
  if (!sent && kind !== 'refund') return 'after_sale_not_possible'; // Nothing is there to be sent back.
  const never = whyNotRefund(order, team, sent);
  if (never || status !== 'received' || receivedAt === undefined) return never;
  const { fault, noReason } = order.asks ?? USUAL_DEADLINES;
  const within = isShopsFault(reason) ? fault : noReason;
  if (!isOver(later(receivedAt, within), now)) return undefined;
  const isRenewed = lines.every(({ skuId, units }) => units <= renewed(sales, skuId, within, now));
  return isRenewed ? undefined : 'after_sale_too_late';
}

/** Units of a line that came in exchange so short a time ago, and were not spoken of again since. */
function renewed(sales: readonly SaidOf[], skuId: SkuId, within: number, now: Instant): number {
  const unitsOf = ({ lines }: SaidOf) => lines.find((line) => line.skuId === skuId)?.units ?? 0;
  const count = (some: readonly SaidOf[]) => some.reduce((units, sale) => units + unitsOf(sale), 0);
  const came = sales.filter(
    (sale) =>
      sale.kind === 'exchange' &&
      sale.status === 'done' &&
      sale.endedAt !== undefined &&
      !isOver(later(sale.endedAt, within), now) &&
      unitsOf(sale) > 0,
  );
  const since = Math.min(...came.map(({ endedAt }) => endedAt!));
  const spokenOf = sales.filter(
    (sale) =>
      sale.sent &&
      sale.startedBy === 'buyer' &&
      sale.askedAt >= since &&
      (isOpen(sale) || (sale.status === 'done' && sale.kind !== 'refund')),
  );
  return count(came) - count(spokenOf);
}

/** Whether money of this order can go back at all: the merchant's own question, whose time is not limited. */
export function whyNotRefund(
  { status }: Pick<Order, 'status'>,
  team: Pick<Team, 'status'> | undefined,
  sent: boolean,
): RefusalCode | undefined {
  if (status === 'unpaid' || status === 'closed') return 'after_sale_not_possible';
  if (team && team.status !== 'formed') return 'order_waits_for_team';
  return !sent && status !== 'paid' ? 'after_sale_not_possible' : undefined;
}

export function whyNotClaim(
  lines: readonly LineState[],
  sent: boolean,
  asked: readonly { readonly skuId: SkuId; readonly units: number }[],
): RefusalCode | undefined {
  for (const { skuId, units } of asked) {
    const line = lines.find((one) => one.skuId === skuId);
    if (!line) return 'not_found';
    if (units > claimable(line, sent)) {
      return (sent ? line.heldSent : line.heldUnsent) > 0 ? 'after_sale_open' : 'more_than_ordered';
    }
  }
  return undefined;
}

interface Instead {
  readonly off?: boolean | undefined;
  readonly id: SkuId;
  readonly goodsId: string;
  readonly listPrice: Fen;
  readonly stock: number;
}

/** What is sent in exchange is the same again, or of the same goods and not dearer than that was; and it is there. */
export function whyNotInstead(
  was: { readonly skuId: SkuId; readonly goodsId: string; readonly listPrice: Fen },
  wanted: Instead | undefined,
  units: number,
): RefusalCode | undefined {
  if (!wanted || wanted.goodsId !== was.goodsId) return 'not_found';
  if (wanted.id !== was.skuId && wanted.off) return 'goods_off';
  if (wanted.id !== was.skuId && wanted.listPrice > was.listPrice) return 'exchange_dearer';
  return wanted.stock < units ? 'stock_short' : undefined;
}

type Now = Pick<AfterSale, 'status' | 'kind' | 'sent'>;
const only = (is: boolean): RefusalCode | undefined => (is ? undefined : 'after_sale_moved_on');

export const whyNotDecide = ({ status }: Now) => only(status === 'asked');
export const whyNotAnswer = ({ status }: Now) => only(status === 'offered');
export const whyNotWithdraw = ({ status }: Now) => only(['asked', 'offered', 'sending'].includes(status));
export const whyNotSendBack = ({ status }: Now) => only(status === 'sending');
export const whyNotCheck = ({ status }: Now) => only(status === 'returning');
export const whyNotReship = ({ status }: Now) => only(status === 'reshipping');
export const whyNotConfirm = ({ status }: Now) => only(status === 'reshipped');
export const whyNotReject = ({ status }: Now) => only(status === 'reshipped');
export const whyNotSay = (sale: Now, events: number): RefusalCode | undefined =>
  isOpen(sale) ? (events >= MOST_EVENTS ? 'after_sale_full' : undefined) : 'after_sale_moved_on';

/**
 * An offer: the buyer keeps the goods, and so much goes back. What was never sent goes back whole, there is nothing to
 * haggle about; nor is there in an exchange. All of it may be offered where the goods would have had to be sent back.
 */
export function whyNotOffer({ status, kind, sent }: Now, amount: Fen, whole: Fen): RefusalCode | undefined {
  if (status !== 'asked') return 'after_sale_moved_on';
  if (kind === 'exchange' || !sent) return 'after_sale_not_possible';
  const isLess = amount < whole || (kind === 'return' && amount === whole);
  return amount > 0 && isLess ? undefined : 'amount_changed';
}

/** The merchant gives back so much of what these units had paid. What is worth nothing goes back for nothing. */
export const whyNotGive = (amount: Fen, { total }: Pick<RefundPreview, 'total'>): RefusalCode | undefined =>
  amount > total || (amount === 0 && total > 0) ? 'amount_changed' : undefined;

/** Where it goes when the merchant, or time, says yes: to WeChat at once, or first to the post. */
export const accepted = ({ kind }: Pick<AfterSale, 'kind'>): 'refunding' | 'sending' =>
  kind === 'refund' ? 'refunding' : 'sending';
/** After what came back was found to be right. */
export const checked = ({ kind }: Pick<AfterSale, 'kind'>): 'refunding' | 'reshipping' =>
  kind === 'exchange' ? 'reshipping' : 'refunding';

/** How long a step waits before it goes on by itself. */
const PATIENCE: Partial<Record<AfterSaleStatus, number>> = {
  offered: ANSWERED_WITHIN,
  sending: SENT_WITHIN,
  returning: CHECKED_WITHIN,
  reshipping: RESHIPPED_WITHIN,
  reshipped: CONFIRMED_WITHIN,
};

/** `decided`: how long the merchant has, once it is asked. */
export function moved(
  sale: AfterSale,
  status: AfterSaleStatus,
  now: Instant,
  decided: Milliseconds = DECIDED_WITHIN,
): AfterSale {
  const patience = status === 'asked' ? decided : PATIENCE[status];
  return {
    ...sale,
    status,
    heldUpBy: undefined,
    actBy: patience === undefined ? undefined : later(now, patience),
    endedAt: isOpen({ status }) ? undefined : now,
  };
}

/** Its time has come, and it could not go on: somebody should see why, and it is tried again. */
export const heldUp = (sale: AfterSale, heldUpBy: RefusalCode, now: Instant): AfterSale => ({
  ...sale,
  heldUpBy,
  actBy: later(now, TRIED_AGAIN),
});

/** With what goes back for each line. */
export function worth(sale: AfterSale, cash: readonly Fen[], freight: Fen): AfterSale {
  const lines = sale.lines.map((line, i) => ({ ...line, cash: cash[i]! }));
  return { ...sale, lines, freight, total: plus(sum(cash), freight) };
}

/** The goods are back and nothing was sent for them in time: it is a return now. `of` says which units these are. */
export const returnedInstead = (sale: AfterSale, of: (line: AfterSaleLine) => readonly number[]): AfterSale => ({
  ...sale,
  kind: 'return',
  lines: sale.lines.map((line) => ({ ...line, numbers: of(line) })),
});

/** Decided: money goes back. Goods that were sent back, or that all of it went back for, are not the buyer's any more. */
export const decided = (sale: AfterSale, isWhole: boolean): AfterSale => ({
  ...sale,
  givenUp: sale.kind === 'return' || isWhole,
});

/** What has gone back of an order, or is asked back. An exchange brings back nothing. */
export function goneOf(sales: readonly AfterSale[]): Gone {
  const counted = sales.filter((sale) => sale.kind !== 'exchange' && (isOpen(sale) || sale.status === 'done'));
  return {
    freight: sum(counted.map(({ freight }) => freight)),
    line: (skuId) => {
      const numbers = new Set<number>();
      let cash = zero;
      for (const sale of counted) {
        const line = sale.lines.find((one) => one.skuId === skuId);
        if (!line) continue;
        cash = plus(cash, line.cash);
        if (sale.givenUp || !isDecided(sale)) for (const number of line.numbers) numbers.add(number);
      }
      return { numbers, cash };
    },
  };
}

/** One line of its log: written once, never changed. */
export interface AfterSaleEvent {
  readonly by: 'buyer' | 'merchant' | 'clock' | 'wechat';
  readonly what: AfterSaleStatus | 'disagreed' | 'said' | 'refund_failed' | 'settled' | 'rejected';
  readonly words: string;
  readonly pictures: readonly string[];
  readonly amount?: Fen | undefined;
  readonly waybill?: Waybill | undefined;
  readonly at: Instant;
}

import type { AfterSaleId, OrderId, SkuId, UserId } from './id';
import type { Fen } from './money';
import type { Order } from './order';
import { type LineState, sendable, type Waybill } from './parcel';
import type { RefusalCode } from './refusal';
import type { Team } from './team';
import { days, hours, type Instant, isOver, later } from './time';

/**
 * A buyer wants something put right. Each step has its deadline, and what happens then without anybody.
 *
 *   asked ──▶ refunding ──▶ done                                   refund
 *     │ ├───▶ sending ──▶ returning ──▶ refunding ──▶ done         return
 *     │ │                         └──▶ reshipping ──▶ reshipped ──▶ done   exchange
 *     │ └───▶ offered ──▶ refunding (less than was asked, if the buyer agrees; else asked again)
 *     └─────▶ declined            withdrawn by its buyer, until the goods are on their way
 *                                 expired: the goods were never sent back
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
  readonly actBy?: Instant | undefined; // Then it goes on by itself. Nothing: somebody must act, or it is over.
  readonly parcelBack?: Waybill | undefined;
  readonly askedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly startedBy: 'buyer' | 'merchant'; // A merchant may give back of his own accord.
}

export interface AfterSaleLine {
  readonly skuId: SkuId;
  readonly units: number;
  readonly cash: Fen; //                              What goes back for them.
  readonly forSkuId?: SkuId | undefined; //           What is sent in exchange: the same, or another of its goods at no higher price.
}

export const KINDS = ['refund', 'return', 'exchange'] as const;
export type AfterSaleKind = (typeof KINDS)[number];

export const STATUSES = [
  ...(['asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped', 'refunding'] as const),
  ...(['done', 'declined', 'withdrawn', 'expired'] as const),
] as const;
export type AfterSaleStatus = (typeof STATUSES)[number];

/** Those that hold their units: the same unit is in one of them at most. */
export const OPEN = ['asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped', 'refunding'] as const;
export const isOpen = ({ status }: Pick<AfterSale, 'status'>) => (OPEN as readonly string[]).includes(status);

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

export const DECIDED_WITHIN = hours(48); //  The merchant; then it is accepted.
export const ANSWERED_WITHIN = days(3); //   The buyer, to an offer; then it is taken.
export const SENT_WITHIN = days(7); //       The buyer; then it expires.
export const CHECKED_WITHIN = days(10); //   The merchant, what came back; then it counts as right.
export const CONFIRMED_WITHIN = days(10); // The buyer, what came in exchange; then it is done.
export const NO_REASON_NEEDED = days(7); //  After receipt: 七天无理由
export const ASKED_WITHIN = days(15); //     After receipt, where the shop is at fault.

/** Units of a line that a new after-sale may speak of. */
export const claimable = (line: LineState, sent: boolean) =>
  sent ? line.shipped - line.returned - line.heldSent : sendable(line);

/** Whether this can be asked for at all. Which units and how much is checked after it. */
export function whyNotAsk(
  order: Pick<Order, 'status'> & { readonly receivedAt?: Instant | undefined },
  team: Pick<Team, 'status'> | undefined,
  { kind, sent, reason }: Pick<AfterSale, 'kind' | 'sent' | 'reason'>,
  now: Instant,
): RefusalCode | undefined {
  const { status } = order;
  if (status === 'unpaid' || status === 'closed') return 'after_sale_not_possible';
  if (team && team.status !== 'formed') return 'order_waits_for_team';
  if (!sent) return status === 'paid' && kind === 'refund' ? undefined : 'after_sale_not_possible';
  if (status !== 'received' || order.receivedAt === undefined) return undefined;
  const within = isShopsFault(reason) ? ASKED_WITHIN : NO_REASON_NEEDED;
  return isOver(later(order.receivedAt, within), now) ? 'after_sale_too_late' : undefined;
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

type Now = Pick<AfterSale, 'status' | 'kind' | 'sent'>;
const only = (is: boolean): RefusalCode | undefined => (is ? undefined : 'after_sale_moved_on');

export const whyNotDecide = ({ status }: Now) => only(status === 'asked');
/** What was never sent goes back whole: there is nothing to haggle about. */
export const whyNotOffer = ({ status, kind, sent }: Now) => only(status === 'asked' && kind !== 'exchange' && sent);
export const whyNotAnswer = ({ status }: Now) => only(status === 'offered');
export const whyNotWithdraw = ({ status }: Now) => only(['asked', 'offered', 'sending'].includes(status));
export const whyNotSendBack = ({ status }: Now) => only(status === 'sending');
export const whyNotCheck = ({ status }: Now) => only(status === 'returning');
export const whyNotReship = ({ status }: Now) => only(status === 'reshipping');
export const whyNotConfirm = ({ status }: Now) => only(status === 'reshipped');

/** Where it goes when the merchant, or time, says yes: to WeChat at once, or first to the post. */
export const accepted = ({ kind }: Pick<AfterSale, 'kind'>): 'refunding' | 'sending' =>
  kind === 'refund' ? 'refunding' : 'sending';
/** After what came back was found to be right. */
export const checked = ({ kind }: Pick<AfterSale, 'kind'>): 'refunding' | 'reshipping' =>
  kind === 'exchange' ? 'reshipping' : 'refunding';

/** How long a step waits before it goes on by itself. */
const PATIENCE: Partial<Record<AfterSaleStatus, number>> = {
  asked: DECIDED_WITHIN,
  offered: ANSWERED_WITHIN,
  sending: SENT_WITHIN,
  returning: CHECKED_WITHIN,
  reshipped: CONFIRMED_WITHIN,
};

export function moved(sale: AfterSale, status: AfterSaleStatus, now: Instant): AfterSale {
  const patience = PATIENCE[status];
  return {
    ...sale,
    status,
    actBy: patience === undefined ? undefined : later(now, patience),
    endedAt: isOpen({ status }) ? undefined : now,
  };
}

/** Units that are given up for good once it is done. With less than their worth, what was kept stays the buyer's. */
export function givesUp({ kind, sent }: Pick<AfterSale, 'kind' | 'sent'>, isWhole: boolean): boolean {
  if (kind === 'exchange') return false;
  return kind === 'return' || !sent || isWhole;
}

/** One line of its log: written once, never changed. */
export interface AfterSaleEvent {
  readonly by: 'buyer' | 'merchant' | 'clock' | 'wechat';
  readonly what: AfterSaleStatus | 'disagreed';
  readonly words: string;
  readonly pictures: readonly string[];
  readonly amount?: Fen | undefined;
  readonly waybill?: Waybill | undefined;
  readonly at: Instant;
}

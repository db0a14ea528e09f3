import type { AfterSaleId, OrderId, ParcelId, SkuId } from './id';
import type { RefusalCode } from './refusal';
import type { Quantity } from './stock';
import { days, hours, type Instant, minutes } from './time';

/** Codes of the delivery companies as WeChat's shipping management names them. */
export const CARRIERS = ['ZTO', 'SF', 'YTO', 'STO', 'YD', 'JD', 'EMS', 'DBL'] as const;
export type Carrier = (typeof CARRIERS)[number];
export const MOST_PARCELS = 15; // of one order: WeChat takes no more

export interface Waybill {
  readonly carrier: Carrier;
  readonly waybill: string;
}

/** A part of an order on its way, or what is sent in exchange. */
export interface Parcel extends Waybill {
  readonly id: ParcelId;
  readonly orderId: OrderId;
  readonly afterSaleId?: AfterSaleId | undefined; // Sent in exchange for what came back.
  readonly lines: readonly Quantity[];
  readonly shippedAt: Instant;
  readonly tracking: Tracking;
}

export const ASK_AGAIN = minutes(30); //  A carrier is not asked about the same parcel more often: each question costs.
export const ASKED_EVERY = hours(4); //   And as often it is asked although nobody looks,
export const FOLLOWED_FOR = days(30); //  so long after it left.

/** Where it is, as its carrier told when it was last asked. */
export interface Tracking {
  readonly state: 'waiting' | 'moving' | 'delivering' | 'signed' | 'trouble' | 'unknown';
  readonly events: readonly { readonly at: Instant; readonly words: string }[]; // newest first
  readonly askedAt?: Instant | undefined;
}
export const UNTRACKED: Tracking = { state: 'unknown', events: [] };

/** What is known after an answer: a carrier that says nothing takes back nothing of what it has said. */
export const heard = (known: Tracking, answer: Pick<Tracking, 'state' | 'events'>): Tracking =>
  answer.events.length === 0 && known.events.length > 0 ? known : answer;

/**
 * A line of an order, and what became of its units: sent, given back before they were sent, given back after, and those
 * that an open after-sale speaks of.
 */
export interface LineState extends Quantity {
  readonly shipped: number;
  readonly unsent: number; //     Refunded, and will never be sent.
  readonly returned: number; //   Of those sent: refunded.
  readonly heldUnsent: number; // Asked back, and not decided yet: not sent meanwhile.
  readonly heldSent: number;
}

export const untouched = ({ skuId, quantity }: Quantity): LineState => ({
  ...{ skuId, quantity, shipped: 0, unsent: 0, returned: 0, heldUnsent: 0, heldSent: 0 },
});

/** Units that can be put into a parcel now. */
export const sendable = ({ quantity, shipped, unsent, heldUnsent }: LineState) =>
  quantity - shipped - unsent - heldUnsent;

/** Nothing is left to send, not even what is being talked about. */
export const isAllSent = (lines: readonly LineState[]) =>
  lines.every(({ quantity, shipped, unsent }) => shipped + unsent === quantity);
export const isNothingKept = (lines: readonly LineState[]) =>
  lines.every(({ quantity, unsent, returned }) => unsent + returned === quantity);

/**
 * Whether one more parcel may leave. `sent` are all of this order's, also those in exchange: WeChat is told of no more
 * than so many of the others, and a number names one parcel.
 */
export function whyNotSend(
  sent: readonly Pick<Parcel, 'carrier' | 'waybill' | 'afterSaleId'>[],
  { carrier, waybill, afterSaleId }: Waybill & Pick<Parcel, 'afterSaleId'>,
): RefusalCode | undefined {
  if (sent.some((parcel) => parcel.carrier === carrier && parcel.waybill === waybill)) return 'waybill_used';
  const first = sent.filter((parcel) => parcel.afterSaleId === undefined);
  return afterSaleId === undefined && first.length >= MOST_PARCELS ? 'too_many_parcels' : undefined;
}

export function whyNotPack(lines: readonly LineState[], packed: readonly Quantity[]): RefusalCode | undefined {
  const known = new Map<SkuId, LineState>(lines.map((line) => [line.skuId, line]));
  for (const { skuId, quantity } of packed) {
    const line = known.get(skuId);
    if (!line) return 'not_found';
    if (quantity > sendable(line)) return line.heldUnsent > 0 ? 'after_sale_open' : 'more_than_ordered';
  }
  return undefined;
}

import * as z from 'zod';
import type { LeaderAccount } from '@/domain/commission';
import type { HandoverId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Binding, LeaderEvent, LeaderKind, LeaderStatus } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

/** `left`: also those who have declined, or were declined. */
export const LEADER_TABS = ['active', 'applied', 'invited', 'left'] as const;
export type LeaderTab = (typeof LEADER_TABS)[number];

/** A leader as the shop sees him. */
export interface ShopLeader extends Face {
  readonly kind: LeaderKind;
  readonly status: LeaderStatus;
  readonly words: string; //                  Of the application.
  readonly askedAt: Instant;
  readonly since?: Instant | undefined; //    Once he has ever been one.
  readonly leftAt?: Instant | undefined;
  readonly rank?: Words | undefined; //       None where nothing is paid, and of staff.
  readonly customers: number; //              Bound to him: also while he has left, until they are handed over.
  readonly sales: Fen; //                     What was paid for goods and kept, of orders of the last 30 days whose team does not wait,
  readonly orders: number; //                 which were so many,
  readonly earned: Fen; //                    and bring him so much.
  readonly account: LeaderAccount; //         `pending` is what `withhold` would keep.
}
/** The last one first, by when he asked or was invited. `search`: a part of the name, or the number of the person. */
export const listLeaders = {
  input: z.strictObject({ tab: z.enum(LEADER_TABS), search: text(40).optional(), cursor }),
  output: gives<Page<ShopLeader> & { readonly counts: Readonly<Record<LeaderTab, number>> }>(),
};

/** How he came to it, and what became of it. */
export interface LeaderHappened {
  readonly what: LeaderEvent;
  readonly words: string;
  readonly by?: Face | undefined; // Absent: himself, or time.
  readonly at: Instant;
}
/** Refuses `not_found` who has never asked nor been invited. */
export const viewShopLeader = {
  input: z.strictObject({ userId: id('user') }),
  output: gives<
    ShopLeader & {
      readonly events: readonly LeaderHappened[]; //     The last first.
      readonly handovers: readonly HandoverView[]; //    From him and to him, the last ten.
    }
  >(),
};

const words = text(200);
const reason = text(200, 1);
const status = gives<{ readonly status: LeaderStatus }>();

/** He reads the words. Who has left, or declined, may be invited again. Refuses leader_already, leader_applied, leader_is_staff, leader_moved_on (invited). */
export const inviteLeader = { input: z.strictObject({ requestId, userId: id('user'), words }), output: status };
/** Accepting ends his own binding. Refuses `leader_moved_on` where nobody has asked. He reads the words. */
export const decideApplication = {
  input: z.strictObject({ requestId, userId: id('user'), accept: z.boolean(), words }),
  output: status,
};
/**
 * He leaves; an invitation is taken back. His customers stay with him and bring nobody anything until they are handed
 * over; what he has earned stays his. Refuses `leader_moved_on` who is none. He reads the reason.
 */
export const endLeader = { input: z.strictObject({ requestId, userId: id('user'), reason }), output: status };

/** Customers that went from one to another, or to the shop. */
export interface HandoverView {
  readonly id: HandoverId;
  readonly from: Face;
  readonly to?: Face | undefined; // Absent: to the shop; they are nobody's then.
  readonly running: 'stay' | 'withhold';
  readonly reason: string;
  readonly by: Face;
  readonly at: Instant;
  readonly doneAt?: Instant | undefined; // Absent: it is at it, 200 a piece.
  readonly moved: number;
  readonly withheld: Fen;
}
/**
 * Hands all customers over, in pieces, and tells them, and both leaders. Also of a leader who stays one. `to` absent: to
 * the shop. `withhold`: what is not payable yet of the orders so far is kept, with the reason; `stay`: it comes to him as
 * ever. What is payable stays his in any case. Customers who have become leaders or staff go to nobody. Refuses
 * `handover_same`, `leader_needed` (the new one is none), `leader_moved_on` (the last one from him is not done yet).
 */
export const handOverCustomers = {
  input: z.strictObject({
    requestId,
    fromId: id('user'),
    toId: id('user').optional(),
    running: z.enum(['stay', 'withhold']),
    reason,
  }),
  output: gives<{ readonly handoverId: HandoverId }>(),
};
/** The last one first. */
export const listHandovers = { input: z.strictObject({ cursor }), output: gives<Page<HandoverView>>() };

/** One part of the history of a customer. What has expired is shown as ended, also while nobody has written it down. */
export interface BindingView
  extends Pick<Binding, 'turn' | 'because' | 'boundAt' | 'protectedUntil' | 'expiresAt' | 'endedAt' | 'endedBecause'> {
  readonly leader: Face & { readonly kind: LeaderKind; readonly status: LeaderStatus };
  readonly handover?: { readonly id: HandoverId; readonly reason: string; readonly by: Face } | undefined;
}
/** Whose customer somebody was and is: everything, the last first. */
export const viewBindings = {
  input: z.strictObject({ customerId: id('user') }),
  output: gives<{ readonly customer: Face; readonly bindings: readonly BindingView[] }>(),
};

export const adminLeaders = {
  ...needing('leaders.see', { listLeaders, viewShopLeader, listHandovers, viewBindings }),
  ...needing('leaders.edit', { inviteLeader, decideApplication, endLeader, handOverCustomers }),
};

import * as z from 'zod';
import type { CommissionRule } from '@/domain/commission';
import { type LeaderKind, type LeaderStatus, MOST_APPLICATION_WORDS, type ReferralRule } from '@/domain/referral';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { gives, requestId, text } from './endpoint';
import type { Face } from './team';

/** Whose customer somebody is, as he sees it himself. */
export interface MyLeader extends Face {
  readonly since: Instant;
  readonly handedOver: boolean; //                   By the shop, and not by a link of this leader's.
  readonly active: boolean; //                       He may have left: then nobody is paid for what I buy.
  readonly until?: Instant | undefined; //           It ends by itself then. Absent: it does not.
  readonly changesFrom?: Instant | undefined; //     From then on another leader's link takes over. Absent: it never does.
}

/** How I stand as a leader, what the shop offers, and whose customer I am. */
export interface LeadershipView {
  readonly status: LeaderStatus | 'none';
  readonly kind?: LeaderKind | undefined; //         Absent with `none`.
  readonly askedAt?: Instant | undefined; //         When I applied, or was invited.
  readonly since?: Instant | undefined; //           While I am one.
  readonly leftAt?: Instant | undefined;
  readonly words?: string | undefined; //            What I wrote, while it waits.
  readonly told?: string | undefined; //             What the shop wrote last: with the invitation, the answer, the end.
  /** Absent: the shop has no leaders. Everything that somebody who applies should know is in it. */
  readonly terms?:
    | { readonly referral: ReferralRule; readonly commission?: CommissionRule | undefined } // Without: nothing is paid.
    | undefined;
  readonly whyNotApply?: RefusalCode | undefined; // leader_already, leader_applied, leader_by_invitation, leader_is_staff, not_here
  readonly leader?: MyLeader | undefined; //         Absent: I am nobody's customer.
}
export const viewLeadership = { input: z.strictObject({}), output: gives<LeadershipView>() };

/**
 * Asks to be a leader; who was invited accepts by `answerInvitation`, or by this. The words are read by the shop, and pass WeChat's
 * content check first: `text_not_allowed`. Refuses what `whyNotApply` says.
 */
export const applyToLead = {
  input: z.strictObject({ requestId, words: text(MOST_APPLICATION_WORDS) }),
  output: gives<{ readonly status: LeaderStatus }>(), // `active` where he was invited.
};

/** Becoming a leader ends one's own binding: leaders are bound to nobody. Refuses `leader_moved_on` where none is open. */
export const answerInvitation = {
  input: z.strictObject({ requestId, accept: z.boolean() }),
  output: gives<{ readonly status: LeaderStatus }>(),
};

export const leader = { viewLeadership, applyToLead, answerInvitation };

import * as z from 'zod';
import { type EnvelopeRule, type EnvelopeStatus, MOST_SHARES, SPLITS } from '@/domain/envelope';
import { GIVEAWAY_STAGES, type Giveaway, type GiveawayRule } from '@/domain/giveaway';
import type { EnvelopeId, GiveawayId, OrderId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { days, hours, type Instant } from '@/domain/time';
import { amount, instant, words } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId } from './endpoint';
import type { GivesView, Got } from './envelope';
import type { Face } from './team';

/** What has come of a giveaway. All can be added up again from its packets. */
export interface GiveawayNumbers {
  readonly envelopes: number; // packets that were made (gatherings that were started)
  readonly open: number; //      of those: not gone, not over
  readonly people: number; //    who got something
  readonly opened: number; //    shares that were taken
  readonly promised: Fen; //     in packets, without what has gone back: never more than the budget
  readonly given: Fen; //        in shares that were taken
  readonly left: Fen; //         budget − promised
}

/** A giveaway as its merchant sees it. */
export interface AdminGiveaway
  extends Pick<Giveaway, 'id' | 'rule' | 'title' | 'words' | 'budget' | 'startsAt' | 'endsAt'> {
  readonly stage: (typeof GIVEAWAY_STAGES)[number];
  readonly gives: GivesView;
  readonly numbers: GiveawayNumbers;
  /** Of a rain: its packet, once it lies ready. */
  readonly rain?: EnvelopeId | undefined;
}

/** Those that run, the next to end first; those that will, the next to begin first; those that are over, the latest first. */
export const listGiveaways = {
  input: z.strictObject({
    stage: z.enum(GIVEAWAY_STAGES),
    kind: z.enum(['thanks', 'group', 'rain', 'gather', 'gift']).optional(),
    cursor,
  }),
  output: gives<Page<AdminGiveaway>>(),
};
export const viewGiveaway = { input: z.strictObject({ giveawayId: id('giveaway') }), output: gives<AdminGiveaway>() };

/** A packet of a giveaway. */
export interface AdminEnvelope {
  readonly envelopeId: EnvelopeId;
  readonly status: EnvelopeStatus;
  readonly sender?: Face | undefined; //     The buyer who was thanked, who started the gathering.
  readonly orderId?: OrderId | undefined;
  readonly people: number; //                of its chat group that are known here; 0 where it has none
  readonly total: Fen;
  readonly shares: number;
  readonly opened: number;
  readonly given: Fen;
  readonly madeAt: Instant;
  readonly opensAt: Instant;
  readonly expiresAt: Instant;
}
/** The newest first. */
export const listGiveawayEnvelopes = {
  input: z.strictObject({ giveawayId: id('giveaway'), cursor }),
  output: gives<Page<AdminEnvelope>>(),
};
/** Who got how much out of it, the last first. */
export const listGiven = {
  input: z.strictObject({ giveawayId: id('giveaway'), cursor }),
  output: gives<Page<Got & { readonly envelopeId: EnvelopeId }>>(),
};

const total = amount.refine((value) => value >= 1);
const shares = z.int().min(1).max(MOST_SHARES);
const lasts = z.int().min(60_000).max(days(30)); // ms
const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credit'), lasts: z.int().min(days(1)).max(days(366)) }),
  z.strictObject({ kind: z.literal('coupon'), templateId: id('template') }),
]);
const packet = { shares, split: z.enum(SPLITS), lasts, gives: what };
const rule: z.ZodType<GiveawayRule> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('thanks'),
    ...packet,
    atLeast: amount, // What must have been paid for the goods.
    total: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('fixed'), amount: total }),
      z.strictObject({ by: z.literal('paid'), rate: z.int().min(1).max(10_000), most: total }), // basis points of what was paid
    ]),
  }),
  z.strictObject({ kind: z.literal('group'), ...packet, total, mostGroups: z.int().min(1).max(10_000).optional() }),
  z.strictObject({ kind: z.literal('rain'), ...packet, total }), // `lasts` is its window.
  z.strictObject({ kind: z.literal('gather'), ...packet, total, each: z.int().min(1).max(100) }), // So many one person may take part in.
  z.strictObject({ kind: z.literal('gift'), gives: what }),
]);

/**
 * A new one, or the one of this id as it shall be, as long as it has not begun. A rain falls at `startsAt`, and its packet
 * takes the whole of its total out of the budget at once. Refuses `giveaway_running`, `giveaway_time_wrong`,
 * `giveaway_budget_wrong` where not even one packet can be paid of it, `envelope_total_wrong`, `envelope_shares_wrong`,
 * `not_found` a template that is not there, `too_many_of_these`.
 */
export const putGiveaway = {
  input: z.strictObject({
    requestId,
    giveawayId: id('giveaway').optional(),
    title: words(20),
    words: words(30), // On the packets.
    rule,
    budget: total,
    startsAt: instant.optional(), // Nothing, or what has passed: now.
    endsAt: instant,
  }),
  output: gives<{ readonly giveawayId: GiveawayId }>(),
};

/** More money, or less down to what is promised, also while it runs. Refuses `giveaway_over`, `giveaway_budget_wrong`. */
export const setGiveawayBudget = {
  input: z.strictObject({ requestId, giveawayId: id('giveaway'), budget: total }),
  output: gives<object>(),
};

/**
 * Now; one that has not begun never will. Its packets can be opened to their own time, or are called back at once with
 * `callBack`: what was taken stays with who took it. Refuses `giveaway_over`.
 */
export const endGiveaway = {
  input: z.strictObject({ requestId, giveawayId: id('giveaway'), callBack: z.boolean() }),
  output: gives<object>(),
};

/** A single packet out of the budget of a `gift`, to be dropped into a chat. Refuses `giveaway_used_up`, `giveaway_over` … */
export const sendShopEnvelope = {
  input: z.strictObject({
    requestId,
    giveawayId: id('giveaway'),
    words: words(30),
    total,
    shares,
    split: z.enum(SPLITS),
    lasts,
  }),
  output: gives<{ readonly envelopeId: EnvelopeId }>(),
};

const rules = z.strictObject({
  own: z.boolean(), //                            Whether shoppers may send their own credit.
  lasts: z.int().min(hours(1)).max(days(7)), //   ms in which a packet of theirs can be opened
  creditLasts: z.int().min(days(1)).max(days(366)),
  openedADay: z.int().min(1).max(1_000), //       One person may open so many a day,
  amountADay: total, //                           with so much in them,
  sentADay: total, //                             and send so much.
  peopleADevice: z.int().min(1).max(100),
});
/** What shoppers may do; nothing where packets have never been set up. */
export const viewEnvelopeRule = {
  input: z.strictObject({}),
  output: gives<{ readonly rule?: EnvelopeRule | undefined; readonly standard: EnvelopeRule }>(),
};
export const setEnvelopeRule = {
  input: z.strictObject({ requestId, rule: rules }),
  output: gives<object>(),
};

export const adminEnvelopes = {
  ...needing('campaigns.see', { listGiveaways, viewGiveaway, listGiveawayEnvelopes, listGiven, viewEnvelopeRule }),
  ...needing('campaigns.edit', { putGiveaway, setGiveawayBudget, endGiveaway, sendShopEnvelope, setEnvelopeRule }),
};

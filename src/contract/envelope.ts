import * as z from 'zod';
import {
  type EnvelopeKind,
  type EnvelopeStatus,
  MOST_A_SHARE,
  MOST_OWN_SHARES,
  MOST_WORDS,
  SPLITS,
} from '@/domain/envelope';
import type { EnvelopeId, GiveawayId, GroupId, OrderId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, device, gives, id, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

/** What a share becomes, as whoever gets one is told of it. */
export type GivesView =
  | { readonly kind: 'credit'; readonly days: number } // Spent at checkout; so many days from its opening, at most.
  | { readonly kind: 'coupon'; readonly title: Words; readonly atLeast: Fen }; // So much off goods of `atLeast`.

/** Where it stands for who looks. */
export type EnvelopeState =
  | 'open' //      he may open it
  | 'not_yet' //   not before `opensAt`
  | 'mine' //      he has opened it: see `mine`
  | 'own' //       he has filled it himself, and others may open it
  | 'empty' //     others were quicker
  | 'expired'
  | 'withdrawn' // its order went back
  | 'other_group'; // it belongs to a chat group that he did not come from

/** Somebody who has opened it. */
export interface Got extends Face {
  readonly amount: Fen;
  readonly at: Instant;
  readonly isBest: boolean; // 手气最佳: told only when all are gone
  readonly isMe: boolean;
}

/** What I have got out of one. */
export interface MyShare {
  readonly amount: Fen;
  readonly at: Instant;
  readonly isBest: boolean;
  readonly until: Instant; // It can be spent before that.
}

/** A packet in a list. */
export interface EnvelopeCard {
  readonly envelopeId: EnvelopeId;
  readonly kind: EnvelopeKind;
  readonly status: EnvelopeStatus;
  readonly sender?: Face | undefined; // Nothing: the shop.
  readonly words: Words; //              One's own are the same in both.
  readonly total: Fen;
  readonly shares: number;
  readonly opened: number;
  readonly given: Fen; //                in the opened ones
  readonly split: (typeof SPLITS)[number];
  readonly madeAt: Instant;
  readonly opensAt: Instant;
  readonly expiresAt: Instant;
  readonly mine?: MyShare | undefined;
}

export interface EnvelopeView extends EnvelopeCard {
  readonly shop: string; //              its name
  readonly gives: GivesView;
  readonly state: EnvelopeState;
  readonly groupId?: GroupId | undefined;
  readonly isSender: boolean; //         It came from me: out of my credit, or out of my order.
  readonly got: readonly Got[]; //       The last ones first, 20 at most; more by `listOpened`. Empty before I may know.
  readonly best?: Got | undefined; //    once all are gone
  readonly lasted?: number | undefined; // ms from its making to its last share, once all are gone
  readonly back?: Fen | undefined; //    what went back when its time was over
}

/** Anybody with its link may look; who got what is told to who has opened it, cannot any more, or has sent it. */
export const viewEnvelope = {
  input: z.strictObject({ envelopeId: id('envelope') }),
  output: gives<EnvelopeView>(),
};

/** All who opened it, the last first. Refuses `not_found` who might still open it himself. */
export const listOpened = {
  input: z.strictObject({ envelopeId: id('envelope'), cursor }),
  output: gives<Page<Got>>(),
};

/**
 * Takes the next share. `device`: see endpoint. Refuses `envelope_opened`, `envelope_empty`, `envelope_expired`,
 * `envelope_own`, `envelope_withdrawn`, `envelope_not_yet`, `envelope_other_group`; `envelope_enough_today` who has had
 * his part of today's, `too_many_on_device`, `risky`. A gathering is joined by `joinGather`.
 */
export const openEnvelope = {
  input: z.strictObject({ requestId, envelopeId: id('envelope'), device }),
  output: gives<{ readonly mine: MyShare; readonly gives: GivesView; readonly left: number }>(), // shares left
};

/**
 * A card of a shop's campaign was tapped in a chat group: each group that it reaches has a packet of its own, made now if
 * it is the first time. Refuses `group_unknown` where WeChat has not said which group; `giveaway_not_yet`,
 * `giveaway_over`, `giveaway_used_up`.
 */
export const reachGroup = {
  input: z.strictObject({ requestId, giveawayId: id('giveaway') }),
  output: gives<{ readonly envelopeId: EnvelopeId }>(),
};

/** What I may send. */
export interface SendingView {
  readonly credit: Fen; //       what I have
  readonly left: Fen; //         what I may still send today, of that
  readonly mostShares: number;
  readonly mostAShare: Fen;
  readonly lasts: number; //     ms in which it can be opened; then the rest comes back
  readonly whyNot?: RefusalCode | undefined; // `envelopes_off`, `credit_short`, `envelope_sent_enough`
}
export const viewSending = { input: z.strictObject({}), output: gives<SendingView>() };

/**
 * Fills a packet from my own credit: `total` fen in so many shares. With `groupId` only who is of that group may open it.
 * What is not opened comes back, with the end that it had; what others get keeps that end, too. Refuses `envelopes_off`,
 * `credit_short`, `envelope_total_wrong`, `envelope_sent_enough`, `text_not_allowed`.
 */
export const sendEnvelope = {
  input: z.strictObject({
    requestId,
    total: z
      .int()
      .min(1)
      .max(MOST_A_SHARE * MOST_OWN_SHARES)
      .transform(fen),
    shares: z.int().min(1).max(MOST_OWN_SHARES),
    split: z.enum(SPLITS),
    words: text(MOST_WORDS),
    groupId: id('group').optional(),
  }),
  output: gives<{ readonly envelopeId: EnvelopeId }>(),
};

/** Those that came from me (also the shop's thanks for my orders), or that I have opened; the newest first. */
export const listEnvelopes = {
  input: z.strictObject({ which: z.enum(['sent', 'got']), cursor }),
  output: gives<Page<EnvelopeCard>>(),
};

/** The packet that the shop said thanks with for an order of mine, to be sent to friends; I may open one share, too. */
export const viewThanks = {
  input: z.strictObject({ orderId: id('order') }),
  output: gives<{
    readonly envelope?: EnvelopeCard | undefined;
    readonly promised?: ThanksPromised | undefined; // Once its team has formed; while that waits, and the price is settled.
  }>(),
};
export interface ThanksPromised {
  readonly shares: number;
  readonly total: Fen;
  readonly gives: GivesView;
}

/** 红包雨: `viewEnvelope` and `openEnvelope` go by its id. */
export interface RainView {
  readonly envelopeId: EnvelopeId;
  readonly title: Words;
  readonly words: Words;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly total: Fen;
  readonly shares: number;
  readonly left: number;
  readonly gives: GivesView;
  readonly mine?: MyShare | undefined;
}
/** The one that falls now, else the next; with those after it, ten at most. The last is shown for ten minutes after its end. */
export const viewRain = {
  input: z.strictObject({}),
  output: gives<{ readonly rain?: RainView | undefined; readonly next: readonly RainView[] }>(),
};

/** 瓜分券: what one can gather friends for. */
export interface GatherOffer {
  readonly giveawayId: GiveawayId;
  readonly title: Words;
  readonly words: Words;
  readonly people: number; // who must come together, the first one among them
  readonly total: Fen; //     what they get altogether,
  readonly split: (typeof SPLITS)[number];
  readonly gives: GivesView;
  readonly lasts: number; //  ms in which they must
  readonly endsAt: Instant;
  readonly mine?: EnvelopeId | undefined; // The gathering of it that I started or joined last.
  readonly whyNot?: RefusalCode | undefined; // Why I cannot start one: `gather_started`, `giveaway_used_up` …
}

/** Somebody who has come; the amount is told once they are together. */
export interface Gathered extends Face {
  readonly at: Instant;
  readonly amount?: Fen | undefined;
  readonly isBest: boolean;
  readonly isMe: boolean;
}

export interface GatherView extends Omit<GatherOffer, 'mine' | 'whyNot'> {
  readonly gatherId: EnvelopeId;
  readonly status: EnvelopeStatus; // gone: they are together, and everybody has his share
  readonly expiresAt: Instant;
  readonly starter: Face;
  readonly gathered: readonly Gathered[]; // in the order in which they came, the starter first
  readonly joined: boolean; //        I am one of them,
  readonly mine?: MyShare | undefined; // and this is what I got.
  readonly whyNot?: RefusalCode | undefined; // Why I cannot join.
}
export const viewGather = { input: z.strictObject({ gatherId: id('envelope') }), output: gives<GatherView>() };

/** Refuses `giveaway_not_yet`, `giveaway_over`, `giveaway_used_up`, `gather_started` while one of mine still waits. */
export const startGather = {
  input: z.strictObject({ requestId, giveawayId: id('giveaway'), device }),
  output: gives<{ readonly gatherId: EnvelopeId }>(),
};
/** With the last who comes everybody gets his share. Refuses as `openEnvelope`, and `gather_joined_enough`. */
export const joinGather = {
  input: z.strictObject({ requestId, gatherId: id('envelope'), device }),
  output: gives<{ readonly complete: boolean }>(),
};

/** What there is for me now, for the coupon centre and the credit page. */
export interface GiftsView {
  readonly rain?: RainView | undefined;
  readonly gathers: readonly GatherOffer[];
  readonly thanks: readonly (EnvelopeCard & { readonly orderId: OrderId })[]; // Of my orders, still open.
}
export const listGifts = { input: z.strictObject({}), output: gives<GiftsView>() };

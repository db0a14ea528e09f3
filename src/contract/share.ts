import * as z from 'zod';
import type { CampaignId, GoodsId, GroupId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { type Channel, FROM_PHONE, type NextStep, SHARE_CODE, type Shared } from '@/domain/share';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, requestId } from './endpoint';
import type { Face, TeamCard } from './team';

const code = z.string().regex(SHARE_CODE);
const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goods'), goodsId: id('goods') }),
  z.strictObject({ kind: z.literal('team'), teamId: id('team') }),
  z.strictObject({ kind: z.literal('store'), leaderId: id('user') }),
  z.strictObject({ kind: z.literal('shop') }),
]);

/**
 * Tells the shop of a link that the phone has made: a card must have its code at once, so the phone draws it, and who
 * tells first has it. `from` is the link that the sharer came by himself; one that he has not opened is left out.
 * Refuses `share_taken` a code that is somebody else's (draw another), `share_members_only` a private team of others,
 * `store_closed` a storefront that others cannot see.
 */
export const makeShare = {
  input: z.strictObject({ requestId, code, what, channel: z.enum(FROM_PHONE), from: code.optional() }),
  output: gives<object>(),
};

/**
 * Somebody came by a link: sent once for each coming, from whatever page the card led to. From which chat, WeChat says.
 * Refuses `share_unknown`: the page it came with works all the same.
 */
export const openShare = {
  input: z.strictObject({ requestId, code }),
  output: gives<{
    readonly what: Shared;
    readonly channel: Channel;
    readonly sharer: Face;
    readonly mine: boolean; //                      Who opens it has made it: nothing is counted.
    readonly groupId?: GroupId | undefined; // The chat that it was opened from.
  }>(),
};

/** The goods of a link, as they are now. */
export interface LandingGoods {
  readonly id: GoodsId;
  readonly title: Words;
  readonly picture: string; // list size
  readonly wide: string;
  readonly alone: Fen; //                         the list price of what `together` buys, or the lowest
  readonly together?: Fen | undefined; // In its team, or in one that can be opened now; the lowest price.
  readonly saves: Fen; //                         zero where there is no `together`
  readonly onSale: boolean;
  readonly soldOut: boolean;
}

/** The storefront that a link leads to, as it is now. */
export interface LandingStore {
  readonly leaderId: UserId;
  readonly name: string;
  readonly face: string;
  readonly story: string;
  readonly badge?: string | undefined;
  readonly pictures: readonly string[]; // Of its first goods, list size; three at most.
}

/** What a link shows to who came by it: also when what it leads to is over. */
export interface ShareLanding {
  readonly code: string;
  readonly what: Shared;
  readonly channel: Channel;
  readonly madeAt: Instant;
  readonly sharer: Face;
  readonly mine: boolean;
  readonly shop: string; //                         its name
  readonly goods?: LandingGoods | undefined; //     of goods and teams
  readonly team?: TeamCard | undefined; //          the one that it leads to
  readonly store?: LandingStore | undefined;
  readonly whyNotJoin?: RefusalCode | undefined; // this team, for who looks: also `team_already_joined`
  /** Why it leads nowhere any more: team_full, team_closed, campaign_over, goods_off, stock_short … */
  readonly over?: RefusalCode | undefined;
  readonly was?: { readonly price: Fen; readonly size: number } | undefined; // in the campaign that is over
  readonly next: NextStep; //                       'go' where `what` is; else the best of what is below
  readonly teams: readonly TeamCard[]; //           open ones of the same goods (of the shop: of any), three at most
  readonly campaign?:
    | { readonly id: CampaignId; readonly size: number; readonly price: Fen; readonly endsAt: Instant }
    | undefined; //                                 in which a team of these goods can be opened now
}
/** What the landing page shows; it records nothing: ask `openShare` beside it. Refuses `share_unknown`. */
export const viewShare = { input: z.strictObject({ code }), output: gives<ShareLanding>() };

/** The mini-program code for a poster, as base64 of a PNG or JPEG. The same person, the same thing: the same code. */
export const sharePicture = {
  input: z.strictObject({ requestId, what, from: code.optional() }),
  output: gives<{ readonly code: string; readonly picture: string }>(),
};

/** A text that can be pasted into any chat and leads here; WeChat keeps it for 30 days. The code stays the same. */
export const shortLink = {
  input: z.strictObject({ requestId, what, from: code.optional() }),
  output: gives<{ readonly code: string; readonly link: string }>(),
};

/**
 * What became of links. A step counts people or orders of others only, and what is told was stored: nothing is guessed.
 * One level: what came of a link that was shared again counts for that one, and never for this.
 */
export interface Funnel {
  readonly shown: number; //       links that were made
  readonly opened: number; //      people who opened them
  readonly newcomers: number; //   of those: people who came to the shop for the first time
  readonly ordered: number; //     orders that were placed after it: joining a team is one
  readonly paid: number; //        of those: paid, and not given back whole
  readonly received: number; //    of those: received
  readonly sharedAgain: number; // links that were made by who came by them
  readonly amount: Fen; //         what the paid ones brought, without what went back
  readonly saved: Fen; //          what their buyers saved; teams that still wait are left out
}

/** One of my links. */
export interface ShareView {
  readonly code: string;
  readonly what: Shared;
  readonly channel: Channel;
  readonly madeAt: Instant;
  readonly title: Words; //                   of the goods; of the shop or a storefront its name
  readonly picture: string; //                list size; of a storefront its face; empty for the shop
  readonly over?: RefusalCode | undefined; // as others find it on the landing page
  readonly counts: Funnel;
}
/** My links, the newest first. */
export const listShares = { input: z.strictObject({ cursor }), output: gives<Page<ShareView>>() };
/** All of mine together: people are counted once, however many of my links they opened. */
export const viewShares = { input: z.strictObject({}), output: gives<Funnel>() };

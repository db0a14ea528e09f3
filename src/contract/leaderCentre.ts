import * as z from 'zod';
import type { Rank } from '@/domain/commission';
import type { CampaignId, GoodsId, LessonId, TeamId } from '@/domain/id';
import { COMMISSION_TABS } from '@/domain/leading';
import type { Fen } from '@/domain/money';
import type { LeaderKind } from '@/domain/referral';
import type { TeamKind } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, requestId, text } from './endpoint';
import type { TeamCard } from './team';

/** Everything here is for leaders, and about the one who asks: others are refused `leader_needed`. Money is in fen. */

/**
 * What happened since a day or a month began, in Beijing. People and orders are different things: of those who opened a
 * link some looked, of the orders some were paid, and some of these are sure. A share of orders among people would say
 * nothing, since who orders today may have come last week.
 */
export interface Figures {
  readonly from: Instant;
  readonly opened: number; //  people who opened a link of his within it, each counted once
  readonly looked: number; //  of those: people who looked at goods within it, after they had opened a link of his
  readonly ordered: number; // orders of his customers that were placed within it; what he buys himself is not among them
  readonly paid: number; //    of those: paid, and not given back whole
  readonly formed: number; //  of those: bought alone, or in a team that has formed. The others wait for friends
  readonly sales: Fen; //      what was paid for the goods of the formed ones, and is kept: no freight, credit, points
  readonly expected: Fen; //   what the formed ones earn him, as it stands now
  readonly waiting: Fen; //    what those would earn whose team has not formed yet: it may still fall short
}

/** So many orders, and what they bring together. Orders that bring nothing are not counted. */
export interface Sum {
  readonly orders: number;
  readonly amount: Fen;
}

export interface LeadingView {
  readonly kind: LeaderKind; //                   'staff' has customers, and no commission: all money is zero
  readonly since: Instant;
  readonly rank?: Words | undefined; //           its name. Absent: the shop has none, or pays nothing
  readonly withdrawable: Fen; //                  never below zero
  readonly debt: Fen; //                          what went back after it was paid out: the next earnings pay it
  readonly inPayout: Fen;
  readonly paid: Fen; //                          all that ever left his account for him, the shop's fees included
  readonly paidThisMonth: { readonly amount: Fen; readonly times: number }; // of that: in this month, and in how many payouts
  readonly payoutOn: boolean; //                  whether the shop pays out: its rule says how
  readonly toReceive: Sum; //                     待收货: paid, and not received yet
  readonly inWindow: Sum; //                      售后期内: received, and may still be asked back
  readonly today: Figures;
  readonly month: Figures;
  /** The open team that he has sent a card of, is in or leads, and that needs the fewest: with the picture of its card. */
  readonly near?: { readonly team: TeamCard; readonly wide: string; readonly alone: Fen } | undefined;
  readonly goods: readonly EarningGoods[]; //     the first three of `listEarning`
  readonly goodsCount: number; //                 of how many; MOST_COUNTED stands for so many or more
  readonly customers: number; //                  bound to him now
  readonly lessonsLeft: number; //                that he has not finished
  readonly onBoard: boolean;
  readonly asOf: Instant;
}
export const viewLeading = { input: z.strictObject({}), output: gives<LeadingView>() };

/**
 * `unpaid`, `closed` (not paid in time, or given back whole), `to_receive`, `in_window`, `payable`, `withheld` by the
 * shop with a reason.
 */
export type CommissionStage = 'unpaid' | 'closed' | 'to_receive' | 'in_window' | 'payable' | 'withheld';

/** An order and what it earns. Who has bought is masked, and where it goes is never told. */
export interface LedOrder {
  readonly number: string; //                        of the order, as its buyer sees it
  readonly placedAt: Instant;
  readonly buyer: string; //                         林**, or empty: he has told no name
  readonly mine: boolean; //                         bought by the leader himself
  readonly titles: readonly Words[]; //              of its goods
  readonly picture: string; //                       of the first, list size
  readonly units: number; //                         of all lines
  readonly campaign?: { readonly id: CampaignId; readonly kind: TeamKind; readonly teamId: TeamId } | undefined;
  readonly paid: Fen; //                             what was paid for goods; zero before it is paid
  readonly kept: Fen; //                             of that: what has not gone back
  readonly earned: Fen; //                           what it earns as it stands now
  readonly wentBack: Fen; //                         what it would earn more, had nothing gone back or been withheld
  readonly stage: CommissionStage;
  readonly waits: boolean; //                        its team has not formed yet
  readonly payableFrom?: Instant | undefined; //     since it was received; an open after-sale or an exchange puts it off
  readonly withheldBecause?: string | undefined; //  as the merchant wrote it
}
/**
 * The newest first. `all`: also what earns nothing. `to_receive`, `in_window`, `payable`: the orders behind these sums.
 * `back`: where something went back after it was entered, or was withheld. Also for who is a leader no more: what is
 * his stays his.
 */
export const listCommissions = {
  input: z.strictObject({ tab: z.enum(COMMISSION_TABS).default('all'), cursor }),
  output: gives<Page<LedOrder>>(),
};

/** A customer who is bound to him now: no phone, no address, no full name. */
export interface LedCustomer {
  readonly key: string; //                        to tell rows apart; it says nothing of who he is
  readonly name: string; //                       林**, or empty
  readonly avatar: string; //                     only of who shows it in teams anyway; else empty
  readonly since: Instant;
  readonly until?: Instant | undefined; //        absent: it does not end by itself
  readonly handedOver: boolean; //                by the shop: another leader had brought him
  readonly orders: number; //                     paid orders that are put down to this leader, and of which something is kept
  readonly brought: Fen; //                       what was paid for their goods, and is kept
  readonly lastOrdered?: string | undefined; //   day in Beijing of the last of them: 2026-11-21
}
/** The latest first. `count` comes with the first page. */
export const listLedCustomers = {
  input: z.strictObject({ cursor }),
  output: gives<Page<LedCustomer> & { readonly count?: number | undefined }>(),
};

export interface RanksView {
  readonly ranks: readonly Rank[]; //             empty: the shop pays no commission
  readonly rank: number; //                       his, of these
  readonly sales: Fen; //                         what his customers paid for goods in the last 30 days, and keep; not what waits for its team
  readonly next?: { readonly rank: number; readonly missing: Fen } | undefined; // `missing` 0: with the next day
  readonly rankedOn?: string | undefined; //      the day that it was last looked at
}
export const viewRanks = { input: z.strictObject({}), output: gives<RanksView>() };

/**
 * Goods on sale and what one unit of the cheapest SKU earns him, his rank included: what is bought alone or together.
 * `together` is there while a campaign runs, with `earns` 0 where it pays no commission.
 */
export interface EarningGoods {
  readonly id: GoodsId;
  readonly title: Words;
  readonly picture: string; //                    list size
  readonly wide: string; //                       of a card
  readonly soldOut: boolean;
  readonly alone: { readonly price: Fen; readonly earns: Fen };
  readonly together?:
    | {
        readonly campaignId: CampaignId;
        readonly kind: TeamKind;
        readonly size: number;
        readonly price: Fen;
        readonly earns: Fen;
      }
    | undefined;
  readonly myTeam?: { readonly teamId: TeamId; readonly free: number } | undefined; // one that he sits in, and may join
}
/**
 * What earns nothing is left out. `best`: by what a unit earns, together where a team of it runs that pays, else alone;
 * `new`: the newest first. For staff, and where the shop pays no commission, these are all goods, and `best` is `new`.
 * `count` comes with the first page of `best` without a search; MOST_COUNTED stands for so many or more.
 */
export const listEarning = {
  input: z.strictObject({ sort: z.enum(['best', 'new']).default('best'), search: text(40).optional(), cursor }),
  output: gives<Page<EarningGoods> & { readonly count?: number | undefined }>(),
};

/** The same of one, also where it earns nothing. Refuses `not_found` what is not on sale. */
export const viewEarning = { input: z.strictObject({ goodsId: id('goods') }), output: gives<EarningGoods>() };

/** Whether the other leaders see his name, face and sales of the month. */
export const setOnBoard = { input: z.strictObject({ requestId, onBoard: z.boolean() }), output: gives<object>() };

export interface BoardRow {
  readonly place: number; //      who has the same has the same place
  readonly nickname: string;
  readonly avatar: string;
  readonly sales: Fen;
  readonly mine: boolean;
}
/** The month of those who have said that they may be seen. Fewer than three are too few: then there are no rows. */
export interface BoardView {
  readonly from: Instant; //                     since when it counts
  readonly onBoard: boolean;
  readonly sales: Fen; //                        his own, on it or not
  readonly people: number; //                    on the board
  readonly tooFew: boolean;
  readonly median: Fen; //                       of all on it: as many have more as have less; 0 while they are too few
  readonly rows: readonly BoardRow[]; //         the first fifty
  readonly mine?: BoardRow | undefined; //       also where it is among them; absent while he is not on it
}
export const viewBoard = { input: z.strictObject({}), output: gives<BoardView>() };

export interface LessonRow {
  readonly id: LessonId;
  readonly title: Words;
  readonly letters: number; //                   of the Chinese text: how long it takes to read
  readonly finishedAt?: Instant | undefined; //  absent: not yet
}
/** In the merchant's order. */
export const listLessons = {
  input: z.strictObject({}),
  output: gives<{ readonly items: readonly LessonRow[]; readonly finished: number }>(),
};
/** Refuses `not_found` one that is closed. */
export const viewLesson = {
  input: z.strictObject({ lessonId: id('lesson') }),
  output: gives<{
    readonly id: LessonId;
    readonly title: Words;
    readonly body: Words; // Paragraphs, each on a line of its own.
    readonly finishedAt?: Instant | undefined;
    readonly next?: { readonly id: LessonId; readonly title: Words } | undefined; // the first after it that he has not finished
  }>(),
};
/** Read to its end. Done again it changes nothing. */
export const finishLesson = {
  input: z.strictObject({ requestId, lessonId: id('lesson') }),
  output: gives<object>(),
};

export const leaderCentre = {
  viewLeading,
  listCommissions,
  listLedCustomers,
  viewRanks,
  listEarning,
  viewEarning,
  setOnBoard,
  viewBoard,
  listLessons,
  viewLesson,
  finishLesson,
};

import * as z from 'zod';
import type { Campaign, Limits, Offer, TeamRule } from '@/domain/campaign';
import type { CampaignId, GoodsId, OrderId, TeamId, UserId } from '@/domain/id';
import type { Entry } from '@/domain/lottery';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { SHARE_CODE } from '@/domain/share';
import type { Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, requestId } from './endpoint';

export interface Face {
  readonly userId: UserId;
  readonly nickname: string; // Empty: this person has not told the shop a name.
  readonly avatar: string; //   Empty: nor a picture.
}

/** A seat as anyone with the link may see it: who is in, but not what they ordered. */
export interface SeatView extends Face {
  readonly position: number;
  readonly paid: boolean;
  readonly at: Instant;
  readonly won?: boolean | undefined; // In a lottery that was drawn.
}

/** A team in a list. */
export interface TeamCard {
  readonly id: TeamId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly rule: TeamRule;
  readonly price: Fen; //  what a friend pays who joins now, for the cheapest SKU
  readonly lowest: Fen; // what it may come to: the last tier of a ladder
  readonly saves: Fen; //  against buying the same alone
  readonly status: Team['status'];
  readonly size: number;
  readonly needs: number; // With so many paid it forms when its time is over.
  readonly given: number; // Seats that the merchant did without, so that it formed.
  readonly deadline: Instant;
  readonly leader: string; // nickname
  readonly words: string;
  readonly seats: readonly SeatView[];
}

export interface TeamView extends TeamCard {
  readonly campaignId: CampaignId;
  readonly leaderId: UserId;
  readonly openedBy: UserId; // The words are of who opened it; who leads it now may be another.
  readonly alone: Fen; //  the list price of what `price` buys in the team
  readonly wide: string; // for the share card
  readonly isListed: boolean;
  readonly campaign: CampaignView; // What can be bought in it, also after its campaign has ended.
  readonly whyNotPart?: RefusalCode | undefined; // Why the one who asks cannot take part, in any team of it.
  readonly endedAt?: Instant | undefined;
  readonly mine?:
    | {
        readonly orderId: OrderId;
        readonly paid: boolean;
        readonly payBy: Instant;
        readonly total: Fen;
        readonly saved: Fen;
        readonly options: Words;
        readonly won?: boolean | undefined;
        readonly refund?: { readonly amount: Fen; readonly done: boolean } | undefined; // The latest.
      }
    | undefined;
}

/** A campaign, as whoever might take part is told of it. */
export interface CampaignView extends Pick<Campaign, 'id' | 'rule' | 'size' | 'lasts' | 'startsAt' | 'endsAt'> {
  readonly audience: Campaign['audience'];
  readonly freightFree: boolean;
  readonly limits: Limits;
  readonly prices: readonly Offer[];
  readonly left?: number | undefined; // Units that may still be sold, where there is a total.
}

export const viewTeam = { input: z.strictObject({ teamId: id('team') }), output: gives<TeamView>() };

/** Teams that can be joined, those that need the fewest first. */
export const listTeams = {
  input: z.strictObject({ goodsId: id('goods').optional(), cursor }),
  output: gives<Page<TeamCard>>(),
};

/** Leaves a team that has not formed yet: everything that was paid goes back. */
export const quitTeam = { input: z.strictObject({ requestId, teamId: id('team') }), output: gives<object>() };

/** Whether strangers see the team on the wall: its leader says. */
export const showTeam = {
  input: z.strictObject({ requestId, teamId: id('team'), isListed: z.boolean() }),
  output: gives<object>(),
};

/** All that is needed to repeat the draw of a lottery: see domain/lottery. */
export interface DrawView {
  readonly commitment: string; // SHA-256 of the secret, shown before anybody could join
  readonly winners: number;
  readonly size: number;
  readonly status: Team['status'];
  readonly seats: readonly SeatView[];
  readonly drawn?: { readonly secret: string; readonly entries: readonly Entry[]; readonly at: Instant } | undefined;
  readonly mine?: { readonly position: number; readonly transactionId?: string | undefined } | undefined;
}
export const viewDraw = { input: z.strictObject({ teamId: id('team') }), output: gives<DrawView>() };

/**
 * The id under which WeChat redraws the card of this team in a chat. Only who sits in it can ask for one. `code`: of the
 * share that it will go out with; each share has one of its own.
 */
export const liveCard = {
  input: z.strictObject({ requestId, teamId: id('team'), code: z.string().regex(SHARE_CODE).optional() }),
  output: gives<{ readonly activityId: string; readonly members: number; readonly room: number }>(),
};

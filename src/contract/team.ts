import * as z from 'zod';
import type { Campaign } from '@/domain/goods';
import type { CampaignId, GoodsId, OrderId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
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
}

/** A team in a list. */
export interface TeamCard {
  readonly id: TeamId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly price: Fen; //  the lowest team price
  readonly saves: Fen; //  against buying the same alone
  readonly status: Team['status'];
  readonly size: number;
  readonly deadline: Instant;
  readonly leader: string; // nickname
  readonly words: string;
  readonly seats: readonly SeatView[];
}

export interface TeamView extends TeamCard {
  readonly campaignId: CampaignId;
  readonly leaderId: UserId;
  readonly alone: Fen; //  the list price of what `price` buys in the team
  readonly wide: string; // for the share card
  readonly perUser: number;
  readonly prices: Campaign['prices']; // of what can be bought in it, also after its campaign has ended
  readonly endedAt?: Instant | undefined;
  readonly mine?:
    | {
        readonly orderId: OrderId;
        readonly paid: boolean;
        readonly payBy: Instant;
        readonly total: Fen;
        readonly saved: Fen;
        readonly options: Words;
        readonly refund?: { readonly amount: Fen; readonly done: boolean } | undefined;
      }
    | undefined;
}

export const viewTeam = { input: z.strictObject({ teamId: id('team') }), output: gives<TeamView>() };

/** Teams that can be joined, those that need the fewest first. */
export const listTeams = {
  input: z.strictObject({ goodsId: id('goods').optional(), cursor }),
  output: gives<Page<TeamCard>>(),
};

/** The id under which WeChat redraws the cards of this team in chats. Only who sits in it can ask for one. */
export const liveCard = {
  input: z.strictObject({ requestId, teamId: id('team') }),
  output: gives<{ readonly activityId: string; readonly members: number; readonly room: number }>(),
};

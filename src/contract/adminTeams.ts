import * as z from 'zod';
import { AUDIENCES } from '@/domain/campaign';
import { MOST_TIERS, MOST_TIMES, MOST_TOTAL } from '@/domain/campaignTerms';
import type { CampaignId, GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_OF_ONE } from '@/domain/stock';
import { LARGEST_TEAM } from '@/domain/team';
import { days, type Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { amount, instant } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId } from './endpoint';
import type { CampaignView, TeamCard } from './team';

const MOST_OFFERS = 200; // SKUs of one kind of goods.

/** What has come of a campaign. Each number can be added up again from its teams, its orders and their payments. */
export interface CampaignNumbers {
  readonly open: number; //    Teams that wait for friends,
  readonly settling: number; // that are being drawn or reckoned,
  readonly formed: number;
  readonly lapsed: number; //  and whose time was over. One that its leader never paid for is none.
  readonly units: number; //   In orders that are not closed, without what went back.
  readonly paid: Fen; //       By everybody, what went back included.
  readonly refunded: Fen;
}

/** A campaign as its merchant sees it. */
export interface AdminCampaign extends CampaignView {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly onSale: boolean;
  readonly commission: boolean;
  readonly price: Fen; //  of its cheapest SKU in a team, at first,
  readonly lowest: Fen; // what it may come to,
  readonly alone: Fen; //  and what the same costs alone
  readonly numbers: CampaignNumbers;
}

export const CAMPAIGN_STAGES = ['running', 'coming', 'over'] as const;
/** Those that run, the next to end first; those that will, the next to begin first; those that are over, the latest first. */
export const listCampaigns = {
  input: z.strictObject({ stage: z.enum(CAMPAIGN_STAGES), cursor }),
  output: gives<Page<AdminCampaign>>(),
};
export const viewCampaign = {
  input: z.strictObject({ campaignId: id('campaign') }),
  output: gives<AdminCampaign>(),
};

/** Goods that are to be sold in teams: each SKU with its price alone, and the times that are taken already. */
export interface CampaignGoods {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly onSale: boolean;
  readonly noPromotion?: Words | undefined; // Why they cannot be.
  readonly skus: readonly {
    readonly skuId: SkuId;
    readonly options: Words;
    readonly listPrice: Fen;
    readonly stock: number;
  }[];
  readonly taken: readonly { readonly campaignId: CampaignId; readonly startsAt: Instant; readonly endsAt: Instant }[];
}
export const viewCampaignGoods = {
  input: z.strictObject({ goodsId: id('goods') }),
  output: gives<CampaignGoods>(),
};

const people = z.int().min(1).max(1_000);
const times = z.int().min(1).max(MOST_TIMES);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['standard', 'leader', 'newcomers', 'private']) }),
  z.strictObject({ kind: z.literal('ladder'), tiers: z.array(people).min(1).max(MOST_TIERS) }),
  z.strictObject({ kind: z.literal('lottery'), winners: z.int().min(1).max(LARGEST_TEAM) }),
]);
const offer = z.strictObject({
  skuId: id('sku'),
  teamPrice: amount,
  leaderPrice: amount.optional(), //                                With `leader`.
  tierPrices: z.array(amount).min(1).max(MOST_TIERS).optional(), // With `ladder`.
});

/**
 * A new one, or the one of this id as it shall be, as long as it has not begun: its goods stay. Refuses what makes no
 * sense by the codes of domain/campaignTerms; `campaign_overlaps` where the goods have another one at that time;
 * `campaign_running` what has begun.
 */
export const putCampaign = {
  input: z.strictObject({
    requestId,
    campaignId: id('campaign').optional(),
    goodsId: id('goods'),
    rule,
    size: people,
    lasts: z.int().min(0).max(days(30)), // ms
    startsAt: instant.optional(), //        Nothing, or what has passed: now.
    endsAt: instant,
    audience: z.enum(AUDIENCES),
    limits: z.strictObject({
      units: z.int().min(1).max(MOST_OF_ONE),
      opened: times.optional(),
      joined: times.optional(),
      total: z.int().min(1).max(MOST_TOTAL).optional(),
    }),
    freightFree: z.boolean(),
    commission: z.boolean(),
    prices: z.array(offer).min(1).max(MOST_OFFERS),
  }),
  output: gives<{ readonly campaignId: CampaignId }>(),
};

/**
 * Now; one that has not begun never will. Or at another time than was said, earlier or later. Its teams go on to their
 * own deadlines. Refuses `campaign_over`, `campaign_overlaps`, `campaign_time_wrong`.
 */
export const endCampaign = {
  input: z.strictObject({ requestId, campaignId: id('campaign'), endsAt: instant.optional() }),
  output: gives<object>(),
};

/** A team as its merchant sees it: among others that he may complete it, and what follows from that. */
export interface AdminTeam extends TeamCard {
  readonly campaignId: CampaignId;
  readonly endedAt?: Instant | undefined;
  readonly tierPrices?: readonly Fen[] | undefined; // Of the SKU that `price` is of.
  readonly whyNotComplete?: RefusalCode | undefined;
  /** It could not be drawn or reckoned after all tries: why, and the letter that is tried again. */
  readonly stuck?: { readonly letterId: string; readonly error: string } | undefined;
}

export const TEAM_TABS = ['open', 'settling', 'all'] as const;
/** Those that are open or being settled, the next deadline first; or all that were ever opened, the newest first. */
export const listCampaignTeams = {
  input: z.strictObject({ which: z.enum(TEAM_TABS), campaignId: id('campaign').optional(), cursor }),
  output: gives<Page<AdminTeam>>(),
};

/** 商家补贴成团: the team forms with those who have paid, and everybody sees that it was so. */
export const completeTeam = { input: z.strictObject({ requestId, teamId: id('team') }), output: gives<object>() };

export const adminTeams = {
  ...needing('campaigns.see', { listCampaigns, viewCampaign, viewCampaignGoods, listCampaignTeams }),
  ...needing('campaigns.edit', { putCampaign, endCampaign, completeTeam }),
};

import * as z from 'zod';
import type { TeamRule } from '@/domain/campaign';
import { type AbcClass, isRange } from '@/domain/figures';
import type { CampaignId, GiveawayId, GoodsId, OrderId, TeamId, TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, needing, type Page } from './endpoint';

/** Days in Beijing; both belong to it, at most 366. What each figure is: domain/figures. */
const range = { from: z.iso.date(), until: z.iso.date() };
const days = z.strictObject(range).refine(isRange);

export interface Numbers {
  readonly sales: Fen;
  readonly orders: number;
  readonly refunds: Fen;
  readonly newcomers: number;
  readonly formed: number;
  readonly visitors: number;
}

/** Today so far, and the day before until the end of the same hour. */
export interface TopFigures {
  readonly now: Numbers;
  readonly before: Numbers;
  /** What has come in by a moment of the day (0 to 1). */
  readonly curve: {
    readonly now: readonly { readonly at: number; readonly sum: Fen }[];
    readonly before: readonly { readonly at: number; readonly sum: Fen }[];
  };
}
export const viewTopFigures = { input: z.strictObject({}), output: gives<TopFigures>() };

/** By day; a single day by hour ("08"). `before` is the day (hour) of the same place in as many days before. */
export interface SalesCurve {
  readonly points: readonly {
    readonly at: string;
    readonly now?: Numbers | undefined; // Absent: it has not begun.
    readonly before: Numbers;
  }[];
  readonly total: Numbers;
  readonly before: Numbers;
  readonly beforeRange: { readonly from: string; readonly until: string };
}
export const viewSalesCurve = { input: days, output: gives<SalesCurve>() };

export const FUNNEL = ['shared', 'opened', 'ordered', 'received', 'sharedAgain'] as const;
export interface ShareFunnel {
  readonly steps: readonly { readonly step: (typeof FUNNEL)[number]; readonly count: number }[];
  readonly sharers: number; //   People who made a link.
  readonly openedNew: number; // People who came here for the first time by a link.
  readonly sales: Fen; //        Kept, of orders that came by a link.
  /** New people that one who shares brings; nothing where nobody shared. */
  readonly k?: number | undefined;
}
export const viewShareFunnel = { input: days, output: gives<ShareFunnel>() };

export type Campaigned =
  | { readonly what: 'campaign'; readonly id: CampaignId }
  | { readonly what: 'coupon'; readonly id: TemplateId }
  | { readonly what: 'giveaway'; readonly id: GiveawayId };
/** What it gave away, and whom it brought. Cost each: gave ÷ newcomers, where there are any. */
export type CampaignCost = Campaigned & {
  readonly title: Words;
  readonly gave: Fen;
  readonly orders: number;
  readonly sales: Fen;
  readonly newcomers: number;
  readonly costEach?: Fen | undefined;
};
/** At most 50, those that gave the most. */
export const viewCampaignCosts = {
  input: days,
  output: gives<{ readonly rows: readonly CampaignCost[]; readonly costEach?: Fen | undefined }>(),
};
/** The same of one, over all its time: for its own page. */
export const viewEffect = {
  input: z.strictObject({ what: z.enum(['campaign', 'coupon', 'giveaway']), id: z.string().max(60) }),
  output: gives<Omit<CampaignCost, 'what' | 'id' | 'title'>>(),
};

export interface AbcGoods {
  /** At most 100, those that brought the most. `share`: of all, 0 to 1. */
  readonly rows: readonly {
    readonly goodsId: GoodsId;
    readonly title: Words;
    readonly picture: string;
    readonly units: number;
    readonly sales: Fen;
    readonly share: number;
    readonly class: AbcClass;
  }[];
  readonly classes: Readonly<Record<AbcClass, { readonly count: number; readonly sales: Fen }>>;
}
export const viewAbcGoods = { input: days, output: gives<AbcGoods>() };

/** Members by tier, now. */
export interface TiersChart {
  readonly rows: readonly { readonly tier: number; readonly name: Words; readonly people: number }[];
  readonly none: number; // People without a tier.
}
export const viewTiers = { input: z.strictObject({}), output: gives<TiersChart>() };

/** Of those whose first kept order was of this month, how many kept one 1, 2, … months later. The last 12 months. */
export interface Cohorts {
  readonly rows: readonly { readonly month: string; readonly people: number; readonly again: readonly number[] }[];
}
export const viewCohorts = { input: z.strictObject({}), output: gives<Cohorts>() };

export interface LeadersChart {
  readonly rows: readonly {
    readonly userId: UserId;
    readonly nickname: string;
    readonly avatar: string;
    readonly orders: number;
    readonly newcomers: number;
    readonly sales: Fen;
  }[];
}
/** At most 50. */
export const viewLeaders = { input: days, output: gives<LeadersChart>() };

export interface CampaignsChart {
  readonly rows: readonly {
    readonly campaignId: CampaignId;
    readonly title: Words;
    readonly kind: TeamRule['kind'];
    readonly formed: number;
    readonly orders: number;
    readonly sales: Fen;
    readonly newcomers: number;
  }[];
}
/** At most 50. */
export const viewCampaigns = { input: days, output: gives<CampaignsChart>() };

/** What stands behind a figure. */
export const DRILLED = [
  ...(['sales', 'refunds', 'newcomers', 'formed', 'goods', 'campaign', 'coupon', 'giveaway', 'leader'] as const),
  ...(['shared', 'opened', 'ordered', 'received', 'sharedAgain'] as const),
] as const;
export type DrillRow =
  | {
      readonly kind: 'order' | 'refund';
      readonly orderId: OrderId;
      readonly number: string;
      readonly at: Instant;
      readonly amount: Fen; // What the figure counts of it.
      readonly title: Words;
      readonly buyer: string;
    }
  | {
      readonly kind: 'person';
      readonly userId: UserId;
      readonly nickname: string;
      readonly avatar: string;
      readonly at: Instant;
      readonly times: number;
    }
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly title: Words; readonly at: Instant };
/** The latest first. `key`: of which goods, campaign, coupon, leader. */
export const drillFigure = {
  input: z
    .strictObject({ figure: z.enum(DRILLED), ...range, key: z.string().max(60).optional(), cursor })
    .refine(isRange),
  output: gives<Page<DrillRow>>(),
};

export const adminFigures = {
  ...needing('figures.see', {
    ...{ viewTopFigures, viewSalesCurve, viewShareFunnel, viewCampaignCosts, viewAbcGoods, viewTiers, viewCohorts },
    ...{ viewLeaders, viewCampaigns, drillFigure },
  }),
  ...needing('campaigns.see', { viewEffect }),
};

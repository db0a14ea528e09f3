import * as z from 'zod';
import { type AbcClass, FIGURE_NAMES, MOST_DAYS } from '@/domain/figures';
import type { CampaignId, GoodsId, OrderId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { days, startOfDay } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, needing, type Page } from './endpoint';

const isDay = (text: string) =>
  Number.isFinite(startOfDay(text)) && new Date(startOfDay(text) + days(1) / 2).toISOString().startsWith(text);
const day = z
  .string()
  .regex(/^20\d\d-[01]\d-[0-3]\d$/)
  .refine(isDay);
const isSpan = ({ from, until }: { readonly from: string; readonly until: string }) =>
  from <= until && startOfDay(until) - startOfDay(from) < days(MOST_DAYS);
/** Days in Beijing, "2026-11-21": both are part of it. */
const range = { from: day, until: day };

/** What is counted of a span of time: see domain/figures. */
export interface Numbers {
  readonly sales: Fen;
  readonly orders: number;
  readonly newcomers: number;
  readonly refunds: Fen;
  readonly formed: number;
}

/** What had come in by a moment of the day. */
export interface DaySum {
  readonly at: number; // 0 to 1 of the day
  readonly sum: Fen;
}

export interface TopFigures {
  readonly now: Numbers; //    Today until now.
  readonly before: Numbers; // Yesterday until the same minute.
  readonly curve: { readonly now: readonly DaySum[]; readonly before: readonly DaySum[] }; // Before: all of yesterday.
}
export const viewTopFigures = { input: z.strictObject({}), output: gives<TopFigures>() };

export interface CurvePoint {
  readonly at: string; //                "2026-11-21", or by the hour "2026-11-21T09".
  readonly now?: Numbers | undefined; // Nothing for what has not begun.
  readonly before?: Numbers | undefined; // The same point of the span before.
}
export interface SalesCurve {
  readonly points: readonly CurvePoint[];
  readonly total: Numbers;
  readonly before: Numbers; // Of the span before, of the same length.
  readonly beforeRange: { readonly from: string; readonly until: string };
}
export const viewSalesCurve = {
  input: z.strictObject({ ...range, by: z.enum(['day', 'hour']).optional() }).refine(isSpan),
  output: gives<SalesCurve>(),
};

export const FUNNEL_STEPS = ['shared', 'opened', 'ordered', 'received', 'sharedAgain'] as const;
export interface ShareFunnel {
  readonly steps: readonly { readonly step: (typeof FUNNEL_STEPS)[number]; readonly count: number }[];
  readonly k: number;
  readonly costEach?: Fen | undefined; // Of a new customer; nothing where nobody came.
}
export const viewShareFunnel = { input: z.strictObject(range).refine(isSpan), output: gives<ShareFunnel>() };

/** What was given away, and what it brought. */
export interface Effect {
  readonly gave: Fen;
  readonly orders: number;
  readonly sales: Fen;
  readonly newcomers: number;
}
export const EFFECT_OF = ['campaign', 'coupon', 'giveaway'] as const;
export type EffectOf = (typeof EFFECT_OF)[number];
export interface CampaignCosts {
  readonly rows: readonly (Effect & { readonly what: EffectOf; readonly id: string; readonly title: Words })[];
  readonly costEach?: Fen | undefined;
}
/** Of everything that gave something away in these days, what gave the most first. */
export const viewCampaignCosts = { input: z.strictObject(range).refine(isSpan), output: gives<CampaignCosts>() };
/** The same of one, since it began. */
export const viewEffect = {
  input: z.strictObject({ what: z.enum(EFFECT_OF), id: z.string().regex(/^[a-z]+_[0-9A-Za-z]{1,40}$/) }),
  output: gives<Effect>(),
};

export interface AbcRow {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly units: number;
  readonly sales: Fen;
  readonly class: AbcClass;
}
type Class = { readonly count: number; readonly sales: Fen };
export interface AbcGoods {
  readonly rows: readonly AbcRow[]; // The best ones, at most 50.
  readonly classes: Readonly<Record<AbcClass, Class>>;
}
export const viewAbcGoods = { input: z.strictObject(range).refine(isSpan), output: gives<AbcGoods>() };

export interface TiersChart {
  readonly rows: readonly { readonly tier: number; readonly name: Words; readonly people: number }[];
}
export const viewTiers = { input: z.strictObject({}), output: gives<TiersChart>() };

export interface CohortsChart {
  readonly rows: readonly {
    readonly month: string; //             "2026-07": of the first order that was kept.
    readonly people: number;
    readonly again: readonly number[]; //  How many of them bought again in the 1st, 2nd, … month after it, so far.
  }[];
}
/** The last months, the oldest first. */
export const viewCohorts = { input: z.strictObject({}), output: gives<CohortsChart>() };

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
export const viewLeadersChart = { input: z.strictObject(range).refine(isSpan), output: gives<LeadersChart>() };

export interface CampaignsChart {
  readonly rows: readonly {
    readonly campaignId: CampaignId;
    readonly title: Words;
    readonly formed: number;
    readonly orders: number;
    readonly sales: Fen;
  }[];
}
export const viewCampaignsChart = { input: z.strictObject(range).refine(isSpan), output: gives<CampaignsChart>() };

/** What a figure is made of. */
export type FigureRow = {
  readonly key: string;
  readonly at: Instant;
  readonly amount?: Fen | undefined; // What of it is in the figure.
} & (
  | {
      readonly kind: 'order';
      readonly orderId: OrderId;
      readonly number: string;
      readonly title: Words;
      readonly buyer: string;
    }
  | { readonly kind: 'person'; readonly userId: UserId; readonly nickname: string; readonly avatar: string }
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly title: Words }
);
/**
 * The rows behind a figure, the newest first. `part` is of which: goods, campaign, coupon, giveaway, leader, the position
 * of a tier, a step of the funnel, or a month with how many months after it ("2026-07+2").
 */
export const listFigureRows = {
  input: z
    .strictObject({
      ...range,
      figure: z.enum(FIGURE_NAMES),
      part: z
        .string()
        .regex(/^[0-9A-Za-z_+-]{1,48}$/)
        .optional(),
      cursor,
    })
    .refine(isSpan),
  output: gives<Page<FigureRow>>(),
};

export const adminFigures = needing('figures.see', {
  viewTopFigures,
  viewSalesCurve,
  viewShareFunnel,
  viewCampaignCosts,
  viewEffect,
  viewAbcGoods,
  viewTiers,
  viewCohorts,
  viewLeadersChart,
  viewCampaignsChart,
  listFigureRows,
});

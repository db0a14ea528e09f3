import * as z from 'zod';
import type { TeamRule } from '@/domain/campaign';
import type { DetailBlock, Video } from '@/domain/detail';
import type { FreightTemplate } from '@/domain/freight';
import type { Fact, Picture, Spec, Story } from '@/domain/goods';
import type { HomeLink } from '@/domain/home';
import type { CampaignId, CategoryId, GoodsId, SkuId, TeamId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import type { RefusalCode } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import type { CentreCoupon } from './coupon';
import { cursor, gives, id, type Page, requestId, text } from './endpoint';
import type { CampaignView, Face, TeamCard } from './team';

/** The team that can be opened for it: what friends pay at first, and what it may come to. */
export interface GoodsTeam {
  readonly campaignId: CampaignId;
  readonly rule: TeamRule;
  readonly size: number;
  readonly price: Fen;
  readonly lowest: Fen;
}

/** Pictures are whole addresses here: the server puts its prefix before the keys. */
export interface GoodsCard {
  readonly id: GoodsId;
  readonly title: Words;
  readonly picture: string; // list size
  readonly price: Fen; //      the lowest list price of its SKUs
  readonly team?: GoodsTeam | undefined;
  /** The open team that needs the fewest: who sits in it already. */
  readonly seats?: { readonly teamId: TeamId; readonly faces: readonly Face[]; readonly free: number } | undefined;
  readonly note?: Words | undefined; // What to know at a glance, on the corner of the picture.
  readonly from?: Words | undefined; // The place of its maker.
  readonly noPromotion?: Words | undefined; // Why it is sold at its list price only.
  readonly received: number;
  readonly soldOut: boolean;
}

export interface SkuView {
  readonly id: SkuId;
  readonly options: readonly number[];
  readonly price: Fen;
  readonly teamPrice?: Fen | undefined; // Nothing: this one cannot be bought in a team.
  /** What it costs the caller, where tier or card make it less, and whose price that is. In a team the lower one counts. */
  readonly member?: { readonly price: Fen; readonly by: Words } | undefined;
  readonly withCard?: { readonly price: Fen; readonly card: Words } | undefined; // With the card that is sold: still less.
  readonly stock: number;
  readonly picture: number;
}

/** A block of what the merchant has put together below the facts; goods that are off sale are left out. */
export type DetailPart =
  | Exclude<DetailBlock, { readonly kind: 'goods' }>
  | { readonly kind: 'goods'; readonly goods: GoodsCard };

export interface GoodsView {
  readonly id: GoodsId;
  readonly categoryId: CategoryId;
  readonly title: Words;
  readonly longTitle: Words;
  readonly specs: readonly Spec[];
  readonly skus: readonly SkuView[];
  readonly pictures: readonly Picture[];
  readonly wide: string;
  readonly video?: Video | undefined;
  readonly story?: Story | undefined;
  readonly detail: readonly DetailPart[];
  readonly facts: readonly Fact[];
  readonly promises: readonly Words[];
  readonly noPromotion?: Words | undefined;
  readonly onSale: boolean;
  readonly received: number;
  readonly campaign?: CampaignView | undefined;
  readonly whyNotOpen?: RefusalCode | undefined; // Why the one who asks cannot open a team of it,
  readonly whyNotJoin?: RefusalCode | undefined; //   nor join one.
  readonly coming?: CampaignView | undefined; // The next one, where none runs.
  readonly teams: readonly TeamCard[]; // The first few that can be joined.
  readonly teamsCount: number;
  readonly perUser?: number | undefined; // So many may one person buy,
  readonly limit?: number | undefined; //   and so many may this one still.
  readonly freight: FreightTemplate; // What sending it costs, by where it goes.
  readonly reductions: readonly Reduction[]; // 满减 that it counts for, alone and not in a team.
  /** Points for each ¥1 that is paid, at a rate in basis points: that of the caller's tier. Nothing: points are off. */
  readonly earns?: { readonly perYuan: number; readonly rate: number } | undefined;
}

export const viewGoods = { input: z.strictObject({ goodsId: id('goods') }), output: gives<GoodsView>() };

/** `sold`: by what has come to people. `cheap` and `dear` go by the lowest price alone, as the filter of prices does. */
export const SORTS = ['chosen', 'new', 'sold', 'cheap', 'dear'] as const;
const price = z.int().min(0).max(100_000_000).transform(fen);
export const listGoods = {
  input: z.strictObject({
    categoryId: id('category').optional(), // a leaf, or a branch with all that is below it
    search: text(40).optional(), // words: all of them must be found
    sort: z.enum(SORTS).default('chosen'),
    teamOnly: z.boolean().default(false),
    inStock: z.boolean().default(false),
    priceFrom: price.optional(), // fen; both ends belong to it
    priceTo: price.optional(),
    cursor, // of the same sort
  }),
  output: gives<Page<GoodsCard>>(),
};

export interface SubCategoryView {
  readonly id: CategoryId;
  readonly title: Words;
  readonly note?: Words | undefined; // An age, a season.
  readonly picture: string;
}

export interface CategoryView {
  readonly id: CategoryId;
  readonly title: Words;
  readonly picture: string;
  readonly children: readonly SubCategoryView[];
}
export const listCategories = { input: z.strictObject({}), output: gives<readonly CategoryView[]>() };

/** Categories of that name, and titles of what would be found. */
export const suggest = {
  input: z.strictObject({ search: text(40) }),
  output: gives<{
    readonly words: readonly Words[];
    readonly categories: readonly { readonly id: CategoryId; readonly title: Words }[];
  }>(),
};

export interface SearchedWord {
  readonly word: string; //  As people typed it.
  readonly times: number; // Once for a person and day.
}
/** What people looked for and found in the last week, and what they gather for now. */
export const hotWords = {
  input: z.strictObject({}),
  output: gives<{ readonly searched: readonly SearchedWord[]; readonly gathering: readonly Words[] }>(),
};

/** Somebody was shown what was found: the words are counted, if goods of the shop say them. */
export const countSearch = { input: z.strictObject({ requestId, search: text(40) }), output: gives<object>() };

/** The blocks of the home page, in the order that the merchant gave them: what has nothing to show is not there. */
export type HomeBlock =
  | {
      readonly kind: 'banner';
      readonly banners: readonly { readonly picture: string; readonly words: Words; readonly link: HomeLink }[];
    }
  | {
      readonly kind: 'icons';
      readonly icons: readonly { readonly picture: string; readonly title: Words; readonly link: HomeLink }[];
    }
  | {
      readonly kind: 'teams';
      readonly title?: Words | undefined;
      readonly teams: readonly TeamCard[];
      readonly count: number;
    }
  | {
      readonly kind: 'categories';
      readonly categories: readonly { readonly id: CategoryId; readonly title: Words; readonly picture: string }[];
    }
  | { readonly kind: 'coupons'; readonly title: Words; readonly coupons: readonly CentreCoupon[] } // That the caller can take.
  | { readonly kind: 'story'; readonly goodsId: GoodsId; readonly story: Story }
  | { readonly kind: 'shelf'; readonly title: Words; readonly goods: readonly GoodsCard[] }
  | { readonly kind: 'goods'; readonly title: Words }; // The feed: its pages come from listGoods.
export const viewHome = {
  input: z.strictObject({}),
  output: gives<{
    readonly blocks: readonly HomeBlock[];
    readonly hints: readonly Words[];
    readonly notice?: Words | undefined; // What the shop has to say today.
  }>(),
};

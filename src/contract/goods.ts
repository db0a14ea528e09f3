import * as z from 'zod';
import type { Campaign, Fact, Picture, Spec, Story } from '@/domain/goods';
import type { CampaignId, CategoryId, GoodsId, SkuId, TeamId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, text } from './endpoint';
import type { Face, TeamCard } from './team';

/** Pictures are whole addresses here: the server puts its prefix before the keys. */
export interface GoodsCard {
  readonly id: GoodsId;
  readonly title: Words;
  readonly picture: string; // list size
  readonly price: Fen; //      the lowest list price of its SKUs
  readonly team?: { readonly campaignId: CampaignId; readonly size: number; readonly price: Fen } | undefined;
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
  readonly stock: number;
  readonly picture: number;
}

export interface GoodsView {
  readonly id: GoodsId;
  readonly categoryId: CategoryId;
  readonly title: Words;
  readonly longTitle: Words;
  readonly specs: readonly Spec[];
  readonly skus: readonly SkuView[];
  readonly pictures: readonly Picture[];
  readonly wide: string;
  readonly story?: Story | undefined;
  readonly facts: readonly Fact[];
  readonly promises: readonly Words[];
  readonly noPromotion?: Words | undefined;
  readonly onSale: boolean;
  readonly received: number;
  readonly campaign?: Pick<Campaign, 'id' | 'size' | 'lasts' | 'perUser' | 'endsAt'> | undefined;
  readonly teams: readonly TeamCard[]; // The first few that can be joined.
  readonly teamsCount: number;
  readonly freeFrom: Fen;
}

export const viewGoods = { input: z.strictObject({ goodsId: id('goods') }), output: gives<GoodsView>() };

export const SORTS = ['chosen', 'new', 'cheap', 'dear'] as const;
export const listGoods = {
  input: z.strictObject({
    categoryId: id('category').optional(), // a leaf, or a branch with all that is below it
    search: text(40).optional(),
    sort: z.enum(SORTS).default('chosen'),
    teamOnly: z.boolean().default(false),
    inStock: z.boolean().default(false),
    cursor,
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

/** Hot words are those of the goods with most open teams; suggestions are titles that contain the text. */
export const suggest = {
  input: z.strictObject({ search: text(40) }),
  output: gives<{ readonly words: readonly Words[] }>(),
};

/** The blocks of the home page, in the order that the merchant gave them. */
export type HomeBlock =
  | { readonly kind: 'teams'; readonly teams: readonly TeamCard[]; readonly count: number }
  | {
      readonly kind: 'categories';
      readonly categories: readonly { readonly id: CategoryId; readonly title: Words; readonly picture: string }[];
    }
  | { readonly kind: 'story'; readonly goodsId: GoodsId; readonly story: Story }
  | { readonly kind: 'goods'; readonly title: Words }; // The feed: its pages come from listGoods.
export const viewHome = {
  input: z.strictObject({}),
  output: gives<{ readonly blocks: readonly HomeBlock[]; readonly hints: readonly Words[] }>(),
};

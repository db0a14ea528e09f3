import * as z from 'zod';
import type { DetailBlock, Video } from '@/domain/detail';
import type { Fact, Picture, Spec, Story } from '@/domain/goods';
import { GOODS_TABS, type GoodsTab, MOST_IN_BATCH, SHOP_GOODS_SORTS } from '@/domain/goodsTerms';
import type { CategoryId, FreightId, GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, requestId } from './endpoint';
import type { GoodsCard } from './goods';
import { goodsFields, search } from './goodsParts';

/** Goods in the merchant's list, on sale or not. */
export interface ShopGoodsRow {
  readonly goodsId: GoodsId;
  readonly version: number;
  readonly title: Words;
  readonly picture: string; //   A whole address, of list size.
  readonly category: Words;
  readonly onSale: boolean;
  readonly price: Fen; //        The lowest and
  readonly priceTo: Fen; //        the highest of the SKUs that can be bought.
  readonly skus: number; //      So many can be bought,
  readonly stock: number; //       and so many units of all of them are there.
  readonly low: number; //       So many of them are short.
  readonly received: number; //  Units that have come to people.
}

/**
 * `search`: words that are all found, or a SKU's code or barcode as a whole. `sold_out`: on sale, and nothing is left.
 * `low`: on sale, and one of its SKUs is at or below its own limit. `stock`: the fewest first.
 */
export const listShopGoods = {
  input: z.strictObject({
    search: search.optional(),
    tab: z.enum(GOODS_TABS).default('all'),
    categoryId: id('category').optional(), // A branch stands for what is below it.
    sort: z.enum(SHOP_GOODS_SORTS).default('new'),
    cursor, // of the same sort
  }),
  output: gives<Page<ShopGoodsRow>>(),
};
/** How many there are under each tab, counted up to 1,000. */
export const countShopGoods = {
  input: z.strictObject({}),
  output: gives<Readonly<Record<GoodsTab, number>>>(),
};

/** A SKU as the merchant sees it. */
export interface ShopSku {
  readonly skuId: SkuId;
  readonly options: readonly number[];
  readonly listPrice: Fen;
  readonly memberPrice?: Fen | undefined;
  readonly teamPrice?: Fen | undefined; // Of the campaign that runs.
  readonly cost?: Fen | undefined; //      Only for who may edit goods or see figures.
  readonly code?: string | undefined;
  readonly barcode?: string | undefined;
  readonly grams: number;
  readonly picture: number;
  readonly stock: number;
  readonly lowAt: number;
  readonly on: boolean;
  readonly removable: boolean; //          Nobody has ever bought it: it may be left out of `putGoods`. Else only `on: false`.
}

/** Goods as `putGoods` wants them back. Pictures are keys: `shown` says where each can be seen. */
export interface ShopGoodsView {
  readonly goodsId: GoodsId;
  readonly version: number; //             Sent back with what was changed: see `goods_moved_on`.
  readonly title: Words;
  readonly longTitle: Words;
  readonly categoryId: CategoryId;
  readonly note?: Words | undefined;
  readonly position: number;
  readonly pictures: readonly Picture[];
  readonly wide?: string | undefined; //   Nothing: the first picture.
  readonly video?: Video | undefined;
  readonly detail: readonly DetailBlock[];
  readonly specs: readonly Spec[];
  readonly skus: readonly ShopSku[];
  readonly freightId: FreightId;
  readonly perUser?: number | undefined;
  readonly noPromotion?: Words | undefined;
  readonly promises: readonly Words[];
  readonly facts: readonly Fact[];
  readonly story?: Story | undefined;
  readonly onSale: boolean;
  readonly received: number;
  readonly inCampaign: boolean; //         Of one that runs or will: some things cannot be changed meanwhile.
  readonly shown: Readonly<Record<string, string>>; // From each key to its whole address.
  readonly cards: readonly GoodsCard[]; // Of goods that the detail shows; those that are off sale are not among them.
}
export const viewShopGoods = { input: z.strictObject({ goodsId: id('goods') }), output: gives<ShopGoodsView>() };

/**
 * New goods, or these as they shall be: what is optional and left out is gone. `version` is that of the view which was
 * edited. Files are the caller's own uploads, or what these goods (or those of `likeId`) have already.
 * Refuses `goods_moved_on`, `goods_not_ready` (on sale without a picture or a SKU), `sku_options_wrong`,
 * `sku_picture_wrong`, `sku_price_wrong` (dearer for members), `sku_code_used`, `sku_sold` (left out, and somebody has
 * bought it), `sku_in_campaign` (taken off or left out while a campaign or points goods need it), `goods_in_campaign`
 * (no promotion while one runs), `picture_not_yours`, `not_found` (category, template, goods shown in the detail).
 */
export const putGoods = {
  input: z
    .strictObject({
      requestId,
      goodsId: id('goods').optional(),
      version: z.int().min(1).max(2_000_000_000).optional(),
      likeId: id('goods').optional(), // New ones are made after these, and may have their pictures.
      ...goodsFields,
    })
    .refine(({ goodsId, version }) => (goodsId === undefined) === (version === undefined))
    .refine(({ goodsId, skus }) => goodsId !== undefined || skus.every(({ skuId }) => skuId === undefined)),
  output: gives<{ readonly goodsId: GoodsId; readonly version: number }>(),
};

const some = z
  .array(id('goods'))
  .min(1)
  .max(MOST_IN_BATCH)
  .refine((all) => new Set(all).size === all.length);

/** What was done, and what was not and why: the others are done all the same. */
export interface BatchDone {
  readonly done: readonly GoodsId[];
  readonly failed: readonly { readonly goodsId: GoodsId; readonly code: RefusalCode }[];
}
/** On sale, or off. Those that are so already are done. Each may fail by `goods_not_ready` or `not_found`. */
export const shelveGoods = {
  input: z.strictObject({ requestId, goodsIds: some, onSale: z.boolean() }),
  output: gives<BatchDone>(),
};
/** Into another category. Refuses `not_found` an unknown one. */
export const recategoriseGoods = {
  input: z.strictObject({ requestId, goodsIds: some, categoryId: id('category') }),
  output: gives<BatchDone>(),
};

/** For staff. */
export const adminGoods = {
  ...needing('goods.see', { listShopGoods, countShopGoods, viewShopGoods }),
  ...needing('goods.edit', { putGoods, shelveGoods, recategoriseGoods }),
};

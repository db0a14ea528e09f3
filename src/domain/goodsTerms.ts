import type { Spec } from './goods';
import type { SkuId } from './id';
import type { Fen } from './money';
import type { RefusalCode } from './refusal';

/** What a merchant may put together as goods. The page asks the same before it sends. */
export const MOST_GOODS_PICTURES = 9;
export const MOST_SPECS = 3;
export const MOST_OPTIONS = 30; //       of one spec
export const MOST_SKUS = 200; //         of one page of goods, those that were taken off included
export const LONGEST_TITLE = 30;
export const LONGEST_LONG_TITLE = 80;
export const LONGEST_GOODS_NOTE = 12;
export const LONGEST_OPTION = 20;
export const LONGEST_SKU_CODE = 40;
export const LONGEST_BARCODE = 20;
export const MOST_PROMISES = 6;
export const MOST_FACTS = 30;
export const MOST_STORY_PARAGRAPHS = 12;
export const HEAVIEST = 1_000_000; //    grams
export const DEAREST = 10_000_000; //    fen: ¥100,000.00
export const MOST_IN_BATCH = 100; //     goods put on or off at once
export const MOST_CATEGORIES = 200;
export const MOST_POSITION = 99_999;

export const SKU_CODE = /^[\w./#+-]+$/; //  What a label can carry and a cell of a table keeps as it is.
export const BARCODE = /^[0-9A-Za-z-]+$/;

/** Under which tabs, and in which orders, a merchant looks through the goods. */
export const GOODS_TABS = ['all', 'on', 'off', 'sold_out', 'low'] as const;
export type GoodsTab = (typeof GOODS_TABS)[number];
export const SHOP_GOODS_SORTS = ['new', 'sold', 'cheap', 'dear', 'stock'] as const;
export type ShopGoodsSort = (typeof SHOP_GOODS_SORTS)[number];

/** One row of the matrix, as far as it is judged here. */
export interface SkuTerms {
  readonly skuId?: SkuId | undefined; // Nothing: a new one.
  readonly options: readonly number[];
  readonly listPrice: Fen;
  readonly memberPrice?: Fen | undefined;
  readonly code?: string | undefined;
  readonly picture: number;
  readonly on: boolean;
}

export interface GoodsTerms {
  readonly specs: readonly Spec[];
  readonly skus: readonly SkuTerms[];
  readonly pictures: readonly unknown[];
  readonly onSale: boolean;
}

/** Why these goods make no sense as they are put together. */
export function whyNotGoods({ specs, skus, pictures, onSale }: GoodsTerms): RefusalCode | undefined {
  if (!skus.every(({ options }) => isCell(specs, options)) || !areDistinct(skus.map(({ options }) => options.join()))) {
    return 'sku_options_wrong';
  }
  if (!skus.every(({ picture }) => picture < Math.max(1, pictures.length))) return 'sku_picture_wrong';
  if (!skus.every(({ listPrice, memberPrice = listPrice }) => memberPrice <= listPrice)) return 'sku_price_wrong';
  if (!areDistinct(skus.flatMap(({ code }) => code ?? []))) return 'sku_code_used';
  return onSale ? whyNotSell({ pictures: pictures.length, on: skus.filter(({ on }) => on).length }) : undefined;
}

/** What goods need to be put on sale: a picture, and something that can be bought. */
export const whyNotSell = ({ pictures, on }: { readonly pictures: number; readonly on: number }) =>
  pictures === 0 || on === 0 ? ('goods_not_ready' as const) : undefined;

const isCell = (specs: readonly Spec[], options: readonly number[]) =>
  options.length === specs.length && specs.every((spec, i) => spec.options[options[i]!] !== undefined);

const areDistinct = (all: readonly unknown[]) => new Set(all).size === all.length;

/** Every cell of a matrix, the last spec first to change: 海蓝 小号, 海蓝 中号, 莓粉 小号… */
export const cellsOf = (specs: readonly Spec[]): number[][] =>
  specs.reduce<number[][]>((cells, { options }) => cells.flatMap((cell) => options.map((_, i) => [...cell, i])), [[]]);

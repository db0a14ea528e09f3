import * as z from 'zod';
import { HIGHEST, LONGEST_BLOCK, MOST_BLOCKS, SPACE_SIZES, TEXT_KINDS } from '@/domain/detail';
import {
  BARCODE,
  DEAREST,
  HEAVIEST,
  LONGEST_BARCODE,
  LONGEST_GOODS_NOTE,
  LONGEST_LONG_TITLE,
  LONGEST_OPTION,
  LONGEST_SKU_CODE,
  LONGEST_TITLE,
  MOST_FACTS,
  MOST_GOODS_PICTURES,
  MOST_OPTIONS,
  MOST_POSITION,
  MOST_PROMISES,
  MOST_SKUS,
  MOST_SPECS,
  MOST_STORY_PARAGRAPHS,
  SKU_CODE,
} from '@/domain/goodsTerms';
import { paragraphs } from '@/domain/lesson';
import { fen } from '@/domain/money';
import { MOST_STOCK } from '@/domain/shelf';
import { MOST_OF_ONE } from '@/domain/stock';
import { LONGEST_FILE_ID } from '@/domain/upload';
import type { Words } from '@/domain/words';
import { words } from './adminTrade';
import { id, text } from './endpoint';

/** The form of what a merchant writes of goods. What of it makes sense together is domain/goodsTerms. */

/** A picture or film: what was uploaded just now, or what these goods have already. Whose it is, the server looks up. */
export const asset = z
  .string()
  .max(LONGEST_FILE_ID * 2)
  .regex(/^[\w:./?&=%@+~-]+$/);

export const price = z.int().min(1).max(DEAREST).transform(fen);

/** Text of several lines, empty ones left out. */
const lines = (least: number) =>
  z
    .string()
    .max(LONGEST_BLOCK * 2)
    .transform(paragraphs)
    .refine((told) => told.length >= least && told.length <= LONGEST_BLOCK);
const written = z
  .strictObject({ zh: lines(1), en: lines(0).default('') })
  .transform(({ zh, en }): Words => ({ zh, en: en === '' ? zh : en }));

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), as: z.enum(TEXT_KINDS), words: written }),
  z.strictObject({ kind: z.literal('picture'), picture: asset, ratio: z.int().min(1).max(HIGHEST) }),
  z.strictObject({ kind: z.literal('goods'), goodsId: id('goods') }),
  z.strictObject({ kind: z.literal('space'), size: z.enum(SPACE_SIZES) }),
]);

const spec = z.strictObject({ name: words(10), options: z.array(words(LONGEST_OPTION)).min(1).max(MOST_OPTIONS) });

/** A row of the matrix. Stock is of new ones only: afterwards it comes in and goes out, with a reason. */
const sku = z
  .strictObject({
    skuId: id('sku').optional(), // Nothing: a new one.
    options: z
      .array(
        z
          .int()
          .min(0)
          .max(MOST_OPTIONS - 1),
      )
      .max(MOST_SPECS),
    listPrice: price,
    memberPrice: price.optional(),
    cost: z.int().min(0).max(DEAREST).transform(fen).optional(),
    code: z.string().max(LONGEST_SKU_CODE).regex(SKU_CODE).optional(),
    barcode: z.string().max(LONGEST_BARCODE).regex(BARCODE).optional(),
    grams: z.int().min(0).max(HEAVIEST),
    picture: z
      .int()
      .min(0)
      .max(MOST_GOODS_PICTURES - 1),
    stock: z.int().min(0).max(MOST_STOCK).optional(),
    on: z.boolean(), // Off: nobody can buy it any more, and what was sold of it keeps its name.
  })
  .refine(({ skuId, stock }) => (skuId === undefined) === (stock !== undefined));

const story = z.strictObject({
  by: words(20),
  face: asset,
  place: words(30),
  headline: words(40),
  picture: asset.optional(),
  paragraphs: z.array(words(400)).min(1).max(MOST_STORY_PARAGRAPHS),
});

/** All that goods are, as a merchant puts it. */
export const goodsFields = {
  title: words(LONGEST_TITLE),
  longTitle: words(LONGEST_LONG_TITLE).optional(), // 卖点. Nothing: the title.
  categoryId: id('category'),
  note: words(LONGEST_GOODS_NOTE).optional(), //      On the corner of the picture.
  position: z.int().min(0).max(MOST_POSITION).optional(), // In the shop's own order. Nothing: where it is, or last.
  pictures: z.array(z.strictObject({ full: asset, list: asset })).max(MOST_GOODS_PICTURES),
  wide: asset.optional(), //                          5:2.6, behind a share card. Nothing: the first picture.
  video: z.strictObject({ file: asset, cover: asset }).optional(),
  detail: z.array(block).max(MOST_BLOCKS),
  specs: z.array(spec).max(MOST_SPECS),
  skus: z.array(sku).min(1).max(MOST_SKUS),
  freightId: id('freight'),
  perUser: z.int().min(1).max(MOST_OF_ONE).optional(), // Nothing: as many as one likes.
  noPromotion: words(40).optional(), //               Why the law keeps it out of teams, coupons and commission.
  promises: z.array(words(20)).max(MOST_PROMISES),
  facts: z.array(z.strictObject({ name: words(12), value: words(60) })).max(MOST_FACTS),
  story: story.optional(),
  onSale: z.boolean(),
};

/** What somebody looks for among the goods: words, a code, a barcode. */
export const search = text(40);

import * as z from 'zod';
import {
  HOME_PLACES,
  type HomePart,
  LEAST_ON_SHELF,
  LONGEST_ICON_TITLE,
  LONGEST_PART_TITLE,
  MOST_BANNERS,
  MOST_ICONS,
  MOST_ON_SHELF,
  MOST_PARTS,
  SHELF_RULES,
} from '@/domain/home';
import type { CategoryId, GoodsId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { instant, words } from './adminTrade';
import { gives, id, needing, requestId, text } from './endpoint';
import type { HomeBlock } from './goods';

const distinct = (all: readonly unknown[]) => new Set(all).size === all.length;
const goodsId = id('goods');
const categoryId = id('category');

/** The key of a picture that the page has already, or a file that the caller has uploaded. Which, the use case knows. */
const picture = z.string().min(1).max(200);
const link = z.union([
  z.strictObject({ to: z.literal('nowhere') }),
  z.strictObject({ to: z.enum(['goods', 'story']), goodsId }),
  z.strictObject({ to: z.literal('category'), categoryId }),
  z.strictObject({ to: z.literal('search'), words: text(20, 1) }),
  z.strictObject({ to: z.enum(HOME_PLACES) }),
]);
const title = words(LONGEST_PART_TITLE);
const when = { off: z.literal(true).optional(), from: instant.optional(), until: instant.optional() };
const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('banner'),
    banners: z
      .array(z.strictObject({ picture, words: words(30), link }))
      .min(1)
      .max(MOST_BANNERS),
    ...when,
  }),
  z.strictObject({
    kind: z.literal('icons'),
    icons: z
      .array(z.strictObject({ picture, title: words(LONGEST_ICON_TITLE), link }))
      .min(1)
      .max(MOST_ICONS),
    ...when,
  }),
  z.strictObject({
    kind: z.literal('teams'),
    title: title.optional(),
    only: z.literal('one_left').optional(),
    ...when,
  }),
  z.strictObject({
    kind: z.literal('categories'),
    ids: z.array(categoryId).min(1).max(MOST_ICONS).refine(distinct),
    ...when,
  }),
  z.strictObject({ kind: z.literal('coupons'), title, ...when }),
  z.strictObject({ kind: z.literal('story'), goodsId, ...when }),
  z.strictObject({
    kind: z.literal('shelf'),
    title,
    shelf: z.union([
      z.strictObject({
        by: z.literal('hand'),
        ids: z.array(goodsId).min(1).max(MOST_ON_SHELF).refine(distinct),
      }),
      z.strictObject({
        by: z.enum(SHELF_RULES),
        categoryId: categoryId.optional(),
        most: z.int().min(LEAST_ON_SHELF).max(MOST_ON_SHELF),
      }),
    ]),
    ...when,
  }),
  z.strictObject({ kind: z.literal('goods'), title, ...when }),
]);
const parts = z.array(part).max(MOST_PARTS);
const version = z.int().min(0).max(1_000_000_000);

/** Who has done it last, and when. */
export interface HomeDone {
  readonly at: Instant;
  readonly by: string; // A nickname; may be empty.
}

/** The home page as it is worked on. */
export interface HomeDraft {
  readonly version: number; //                          Of what is worked on: saveHome and publishHome name it.
  readonly parts: readonly HomePart[];
  readonly isPublished: boolean; //                     Shoppers see these parts.
  readonly published: readonly HomePart[]; //           What shoppers see.
  readonly saved?: HomeDone | undefined;
  readonly shown?: HomeDone | undefined;
  readonly pictures: Readonly<Record<string, string>>; // The address of each picture that either names.
  readonly goods: readonly {
    readonly id: GoodsId;
    readonly title: Words;
    readonly picture: string;
    readonly onSale: boolean;
    readonly hasStory: boolean;
  }[];
  readonly categories: readonly { readonly id: CategoryId; readonly title: Words; readonly picture: string }[];
}
export const viewHomeDraft = { input: z.strictObject({}), output: gives<HomeDraft>() };

/** The blocks as a shopper would see them now, or at that moment: nothing is stored. Refuses as saveHome does. */
export const previewHome = {
  input: z.strictObject({ parts, at: instant.optional() }),
  output: gives<{ readonly blocks: readonly HomeBlock[] }>(),
};

/**
 * Keeps it without showing it to shoppers. Refuses `home_moved_on` where somebody has saved since this version,
 * `home_feed_last`, `home_times_wrong`, `not_found` goods and categories that there are not, `picture_not_yours`.
 */
export const saveHome = {
  input: z.strictObject({ requestId, version, parts }),
  output: gives<{ readonly version: number }>(),
};
/** From now on shoppers see what was saved as this version. Refuses `home_moved_on`. */
export const publishHome = { input: z.strictObject({ requestId, version }), output: gives<object>() };

export const adminHome = {
  ...needing('content.see', { viewHomeDraft, previewHome }),
  ...needing('content.edit', { saveHome, publishHome }),
};

import * as z from 'zod';
import type { UserId } from '@/domain/id';
import type { LeaderKind } from '@/domain/referral';
import {
  LONGEST_CLAIM,
  LONGEST_PICK_WORDS,
  LONGEST_STORE_NAME,
  LONGEST_STORE_STORY,
  MOST_PICKS,
  type StoreFigures,
  storyOf,
} from '@/domain/store';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, type Page, requestId, text, uploaded } from './endpoint';
import type { GoodsCard } from './goods';

const story = z
  .string()
  .max(LONGEST_STORE_STORY * 4)
  .transform(storyOf)
  .refine((told) => told.length <= LONGEST_STORE_STORY);

/** What the merchant has verified of somebody, in a few words: “农艺师”. */
export interface Badge {
  readonly words: string;
  readonly at: Instant;
}

/** One of the goods of a storefront, with what its owner says of it. Words may be empty. */
export interface StorePick {
  readonly goods: GoodsCard;
  readonly words: string;
}

/** A storefront as everybody sees it. Its owner sees it also while it is closed. */
export interface StoreView {
  readonly leaderId: UserId;
  readonly kind: LeaderKind;
  readonly name: string;
  readonly face: string; //                   Whole address; empty where he has none.
  readonly story: string;
  readonly badge?: Badge | undefined;
  readonly figures: StoreFigures; //          What is too little to be told is not there.
  readonly isMine: boolean;
  readonly isOpen: boolean; //                False: only its owner sees this.
}
/** Refuses `store_closed` where nobody has one, it is closed, or its owner leads no more. Strangers may look. */
export const viewStore = { input: z.strictObject({ leaderId: id('user') }), output: gives<StoreView>() };

/** What is on sale of its goods, in its owner's order, 20 a page. Refuses as viewStore does. */
export const listPicks = {
  input: z.strictObject({ leaderId: id('user'), cursor }),
  output: gives<Page<StorePick>>(),
};

/** Sent beside viewStore, once for each coming. One's own visits are not counted. Refuses `store_closed`. */
export const visitStore = {
  input: z.strictObject({ requestId, leaderId: id('user') }),
  output: gives<object>(),
};

/** What became of visits. People are counted once, however often they came. */
export interface VisitCounts {
  readonly visits: number;
  readonly people: number;
  /** Of those: who placed an order that is paid, kept and the owner's, within 7 days after a visit. */
  readonly ordered: number;
  readonly rate?: number | undefined; // `ordered` of a hundred people, rounded down. Absent: nobody came.
}

/** One's own storefront, to be worked on. */
export interface MyStore {
  readonly name: string;
  readonly story: string;
  readonly claim: string; //                 Empty: he says nothing of it. Others read it once it is verified.
  readonly face: string; //                  As its owner sees it: also one that is still being looked at.
  readonly ownFace: 'none' | 'asked' | 'passed' | 'risky'; // `none`: that of the profile. Others see only what passed.
  readonly badge?: Badge | undefined;
  readonly isOpen: boolean;
  readonly shut?: { readonly because: string; readonly at: Instant } | undefined; // By the merchant.
  readonly madeAt: Instant;
  /** All of them in order, also what is not on sale any more. */
  readonly picks: readonly (StorePick & { readonly onSale: boolean })[];
  readonly today: VisitCounts;
  readonly month: VisitCounts; //            The last 30 days, today being one.
}
/**
 * No `store`: he has none yet, saveStore makes it. `mustOpenAsStaff`: he works here, and openStaffStore comes first.
 * Refuses `leader_needed` who is neither a leader nor staff.
 */
export const viewMyStore = {
  input: z.strictObject({}),
  output: gives<{
    readonly leaderId: UserId;
    readonly mustOpenAsStaff: boolean;
    readonly suggested: { readonly name: string; readonly face: string }; // Of the profile, for a new one.
    readonly store?: MyStore | undefined;
  }>(),
};

/**
 * Makes it (open) or changes it. WeChat is asked about the words first. Another claim loses its badge. `face`: a picture
 * of one's own, '' that of the profile, absent: as it was. Refuses `leader_needed`, `text_not_allowed`,
 * `picture_not_yours`.
 */
export const saveStore = {
  input: z.strictObject({
    requestId,
    name: text(LONGEST_STORE_NAME, 1),
    story, // its lines stay, four at most
    claim: text(LONGEST_CLAIM),
    face: z.union([uploaded, z.literal('')]).optional(),
  }),
  output: gives<object>(),
};

/**
 * The whole list in its order: what is not in it is picked no more. Refuses `not_found` without a storefront or with
 * unknown goods, `picks_full` (more than 50), `goods_no_promotion`, `text_not_allowed`.
 */
export const putPicks = {
  input: z.strictObject({
    requestId,
    picks: z
      .array(z.strictObject({ goodsId: id('goods'), words: text(LONGEST_PICK_WORDS) }))
      .max(MOST_PICKS * 2)
      .refine((all) => new Set(all.map(({ goodsId }) => goodsId)).size === all.length),
  }),
  output: gives<{ readonly count: number }>(),
};

/** Refuses `not_found` without a storefront, `leader_needed`, `store_shut` where the merchant has closed it. */
export const openStore = { input: z.strictObject({ requestId }), output: gives<object>() };
/** Links to it say so. Refuses `not_found` without a storefront. */
export const closeStore = { input: z.strictObject({ requestId }), output: gives<object>() };

export const stores = {
  viewStore,
  listPicks,
  visitStore,
  viewMyStore,
  saveStore,
  putPicks,
  openStore,
  closeStore,
};

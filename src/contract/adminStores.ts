import * as z from 'zod';
import type { UserId } from '@/domain/id';
import type { LeaderKind, LeaderStatus } from '@/domain/referral';
import { LONGEST_CLAIM } from '@/domain/store';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Badge } from './store';

/** A storefront as the merchant sees it. */
export interface ShopStore {
  readonly userId: UserId;
  readonly nickname: string; //               of its owner
  readonly kind: LeaderKind;
  readonly status: LeaderStatus; //           left: nobody sees it
  readonly name: string;
  readonly face: string;
  readonly story: string;
  readonly claim: string; //                  empty: he claims nothing
  readonly badge?: Badge | undefined;
  readonly isOpen: boolean; //                as its owner wants it
  readonly shut?: { readonly because: string; readonly at: Instant } | undefined;
  readonly picks: number;
  readonly people: number; //                 who came in the last 30 days
  readonly madeAt: Instant;
}

/** The newest first. `claims`: those who claim something that is not verified; `userId`: only his. */
export const listStores = {
  input: z.strictObject({
    which: z.enum(['all', 'claims', 'shut']).default('all'),
    userId: id('user').optional(),
    cursor,
  }),
  output: gives<Page<ShopStore>>(),
};

/**
 * Says of somebody that the merchant knows him to be what he claims, in these words; without `badge` it is said no more.
 * Refuses `not_found` without a storefront, `store_claim_changed` where he claims something else than was read meanwhile.
 */
export const verifyStore = {
  input: z.strictObject({
    requestId,
    userId: id('user'),
    claim: text(LONGEST_CLAIM), //                         as it was read
    badge: text(LONGEST_CLAIM, 1).optional(), // absent: removed
  }),
  output: gives<object>(),
};

/** Its owner reads the reason, and cannot open it again. Refuses `not_found` without a storefront. */
export const closeStoreByShop = {
  input: z.strictObject({ requestId, userId: id('user'), reason: text(100, 1) }),
  output: gives<object>(),
};
/** It is as its owner wants it, again. Refuses `not_found` without a storefront. */
export const allowStore = {
  input: z.strictObject({ requestId, userId: id('user') }),
  output: gives<object>(),
};

/** Whoever works here may have a storefront and customers, as part of the work and without commission: his own. */
export const openStaffStore = { input: z.strictObject({ requestId }), output: gives<object>() };

export const adminStores = {
  ...needing('leaders.see', { listStores }),
  ...needing('leaders.edit', { verifyStore, closeStoreByShop, allowStore }),
  ...needing('store.own', { openStaffStore }),
};

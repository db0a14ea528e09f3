import * as z from 'zod';
import { type AddressFacts, PHONE } from '@/domain/address';
import type { Deadlines } from '@/domain/deadlines';
import type { AddressId, UserId } from '@/domain/id';
import { MESSAGES, type Message } from '@/domain/message';
import type { Fen } from '@/domain/money';
import type { LeaderStatus } from '@/domain/referral';
import type { Role } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { gives, id, requestId, text } from './endpoint';
import type { Benefit } from './member';

export interface Me {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly role?: Role | undefined; // As what he works here.
}

/** Called when the app opens: the shop gets to know who comes, and tells what the app must know of it. */
export const visit = {
  input: z.strictObject({ requestId, language: z.enum(['zh', 'en']) }),
  output: gives<{
    readonly me: Me;
    readonly shop: { readonly name: string; readonly deadlines: Deadlines };
    readonly templates: Readonly<Record<Message, string>>;
    readonly inCart: number;
    readonly unread: number; // In the inbox; a hundred at most.
  }>(),
};

export const viewMe = {
  input: z.strictObject({}),
  output: gives<{
    readonly me: Me;
    readonly orders: {
      readonly unpaid: number;
      readonly teaming: number;
      readonly toShip: number;
      readonly shipped: number;
      readonly toReview: number; //  Orders that were received, with something that could be reviewed; a hundred at most.
      readonly afterSale: number; // After-sales that are not over.
    };
    readonly saved: Fen; // In all orders that were paid and kept.
    readonly unread: number; // As above.
    /** A figure is absent where the shop has none of it, and this person neither. */
    readonly purse: {
      readonly credit?: Fen | undefined;
      readonly coupons?: number | undefined; // That can be used now or later; a hundred at most.
      readonly points?: number | undefined;
      readonly favourites: number;
    };
    /** Absent: the shop has no membership. */
    readonly member?:
      | {
          readonly tier?: { readonly name: Words; readonly benefits: readonly Benefit[] } | undefined; // None yet.
          readonly growth: number; // Of the last 12 months.
          readonly next?: { readonly name: Words; readonly from: number; readonly missing: number } | undefined;
          readonly keptUntil?: Instant | undefined;
        }
      | undefined;
    /** How I stand as a leader. Absent: I am none, was never asked, and cannot ask. */
    readonly leading?: { readonly status?: LeaderStatus | undefined; readonly canApply: boolean } | undefined;
  }>(),
};

/** A name passes WeChat's content check before others see it. */
export const saveProfile = {
  input: z.strictObject({
    requestId,
    nickname: text(20, 1),
    avatar: z
      .string()
      .max(300)
      .regex(/^(|cloud:\/\/[\w./-]+)$/), // What wx.cloud.uploadFile gave; or nothing: as it was.
  }),
  output: gives<Me>(),
};

/** Where pictures that are about to be chosen go: another folder each time it is asked. */
export const uploadFolder = { input: z.strictObject({}), output: gives<{ readonly folder: string }>() };

/** What the person answered when WeChat asked for leave to send messages. */
export const grantMessages = {
  input: z.strictObject({ requestId, granted: z.array(z.enum(MESSAGES)).max(3) }),
  output: gives<object>(),
};

export interface AddressView extends AddressFacts {
  readonly id: AddressId;
  readonly isDefault: boolean;
}
const facts = {
  name: text(25, 1),
  phone: z.string().regex(PHONE),
  region: z.tuple([text(20, 1), text(20, 1), text(20, 0)]),
  detail: text(100, 2),
};
export const listAddresses = { input: z.strictObject({}), output: gives<readonly AddressView[]>() };
export const saveAddress = {
  input: z.strictObject({
    requestId,
    addressId: id('address').optional(),
    ...facts,
    isDefault: z.boolean().default(false),
  }),
  output: gives<{ readonly addressId: AddressId }>(),
};
export const deleteAddress = {
  input: z.strictObject({ requestId, addressId: id('address') }),
  output: gives<object>(),
};

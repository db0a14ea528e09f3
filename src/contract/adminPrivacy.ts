import * as z from 'zod';
import type { CodelessDestination } from '@/domain/delivery';
import type { OrderId, UserId } from '@/domain/id';
import { MOST_UNMASKED, UNMASK_REASONS, type UnmaskReason } from '@/domain/privacy';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, needing, type Page, requestId } from './endpoint';
import type { AddressView } from './person';
import type { PersonalRows } from './privacy';

/** Who gets these orders and where, or all addresses of one person: whole. */
export interface Unmasked {
  readonly orders: readonly { readonly orderId: OrderId; readonly to: CodelessDestination }[];
  readonly addresses: readonly AddressView[];
}

/**
 * What else staff see masked. Each order and person that is looked at is kept under the name of who looked: once for a request,
 * however often it is sent. Refuses `not_found` an order or a person that is not there.
 */
export const unmask = {
  input: z.strictObject({
    requestId,
    subject: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('orders'),
        orderIds: z
          .array(id('order'))
          .min(1)
          .max(MOST_UNMASKED)
          .refine((all) => new Set(all).size === all.length),
      }),
      z.strictObject({ kind: z.literal('customer'), userId: id('user') }),
    ]),
    why: z.enum(UNMASK_REASONS),
  }),
  output: gives<Unmasked>(),
};

interface PersonShown {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
}

/** One look of one of the staff at one person. */
export interface UnmaskingView {
  readonly id: string;
  readonly at: Instant;
  readonly why: UnmaskReason | 'export';
  readonly by: PersonShown;
  readonly of: PersonShown;
  readonly order?: { readonly id: OrderId; readonly number: string } | undefined; // Of which it was the address.
}
/** The latest first: all, those of one of the staff, or those that looked at one person. */
export const listUnmaskings = {
  input: z.strictObject({ byId: id('user').optional(), ofId: id('user').optional(), cursor }),
  output: gives<Page<UnmaskingView>>(),
};

/** All that is known of a person, a part of it at a time; the first page is kept as a look at him. */
export const exportCustomer = {
  input: z.strictObject({ requestId, userId: id('user'), cursor }),
  output: gives<PersonalRows>(),
};

/** Why somebody cannot be erased now, each reason once; nothing: he can. */
export const previewErasing = {
  input: z.strictObject({ userId: id('user') }),
  output: gives<{ readonly whyNot: readonly RefusalCode[] }>(),
};

/**
 * Everything that says who this was goes for good; orders and books stay, without a name. Refuses what previewErasing says:
 * while something of his is open.
 */
export const eraseCustomer = {
  input: z.strictObject({ requestId, userId: id('user') }),
  output: gives<object>(),
};

/** For staff. */
export const adminPrivacy = {
  ...needing('personal.see', { unmask }),
  ...needing('audit.see', { listUnmaskings }),
  ...needing('customers.export', { exportCustomer }),
  ...needing('customers.erase', { previewErasing, eraseCustomer }),
};

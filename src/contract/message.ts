import * as z from 'zod';
import { MESSAGES, type Message, type Told } from '@/domain/message';
import type { Instant } from '@/domain/time';
import { cursor, gives, type Page, requestId } from './endpoint';

export interface ToldView extends Omit<Told, 'readAt'> {
  readonly isRead: boolean;
}

/** All that the caller was told, or would have been: the newest first. */
export const listInbox = {
  input: z.strictObject({ cursor }),
  output: gives<Page<ToldView>>(),
};

const moment = z.int().min(0).max(253_402_300_799_999);

/** One that was opened (refuses `not_found` another's), or all that had come up to a moment. Gives how many are left. */
export const markInboxRead = {
  input: z.strictObject({
    requestId,
    which: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('one'), id: z.string().regex(/^[0-9A-Za-z_.-]{1,160}$/) }),
      z.strictObject({ by: z.literal('all'), until: moment.transform((at) => at as Instant) }),
    ]),
  }),
  output: gives<{ readonly unread: number }>(),
};

/** What WeChat may still send the caller, and what he wants. What only leaders are told is shown to them alone. */
export const viewMessages = {
  input: z.strictObject({}),
  output: gives<{
    readonly quiet: boolean;
    readonly kinds: readonly {
      readonly message: Message;
      readonly isOn: boolean;
      readonly isUsed: boolean; // The shop has a template for it. Without one it comes into the inbox only.
      readonly granted: number; // How often the caller has allowed it,
      readonly left: number; //    and how many of these are not used up.
    }[];
  }>(),
};

export const chooseMessages = {
  input: z.strictObject({
    requestId,
    quiet: z.boolean(),
    off: z.array(z.enum(MESSAGES)).max(MESSAGES.length),
  }),
  output: gives<object>(),
};

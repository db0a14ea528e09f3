import * as z from 'zod';
import { MESSAGES, type Message } from '@/domain/message';
import type { Day } from '@/domain/reconcile';
import { gives, needing, requestId } from './endpoint';

/** What became of what people were told. `sent + failed + quiet + held = told`. */
export interface ToldCounts {
  readonly told: number; //   Came into an inbox,
  readonly sent: number; //   and WeChat has sent it, or is being asked;
  readonly failed: number; // nobody had allowed it, or it was too late;
  readonly quiet: number; //  it waits for the morning;
  readonly held: number; //   switched off by person or shop, or enough was sent that day.
  readonly read: number; //   Opened in the inbox or from WeChat's message; of those that were told.
}

export interface MessageKind {
  readonly message: Message;
  readonly template?: string | undefined; // The end of WeChat's template id; nothing: none is set, it comes into the inbox only.
  readonly isOn: boolean; //                 For the whole shop.
  readonly granted: number; //               How often people have allowed one,
  readonly left: number; //                  how many of these are not used up,
  readonly people: number; //                and how many people have one left.
  readonly counts: ToldCounts; //            In these days.
}
const daysBack = z.union([z.literal(1), z.literal(7), z.literal(30)]);
export const listMessageKinds = {
  input: z.strictObject({ days: daysBack.default(7) }),
  output: gives<readonly MessageKind[]>(),
};

/** One kind, day by day in Beijing: the newest first, every day of the span. */
export const viewMessageDays = {
  input: z.strictObject({ message: z.enum(MESSAGES), days: daysBack.default(7) }),
  output: gives<readonly (ToldCounts & { readonly day: Day })[]>(),
};

/** Off: WeChat is not asked to send it, and phones ask nobody to allow it. It comes into inboxes all the same. */
export const switchMessage = {
  input: z.strictObject({ requestId, message: z.enum(MESSAGES), isOn: z.boolean() }),
  output: gives<object>(),
};

export const adminMessages = {
  ...needing('content.see', { listMessageKinds, viewMessageDays }),
  ...needing('content.edit', { switchMessage }),
};

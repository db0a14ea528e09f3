import * as z from 'zod';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { cursor, gives, requestId } from './endpoint';

/** Some rows of one kind, as the shop has stored them, in the person's own file: a line of JSON each. */
export interface PersonalRows {
  readonly part: string; // Of which kind: the name of a table.
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next?: string | undefined; // Nothing: these were the last.
}

/** Everything that the shop has about the one who asks. */
export const exportMine = { input: z.strictObject({ cursor }), output: gives<PersonalRows>() };

/** What would be gone, and why it cannot be done now, each reason once. */
export const viewErasing = {
  input: z.strictObject({}),
  output: gives<{
    readonly whyNot: readonly RefusalCode[];
    readonly lost: { readonly credit: Fen; readonly points: number; readonly coupons: number }; // A hundred coupons at most.
  }>(),
};

/**
 * Deletes one's own account: everything that says who one is goes for good; orders and books stay, without a name, as the law
 * wants. Refuses what viewErasing says.
 */
export const deleteAccount = { input: z.strictObject({ requestId }), output: gives<object>() };

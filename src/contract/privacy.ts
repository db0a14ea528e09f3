import * as z from 'zod';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { cursor, gives, requestId } from './endpoint';

/** What is stored of a person, a few hundred rows at a time: parts named as the shop's tables, in one order. */
export interface PersonalRows {
  readonly parts: readonly { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
  readonly next?: string | undefined; // A part that goes on there has its name again. Nothing: these were the last.
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

export const privacy = { exportMine, viewErasing, deleteAccount };

import * as z from 'zod';
import type { OrderId } from '@/domain/id';
import type { LotCause } from '@/domain/purse';
import type { Instant } from '@/domain/time';
import { cursor, gives, type Page } from './endpoint';

const unit = z.enum(['credit', 'points']);

/** What somebody can spend beside money, and what of it is over within 30 days, the first to end first. */
export const viewPurse = {
  input: z.strictObject({ unit }),
  output: gives<{
    readonly has: number; // fen, or points
    readonly owed: number; // Points that the next ones pay first.
    readonly ending: readonly { readonly amount: number; readonly expiresAt: Instant }[];
  }>(),
};

/** One movement of it: above zero it came, below it went. */
export interface PurseMove {
  readonly id: string;
  readonly amount: number;
  readonly what: 'given' | 'ordered' | 'back' | 'expired' | 'sent' | 'taken_back';
  readonly because?: LotCause | undefined; // Of what was given.
  readonly orderId?: OrderId | undefined; //  Of what was ordered, or came back with its order.
  readonly at: Instant;
}
/** The newest first. */
export const listPurse = { input: z.strictObject({ unit, cursor }), output: gives<Page<PurseMove>>() };

import { Outage } from '@/domain/outage';
import { Refusal, type RefusalCode } from '@/domain/refusal';

/** Why something was not got: the shop said no, nobody answered, or this app is wrong. */
export type Failed =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'offline' } //                              nobody was reached
  | { readonly kind: 'outage'; readonly traceId: string } //      reached, but it failed there
  | { readonly kind: 'broken' }; //                               a mistake of our own

/** What an error means to a page. A mistake of our own is thrown on. */
export function failedBy(error: unknown): Failed {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code };
  if (!(error instanceof Outage)) throw error;
  const { traceId } = error as { traceId?: unknown }; // Put there by the client, when a door was reached.
  return typeof traceId === 'string' ? { kind: 'outage', traceId } : { kind: 'offline' };
}

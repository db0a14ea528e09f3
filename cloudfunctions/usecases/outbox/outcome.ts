import { Outage } from '@/domain/outage';
import type { Instant, Milliseconds } from '@/domain/time';

/** What became of a letter where that is more than "sent": it has its time, or rests before it may go again. */
export type Outcome =
  | { readonly is: 'waiting'; readonly until: Instant }
  | { readonly is: 'sent'; readonly rest: Milliseconds };

/** Some of it failed: it is tried again, but not before its rest. */
export class NotAll extends Outage {
  constructor(
    cause: unknown,
    readonly rest: Milliseconds,
  ) {
    super('Not everything of it was done', { cause });
  }
}

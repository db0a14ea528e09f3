import { type Kysely, sql } from 'kysely';

/** What came in exchange may not be right: its buyer says so, and it stands in the log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table after_sale_events
      drop constraint after_sale_events_what_check,
      add constraint after_sale_events_what_check check (what in ('asked', 'offered', 'sending', 'returning',
        'reshipping', 'reshipped', 'refunding', 'done', 'declined', 'withdrawn', 'expired', 'disagreed', 'said',
        'refund_failed', 'settled', 'rejected'));
  `.execute(db);
}

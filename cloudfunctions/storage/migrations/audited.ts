import { type Kysely, sql } from 'kysely';

/**
 * Tables in which a change by staff is no entry of the audit log: what happened is written there once and says who did it
 * (a log of its own), or it is machinery that follows from what is logged. Every other table is `audited`; a test
 * compares both with what PostgreSQL has.
 */
export const NOT_AUDITED: ReadonlySet<string> = new Set([
  ...['requests', 'outbox', 'deeds', 'deed_changes', 'kysely_migration', 'kysely_migration_lock', 'reconciliations'],
  ...['transfers', 'stock_log', 'growth_log', 'review_log', 'leader_events', 'after_sale_events', 'inbox', 'grants'],
  ...['search_words', 'search_marks', 'order_words', 'coupon_marks', 'coupon_wrong_codes', 'envelope_devices'],
  ...[
    'figure_parts',
    'figure_days',
    'cart_lines',
    'favourites',
    'footprints',
    'store_visits',
    'restock_notices',
    'restock_rounds',
    'live_cards',
  ],
  ...['share_opens', 'group_people', 'group_orders', 'group_teams', 'message_choices', 'lesson_reads', 'check_ins'],
  ...['visit_days', 'customer_facts', 'customer_touches', 'care_rounds'],
  ...['unmaskings'],
  'import_pieces',
]);

/** From now on the audit log keeps what staff change in these tables. Their first key column is `shop_id`, or `id` of shops. */
export async function audited(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql
      .raw(
        `create trigger log_deed after insert or update or delete on ${table} for each row
         when (coalesce(current_setting('pinji.deed', true), '') <> '') execute function log_deed()`,
      )
      .execute(db);
  }
}

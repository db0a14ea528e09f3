import { type Kysely, sql } from 'kysely';

/** What waits for the staff is counted each time they look: refunds that failed are few among all that were done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index refunds_failed on refunds (shop_id, no) where status = 'failed'`.execute(db);
}

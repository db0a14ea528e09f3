import { type Kysely, sql } from 'kysely';

/** How a refund was given back by hand. One of an after-sale has it in its log as well; the others have no other place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table refunds
      add column settled_words text,
      add check (settled_words is null or settled_by is not null)
  `.execute(db);
}

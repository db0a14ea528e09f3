import { type Kysely, sql } from 'kysely';

/** A refund that WeChat could not do and that was given back by hand: WeChat's bill will never have it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table refunds
      add column settled_by text,
      add foreign key (shop_id, settled_by) references users (shop_id, id),
      add check (settled_by is null or status = 'done')
  `.execute(db);
}

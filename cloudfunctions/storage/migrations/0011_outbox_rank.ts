import { type Kysely, sql } from 'kysely';

/**
 * Letters that move money go before those that tell: by the rank of storage/letter.ts. What waits already gets its own.
 * And parcels to be followed are found by when they left: one that never arrived is not read for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox add column rank smallint not null default 2;
    update outbox set rank = case
        when effect->>'kind' in ('refund', 'close_payment') then 0
        when effect->>'kind' in ('upload_shipping', 'register_order_path') then 1
        else 2 end
      where sent_at is null;
    drop index outbox_due;
    create index outbox_due on outbox (shop_id, rank, due_at) where sent_at is null and died_at is null;

    drop index parcels_to_track;
    create index parcels_to_track on parcels (shop_id, shipped_at) where state <> 'signed';
  `.execute(db);
}

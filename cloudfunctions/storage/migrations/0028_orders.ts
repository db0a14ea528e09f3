import { type Kysely, sql } from 'kysely';
import { audited } from './audited';

/**
 * What staff write down about an order, the colour they give it, and how they changed its price before it was paid. A
 * change of the price is written once, with what it was and why; an order has room for a few of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table orders add column flag text check (flag in ('red', 'yellow', 'green', 'blue', 'purple'));
    create index orders_flagged on orders (shop_id, flag, id desc) where flag is not null;
    create index orders_by_campaign on orders (shop_id, campaign_id, id desc) where campaign_id is not null;
    create index order_lines_of_sku on order_lines (shop_id, sku_id, order_id);
    create index parcels_by_waybill on parcels (shop_id, waybill);

    create table order_notes (
      shop_id text not null, order_id text not null, number integer not null check (number between 1 and 50),
      words text not null check (char_length(words) between 1 and 200),
      by_id text not null, at timestamptz not null,
      primary key (shop_id, order_id, number),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );

    create table price_changes (
      shop_id text not null, order_id text not null, number integer not null check (number between 1 and 20),
      was bigint not null check (was > 0), became bigint not null check (became > 0 and became <> was),
      words text not null check (char_length(words) between 1 and 40),
      payment_no text not null,
      by_id text not null, at timestamptz not null,
      primary key (shop_id, order_id, number),
      unique (shop_id, payment_no),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );
  `.execute(db);
  await audited(db, ['order_notes', 'price_changes']);
}

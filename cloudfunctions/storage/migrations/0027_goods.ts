import { type Kysely, sql } from 'kysely';

/**
 * What a merchant writes of goods from the phone: a version, by which two who write at once know of each other, a film
 * and a detail made of blocks; of SKUs the code, barcode and cost, and whether they were taken off. What staff book of
 * stock says why and who. Files come in pieces. No index holds `skus.stock`, nor anything that changes with an order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table goods
      add column version integer not null default 1 check (version >= 1),
      add column video jsonb,
      add column detail jsonb not null default '[]' check (jsonb_typeof(detail) = 'array');
    create index goods_of_leaf on goods (shop_id, category_id, id);
    create index goods_of_branch on goods (shop_id, branch_id, id);
    create index goods_all_by_received on goods (shop_id, received, id);
    create index goods_by_added_all on goods (shop_id, added_at, id);
    create index goods_by_price_all on goods (shop_id, price, id);

    alter table skus
      add column off boolean not null default false,
      add column code text check (char_length(code) between 1 and 40),
      add column barcode text check (char_length(barcode) between 1 and 20),
      add column cost bigint check (cost >= 0);
    create unique index skus_code on skus (shop_id, code) where code is not null;
    create index skus_barcode on skus (shop_id, barcode) where barcode is not null;

    alter table stock_log
      add column because text
        check (because in ('bought', 'returned', 'found', 'damaged', 'missing', 'other')),
      add column staff_id text,
      add foreign key (shop_id, staff_id) references users (shop_id, id),
      add check (because is null
        or (because in ('bought', 'returned', 'found') and change > 0)
        or (because in ('damaged', 'missing') and change < 0)
        or because = 'other');
    update stock_log set because = 'other' where cause like 'adjust.%';
    create index stock_log_booked on stock_log (shop_id, at, cause, sku_id) where because is not null;

    create table import_pieces (
      shop_id text not null, import_id text not null, no integer not null check (no >= 0),
      user_id text not null, body text not null, put_at timestamptz not null,
      primary key (shop_id, import_id, no),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index import_pieces_by_age on import_pieces (shop_id, put_at);
  `.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * Trade, whole: freight by region, pickup, 满减, parcels, after-sale. What became of each unit of an order is counted
 * on its line, so that PostgreSQL itself refuses to send or to refund one unit twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table freight_templates (
      shop_id text not null references shops (id), id text not null,
      template jsonb not null, position integer not null,
      primary key (shop_id, id)
    );
    insert into freight_templates (shop_id, id, template, position)
      select id, 'freight_standard', jsonb_build_object(
        'id', 'freight_standard', 'title', '{"zh": "普通快递", "en": "Standard"}'::jsonb, 'by', 'count',
        'zones', '[]'::jsonb, 'never', '[]'::jsonb, 'elsewhere', jsonb_build_object(
          'first', 1, 'fee', freight_fee, 'step', 1, 'stepFee', 0, 'freeFrom', freight_free_from)), 0
      from shops;
    alter table shops drop column freight_fee, drop column freight_free_from;

    create table pickup_points (
      shop_id text not null references shops (id), id text not null,
      point jsonb not null, position integer not null, is_open boolean not null,
      primary key (shop_id, id)
    );

    create table promotions (
      shop_id text not null references shops (id), id text not null,
      reduction jsonb not null,
      starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
      primary key (shop_id, id)
    );
    create index promotions_by_end on promotions (shop_id, ends_at);

    alter table goods
      add column freight_id text not null default 'freight_standard',
      add column per_user integer check (per_user > 0);
    alter table goods add foreign key (shop_id, freight_id) references freight_templates (shop_id, id);

    alter table orders
      add column destination jsonb,
      add column pickup_code text,
      add column receive_by timestamptz,
      add column reminded_at timestamptz,
      add column hidden_at timestamptz,
      add column shipping_known_at timestamptz,
      add column search text not null default '';
    update orders set destination = jsonb_build_object('way', 'express', 'address', address),
      receive_by = shipped_at + interval '10 days',
      receipt = (receipt - 'freeFrom') || '{"freights": []}', search = lower(number);
    alter table orders alter column destination set not null, alter column search drop default, drop column address;
    create unique index orders_pickup on orders (shop_id, pickup_code)
      where pickup_code is not null and status in ('unpaid', 'paid');
    create index orders_to_receive on orders (shop_id, receive_by) where status = 'shipped';
    create index orders_shown on orders (shop_id, buyer_id, id desc) where hidden_at is null;

    create table parcels (
      shop_id text not null, id text not null, order_id text not null, after_sale_id text,
      carrier text not null, waybill text not null, shipped_at timestamptz not null,
      state text not null check (state in ('waiting', 'moving', 'delivering', 'signed', 'trouble', 'unknown')),
      events jsonb not null, asked_at timestamptz,
      primary key (shop_id, id),
      unique (shop_id, order_id, carrier, waybill),
      foreign key (shop_id, order_id) references orders (shop_id, id)
    );
    create index parcels_to_track on parcels (shop_id, asked_at nulls first) where state <> 'signed';

    alter table order_lines
      add column goods_id text,
      add column paid bigint not null default 0 check (paid >= 0),
      add column shipped integer not null default 0 check (shipped >= 0),
      add column unsent integer not null default 0 check (unsent >= 0),
      add column returned integer not null default 0 check (returned >= 0),
      add column held_unsent integer not null default 0 check (held_unsent >= 0),
      add column held_sent integer not null default 0 check (held_sent >= 0),
      add column refunded bigint not null default 0 check (refunded between 0 and paid),
      add check (shipped + unsent + held_unsent <= quantity),
      add check (returned + held_sent <= shipped);
    update order_lines l set goods_id = s.goods_id from skus s where s.shop_id = l.shop_id and s.id = l.sku_id;
    update order_lines l set shipped = quantity from orders o
      where o.shop_id = l.shop_id and o.id = l.order_id and o.status in ('shipped', 'received');
    update order_lines l set paid = (
        select (line ->> 'list')::bigint - coalesce((
          select sum((less ->> 'amount')::bigint) from jsonb_array_elements(line -> 'less') less), 0)
        from orders o, jsonb_array_elements(o.receipt -> 'lines') line
        where o.shop_id = l.shop_id and o.id = l.order_id and line ->> 'skuId' = l.sku_id);
    alter table order_lines alter column goods_id set not null, alter column paid drop default;
    create index order_lines_of_goods on order_lines (shop_id, goods_id, order_id);

    create table parcel_lines (
      shop_id text not null, parcel_id text not null, order_id text not null, sku_id text not null,
      quantity integer not null check (quantity > 0),
      primary key (shop_id, parcel_id, sku_id),
      foreign key (shop_id, parcel_id) references parcels (shop_id, id),
      foreign key (shop_id, sku_id) references skus (shop_id, id)
    );
    insert into parcels (shop_id, id, order_id, carrier, waybill, shipped_at, state, events)
      select shop_id, 'parcel_' || substr(id, 7), id, parcel ->> 'carrier', parcel ->> 'waybill', shipped_at, 'unknown', '[]'
      from orders where parcel is not null;
    insert into parcel_lines (shop_id, parcel_id, order_id, sku_id, quantity)
      select p.shop_id, p.id, p.order_id, l.sku_id, l.quantity from parcels p
      join order_lines l on l.shop_id = p.shop_id and l.order_id = p.order_id;
    create index parcels_of_order on parcels (shop_id, order_id);

    alter table orders drop column parcel;
    alter table orders drop constraint orders_check3, drop constraint orders_closed_by_check;
    alter table orders add constraint orders_closed_by_check
      check (closed_by in ('buyer', 'timeout', 'team_lapsed', 'refunded'));
    alter table orders add check (status not in ('shipped', 'received') or shipped_at is not null);
    alter table orders add check (status not in ('unpaid', 'paid') or shipped_at is null);
    alter table orders add check ((shipped_at is null) = (receive_by is null));
    alter table orders add check (hidden_at is null or status in ('received', 'closed'));

    create table after_sales (
      shop_id text not null, id text not null, number text not null,
      order_id text not null, buyer_id text not null,
      kind text not null check (kind in ('refund', 'return', 'exchange')), sent boolean not null,
      reason text not null, words text not null, pictures jsonb not null,
      freight bigint not null check (freight >= 0), total bigint not null check (total >= 0),
      status text not null check (status in ('asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped',
        'refunding', 'done', 'declined', 'withdrawn', 'expired')),
      act_by timestamptz, parcel_back jsonb, started_by text not null check (started_by in ('buyer', 'merchant')),
      asked_at timestamptz not null, ended_at timestamptz,
      primary key (shop_id, id),
      unique (shop_id, number),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, buyer_id) references users (shop_id, id),
      check ((status in ('done', 'declined', 'withdrawn', 'expired')) = (ended_at is not null)),
      check (kind <> 'exchange' or total = 0)
    );
    create index after_sales_of_order on after_sales (shop_id, order_id);
    create index after_sales_of_buyer on after_sales (shop_id, buyer_id, id desc);
    create index after_sales_by_status on after_sales (shop_id, status, id desc);
    create index after_sales_due on after_sales (shop_id, act_by) where act_by is not null and ended_at is null;
    alter table parcels add foreign key (shop_id, after_sale_id) references after_sales (shop_id, id);

    create table after_sale_lines (
      shop_id text not null, after_sale_id text not null, order_id text not null, sku_id text not null,
      units integer not null check (units > 0), cash bigint not null check (cash >= 0), for_sku_id text,
      primary key (shop_id, after_sale_id, sku_id),
      foreign key (shop_id, after_sale_id) references after_sales (shop_id, id),
      foreign key (shop_id, order_id, sku_id) references order_lines (shop_id, order_id, sku_id),
      foreign key (shop_id, for_sku_id) references skus (shop_id, id)
    );

    create table after_sale_events (
      shop_id text not null, after_sale_id text not null, number integer not null check (number > 0),
      by text not null check (by in ('buyer', 'merchant', 'clock', 'wechat')), user_id text,
      what text not null, words text not null, pictures jsonb not null, amount bigint, waybill jsonb,
      at timestamptz not null,
      primary key (shop_id, after_sale_id, number),
      foreign key (shop_id, after_sale_id) references after_sales (shop_id, id)
    );

    alter table refunds
      add column after_sale_id text,
      add foreign key (shop_id, after_sale_id) references after_sales (shop_id, id),
      drop constraint refunds_because_check,
      drop constraint refunds_shop_id_payment_no_because_key,
      add constraint refunds_because_check check (because in ('team_lapsed', 'paid_late', 'after_sale')),
      add check ((because = 'after_sale') = (after_sale_id is not null));
    create unique index refunds_of_cause on refunds (shop_id, payment_no, because) where after_sale_id is null;
    create unique index refunds_of_after_sale on refunds (shop_id, after_sale_id) where after_sale_id is not null;
  `.execute(db);

  // What is written once is never changed, not even by a mistake of ours.
  await sql`
    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is written once and never changed', tg_table_name; end $$;
    create trigger written_once before update or delete on transfers
      for each row execute function refuse_change();
    create trigger written_once before update or delete on after_sale_events
      for each row execute function refuse_change();
  `.execute(db);
}

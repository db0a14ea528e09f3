import { type Kysely, sql } from 'kysely';

/**
 * What people have to spend besides money: lots of credit and points, what orders took of them, and the accounts that
 * hold them. What an order has of the shop's privileges: who paid its freight, and by which card it was cheaper.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rules (
      shop_id text not null references shops (id), name text not null check (name in ('membership', 'points', 'card', 'envelopes')),
      rule jsonb not null, put_at timestamptz not null,
      primary key (shop_id, name)
    );

    create table purse_lots (
      shop_id text not null, id text not null, user_id text not null,
      unit text not null check (unit in ('credit', 'points')),
      amount bigint not null check (amount > 0), left_over bigint not null,
      expires_at timestamptz not null, because jsonb not null, given_at timestamptz not null,
      told_at timestamptz,
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      constraint purse_lots_left check (left_over between 0 and amount)
    );
    create index purse_lots_there on purse_lots (shop_id, user_id, unit, expires_at, id) where left_over > 0;
    create index purse_lots_ending on purse_lots (shop_id, expires_at, id) where left_over > 0;
    create index purse_lots_untold on purse_lots (shop_id, expires_at, id) where left_over > 0 and told_at is null;
    create index purse_lots_of_user on purse_lots (shop_id, user_id, unit, given_at desc, id desc);

    create table purse_spends (
      shop_id text not null, order_id text not null, lot_id text not null,
      unit text not null check (unit in ('credit', 'points')),
      amount bigint not null check (amount > 0), back bigint not null default 0 check (back between 0 and amount),
      primary key (shop_id, order_id, lot_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, lot_id) references purse_lots (shop_id, id)
    );

    create table purse_debts (
      shop_id text not null, user_id text not null, points bigint not null check (points >= 0),
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );

    alter table transfers
      add constraint transfers_one_unit check ((from_account like 'points%') = (to_account like 'points%'));
    create index transfers_from on transfers (shop_id, from_account, at desc, id desc) where from_account like '%/%';
    create index transfers_to on transfers (shop_id, to_account, at desc, id desc) where to_account like '%/%';

    alter table skus add column member_price bigint check (member_price >= 0);
    alter table orders add column freight_by text check (freight_by in ('tier', 'card'));
    create index orders_freight_by on orders (shop_id, buyer_id, placed_at) where freight_by is not null;

    alter table inbox drop constraint inbox_message_check, add constraint inbox_message_check check (message in
      ('team_formed', 'team_lapsed', 'seat_left', 'order_shipped', 'refund_done', 'goods_back', 'after_sale',
       'credit_expiring', 'points_expiring', 'tier_falling', 'coupon_given', 'card_ending'));
  `.execute(db);
}

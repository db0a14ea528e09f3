import { type Kysely, sql } from 'kysely';

/**
 * Every kind of team. What a kind needs beside the rest is there exactly where it is of that kind; what all together may
 * buy is counted where a limit is set; a lottery keeps its secret until it is drawn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table campaigns rename column per_user to most_units;
    alter table campaigns
      add column kind text not null default 'standard'
        check (kind in ('standard', 'leader', 'newcomers', 'ladder', 'lottery', 'private')),
      add column tiers jsonb, add column winners integer,
      add column audience text not null default 'all' check (audience in ('all', 'new', 'known')),
      add column most_opened integer check (most_opened > 0),
      add column most_joined integer check (most_joined > 0),
      add column most_total integer check (most_total > 0),
      add column taken integer not null default 0 check (taken >= 0),
      add column freight_free boolean not null default false,
      add column commission boolean not null default true,
      add constraint campaigns_ladder check ((kind = 'ladder') = (tiers is not null)),
      add constraint campaigns_lottery check ((kind = 'lottery') = (winners is not null)),
      add constraint campaigns_winners check (winners between 1 and size - 1),
      add constraint campaigns_total check (taken <= most_total);
    create index campaigns_listed on campaigns (shop_id, ends_at desc, id desc);

    alter table campaign_prices
      add column leader_price bigint check (leader_price between 0 and price),
      add column tier_prices jsonb;

    alter table teams
      add column kind text not null default 'standard'
        check (kind in ('standard', 'leader', 'newcomers', 'ladder', 'lottery', 'private')),
      add column opened_by text, add column needs integer,
      add column given integer not null default 0 check (given between 0 and size - 1),
      add column is_listed boolean not null default true;
    update teams set opened_by = leader_id, needs = size;
    alter table teams
      alter column opened_by set not null, alter column needs set not null,
      add constraint teams_needs check (needs between 2 and size),
      add constraint teams_private check (kind <> 'private' or not is_listed),
      drop constraint teams_status_check, drop constraint teams_check1,
      add constraint teams_status_check check (status in ('unstarted', 'open', 'settling', 'formed', 'lapsed')),
      add constraint teams_ended check ((status in ('settling', 'formed', 'lapsed')) = (ended_at is not null)),
      add foreign key (shop_id, opened_by) references users (shop_id, id);
    drop index teams_joinable;
    drop index teams_joinable_of_goods;
    create index teams_joinable on teams (shop_id, free, deadline, id) where status = 'open' and free > 0 and is_listed;
    create index teams_joinable_of_goods on teams (shop_id, goods_id, free, deadline, id)
      where status = 'open' and free > 0 and is_listed;
    create index teams_of_campaign on teams (shop_id, campaign_id, id desc);
    create index teams_settling on teams (shop_id, ended_at) where status = 'settling';

    alter table team_seats add column won boolean;

    create table lotteries (
      shop_id text not null, team_id text not null,
      commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
      secret text not null check (secret ~ '^[0-9a-f]{64}$'),
      winners integer not null check (winners > 0),
      entries jsonb, drawn_at timestamptz,
      primary key (shop_id, team_id),
      foreign key (shop_id, team_id) references teams (shop_id, id),
      check ((entries is null) = (drawn_at is null))
    );

    alter table orders
      add column revived_at timestamptz,
      drop constraint orders_closed_by_check,
      add constraint orders_closed_by_check
        check (closed_by in ('buyer', 'timeout', 'team_lapsed', 'refunded', 'quit', 'not_drawn')),
      add constraint orders_revived check (revived_at is null or paid_at is not null);
    create index orders_of_campaign on orders (shop_id, buyer_id, campaign_id) where campaign_id is not null;

    alter table refunds
      drop constraint refunds_because_check,
      add constraint refunds_because_check check (because in
        ('team_lapsed', 'paid_late', 'after_sale', 'team_quit', 'ladder_difference', 'not_drawn'));

    create table owed_coupons (
      shop_id text not null, order_id text not null, user_id text not null,
      because text not null check (because in ('paid_late', 'not_drawn')), owed_at timestamptz not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index owed_coupons_of_user on owed_coupons (shop_id, user_id);
  `.execute(db);
}

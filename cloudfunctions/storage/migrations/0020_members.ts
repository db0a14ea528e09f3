import { type Kysely, sql } from 'kysely';

/**
 * Tiers and how they were won, growth, what orders and reviews have given and what was taken back of it, check-ins,
 * birthdays, goods for points. A tier is never kept with less growth than it needed: what goods that went back had given
 * counts no more, since it is dated back to when it was given.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table members (
      shop_id text not null, user_id text not null,
      position integer not null check (position >= 0),
      needs integer not null check (needs > 0), reached integer not null,
      won_at timestamptz not null, kept_until timestamptz not null check (kept_until > won_at),
      told_until timestamptz,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      constraint members_reached check (reached >= needs)
    );
    create index members_ending on members (shop_id, kept_until, user_id);

    create table growth_log (
      shop_id text not null, id text not null, user_id text not null,
      change integer not null check (change <> 0), because jsonb not null,
      at timestamptz not null, counts_at timestamptz not null check (counts_at <= at),
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index growth_log_of_user on growth_log (shop_id, user_id, at desc, id desc);
    create index growth_log_counts on growth_log (shop_id, user_id, counts_at) include (change);

    create table order_rewards (
      shop_id text not null, order_id text not null, user_id text not null,
      cash bigint not null check (cash > 0), back bigint not null default 0 check (back between 0 and cash),
      points bigint not null check (points >= 0), points_back bigint not null default 0,
      growth integer not null check (growth >= 0), growth_back integer not null default 0,
      at timestamptz not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      check (points_back between 0 and points), check (growth_back between 0 and growth)
    );

    create table review_rewards (
      shop_id text not null, order_id text not null, review_id text not null, user_id text not null,
      growth integer not null check (growth > 0), counts boolean not null, turns integer not null check (turns > 0),
      at timestamptz not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, review_id) references reviews (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      check (counts = (turns % 2 = 1))
    );

    create table check_ins (
      shop_id text not null, user_id text not null,
      day text not null check (day ~ '^20[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
      streak integer not null check (streak > 0),
      points integer not null check (points >= 0), growth integer not null check (growth >= 0),
      at timestamptz not null,
      primary key (shop_id, user_id, day),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );

    create table birthdays (
      shop_id text not null, user_id text not null,
      month integer not null check (month between 1 and 12), day integer not null check (day between 1 and 31),
      changed_at timestamptz not null, given_at timestamptz, looked_on text,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index birthdays_of_day on birthdays (shop_id, month, day, user_id);

    create table points_goods (
      shop_id text not null, sku_id text not null,
      points bigint not null check (points > 0), cash bigint not null check (cash >= 0),
      total bigint check (total > 0), per_user integer check (per_user > 0),
      is_open boolean not null,
      primary key (shop_id, sku_id),
      foreign key (shop_id, sku_id) references skus (shop_id, id)
    );
    create index points_goods_listed on points_goods (shop_id, is_open, points, sku_id);

    create table points_orders (
      shop_id text not null, order_id text not null, sku_id text not null, user_id text not null,
      quantity integer not null check (quantity > 0), points bigint not null check (points > 0),
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, sku_id) references points_goods (shop_id, sku_id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index points_orders_of_goods on points_orders (shop_id, sku_id, user_id);

    create table adjustments (
      shop_id text not null, id text not null, user_id text not null, staff_id text not null,
      unit text not null check (unit in ('points', 'growth')),
      change integer not null check (change <> 0), reason text not null, at timestamptz not null,
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, staff_id) references users (shop_id, id)
    );
  `.execute(db);
}

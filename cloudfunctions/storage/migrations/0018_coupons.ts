import { type Kysely, sql } from 'kysely';

/**
 * Coupon templates and the coupons made of them. A template counts what was taken of it and what of its budget is
 * promised; a coupon names an order exactly while that order holds it, and is got once for one cause. `nth` counts what
 * one person got by himself. Marks of phones are kept while a coupon can be got, wrong codes for their day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table coupon_templates (
      shop_id text not null references shops (id), id text not null, title jsonb not null,
      worth jsonb not null, worst bigint not null check (worst > 0), at_least bigint not null check (at_least >= 0),
      scope jsonb not null, with_campaigns boolean not null, with_reductions boolean not null,
      validity jsonb not null, who jsonb not null, ways text[] not null check (cardinality(ways) > 0),
      most_total integer not null check (most_total > 0), per_user integer not null check (per_user > 0),
      per_day integer check (per_day > 0), per_user_per_day integer check (per_user_per_day > 0),
      payment_from bigint check (payment_from >= 0), code text check (code ~ '^[0-9A-Z]{4,20}$'),
      budget bigint not null, starts_at timestamptz not null, ends_at timestamptz not null,
      state text not null check (state in ('running', 'stopped', 'void')), ended_at timestamptz, reason text,
      put_at timestamptz not null,
      taken integer not null default 0, promised bigint not null default 0,
      day text not null default '', today integer not null default 0,
      primary key (shop_id, id),
      constraint coupon_templates_total check (taken between 0 and most_total),
      constraint coupon_templates_budget check (promised between 0 and budget),
      constraint coupon_templates_day check (today >= 0 and (per_day is null or today <= per_day)),
      constraint coupon_templates_payment check (('payment' = any(ways)) = (payment_from is not null)),
      constraint coupon_templates_code check (('code' = any(ways)) = (code is not null)),
      constraint coupon_templates_ended check ((state = 'running') = (ended_at is null)),
      check (starts_at < ends_at)
    );
    create unique index coupon_templates_one_code on coupon_templates (shop_id, code)
      where code is not null and state = 'running';
    create index coupon_templates_running on coupon_templates (shop_id, ends_at) where state = 'running';
    create index coupon_templates_void on coupon_templates (shop_id, id) where state = 'void';

    create table coupons (
      shop_id text not null, id text not null, template_id text not null, user_id text not null,
      cause text not null, way text not null
        check (way in ('centre', 'goods', 'given', 'payment', 'code', 'campaign', 'apology')),
      nth integer check (nth > 0), worth bigint check (worth > 0), promised bigint not null check (promised > 0),
      earned_by text, given_by text, reason text,
      starts_at timestamptz not null, ends_at timestamptz not null, got_at timestamptz not null,
      state text not null check (state in ('usable', 'frozen', 'spent', 'void')),
      order_id text, off_amount bigint check (off_amount >= 0), ended_at timestamptz,
      primary key (shop_id, id),
      constraint coupons_one_cause unique (shop_id, cause),
      constraint coupons_nth unique (shop_id, template_id, user_id, nth),
      constraint coupons_one_order unique (shop_id, order_id),
      constraint coupons_held check ((state in ('frozen', 'spent')) = (order_id is not null)),
      constraint coupons_off check ((order_id is null) = (off_amount is null)),
      constraint coupons_ended check ((state in ('spent', 'void')) = (ended_at is not null)),
      check (starts_at < ends_at),
      foreign key (shop_id, template_id) references coupon_templates (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, earned_by) references orders (shop_id, id)
    );
    create index coupons_of_user on coupons (shop_id, user_id, ends_at, id) where state <> 'spent';
    create index coupons_spent on coupons (shop_id, user_id, ended_at desc, id desc) where state = 'spent';
    create index coupons_of_template on coupons (shop_id, template_id, got_at desc, id desc);
    create index coupons_unused on coupons (shop_id, template_id) where state = 'usable';
    create index coupons_earned on coupons (shop_id, earned_by) where earned_by is not null;

    create table coupon_marks (
      shop_id text not null, template_id text not null, mark text not null, user_id text not null,
      position integer not null check (position between 1 and 3),
      primary key (shop_id, template_id, mark, user_id),
      constraint coupon_marks_position unique (shop_id, template_id, mark, position),
      foreign key (shop_id, template_id) references coupon_templates (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );

    create table coupon_wrong_codes (
      shop_id text not null, day text not null, user_id text not null, wrong integer not null check (wrong > 0),
      primary key (shop_id, day, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );

    alter table owed_coupons add column coupon_id text,
      add foreign key (shop_id, coupon_id) references coupons (shop_id, id);
    create index owed_coupons_open on owed_coupons (shop_id, owed_at, order_id) where coupon_id is null;
  `.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * Red envelopes: budgets, packets, and their shares, which are split when a packet is made and taken in their order. How
 * many are taken is counted in the packet by one conditional update; a person is in it once. Of a device is known how many
 * people opened something on it, and only for a few days.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table giveaways (
      shop_id text not null references shops (id), id text not null,
      kind text not null check (kind in ('thanks', 'group', 'rain', 'gift', 'gather')),
      rule jsonb not null, title jsonb not null, words jsonb not null,
      template_id text generated always as (rule -> 'gives' ->> 'templateId') stored,
      budget bigint not null check (budget > 0), promised bigint not null default 0,
      starts_at timestamptz not null, ends_at timestamptz not null check (ends_at >= starts_at), put_at timestamptz not null,
      primary key (shop_id, id),
      unique (shop_id, id, kind),
      foreign key (shop_id, template_id) references coupon_templates (shop_id, id),
      constraint giveaways_budget check (promised between 0 and budget)
    );
    create index giveaways_by_end on giveaways (shop_id, ends_at, id);
    create index giveaways_by_start on giveaways (shop_id, starts_at, id);

    create table envelopes (
      shop_id text not null references shops (id), id text not null,
      kind text not null check (kind in ('own', 'thanks', 'group', 'rain', 'gift', 'gather')),
      sender_id text, giveaway_id text, group_id text, order_id text,
      words jsonb not null,
      total bigint not null, shares integer not null check (shares between 1 and 10000),
      opened integer not null default 0, given bigint not null default 0,
      split text not null check (split in ('equal', 'lucky')),
      gives jsonb not null, template_id text generated always as (gives ->> 'templateId') stored, lots jsonb,
      status text not null check (status in ('open', 'gone', 'over', 'withdrawn')),
      made_at timestamptz not null, opens_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > opens_at), ended_at timestamptz,
      primary key (shop_id, id),
      foreign key (shop_id, sender_id) references users (shop_id, id),
      foreign key (shop_id, giveaway_id, kind) references giveaways (shop_id, id, kind),
      foreign key (shop_id, group_id) references chat_groups (shop_id, id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, template_id) references coupon_templates (shop_id, id),
      check (total between shares and shares * 20000::bigint),
      constraint envelopes_opened check (opened between 0 and shares),
      constraint envelopes_given check (given between 0 and total),
      check ((opened = shares) = (status = 'gone')),
      check (opened < shares or given = total),
      check (kind = 'gather' or (opened > 0) = (given > 0)),
      check ((status = 'open') = (ended_at is null)),
      check ((kind = 'own') = (giveaway_id is null)),
      check ((kind = 'own') = (lots is not null)),
      check (kind not in ('own', 'thanks', 'gather') or sender_id is not null),
      check ((kind = 'thanks') = (order_id is not null)),
      check (kind <> 'group' or group_id is not null)
    );
    create unique index envelopes_of_order on envelopes (shop_id, order_id) where order_id is not null;
    create unique index envelopes_of_group on envelopes (shop_id, giveaway_id, group_id) where kind = 'group';
    create unique index envelopes_rain on envelopes (shop_id, giveaway_id) where kind = 'rain' and status <> 'withdrawn';
    create index envelopes_raining on envelopes (shop_id, opens_at, id) where kind = 'rain' and status <> 'withdrawn';
    create index envelopes_ending on envelopes (shop_id, expires_at, id) where status = 'open';
    create index envelopes_sent on envelopes (shop_id, sender_id, made_at, id) where sender_id is not null;
    create index envelopes_of_giveaway on envelopes (shop_id, giveaway_id, made_at, id) where giveaway_id is not null;

    create table envelope_shares (
      shop_id text not null, envelope_id text not null, position integer not null check (position > 0),
      amount bigint not null check (amount between 1 and 20000),
      user_id text, taken_at timestamptz, until timestamptz, coupon_id text,
      primary key (shop_id, envelope_id, position),
      constraint envelope_shares_once unique (shop_id, envelope_id, user_id),
      foreign key (shop_id, envelope_id) references envelopes (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, coupon_id) references coupons (shop_id, id),
      check ((user_id is null) = (taken_at is null)),
      check (until is null or user_id is not null),
      check (coupon_id is null or until is not null)
    );
    create index envelope_shares_of_user on envelope_shares (shop_id, user_id, taken_at, envelope_id)
      where user_id is not null;

    create table envelope_devices (
      shop_id text not null references shops (id), mark text not null, day date not null,
      people text[] not null check (cardinality(people) between 1 and 100),
      primary key (shop_id, mark, day)
    );
    create index envelope_devices_by_day on envelope_devices (shop_id, day);
  `.execute(db);
}

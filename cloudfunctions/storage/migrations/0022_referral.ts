import { type Kysely, sql } from 'kysely';

/**
 * Leaders, who is bound to whom, and what that earned. One level, by the schema: whoever has a leader is none himself,
 * and whoever is one has none (`users.leads` under both foreign keys of a binding that runs); an order has one row of
 * commission, for the leader that its own buyer was bound to, or for the buyer where he is a leader himself. There is no
 * column that could name a leader's leader.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table rules drop constraint rules_name_check, add constraint rules_name_check check (name in
      ('membership', 'points', 'card', 'envelopes', 'referral', 'commission', 'payout'));
    alter table inbox drop constraint inbox_message_check, add constraint inbox_message_check check (message in
      ('team_formed', 'team_lapsed', 'seat_left', 'order_shipped', 'refund_done', 'goods_back', 'after_sale',
       'credit_expiring', 'points_expiring', 'tier_falling', 'coupon_given', 'card_ending',
       'leader_news', 'customers_moved', 'payout_news'));
    alter table users add column leads boolean not null default false;
    alter table users add constraint users_side unique (shop_id, id, leads);
    alter table orders add column leader_id text;

    create table leaders (
      shop_id text not null, user_id text not null,
      kind text not null check (kind in ('leader', 'staff')),
      status text not null check (status in ('applied', 'invited', 'active', 'left', 'declined')),
      words text not null, rank integer not null default 0 check (rank between 0 and 9),
      on_board boolean not null default false,
      asked_at timestamptz not null, since timestamptz, left_at timestamptz, ranked_on text,
      leads boolean generated always as (case when status = 'active' then true end) stored,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, user_id, leads) references users (shop_id, id, leads),
      check (status <> 'active' or since is not null), check ((status = 'left') = (left_at is not null)),
      check (status <> 'left' or since is not null)
    );
    create index leaders_by_status on leaders (shop_id, status, asked_at desc, user_id desc);

    create table leader_events (
      shop_id text not null, user_id text not null, number integer not null check (number > 0),
      what text not null check (what in
        ('applied', 'invited', 'accepted', 'approved', 'declined', 'ranked', 'verified', 'left', 'handed_over')),
      by_id text, words text not null, at timestamptz not null,
      primary key (shop_id, user_id, number),
      foreign key (shop_id, user_id) references leaders (shop_id, user_id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );

    create table handovers (
      shop_id text not null, id text not null, from_id text not null, to_id text,
      running text not null check (running in ('stay', 'withhold')), reason text not null,
      by_id text not null, at timestamptz not null, done_at timestamptz,
      moved integer not null default 0 check (moved >= 0),
      withheld bigint not null default 0 check (withheld >= 0),
      primary key (shop_id, id),
      foreign key (shop_id, from_id) references leaders (shop_id, user_id),
      foreign key (shop_id, to_id) references leaders (shop_id, user_id),
      foreign key (shop_id, by_id) references users (shop_id, id),
      check (from_id <> to_id)
    );
    create unique index handovers_running on handovers (shop_id, from_id) where done_at is null;

    create table bindings (
      shop_id text not null, customer_id text not null, turn integer not null check (turn > 0),
      leader_id text not null, code text,
      because text not null check (because in ('link', 'order', 'handed_over')), handover_id text,
      bound_at timestamptz not null, protected_until timestamptz not null, expires_at timestamptz,
      ended_at timestamptz check (ended_at >= bound_at),
      ended_because text check (ended_because in ('taken_over', 'expired', 'handed_over', 'became_leader')),
      customer_leads boolean generated always as (case when ended_at is null then false end) stored,
      leader_leads boolean generated always as (case when ended_at is null then true end) stored,
      primary key (shop_id, customer_id, turn),
      unique (shop_id, customer_id, turn, leader_id),
      foreign key (shop_id, customer_id, customer_leads) references users (shop_id, id, leads),
      foreign key (shop_id, leader_id, leader_leads) references users (shop_id, id, leads),
      foreign key (shop_id, customer_id) references users (shop_id, id),
      foreign key (shop_id, leader_id) references leaders (shop_id, user_id),
      foreign key (shop_id, code, customer_id) references share_opens (shop_id, code, user_id),
      foreign key (shop_id, handover_id) references handovers (shop_id, id),
      check (customer_id <> leader_id), check ((ended_at is null) = (ended_because is null)),
      check (because <> 'link' or code is not null), check ((because = 'handed_over') = (handover_id is not null))
    );
    create unique index bindings_running on bindings (shop_id, customer_id) where ended_at is null;
    create index bindings_of_leader on bindings (shop_id, leader_id, bound_at, customer_id) where ended_at is null;

    create table goods_commissions (
      shop_id text not null, goods_id text not null,
      kind text not null check (kind in ('rate', 'amount', 'none')),
      rate integer check (rate between 0 and 5000), amount bigint check (amount >= 0),
      primary key (shop_id, goods_id),
      foreign key (shop_id, goods_id) references goods (shop_id, id),
      check ((kind = 'rate') = (rate is not null)), check ((kind = 'amount') = (amount is not null))
    );

    create table commissions (
      shop_id text not null, order_id text not null, leader_id text not null, customer_id text not null,
      binding_turn integer, terms jsonb not null,
      state text not null check (state in ('waiting', 'pending', 'payable', 'withheld')),
      base bigint not null default 0 check (base >= 0), amount bigint not null default 0 check (amount >= 0),
      turn integer not null default 0 check (turn >= 0), -- How often the amount has changed: it names the movements.
      placed_at timestamptz not null, matures_at timestamptz, payable_at timestamptz, withheld_because text,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, leader_id) references leaders (shop_id, user_id),
      foreign key (shop_id, customer_id, binding_turn, leader_id)
        references bindings (shop_id, customer_id, turn, leader_id),
      check ((binding_turn is null) = (customer_id = leader_id)),
      check (amount <= base), check (state <> 'waiting' or amount = 0), check (state <> 'withheld' or amount = 0),
      check ((state = 'payable') = (payable_at is not null)),
      check ((state = 'withheld') = (withheld_because is not null)),
      check (payable_at is null or matures_at is not null)
    );
    create index commissions_of_leader on commissions (shop_id, leader_id, placed_at desc, order_id desc);
    create index commissions_to_mature on commissions (shop_id, matures_at, order_id) where state = 'pending';

    create table leader_accounts (
      shop_id text not null, user_id text not null,
      pending bigint not null default 0 check (pending >= 0),
      payable bigint not null default 0,
      in_payout bigint not null default 0 check (in_payout >= 0),
      paid bigint not null default 0 check (paid >= 0),
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references leaders (shop_id, user_id)
    );
  `.execute(db);
}

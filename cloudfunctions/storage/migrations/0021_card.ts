import { type Kysely, sql } from 'kysely';

/**
 * Paid cards: a row for each term, its payment at WeChat's virtual payment, and what goes back of it. An order knows
 * what the card of its buyer saved in it, so that a card can be reckoned from the few orders that it was used for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cards (
      shop_id text not null, id text not null, user_id text not null,
      plan text not null check (plan in ('trial', 'month', 'quarter', 'year')),
      title jsonb not null, fee bigint not null, benefits jsonb not null, product_id text not null,
      unused_days integer not null check (unused_days >= 0), warn_days integer not null check (warn_days >= 0),
      status text not null check (status in ('unpaid', 'running', 'ended', 'given_back', 'closed')),
      placed_at timestamptz not null, pay_by timestamptz not null,
      starts_at timestamptz, ends_at timestamptz, warn_at timestamptz, stopped_at timestamptz, warned_at timestamptz,
      ended_at timestamptz, saved bigint check (saved >= 0),
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      check (fee >= 0), check ((plan = 'trial') = (fee = 0)), check (plan <> 'trial' or status in ('running', 'ended')),
      check ((status in ('running', 'ended', 'given_back')) = (starts_at is not null)),
      check ((starts_at is null) = (ends_at is null)), check (ends_at > starts_at),
      check ((starts_at is null) = (warn_at is null)),
      check ((status in ('ended', 'given_back')) = (ended_at is not null)),
      check ((status = 'ended') = (saved is not null))
    );
    create unique index cards_unpaid on cards (shop_id, user_id) where status = 'unpaid';
    create unique index cards_trial on cards (shop_id, user_id) where plan = 'trial';
    create unique index cards_running on cards (shop_id, user_id, starts_at) where status = 'running';
    create index cards_of_user on cards (shop_id, user_id, id desc);
    create index cards_overdue on cards (shop_id, pay_by, id) where status = 'unpaid';
    create index cards_over on cards (shop_id, ends_at, id) where status = 'running';
    create index cards_to_warn on cards (shop_id, warn_at, id)
      where status = 'running' and warned_at is null and stopped_at is null;

    create table card_payments (
      shop_id text not null, no text not null, card_id text not null, user_id text not null,
      amount bigint not null check (amount > 0), status text not null check (status in ('open', 'paid', 'closed')),
      transaction_id text, paid_at timestamptz, refunded bigint not null default 0,
      primary key (shop_id, no),
      unique (shop_id, card_id),
      foreign key (shop_id, card_id) references cards (shop_id, id),
      check ((status = 'paid') = (paid_at is not null)), check ((paid_at is null) = (transaction_id is null)),
      constraint card_payments_refunded check (refunded between 0 and amount), check (refunded = 0 or status = 'paid')
    );
    create unique index card_payments_at_wechat on card_payments (shop_id, transaction_id) where transaction_id is not null;

    create table card_refunds (
      shop_id text not null, no text not null, payment_no text not null, card_id text not null,
      amount bigint not null check (amount > 0),
      because text not null check (because in ('paid_late', 'unused', 'guarantee')),
      status text not null check (status in ('asked', 'done', 'failed')),
      asked_at timestamptz not null, ended_at timestamptz, settled_by text, settled_words text,
      primary key (shop_id, no),
      unique (shop_id, payment_no, because),
      foreign key (shop_id, payment_no) references card_payments (shop_id, no),
      foreign key (shop_id, card_id) references cards (shop_id, id),
      check ((status = 'asked') = (ended_at is null)), check ((settled_by is null) = (settled_words is null))
    );
    create index card_refunds_failed on card_refunds (shop_id, no) where status = 'failed';

    alter table orders add column saved_by_card bigint not null default 0 check (saved_by_card >= 0);
    create index orders_saved_by_card on orders (shop_id, buyer_id, placed_at) where saved_by_card > 0;
  `.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * Money of leaders on its way to them. What a payout is in is what its times say, and WeChat knows it by one number for
 * ever. Its amount has left what is payable: the account's own condition lets nobody ask for more than that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table payouts (
      shop_id text not null, id text not null,
      no text not null check (no ~ '^[0-9A-Za-z]{1,32}$'),
      user_id text not null, way text not null check (way in ('wechat', 'credit')),
      amount bigint not null check (amount > 0), fee bigint not null check (fee >= 0 and fee < amount),
      state text not null
        check (state in ('asked', 'approved', 'sent', 'paid', 'declined', 'failed', 'cancelled')),
      stage text not null generated always as (case state
        when 'asked' then 'asked' when 'approved' then 'sent' when 'sent' then 'sent' else 'ended' end) stored,
      asked_at timestamptz not null, approved_at timestamptz, approved_by text, tried_at timestamptz,
      sent_at timestamptz, ask_at timestamptz, cancel_asked_at timestamptz, ended_at timestamptz,
      package text, reason text,
      primary key (shop_id, id),
      unique (shop_id, no),
      foreign key (shop_id, user_id) references leaders (shop_id, user_id),
      foreign key (shop_id, approved_by) references users (shop_id, id),
      check (way = 'wechat' or (fee = 0 and tried_at is null and state not in ('approved', 'sent', 'failed'))),
      check (state <> 'asked' or (approved_at is null and ended_at is null)),
      check (state not in ('approved', 'sent', 'paid', 'failed') or approved_at is not null),
      check (state <> 'declined' or approved_at is null),
      check ((state in ('paid', 'declined', 'failed', 'cancelled')) = (ended_at is not null)),
      check (tried_at is null or approved_at is not null), check (sent_at is null or tried_at is not null),
      check (state <> 'approved' or sent_at is null), check (state <> 'sent' or sent_at is not null),
      check (state <> 'paid' or way = 'credit' or sent_at is not null),
      check ((state = 'sent') = (ask_at is not null)), check (package is null or state = 'sent'),
      check (cancel_asked_at is null or sent_at is not null),
      check (approved_by is null or approved_at is not null),
      check ((state in ('declined', 'failed')) = (reason is not null))
    );
    create index payouts_of_user on payouts (shop_id, user_id, asked_at desc, id desc);
    create index payouts_by_stage on payouts (shop_id, stage, asked_at desc, id desc);
    create index payouts_to_ask on payouts (shop_id, ask_at, id) where state = 'sent';
  `.execute(db);
}

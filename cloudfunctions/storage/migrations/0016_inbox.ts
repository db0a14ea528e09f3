import { type Kysely, sql } from 'kysely';

/**
 * What people are told: the inbox, what they want to be told, and cards in chats that are redrawn together. A letter
 * that is put again counts up its version, so that nobody marks as sent what he has not seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox add column version integer not null default 0 check (version >= 0);

    alter table live_cards
      add column user_id text,
      add column code text,
      add column shared_at timestamptz,
      add column state smallint check (state in (0, 1, 2)),
      add column members integer check (members >= 0),
      add column failed_at timestamptz,
      add column refusals integer not null default 0 check (refusals >= 0),
      add check ((state is null) = (members is null));
    update live_cards set shared_at = made_at;

    create table inbox (
      shop_id text not null, id text not null, user_id text not null,
      message text not null check (message in ('team_formed', 'team_lapsed', 'seat_left', 'order_shipped', 'refund_done',
        'goods_back', 'after_sale')),
      facts jsonb not null, leads_to jsonb not null,
      way text not null check (way in ('sending', 'sent', 'not_granted', 'quiet', 'capped', 'switched_off', 'too_late')),
      at timestamptz not null, told_at timestamptz, read_at timestamptz,
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      check ((way in ('sending', 'sent')) = (told_at is not null))
    );
    create index inbox_of_user on inbox (shop_id, user_id, at desc, id desc);
    create index inbox_unread on inbox (shop_id, user_id) where read_at is null;
    create index inbox_by_age on inbox (shop_id, at);

    create table message_choices (
      shop_id text not null, user_id text not null, quiet boolean not null, off jsonb not null,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
  `.execute(db);
}

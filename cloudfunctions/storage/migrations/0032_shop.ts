import { type Kysely, sql } from 'kysely';
import { audited } from './audited';

/**
 * What the shop says of itself, the home page that is worked on beside the one that is shown, texts that the law wants,
 * and how long an order may be spoken of: what its buyer was promised when he placed it. Nothing there: the usual times.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table rules drop constraint rules_name_check, add constraint rules_name_check check (name in
      ('membership', 'points', 'card', 'envelopes', 'referral', 'commission', 'payout', 'deadlines', 'messages'));
    alter table inbox drop constraint inbox_way_check, add constraint inbox_way_check check (way in
      ('sending', 'sent', 'not_granted', 'quiet', 'capped', 'switched_off', 'shop_off', 'too_late'));
    create index inbox_by_message on inbox (shop_id, message, at);
    create index grants_left on grants (shop_id, message) where used < granted;

    alter table shops
      add column notice jsonb,
      add column service jsonb not null default '{}',
      add column licences jsonb not null default '[]';
    alter table orders add column asks jsonb;

    create table home_drafts (
      shop_id text not null references shops (id), parts jsonb not null,
      version integer not null check (version > 0), shown_version integer check (shown_version between 1 and version),
      saved_at timestamptz not null, saved_by text not null, shown_at timestamptz, shown_by text,
      primary key (shop_id),
      foreign key (shop_id, saved_by) references users (shop_id, id),
      foreign key (shop_id, shown_by) references users (shop_id, id),
      check ((shown_version is null) = (shown_at is null) and (shown_version is null) = (shown_by is null))
    );

    create table shop_texts (
      shop_id text not null references shops (id),
      kind text not null check (kind in ('privacy', 'agreement', 'returns', 'card')),
      words jsonb not null, put_at timestamptz not null,
      primary key (shop_id, kind)
    );
  `.execute(db);
  await audited(db, ['home_drafts', 'shop_texts']);
}

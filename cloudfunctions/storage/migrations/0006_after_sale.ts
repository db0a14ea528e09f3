import { type Kysely, sql } from 'kysely';

/** After-sale, whole: which units of a line go back, where returns go to, and what holds a step up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table shops add column return_to jsonb;
    alter table after_sales
      add column given_up boolean not null default false,
      add column held_up_by text,
      add column return_to jsonb,
      add check (not given_up or status in ('refunding', 'done')),
      add check (kind <> 'exchange' or not given_up),
      add check (kind <> 'exchange' or freight = 0);
    alter table after_sale_lines add column numbers jsonb not null default '[]';
    alter table after_sale_lines alter column numbers drop default;
    alter table after_sale_events
      add check (what in ('asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped', 'refunding', 'done',
        'declined', 'withdrawn', 'expired', 'disagreed', 'said', 'refund_failed', 'settled')),
      add check ((by in ('buyer', 'merchant')) = (user_id is not null));
  `.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * A team knows how many of its seats are free, so that the teams to join are read from an index, in their order: the
 * home page asks for them, and counting seats took longer with each team that is open. Old letters and cards are found
 * by their age, to be forgotten.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table teams add column free integer;
    update teams set free = size - (
      select count(*) from team_seats s where s.shop_id = teams.shop_id and s.team_id = teams.id
    );
    alter table teams alter column free set not null, add check (free between 0 and size);
    create index teams_joinable on teams (shop_id, free, deadline, id) where status = 'open' and free > 0;
    create index teams_joinable_of_goods on teams (shop_id, goods_id, free, deadline, id)
      where status = 'open' and free > 0;
    drop index teams_of_goods;

    create index outbox_sent on outbox (shop_id, sent_at) where sent_at is not null;
    create index live_cards_by_age on live_cards (shop_id, made_at);
  `.execute(db);
}

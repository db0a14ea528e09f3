import { type Kysely, sql } from 'kysely';

/**
 * Roll-ups of what a shop is counted by (domain/figures). `figure_parts` is what each person adds to each figure, by day and
 * key; `figure_days` are their sums. Whoever was touched (0030_customers) is reckoned anew from the books by the timer, and the
 * sums move by the difference: so an order that goes back a year later leaves the day on which it was paid.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table figure_parts (
      shop_id text not null, user_id text not null, figure text not null, day date not null, key text not null,
      count bigint not null, amount bigint not null,
      primary key (shop_id, user_id, figure, day, key)
    );
    create index figure_parts_by_day on figure_parts (shop_id, figure, day) include (key, user_id, count, amount);

    create table figure_days (
      shop_id text not null, figure text not null, day date not null, key text not null,
      count bigint not null, amount bigint not null,
      primary key (shop_id, figure, day, key)
    );
    create index figure_days_of_key on figure_days (shop_id, figure, key, day);

    create function touch_sharer() returns trigger language plpgsql as $$
    begin
      insert into customer_touches (shop_id, user_id, tx)
        values (new.shop_id, new.sharer_id, pg_current_xact_id()::text::bigint) on conflict do nothing;
      return null;
    end $$;
    create trigger touch_sharer after insert on share_links for each row execute function touch_sharer();
    create trigger touch_opener after insert on share_opens
      for each row when (not new.newcomer) execute function touch_customer();

    create function touch_buyer() returns trigger language plpgsql as $$
    begin
      insert into customer_touches (shop_id, user_id, tx)
        select o.shop_id, o.buyer_id, pg_current_xact_id()::text::bigint
        from orders o where o.shop_id = new.shop_id and o.id = new.order_id
        on conflict do nothing;
      return null;
    end $$;
    create trigger touch_buyer after update of unsent, returned, refunded on order_lines
      for each row execute function touch_buyer();

    create index orders_by_paid on orders (shop_id, paid_at desc, id desc) where paid_at is not null;
    create index refunds_by_asked on refunds (shop_id, asked_at desc, no desc);
    create index teams_by_formed on teams (shop_id, ended_at desc, id desc) where status = 'formed';
    create index share_links_by_age on share_links (shop_id, made_at desc, code desc);
    create index share_opens_by_age on share_opens (shop_id, first_at desc, code, user_id);

    insert into customer_touches (shop_id, user_id, tx) select shop_id, id, 1 from users on conflict do nothing;
  `.execute(db);
}

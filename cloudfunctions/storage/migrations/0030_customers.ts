import { type Kysely, sql } from 'kysely';
import { audited } from './audited';

/**
 * What the staff know of customers. `customer_facts` has a row for each person, from the moment he is met; whatever changes
 * what is counted there leaves a touch in the same transaction, and the timer reckons the touched ones again from the
 * books. A touch is named by its transaction, so that nobody ever waits for another's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table visit_days (
      shop_id text not null, user_id text not null, day date not null,
      times integer not null check (times > 0),
      first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
      primary key (shop_id, user_id, day),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index visit_days_by_day on visit_days (shop_id, day, user_id);

    create table customer_facts (
      shop_id text not null, user_id text not null, met_at timestamptz not null,
      orders integer not null default 0 check (orders >= 0), spent bigint not null default 0 check (spent >= 0),
      first_at timestamptz, last_at timestamptz, seen_at timestamptz not null,
      province text, source text not null default 'alone'
        check (source in ('goods', 'team', 'store', 'shop', 'alone')),
      brought integer not null default 0 check (brought >= 0),
      reviews integer not null default 0 check (reviews >= 0),
      pictured integer not null default 0 check (pictured between 0 and reviews),
      score integer not null default 0 check (score >= 0),
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      check ((orders = 0) = (last_at is null) and (orders = 0) = (first_at is null)),
      check (orders > 0 or spent = 0)
    );
    create index customer_facts_met on customer_facts (shop_id, met_at, user_id);
    create index customer_facts_seen on customer_facts (shop_id, seen_at, user_id);
    create index customer_facts_ordered on customer_facts (shop_id, last_at, user_id) where last_at is not null;
    create index customer_facts_spent on customer_facts (shop_id, spent, user_id);
    create index customer_facts_orders on customer_facts (shop_id, orders, user_id);
    create index customer_facts_score on customer_facts (shop_id, score, user_id);

    create table customer_touches (
      shop_id text not null, user_id text not null, tx bigint not null,
      primary key (shop_id, user_id, tx)
    );

    create function touch_customer() returns trigger language plpgsql as $$
    declare
      whom text;
    begin
      if tg_table_name = 'teams' then
        insert into customer_touches (shop_id, user_id, tx)
          select distinct o.shop_id, o.buyer_id, pg_current_xact_id()::text::bigint
          from orders o where o.shop_id = new.shop_id and o.team_id = new.id
          on conflict do nothing;
        return null;
      end if;
      if tg_table_name in ('orders', 'payments') then whom := new.buyer_id;
      elsif tg_table_name = 'reviews' then whom := new.author_id;
      else whom := new.user_id; end if;
      insert into customer_touches (shop_id, user_id, tx)
        values (new.shop_id, whom, pg_current_xact_id()::text::bigint) on conflict do nothing;
      return null;
    end $$;
    create trigger touch_customer after insert or update of status, placed_at on orders
      for each row execute function touch_customer();
    create trigger touch_customer after insert or update of amount, refunded on payments
      for each row execute function touch_customer();
    create trigger touch_customer after update of status on teams for each row execute function touch_customer();
    create trigger touch_customer after insert or update on reviews
      for each row execute function touch_customer();
    create trigger touch_customer after insert on share_opens
      for each row when (new.newcomer) execute function touch_customer();
    create trigger touch_customer after insert or update on visit_days
      for each row execute function touch_customer();

    create function know_customer() returns trigger language plpgsql as $$
    begin
      insert into customer_facts (shop_id, user_id, met_at, seen_at) values (new.shop_id, new.id, new.met_at, new.met_at);
      return null;
    end $$;
    create trigger know_customer after insert on users for each row execute function know_customer();
    insert into customer_facts (shop_id, user_id, met_at, seen_at) select shop_id, id, met_at, met_at from users;
    insert into customer_touches (shop_id, user_id, tx) select shop_id, id, 0 from users;

    create table tags (
      shop_id text not null references shops (id), id text not null,
      name text not null check (char_length(name) between 1 and 12),
      tone text not null check (tone in ('accent', 'good', 'warn', 'bad', 'ink', 'quiet')),
      rule jsonb, kept_at timestamptz,
      primary key (shop_id, id),
      check (rule is not null or kept_at is null)
    );
    create unique index tags_by_name on tags (shop_id, lower(name));

    create table customer_tags (
      shop_id text not null, tag_id text not null, user_id text not null,
      by_id text, at timestamptz not null,
      primary key (shop_id, tag_id, user_id),
      foreign key (shop_id, tag_id) references tags (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );
    create index customer_tags_of_user on customer_tags (shop_id, user_id, tag_id);

    create table segments (
      shop_id text not null references shops (id), id text not null,
      name text not null check (char_length(name) between 1 and 20), filter jsonb not null,
      people integer not null check (people >= 0), counted_at timestamptz not null,
      primary key (shop_id, id)
    );
    create unique index segments_by_name on segments (shop_id, lower(name));

    create table customer_remarks (
      shop_id text not null, user_id text not null,
      remark text not null check (char_length(remark) between 1 and 20),
      by_id text not null, at timestamptz not null,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );

    create table customer_notes (
      shop_id text not null, id text not null, user_id text not null,
      words text not null check (char_length(words) between 1 and 500),
      by_id text not null, at timestamptz not null,
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );
    create index customer_notes_of_user on customer_notes (shop_id, user_id, at desc, id desc);

    create table care_tasks (
      shop_id text not null, id text not null,
      kind text not null check (kind in ('birthday', 'delayed', 'silent')), cause text not null,
      user_id text not null, order_id text, day date,
      status text not null check (status in ('open', 'done', 'skipped', 'lapsed')), made_at timestamptz not null,
      taken_by text, ended_by text, ended_at timestamptz, note text not null check (char_length(note) <= 200),
      primary key (shop_id, id), unique (shop_id, cause),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, taken_by) references users (shop_id, id),
      foreign key (shop_id, ended_by) references users (shop_id, id),
      check ((kind = 'delayed') = (order_id is not null)), check ((kind = 'delayed') = (day is null)),
      check ((status = 'open') = (ended_at is null)), check ((status in ('done', 'skipped')) = (ended_by is not null))
    );
    create index care_tasks_open on care_tasks (shop_id, id desc) where status = 'open';
    create index care_tasks_taken on care_tasks (shop_id, taken_by, id desc) where status = 'open';
    create index care_tasks_ended on care_tasks (shop_id, ended_at desc, id desc) where status in ('done', 'skipped');
    create index care_tasks_of_user on care_tasks (shop_id, user_id, id desc);

    create table care_rounds (
      shop_id text not null references shops (id), at timestamptz not null,
      primary key (shop_id)
    );

    create index coupons_of_holder on coupons (shop_id, user_id, got_at desc, id desc);
  `.execute(db);

  await audited(db, ['tags', 'customer_tags', 'segments', 'customer_remarks', 'customer_notes', 'care_tasks']);
}

import { type Kysely, sql } from 'kysely';

/**
 * What readers leave: reviews of what was received, hearts, footprints, and the wish to be told when something is back.
 * One review of a line, one follow-up of a review, one vote of a person; what goods' reviews add up to is kept beside
 * them and cannot contradict itself. No index holds `skus.stock`: the hot row is changed in place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reviews (
      shop_id text not null, id text not null,
      order_id text not null, sku_id text not null, goods_id text not null, author_id text not null,
      stars integer not null check (stars between 1 and 5),
      words text not null check (char_length(words) <= 500),
      pictures jsonb not null check (jsonb_array_length(pictures) <= 9),
      verdict text not null check (verdict in ('asked', 'passed', 'text_risky', 'picture_risky')),
      anonymous boolean not null, featurable boolean not null,
      received_at timestamptz not null, written_at timestamptz not null check (written_at >= received_at),
      helpful integer not null check (helpful >= 0),
      hidden_why text, reply text, replied_at timestamptz,
      pictured boolean not null, followed boolean not null,
      shown boolean not null generated always as (verdict = 'passed' and hidden_why is null) stored,
      primary key (shop_id, id),
      unique (shop_id, order_id, sku_id),
      foreign key (shop_id, order_id, sku_id) references order_lines (shop_id, order_id, sku_id),
      foreign key (shop_id, goods_id) references goods (shop_id, id),
      foreign key (shop_id, author_id) references users (shop_id, id),
      check ((reply is null) = (replied_at is null))
    );
    create index reviews_newest on reviews (shop_id, goods_id, id) where shown;
    create index reviews_helpful on reviews (shop_id, goods_id, helpful, id) where shown;
    create index reviews_pictured on reviews (shop_id, goods_id, id) where shown and pictured;
    create index reviews_followed on reviews (shop_id, goods_id, id) where shown and followed;
    create index reviews_low on reviews (shop_id, goods_id, stars, id) where shown and stars <= 3;
    create index reviews_of_author on reviews (shop_id, author_id, id);
    create index reviews_low_of_shop on reviews (shop_id, id) where shown and stars <= 3;
    create index reviews_not_shown on reviews (shop_id, id) where not shown;
    create index reviews_unanswered on reviews (shop_id, id) where shown and reply is null;

    create table review_follows (
      shop_id text not null, review_id text not null,
      words text not null check (char_length(words) <= 500),
      pictures jsonb not null check (jsonb_array_length(pictures) <= 9),
      verdict text not null check (verdict in ('asked', 'passed', 'text_risky', 'picture_risky')),
      written_at timestamptz not null,
      primary key (shop_id, review_id),
      foreign key (shop_id, review_id) references reviews (shop_id, id)
    );

    create table review_votes (
      shop_id text not null, review_id text not null, user_id text not null, at timestamptz not null,
      primary key (shop_id, review_id, user_id),
      foreign key (shop_id, review_id) references reviews (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );

    create table review_log (
      shop_id text not null, review_id text not null, id text not null,
      staff_id text not null, deed text not null check (deed in ('replied', 'hidden', 'shown')),
      words text not null, at timestamptz not null,
      primary key (shop_id, review_id, id),
      foreign key (shop_id, review_id) references reviews (shop_id, id),
      foreign key (shop_id, staff_id) references users (shop_id, id)
    );

    create table goods_reviews (
      shop_id text not null, goods_id text not null,
      count integer not null check (count >= 0), stars integer not null,
      star1 integer not null check (star1 >= 0), star2 integer not null check (star2 >= 0),
      star3 integer not null check (star3 >= 0), star4 integer not null check (star4 >= 0),
      star5 integer not null check (star5 >= 0),
      pictured integer not null check (pictured between 0 and count),
      followed integer not null check (followed between 0 and count),
      primary key (shop_id, goods_id),
      foreign key (shop_id, goods_id) references goods (shop_id, id),
      check (count = star1 + star2 + star3 + star4 + star5),
      check (stars = star1 + 2 * star2 + 3 * star3 + 4 * star4 + 5 * star5)
    );

    create table favourites (
      shop_id text not null, user_id text not null, goods_id text not null,
      was_price bigint not null check (was_price >= 0), kept_at timestamptz not null,
      primary key (shop_id, user_id, goods_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, goods_id) references goods (shop_id, id)
    );
    create index favourites_newest on favourites (shop_id, user_id, kept_at, goods_id);

    create table footprints (
      shop_id text not null, user_id text not null, day date not null, goods_id text not null,
      at timestamptz not null,
      primary key (shop_id, user_id, day, goods_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, goods_id) references goods (shop_id, id)
    );
    create index footprints_newest on footprints (shop_id, user_id, at, goods_id);

    create table restock_notices (
      shop_id text not null, sku_id text not null, user_id text not null, asked_at timestamptz not null,
      primary key (shop_id, sku_id, user_id),
      foreign key (shop_id, sku_id) references skus (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index restock_notices_in_turn on restock_notices (shop_id, sku_id, asked_at, user_id);
    create index restock_notices_of_user on restock_notices (shop_id, user_id);

    create table restock_rounds (
      shop_id text not null, sku_id text not null, at timestamptz not null,
      primary key (shop_id, sku_id),
      foreign key (shop_id, sku_id) references skus (shop_id, id)
    );

    alter table skus add column low_at integer not null default 5 check (low_at >= 0);
    alter table stock_log add column note text;
    create index orders_received_of_buyer on orders (shop_id, buyer_id, received_at, id) where status = 'received';
  `.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * Storefronts of leaders and staff, what they pick, who came, and links that lead to them. A badge says what the merchant
 * has verified of the claim as it stands: another claim cannot keep it. A picture others see has passed WeChat's check.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table storefronts (
      shop_id text not null, user_id text not null,
      name text not null check (char_length(name) between 1 and 20),
      story text not null check (char_length(story) <= 200),
      claim text not null check (char_length(claim) <= 12),
      face text not null, own_face text not null check (own_face in ('none', 'asked', 'passed', 'risky')),
      badge text check (char_length(badge) between 1 and 12), badge_of text, badge_by text, badge_at timestamptz,
      is_open boolean not null, shut_because text, shut_by text, shut_at timestamptz, made_at timestamptz not null,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references leaders (shop_id, user_id),
      foreign key (shop_id, badge_by) references users (shop_id, id),
      foreign key (shop_id, shut_by) references users (shop_id, id),
      check ((own_face = 'none') = (face = '')),
      check (badge is null or (badge_of is not null and badge_of = claim and claim <> '')),
      check ((badge is null) = (badge_by is null) and (badge is null) = (badge_at is null)),
      check ((shut_because is null) = (shut_by is null) and (shut_because is null) = (shut_at is null))
    );
    create index storefronts_by_age on storefronts (shop_id, made_at desc, user_id desc);

    create table storefront_picks (
      shop_id text not null, user_id text not null, goods_id text not null,
      words text not null check (char_length(words) <= 60), position integer not null check (position between 1 and 50),
      primary key (shop_id, user_id, goods_id), unique (shop_id, user_id, position),
      foreign key (shop_id, user_id) references storefronts (shop_id, user_id),
      foreign key (shop_id, goods_id) references goods (shop_id, id)
    );

    create table store_visits (
      shop_id text not null, user_id text not null, day date not null, visitor_id text not null,
      times integer not null check (times > 0),
      first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
      primary key (shop_id, user_id, day, visitor_id),
      foreign key (shop_id, user_id) references storefronts (shop_id, user_id),
      foreign key (shop_id, visitor_id) references users (shop_id, id),
      check (visitor_id <> user_id)
    );
    create index orders_of_store on orders (shop_id, leader_id, buyer_id, placed_at) where leader_id is not null;

    alter table share_links
      add column store_id text,
      drop constraint share_links_kind_check,
      drop constraint share_links_check2,
      drop constraint share_links_check3,
      drop column target;
    alter table share_links
      add column target text not null generated always as (coalesce(team_id, goods_id, store_id, 'shop')) stored,
      add constraint share_links_kind check (kind in ('goods', 'team', 'store', 'shop')),
      add constraint share_links_goods check ((kind in ('shop', 'store')) = (goods_id is null)),
      add constraint share_links_store check ((kind = 'store') = (store_id is not null)),
      add constraint share_links_campaign check (goods_id is not null or campaign_id is null),
      add foreign key (shop_id, store_id) references storefronts (shop_id, user_id);
    create unique index share_links_kept on share_links (shop_id, sharer_id, target, channel)
      where channel in ('poster', 'link');
  `.execute(db);
}

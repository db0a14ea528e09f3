import { type Kysely, sql } from 'kysely';

/**
 * Links, who opened them, which orders they led to, and the chat groups that all of it happens in. Nothing is counted
 * here: what became of a link is read from its opens and orders. One level, and no more: a link knows the link that its
 * maker came by, so that "shared again" can be told; an order knows one link only. Nobody can be paid along a chain of
 * people, which the law forbids, because an order has no such chain.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chat_groups (
      shop_id text not null, id text not null, met_at timestamptz not null,
      primary key (shop_id, id)
    );

    create table group_people (
      shop_id text not null, group_id text not null, user_id text not null,
      shown boolean not null, first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
      primary key (shop_id, group_id, user_id),
      foreign key (shop_id, group_id) references chat_groups (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index group_people_of_user on group_people (shop_id, user_id, last_at, group_id);
    create index group_people_shown on group_people (shop_id, group_id, last_at, user_id) where shown;

    create table group_teams (
      shop_id text not null, group_id text not null, team_id text not null, at timestamptz not null,
      primary key (shop_id, group_id, team_id),
      foreign key (shop_id, group_id) references chat_groups (shop_id, id),
      foreign key (shop_id, team_id) references teams (shop_id, id)
    );
    create index group_teams_of_team on group_teams (shop_id, team_id, group_id);

    create table share_links (
      shop_id text not null, code text not null check (code ~ '^[0-9A-Za-z]{10}$'),
      sharer_id text not null, kind text not null check (kind in ('goods', 'team', 'shop')),
      goods_id text, team_id text, campaign_id text,
      target text not null generated always as (coalesce(team_id, goods_id, 'shop')) stored,
      channel text not null check (channel in ('card', 'poster', 'link', 'timeline', 'tool')),
      parent text check (parent <> code), made_at timestamptz not null,
      primary key (shop_id, code),
      unique (shop_id, code, sharer_id),
      foreign key (shop_id, sharer_id) references users (shop_id, id),
      foreign key (shop_id, goods_id) references goods (shop_id, id),
      foreign key (shop_id, team_id) references teams (shop_id, id),
      foreign key (shop_id, campaign_id) references campaigns (shop_id, id),
      check ((kind = 'team') = (team_id is not null)),
      check ((kind = 'shop') = (goods_id is null)),
      check (kind <> 'shop' or campaign_id is null)
    );
    create index share_links_of_sharer on share_links (shop_id, sharer_id, made_at, code);
    create index share_links_again on share_links (shop_id, parent) where parent is not null;
    create unique index share_links_kept on share_links (shop_id, sharer_id, target, channel)
      where channel in ('poster', 'link');

    create table share_opens (
      shop_id text not null, code text not null, user_id text not null, sharer_id text not null,
      newcomer boolean not null, group_id text,
      times integer not null check (times > 0),
      first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
      primary key (shop_id, code, user_id) include (newcomer),
      foreign key (shop_id, code, sharer_id) references share_links (shop_id, code, sharer_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, group_id, user_id) references group_people (shop_id, group_id, user_id),
      check (user_id <> sharer_id)
    );
    create index share_opens_of_user on share_opens (shop_id, user_id, last_at);
    create index share_opens_of_sharer on share_opens (shop_id, sharer_id, user_id) include (newcomer);
    create unique index share_opens_new on share_opens (shop_id, user_id) where newcomer;
    alter table share_links
      add foreign key (shop_id, parent, sharer_id) references share_opens (shop_id, code, user_id);

    create table order_shares (
      shop_id text not null, order_id text not null, code text not null, buyer_id text not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, code, buyer_id) references share_opens (shop_id, code, user_id)
    );
    create index order_shares_of_link on order_shares (shop_id, code, order_id);

    create table group_orders (
      shop_id text not null, order_id text not null, group_id text not null, buyer_id text not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, group_id, buyer_id) references group_people (shop_id, group_id, user_id)
    );
    create index group_orders_of_group on group_orders (shop_id, group_id, order_id);
  `.execute(db);
}

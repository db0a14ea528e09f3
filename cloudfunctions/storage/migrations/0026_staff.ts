import { type Kysely, sql } from 'kysely';
import { audited } from './audited';

/**
 * Who works in a shop, how they came, and the log of what they change.
 *
 * The log is written by PostgreSQL: a transaction of staff names its deed (`set_config('pinji.deed', …)`), and every row that it
 * changes from then on is kept, as far as it changed, before and after. So no use case can forget it, and none is
 * kept that was rolled back. In all other transactions the trigger's condition is one look at a setting. What is logged
 * stays: only erasing a person (`pinji.erasing`) takes what says who he was out of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table staff (
      shop_id text not null, user_id text not null,
      role text not null check (role in ('owner', 'manager', 'clerk', 'warehouse', 'finance', 'service')),
      name text not null check (char_length(name) <= 20),
      since timestamptz not null, by_id text,
      left_at timestamptz, left_by text,
      primary key (shop_id, user_id),
      foreign key (shop_id, user_id) references users (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id),
      foreign key (shop_id, left_by) references users (shop_id, id),
      check (left_at is null or left_at >= since)
    );

    create table staff_invites (
      shop_id text not null, code_hash text not null,
      role text not null check (role in ('owner', 'manager', 'clerk', 'warehouse', 'finance', 'service')),
      name text not null check (char_length(name) <= 20),
      by_id text, made_at timestamptz not null, expires_at timestamptz not null check (expires_at > made_at),
      used_by text, ended_at timestamptz,
      primary key (shop_id, code_hash),
      foreign key (shop_id, by_id) references users (shop_id, id),
      foreign key (shop_id, used_by) references users (shop_id, id),
      check (by_id is not null or role = 'owner'),
      check (used_by is null or ended_at is not null)
    );
    create index staff_invites_open on staff_invites (shop_id, expires_at) where ended_at is null;

    create table deeds (
      shop_id text not null, id text not null,
      by_id text not null, role text not null, endpoint text not null, at timestamptz not null,
      primary key (shop_id, id),
      foreign key (shop_id, by_id) references users (shop_id, id)
    );
    create index deeds_by_age on deeds (shop_id, at desc, id desc);
    create index deeds_of_person on deeds (shop_id, by_id, at desc, id desc);
    create index deeds_of_kind on deeds (shop_id, endpoint, at desc, id desc);

    create table deed_changes (
      shop_id text not null, deed_id text not null, number bigint generated always as identity,
      of_table text not null, row_key jsonb not null, before jsonb, after jsonb,
      primary key (shop_id, deed_id, number),
      check (before is not null or after is not null),
      foreign key (shop_id, deed_id) references deeds (shop_id, id) deferrable initially deferred
    );
    create index deed_changes_of_row on deed_changes (shop_id, of_table, row_key);

    create function refuse_deed_change() returns trigger language plpgsql as $$
    begin
      if coalesce(current_setting('pinji.erasing', true), '') = '' then
        raise exception 'what staff have done is never edited' using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$;
    create trigger deeds_stay before update or delete on deeds for each row execute function refuse_deed_change();
    create trigger deed_changes_stay before update or delete on deed_changes
      for each row execute function refuse_deed_change();

    create function log_deed() returns trigger language plpgsql as $$
    declare
      was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      became jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      whole jsonb := coalesce(became, was);
      key_of jsonb;
    begin
      if was is not null and became is not null then
        select jsonb_object_agg(o.key, o.value), jsonb_object_agg(n.key, n.value) into was, became
          from jsonb_each(was) o join jsonb_each(became) n using (key) where o.value is distinct from n.value;
        if was is null then return null; end if;
      end if;
      select jsonb_object_agg(a.attname, whole -> a.attname) into key_of
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = tg_relid and i.indisprimary and a.attname <> 'shop_id';
      insert into deed_changes (shop_id, deed_id, of_table, row_key, before, after)
        values (coalesce(whole ->> 'shop_id', whole ->> 'id'), current_setting('pinji.deed'), tg_table_name,
          coalesce(key_of, '{}'), was, became);
      return null;
    end $$;
  `.execute(db);

  await audited(db, [
    ...['addresses', 'adjustments', 'after_sale_lines', 'after_sales', 'bindings', 'birthdays', 'campaign_prices'],
    ...['campaigns', 'card_payments', 'card_refunds', 'cards', 'categories', 'chat_groups', 'commissions'],
    ...['coupon_templates', 'coupons', 'differences', 'envelope_shares', 'envelopes', 'freight_templates'],
    ...['giveaways', 'goods', 'goods_commissions', 'goods_reviews', 'handovers', 'invoices', 'leader_accounts'],
    ...['leaders', 'lessons', 'lotteries', 'members', 'order_lines', 'order_rewards', 'order_shares', 'orders'],
    ...['owed_coupons', 'parcel_lines', 'parcels', 'payments', 'payouts', 'pickup_points', 'points_goods'],
    ...['points_orders', 'promotions', 'purse_debts', 'purse_lots', 'purse_spends', 'refunds', 'review_follows'],
    ...['review_rewards', 'review_votes', 'reviews', 'rules', 'share_links', 'shops', 'skus', 'staff'],
    ...['staff_invites', 'storefront_picks', 'storefronts', 'team_seats', 'teams', 'users'],
  ]);
}

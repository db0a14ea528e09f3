import { type Kysely, sql } from 'kysely';

/** What WeChat's bills say, day by day, and where they and we do not agree. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reconciliations (
      shop_id text not null references shops (id), day text not null check (day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
      status text not null check (status in ('waiting', 'done')),
      tries integer not null check (tries >= 0), due_at timestamptz not null, taken_at timestamptz,
      matched integer not null default 0 check (matched >= 0),
      caught_up integer not null default 0 check (caught_up >= 0),
      ours jsonb, theirs jsonb,
      primary key (shop_id, day),
      check (status = 'waiting' or taken_at is not null),
      check ((taken_at is null) = (ours is null) and (ours is null) = (theirs is null))
    );
    create index reconciliations_due on reconciliations (shop_id, day) where status = 'waiting';

    create table differences (
      shop_id text not null, day text not null, what text not null check (what in ('paid', 'refund')), no text not null,
      kind text not null
        check (kind in ('missing_at_wechat', 'missing_here', 'amount_differs', 'state_differs')),
      ours bigint, theirs bigint, first_seen timestamptz not null,
      resolved_at timestamptz, resolution text check (resolution in ('gone', 'caught_up', 'person')),
      resolved_by text, note text,
      primary key (shop_id, day, what, no),
      foreign key (shop_id, day) references reconciliations (shop_id, day),
      foreign key (shop_id, resolved_by) references users (shop_id, id),
      check (ours is not null or theirs is not null),
      check ((resolved_at is null) = (resolution is null)),
      check ((resolution is not null and resolution = 'person') = (resolved_by is not null)),
      check ((resolved_by is null) = (note is null))
    );
    create index differences_open on differences (shop_id, day desc, what, no) where resolved_at is null;
    create index differences_resolved on differences (shop_id, day desc, what, no) where resolved_at is not null;

    alter table refunds add column billed_on text;
    create index refunds_by_end on refunds (shop_id, ended_at) where status = 'done';
    create index payments_by_day on payments (shop_id, paid_at) where paid_at is not null;
  `.execute(db);
}

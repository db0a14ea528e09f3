import { type Kysely, sql } from 'kysely';
import { audited } from './audited';

/**
 * Who has taken all of a shop along, or filled it from a file, and when. Where rows name each other in a circle, a shop
 * that is being filled looks at it when all are there; in every other transaction nothing changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_moves (
      shop_id text not null, id text not null,
      kind text not null check (kind in ('export', 'import')),
      user_id text not null, at timestamptz not null, rows bigint check (rows >= 0),
      primary key (shop_id, id),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
    create index data_moves_by_age on data_moves (shop_id, at desc, id desc);

    alter table categories alter constraint categories_shop_id_parent_id_fkey deferrable;
    alter table share_links alter constraint share_links_shop_id_parent_sharer_id_fkey deferrable;
  `.execute(db);
  await audited(db, ['data_moves']);
}

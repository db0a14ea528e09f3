import { type Kysely, sql } from 'kysely';

/**
 * Lessons for leaders and who has finished them; and the indexes that a leader's own pages go by, also of one with tens
 * of thousands of orders: what lately happened to his links, the tabs of his orders, and what each customer brought.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lessons (
      shop_id text not null, id text not null,
      title jsonb not null, body jsonb not null,
      position integer not null check (position between 0 and 9999), is_open boolean not null,
      primary key (shop_id, id)
    );

    create table lesson_reads (
      shop_id text not null, lesson_id text not null, user_id text not null, at timestamptz not null,
      primary key (shop_id, lesson_id, user_id),
      foreign key (shop_id, lesson_id) references lessons (shop_id, id),
      foreign key (shop_id, user_id) references leaders (shop_id, user_id)
    );
    create index lesson_reads_of_user on lesson_reads (shop_id, user_id, lesson_id);

    create index leaders_on_board on leaders (shop_id, user_id) where on_board and status = 'active';
    create index share_opens_lately on share_opens (shop_id, sharer_id, last_at) include (user_id, first_at);
    create index commissions_pending on commissions (shop_id, leader_id, placed_at, order_id)
      include (matures_at, amount) where state = 'pending' and amount > 0;
    create index commissions_payable on commissions (shop_id, leader_id, placed_at, order_id)
      where state = 'payable' and amount > 0;
    create index commissions_back on commissions (shop_id, leader_id, placed_at, order_id)
      where turn > 1 or state = 'withheld';
    create index commissions_of_customer on commissions (shop_id, leader_id, customer_id, placed_at) include (base);
  `.execute(db);
}

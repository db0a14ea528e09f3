import { type Kysely, sql } from 'kysely';
import type { Destination } from '@/domain/delivery';
import type { OrderId, ShopId } from '@/domain/id';
import { reachWords, wordsOfOrder, wordsOfParcel } from '@/domain/orderWords';
import type { Receipt } from '@/domain/quote';
import { gramsOf, markOf, searchable } from '@/domain/search';

const BATCH = 500;

/**
 * Invoices; and what orders are found by, in a table of its own: an order changes its state many times, and each time
 * PostgreSQL would write all its marks again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invoices (
      shop_id text not null, id text not null,
      order_id text not null, buyer_id text not null,
      title jsonb not null, email text not null, remark text not null,
      status text not null check (status in ('asked', 'issued', 'reversed', 'withdrawn')),
      asked_at timestamptz not null,
      amount bigint check (amount > 0), number text, link text, issued_at timestamptz,
      primary key (shop_id, id),
      foreign key (shop_id, order_id) references orders (shop_id, id),
      foreign key (shop_id, buyer_id) references users (shop_id, id),
      check ((status in ('issued', 'reversed')) = (issued_at is not null)),
      check ((issued_at is null) = (amount is null)),
      check ((issued_at is null) = (number is null)),
      check ((issued_at is null) = (link is null))
    );
    create unique index invoices_of_order on invoices (shop_id, order_id) where status in ('asked', 'issued');
    create index invoices_of_buyer on invoices (shop_id, buyer_id, id desc);
    create index invoices_by_status on invoices (shop_id, status, id desc);
    create index payments_refunded on payments (shop_id, order_id) where refunded > 0;

    create table order_words (
      shop_id text not null, order_id text not null, words text not null, marks integer[] not null,
      primary key (shop_id, order_id),
      foreign key (shop_id, order_id) references orders (shop_id, id)
    );
    create index orders_of_buyer_by_status on orders (shop_id, buyer_id, status, id desc);
    create index users_by_nickname on users (shop_id, lower(nickname) text_pattern_ops) where nickname <> '';
  `.execute(db);
  await fill(db);
  await sql`
    create index order_words_by_marks on order_words using gin (marks);
    alter table orders drop column search;
  `.execute(db);
}

interface Row {
  readonly shop_id: ShopId;
  readonly id: OrderId;
  readonly number: string;
  readonly receipt: Receipt;
  readonly destination: Destination;
  readonly waybills: readonly string[] | null;
}

/** What was ordered already is found as before. Each batch goes on behind the last: none reads what is filled. */
async function fill(db: Kysely<unknown>): Promise<void> {
  let [lastShop, lastId] = ['', ''];
  for (;;) {
    const { rows } = await sql<Row>`
      select o.shop_id, o.id, o.number, o.receipt, o.destination,
        (select array_agg(p.waybill) from parcels p where p.shop_id = o.shop_id and p.order_id = o.id) as waybills
      from orders o
      where (o.shop_id, o.id) > (${lastShop}, ${lastId})
      order by o.shop_id, o.id
      limit ${BATCH}`.execute(db);
    for (const { shop_id: shopId, id, number, receipt, destination: to, waybills } of rows) {
      const parcels = (waybills ?? []).flatMap((waybill) => wordsOfParcel({ waybill }));
      const words = searchable([...wordsOfOrder({ number, receipt }), ...reachWords(to), ...parcels]);
      const marks = gramsOf(words).map((gram) => markOf(shopId, gram));
      await sql`insert into order_words (shop_id, order_id, words, marks)
        values (${shopId}, ${id}, ${words}, ${marks})`.execute(db);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    [lastShop, lastId] = [last.shop_id, last.id];
  }
}

import { type Kysely, type Migration, type RawBuilder, sql } from 'kysely';
import type { AddressFacts } from '@/domain/address';
import type { Destination } from '@/domain/delivery';
import type { AddressId, InvoiceId, OrderId, ShopId } from '@/domain/id';
import type { InvoiceTitle } from '@/domain/invoice';
import { reachWords } from '@/domain/orderWords';
import { gramsOf, markOf, searchable } from '@/domain/search';
import { sealedDestination } from '../destinations';
import { type DataKeys, vaultOf } from '../vault';
import { audited } from './audited';

const BATCH = 500;

/**
 * What is written about people is sealed with a key of the settings: who gets what and where, and to whom invoices are
 * made out. Each look at it by staff is kept, and so is each erasing. What was stored in the open is sealed here; words by
 * which orders were found become marks. PostgreSQL keeps what was there in its files until it is vacuumed.
 */
export const sealed = (keys: DataKeys): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table addresses add column region jsonb, add column sealed text;
      alter table orders add column sealed text;
      alter table invoices add column sealed text;
      alter table order_words add column reach text[] not null default '{}';
    `.execute(db);
    await sealAddresses(db, keys);
    await sealOrders(db, keys);
    await sealInvoices(db, keys);
    await sql`
      alter table addresses drop column facts,
        alter column region set not null, alter column sealed set not null;
      alter table orders add check (not destination ? 'phone' and not coalesce(destination -> 'address' ? 'phone', false));
      alter table invoices drop column title, drop column email;
      create index order_words_by_reach on order_words using gin (reach);

      create table unmaskings (
        shop_id text not null, id text not null, by_id text not null,
        kind text not null check (kind in ('order', 'address', 'export')), subject text not null,
        of_id text not null, why text not null check (why in ('ship', 'print', 'call', 'service', 'export')),
        request_id text not null, at timestamptz not null,
        primary key (shop_id, id),
        unique (shop_id, by_id, request_id, subject),
        foreign key (shop_id, by_id) references users (shop_id, id),
        foreign key (shop_id, of_id) references users (shop_id, id)
      );
      create index unmaskings_by_age on unmaskings (shop_id, id desc);
      create index unmaskings_by_person on unmaskings (shop_id, by_id, id desc);
      create index unmaskings_of_person on unmaskings (shop_id, of_id, id desc);

      create function refuse_change_unless_erasing() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('pinji.erasing', true), '') = '' then
          raise exception '% is written once and never changed', tg_table_name;
        end if;
        return coalesce(new, old);
      end $$;
      drop trigger written_once on after_sale_events;
      create trigger written_once before update or delete on after_sale_events
        for each row execute function refuse_change_unless_erasing();

      alter table bindings drop constraint bindings_ended_because_check, add constraint bindings_ended_because_check
        check (ended_because in ('taken_over', 'expired', 'handed_over', 'became_leader', 'erased'));
      create table erasures (
        shop_id text not null, user_id text not null, by_id text not null, at timestamptz not null,
        primary key (shop_id, user_id, at),
        foreign key (shop_id, user_id) references users (shop_id, id),
        foreign key (shop_id, by_id) references users (shop_id, id)
      );
    `.execute(db);
    await audited(db, ['erasures']);
  },
});

type Key = { readonly shop_id: ShopId; readonly id: string };

/** Batch behind batch, each row once, whatever is written meanwhile. */
async function eachBatch<Row extends Key>(
  db: Kysely<unknown>,
  columns: RawBuilder<unknown>,
  seal: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  let [lastShop, lastId] = ['', ''];
  for (;;) {
    const { rows } = await sql<Row>`
      select ${columns} where (r.shop_id, r.id) > (${lastShop}, ${lastId}) order by r.shop_id, r.id limit ${BATCH}
    `.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    await seal(rows);
    [lastShop, lastId] = [last.shop_id, last.id];
  }
}

async function sealAddresses(db: Kysely<unknown>, keys: DataKeys): Promise<void> {
  type Row = Key & { readonly id: AddressId; readonly facts: AddressFacts };
  await eachBatch<Row>(db, sql`r.shop_id, r.id, r.facts from addresses r`, async (rows) => {
    for (const { shop_id: shopId, id, facts } of rows) {
      const { region, name, phone, detail } = facts;
      const text = vaultOf(keys, shopId).seal({ name, phone, detail }, ['addresses.sealed', id]);
      await sql`update addresses set region = ${JSON.stringify(region)}, sealed = ${text}
        where shop_id = ${shopId} and id = ${id}`.execute(db);
    }
  });
}

async function sealOrders(db: Kysely<unknown>, keys: DataKeys): Promise<void> {
  type Row = Key & { readonly id: OrderId; readonly destination: Destination; readonly words: string | null };
  const columns = sql`r.shop_id, r.id, r.destination, w.words
    from orders r left join order_words w on w.shop_id = r.shop_id and w.order_id = r.id`;
  await eachBatch<Row>(db, columns, async (rows) => {
    for (const { shop_id: shopId, id, destination: to, words } of rows) {
      const vault = vaultOf(keys, shopId);
      const { destination, sealed: text } = sealedDestination(vault, id, to);
      await sql`update orders set destination = ${JSON.stringify(destination)}, sealed = ${text}
        where shop_id = ${shopId} and id = ${id}`.execute(db);
      if (words === null) continue;
      const left = without(words, reachWords(to));
      const marks = gramsOf(left).map((gram) => markOf(shopId, gram));
      await sql`update order_words set words = ${left}, marks = ${marks}, reach = ${reachWords(to).map(vault.mark)}
        where shop_id = ${shopId} and order_id = ${id}`.execute(db);
    }
  });
}

/** Words that are those of its buyer go; what a title happens to share with them is found by the marks, too. */
function without(words: string, gone: readonly string[]): string {
  return searchable(words.split(' ').filter((word) => !gone.includes(word)));
}

async function sealInvoices(db: Kysely<unknown>, keys: DataKeys): Promise<void> {
  type Row = Key & { readonly id: InvoiceId; readonly title: InvoiceTitle; readonly email: string };
  await eachBatch<Row>(db, sql`r.shop_id, r.id, r.title, r.email from invoices r`, async (rows) => {
    for (const { shop_id: shopId, id, title, email } of rows) {
      const text = vaultOf(keys, shopId).seal({ title, email }, ['invoices.sealed', id]);
      await sql`update invoices set sealed = ${text} where shop_id = ${shopId} and id = ${id}`.execute(db);
    }
  });
}

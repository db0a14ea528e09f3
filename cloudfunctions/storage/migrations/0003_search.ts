import { type Kysely, sql } from 'kysely';
import type { GoodsId, ShopId } from '@/domain/id';
import { gramsOf, markOf, searchable } from '@/domain/search';

const BATCH = 500;

/**
 * Lists of goods are read along an index, whatever they are sorted by: of the whole shop, of a branch of the
 * categories, of a leaf. Words are found by marks: see src/domain/search.ts. A mark is made of a shop and a gram, so
 * this is the one index that begins with the shop without naming it. It has no pending list, which each search would
 * have to read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table goods add column branch_id text, add column added_at timestamptz, add column marks integer[];
    alter table goods alter column search set storage main;

    create table search_words (
      shop_id text not null references shops (id), day date not null, word text not null,
      people integer not null check (people > 0), goods_id text not null,
      primary key (shop_id, day, word),
      foreign key (shop_id, goods_id) references goods (shop_id, id)
    );
    create index search_words_hot on search_words (shop_id, day, people);

    create table search_marks (
      shop_id text not null, day date not null, user_id text not null, word text not null,
      primary key (shop_id, day, user_id, word),
      foreign key (shop_id, user_id) references users (shop_id, id)
    );
  `.execute(db);

  await fill(db);

  await sql`
    alter table goods
      alter column branch_id set not null, alter column added_at set not null, alter column marks set not null,
      add foreign key (shop_id, branch_id) references categories (shop_id, id);

    drop index goods_chosen;
    drop index goods_by_price;
    drop index goods_of_category;
  `.execute(db);
  for (const [of, scope] of [
    ['', ''],
    ['_of_branch', 'branch_id, '],
    ['_of_leaf', 'category_id, '],
  ] as const) {
    for (const by of ['position', 'added_at', 'price', 'received']) {
      const name = `goods${of}_by_${by}`;
      await sql`create index ${sql.ref(name)} on goods (shop_id, ${sql.raw(scope)}${sql.ref(by)}, id) where on_sale`.execute(
        db,
      );
    }
  }
  await sql`
    create index goods_by_marks on goods using gin (marks) with (fastupdate = off) where on_sale;
    create index campaigns_by_end on campaigns (shop_id, ends_at, goods_id);
  `.execute(db);
}

interface Row {
  readonly shopId: ShopId;
  readonly id: GoodsId;
  readonly search: string;
}

/** What is on the shelves already is found as before, by the words that it had. */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    update goods set added_at = date_trunc('milliseconds', now()), branch_id = coalesce(
      (select parent_id from categories c where c.shop_id = goods.shop_id and c.id = goods.category_id), category_id)
  `.execute(db);
  let last: Pick<Row, 'shopId' | 'id'> | undefined;
  do {
    const after = last ? sql`where (shop_id, id) > (${last.shopId}, ${last.id})` : sql``;
    const { rows } = await sql<Row>`
      select shop_id as "shopId", id, search from goods ${after} order by shop_id, id limit ${BATCH}`.execute(db);
    for (const { shopId, id, search } of rows) {
      const text = searchable([search]);
      const marks = gramsOf(text).map((gram) => markOf(shopId, gram));
      await sql`update goods set search = ${text}, marks = ${marks} where shop_id = ${shopId} and id = ${id}`.execute(
        db,
      );
    }
    last = rows.at(-1);
  } while (last);
}

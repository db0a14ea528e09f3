import { type RawBuilder, sql } from 'kysely';
import type { OrderId, ShopId, SkuId, UserId } from '@/domain/id';
import { gramsOf, markOf, searchable, type WordAsked } from '@/domain/search';
import type { Db } from './schema';
import type { Vault } from './vault';

/** What is looked for: all of these words are in what an order is found by, one of these has bought it, or it has one of these SKUs. */
export interface OrderSearch {
  readonly words: readonly WordAsked[];
  readonly buyers: readonly UserId[];
  readonly skus?: readonly SkuId[] | undefined;
}

/** By which words an order is found. */
export const orderWords = (db: Db, shopId: ShopId) => {
  const marksOf = (text: string) => gramsOf(text).map((gram) => markOf(shopId, gram));

  return {
    /** `reach`: the marks of who gets it. */
    async add(orderId: OrderId, texts: readonly string[], reach: readonly string[]): Promise<void> {
      const words = searchable(texts);
      await db
        .insertInto('orderWords')
        .values({ shopId, orderId, words, marks: marksOf(words), reach })
        .execute();
    },

    /** These and no others, and nobody who gets it. */
    async rewrite(orderId: OrderId, texts: readonly string[]): Promise<void> {
      const words = searchable(texts);
      await db
        .updateTable('orderWords')
        .set({ words, marks: marksOf(words), reach: [] })
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .execute();
    },

    /** The order is locked: what is added at once is added one after the other. */
    async more(orderId: OrderId, texts: readonly string[]): Promise<void> {
      const words = searchable(texts);
      await db
        .updateTable('orderWords')
        .set({ words: sql<string>`words || ${words}`, marks: sql<number[]>`marks || ${marksOf(words)}::integer[]` })
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .execute();
    },
  };
};

/** Whether the order of this row is meant: asked of one after the other. */
export function isFound(shopId: ShopId, { words, buyers, skus = [] }: OrderSearch, vault: Vault): RawBuilder<boolean> {
  const said = sql<boolean>`coalesce((select ${saying(words, vault)} from order_words w
    where w.shop_id = ${shopId} and w.order_id = orders.id), false)`;
  const ways = [
    said,
    ...(buyers.length > 0 ? [sql<boolean>`orders.buyer_id in (${sql.join(buyers)})`] : []),
    ...(skus.length > 0 ? [sql<boolean>`orders.id in (${withSku(shopId, skus)})`] : []),
  ];
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** Those that are meant, gathered by the marks. `offset 0`: PostgreSQL is not to walk along the orders instead. */
export function found(shopId: ShopId, { words, buyers, skus = [] }: OrderSearch, vault: Vault): RawBuilder<OrderId> {
  const marks = [...new Set(words.flatMap(({ grams }) => grams).map((gram) => markOf(shopId, gram)))];
  const reach = words.flatMap((word) => asked(word, vault));
  const said = sql`select w.order_id from order_words w
    where w.shop_id = ${shopId} and (w.marks @> ${marks}::integer[] or w.reach && ${reach}::text[])
      and ${saying(words, vault)} offset 0`;
  const ways = [sql`(${said})`];
  if (buyers.length > 0) {
    ways.push(sql`select o.id from orders o where o.shop_id = ${shopId} and o.buyer_id in (${sql.join(buyers)})`);
  }
  if (skus.length > 0) ways.push(withSku(shopId, skus));
  return sql<OrderId>`(${sql.join(ways, sql` union all `)})`;
}

const withSku = (shopId: ShopId, skus: readonly SkuId[]) =>
  sql`select l.order_id from order_lines l where l.shop_id = ${shopId} and l.sku_id in (${sql.join(skus)})`;

/** Each of them is a part of its words, or the name, the number or its last four digits of who gets it. */
const saying = (words: readonly WordAsked[], vault: Vault) =>
  words.length === 0
    ? sql`false`
    : sql.join(
        words.map((word) => sql`(w.words like ${`%${word.part}%`} or w.reach && ${asked(word, vault)}::text[])`),
        sql` and `, // Letters, numbers and spaces only.
      );

const asked = ({ part }: WordAsked, vault: Vault) => vault.marksAsked(part.trim());

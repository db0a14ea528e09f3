import { sql } from 'kysely';
import type { Sku } from '@/domain/goods';
import type { GoodsId, ShopId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { LOW_STOCK } from '@/domain/shelf';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** What only staff know of a SKU is kept apart from what shoppers are told: cost can not slip into an answer. */
export interface ShopSkuFacts extends Required<Omit<Sku, 'memberPrice' | 'off'>> {
  readonly memberPrice: Fen | null;
  readonly off: boolean;
  readonly code: string | null;
  readonly barcode: string | null;
  readonly cost: Fen | null;
  readonly lowAt: number;
}
/** What is written of one; its stock comes in and goes out otherwise. */
export type SkuWritten = Omit<ShopSkuFacts, 'stock' | 'lowAt'>;

const FACTS = ['id', 'goodsId', 'options', 'listPrice', 'memberPrice', 'stock', 'grams', 'picture'] as const;
const STAFF_ONLY = ['off', 'code', 'barcode', 'cost', 'lowAt'] as const;

const AT_ONCE = 200;

/** SKUs as the merchant writes them. */
export const shopSkus = (db: Db, shopId: ShopId) => ({
  async ofGoods(goodsIds: readonly GoodsId[]): Promise<ShopSkuFacts[]> {
    if (goodsIds.length === 0) return [];
    return db
      .selectFrom('skus')
      .select([...FACTS, ...STAFF_ONLY])
      .where('shopId', '=', shopId)
      .where('goodsId', 'in', [...goodsIds])
      .orderBy('goodsId')
      .orderBy('position')
      .execute();
  },

  async some(ids: readonly SkuId[]): Promise<ShopSkuFacts[]> {
    if (ids.length === 0) return [];
    const rows = db.selectFrom('skus').select([...FACTS, ...STAFF_ONLY]);
    return rows
      .where('shopId', '=', shopId)
      .where('id', 'in', [...ids])
      .execute();
  },

  /** Which SKUs of the shop have these codes. */
  async withCodes(codes: readonly string[]): Promise<ShopSkuFacts[]> {
    if (codes.length === 0) return [];
    const rows = db.selectFrom('skus').select([...FACTS, ...STAFF_ONLY]);
    return rows
      .where('shopId', '=', shopId)
      .where('code', 'in', [...codes])
      .execute();
  },

  /** By a whole code or barcode, as it was typed or scanned. */
  async goodsByCode(typed: string): Promise<GoodsId[]> {
    const found = await db
      .selectFrom('skus')
      .select('goodsId')
      .distinct()
      .where('shopId', '=', shopId)
      .where(({ eb, or }) => or([eb('code', '=', typed), eb('barcode', '=', typed)]))
      .limit(50)
      .execute();
    return found.map(({ goodsId }) => goodsId);
  },

  /** New ones. What each has in stock is the first line of its stock log. */
  async add(skus: readonly (SkuWritten & { readonly stock: number; readonly position: number })[], now: Instant) {
    for (let i = 0; i < skus.length; i += AT_ONCE) {
      const some = skus.slice(i, i + AT_ONCE);
      await db
        .insertInto('skus')
        .values(some.map(({ options, ...facts }) => ({ shopId, ...facts, options: json(options), lowAt: LOW_STOCK })))
        .execute();
      const first = { shopId, cause: 'first', at: at(now) };
      const logged = some.flatMap(({ id: skuId, stock: change }) => (change > 0 ? { ...first, skuId, change } : []));
      if (logged.length > 0) await db.insertInto('stockLog').values(logged).execute();
    }
  },

  /** Codes first go from all that lose theirs, so that two may change codes with each other. */
  async change(skus: readonly (SkuWritten & { readonly position: number })[]): Promise<void> {
    if (skus.length === 0) return;
    const of = (ids: readonly SkuId[]) =>
      db
        .updateTable('skus')
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids]);
    await of(skus.map(({ id }) => id))
      .set({ code: null })
      .where('code', 'is not', null)
      .execute();
    for (const { id, goodsId, options, ...facts } of [...skus].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      await of([id])
        .set({ ...facts, options: json(options) })
        .where('goodsId', '=', goodsId)
        .execute();
    }
  },

  /** Nobody orders them from here on, until this transaction is over. */
  async lock(ids: readonly SkuId[]): Promise<void> {
    if (ids.length === 0) return;
    await db
      .selectFrom('skus')
      .select('id')
      .where('shopId', '=', shopId)
      .where('id', 'in', [...ids])
      .orderBy('id')
      .forUpdate()
      .execute();
  },

  /** Which of them something else of the shop tells of: an order, a booking of stock, a campaign, goods for points. */
  async spokenOf(ids: readonly SkuId[]): Promise<Set<SkuId>> {
    if (ids.length === 0) return new Set();
    const { rows } = await sql<{ readonly id: SkuId }>`
      select s.id from skus s where s.shop_id = ${shopId} and s.id in (${sql.join(ids)}) and (
        exists (select from order_lines l where l.shop_id = ${shopId} and l.sku_id = s.id)
        or exists (select from stock_log l where l.shop_id = ${shopId} and l.sku_id = s.id and l.cause <> 'first')
        or exists (select from campaign_prices p where p.shop_id = ${shopId} and p.sku_id = s.id)
        or exists (select from points_goods p where p.shop_id = ${shopId} and p.sku_id = s.id)
        or exists (select from after_sale_lines l where l.shop_id = ${shopId} and l.for_sku_id = s.id))`.execute(db);
    return new Set(rows.map(({ id }) => id));
  },

  /** Which of them a campaign that runs or will, or goods that can be had for points, need. */
  async promised(ids: readonly SkuId[], now: Instant): Promise<Set<SkuId>> {
    if (ids.length === 0) return new Set();
    const { rows } = await sql<{ readonly id: SkuId }>`
      select p.sku_id as id from campaign_prices p
        join campaigns c on c.shop_id = ${shopId} and c.id = p.campaign_id
        where p.shop_id = ${shopId} and p.sku_id in (${sql.join(ids)}) and c.ends_at > ${at(now)}
      union select p.sku_id from points_goods p
        where p.shop_id = ${shopId} and p.sku_id in (${sql.join(ids)}) and p.is_open`.execute(db);
    return new Set(rows.map(({ id }) => id));
  },

  /** Ones that nothing tells of: with what lies in carts of them, and who waits for them. */
  async remove(ids: readonly SkuId[]): Promise<void> {
    if (ids.length === 0) return;
    for (const table of ['cartLines', 'restockNotices', 'restockRounds', 'stockLog'] as const) {
      await db
        .deleteFrom(table)
        .where('shopId', '=', shopId)
        .where('skuId', 'in', [...ids])
        .execute();
    }
    await db
      .deleteFrom('skus')
      .where('shopId', '=', shopId)
      .where('id', 'in', [...ids])
      .execute();
  },
});

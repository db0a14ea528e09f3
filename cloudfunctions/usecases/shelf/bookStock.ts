import { adminStockMoves as contract, type StockMove } from '@/contract/adminStock';
import { isId, type SkuId, type UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { inOneOrder } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { MOMENT } from '../cursors';
import { described, undescribed } from '../described';

const PAGE = 20;

/** The log first, the hot rows last and in the order of everyone. */
export const bookStock = command('bookStock', contract.bookStock, async (slip, { tx, now, caller }) => {
  const { requestId, because, note, lines } = slip;
  const there = await tx.skus.some(lines.map(({ skuId }) => skuId));
  refuseIf(there.size === lines.length ? undefined : 'not_found');
  const why = { cause: `adjust.${requestId}`, at: now, note, because, staffId: caller.userId };
  for (const { skuId, change } of lines) {
    refuseIf((await tx.stock.note(skuId, { ...why, change })) ? undefined : 'request_reused');
  }
  const levels: { readonly skuId: SkuId; readonly stock: number }[] = [];
  for (const { skuId, quantity: change } of inOneOrder(lines.map((line) => ({ ...line, quantity: line.change })))) {
    const stock = await tx.stock.change(skuId, change);
    if (stock === undefined) throw new Refusal(change < 0 ? 'stock_short' : 'stock_too_much');
    levels.push({ skuId, stock });
  }
  return { levels };
});

export const findStock = query(contract.findStock, async ({ search, cursor }, { shop, settings }) => {
  if (cursor !== undefined && !isId('sku', cursor)) throw new Refusal('not_understood');
  const sought = await soughtBy(shop, search);
  if (!sought) return { items: [] };
  const found = await shop.stock.find({ ...sought, after: cursor, most: PAGE });
  const skuIds = found.map(({ skuId }) => skuId);
  const what = await described(shop, settings, skuIds);
  return {
    items: found.map(({ code, barcode, ...level }) => ({
      ...{ ...level, code: code ?? undefined, barcode: barcode ?? undefined },
      ...(what.get(level.skuId) ?? undescribed(level.goodsId)),
    })),
    next: found.length === PAGE ? found.at(-1)?.skuId : undefined,
  };
});

/** A whole code or barcode comes before words. */
async function soughtBy(shop: Tables, search: string) {
  if (search === '') return { words: [] };
  if ((await shop.shopSkus.goodsByCode(search)).length > 0) return { words: [], code: search };
  const words = wordsAsked(search);
  return words.length > 0 ? { words } : undefined;
}

export const listStockMoves = query(contract.listStockMoves, async (asked, { shop, settings }) => {
  const { because, goodsId, skuId, from, to, cursor } = asked;
  const skuIds = goodsId
    ? (await shop.skus.ofGoods(goodsId)).flatMap(({ id }) => (skuId === undefined || id === skuId ? id : []))
    : skuId && [skuId];
  if (skuIds?.length === 0) return { items: [] };
  const before = cursor === undefined ? undefined : moveBefore(cursor);
  const found = await shop.stock.booked({ because, skuIds, from, to, before, most: PAGE });
  const ids = [...new Set(found.map((move) => move.skuId))];
  const what = await described(shop, settings, ids);
  const by = await shop.users.named(found.flatMap(({ staffId }) => staffId ?? []));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map(({ skuId: id, staffId, change, at, note, because: why }): StockMove => {
      const { goodsId: of, title, options, picture } = what.get(id) ?? undescribed('goods_gone');
      const facts = { skuId: id, goodsId: of, title, options, picture, because: why ?? 'other', change, at };
      return { ...facts, note: note ?? '', by: staffId ? nameOf(staffId, by) : undefined };
    }),
    next: last && `${last.at}.${last.skuId}.${last.cause}`,
  };
});

const nameOf = (userId: UserId, by: ReadonlyMap<UserId, { readonly nickname: string }>) => ({
  userId,
  name: by.get(userId)?.nickname ?? '',
});

/** A cause has dots of its own, so it comes last. */
function moveBefore(cursor: string): { readonly at: Instant; readonly skuId: SkuId; readonly cause: string } {
  const [, at, skuId, cause] = /^(\d{1,15})\.([^.]+)\.(.+)$/.exec(cursor) ?? [];
  if (at === undefined || +at > MOMENT || !isId('sku', skuId) || cause === undefined) {
    throw new Refusal('not_understood');
  }
  return { at: +at as Instant, skuId, cause };
}

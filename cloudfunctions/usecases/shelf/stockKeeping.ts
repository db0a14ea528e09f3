import { admin as contract } from '@/contract/admin';
import type { StockEntry, StockLevel } from '@/contract/shelf';
import { isId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import type { LowStock, StockChange } from '../../storage/stock';
import { COUNT, cursorOf, MOMENT, partsOf } from '../cursors';
import { described, undescribed } from '../described';

const PAGE = 20;

export const listLowStock = query(contract.listLowStock, async ({ cursor }, view) => {
  const low = await view.shop.stock.low(cursor === undefined ? undefined : levelAfter(cursor), PAGE);
  const last = low.length === PAGE ? low.at(-1) : undefined;
  return { items: await levels(low, view), next: last && cursorOf(last.stock, last.skuId) };
});

export const setLowStock = command('setLowStock', contract.setLowStock, async ({ skuId, lowAt }, { tx }) => {
  if (!(await tx.stock.levelOf(skuId))) throw new Refusal('not_found');
  await tx.stock.warnAt(skuId, lowAt);
  return {};
});

/** The log first, the hot row last. */
export const adjustStock = command(
  'adjustStock',
  contract.adjustStock,
  async ({ requestId, skuId, change, note }, { tx, now, caller }) => {
    if (!(await tx.stock.levelOf(skuId))) throw new Refusal('not_found');
    const why = { because: 'other' as const, staffId: caller.userId, note };
    const noted = await tx.stock.note(skuId, { cause: `adjust.${requestId}`, change, at: now, ...why });
    refuseIf(noted ? undefined : 'request_reused');
    const stock = await tx.stock.change(skuId, change);
    if (stock === undefined) throw new Refusal(change < 0 ? 'stock_short' : 'stock_too_much');
    return { stock };
  },
);

export const viewStockLog = query(contract.viewStockLog, async ({ skuId, cursor }, view) => {
  const { shop } = view;
  const level = await shop.stock.levelOf(skuId);
  if (!level) throw new Refusal('not_found');
  const entries = await shop.stock.log(skuId, cursor === undefined ? undefined : entryBefore(cursor), PAGE);
  const last = entries.length === PAGE ? entries.at(-1) : undefined;
  return {
    level: (await levels([level], view))[0]!,
    items: entries.map(entryOf),
    next: last && cursorOf(last.at, last.cause),
  };
});

async function levels(found: readonly LowStock[], { shop, settings }: View): Promise<StockLevel[]> {
  const what = await described(
    shop,
    settings,
    found.map(({ skuId }) => skuId),
  );
  return found.map((level) => ({ ...level, ...(what.get(level.skuId) ?? undescribed(level.goodsId)) }));
}

function entryOf({ cause, change, at, note }: StockChange): StockEntry {
  const [orderId] = cause.split('.');
  return {
    cause,
    kind: kindOf(cause, change),
    change,
    at,
    note: note ?? '',
    orderId: isId('order', orderId) ? orderId : undefined,
  };
}

function kindOf(cause: string, change: number): StockEntry['kind'] {
  if (cause === 'first') return 'first';
  if (cause.startsWith('adjust.')) return 'adjusted';
  return change < 0 ? 'sold' : 'back';
}

function levelAfter(cursor: string) {
  const { numbers, id } = partsOf(cursor, [COUNT]);
  if (!isId('sku', id)) throw new Refusal('not_understood');
  return { stock: numbers[0]!, skuId: id };
}

/** A cause has dots of its own: `1767240000000.order_01J9….placed`. */
function entryBefore(cursor: string): { readonly at: Instant; readonly cause: string } {
  const [, at, cause] = /^(\d{1,15})\.(.+)$/.exec(cursor) ?? [];
  if (at === undefined || cause === undefined || +at > MOMENT) throw new Refusal('not_understood');
  return { at: +at as Instant, cause };
}

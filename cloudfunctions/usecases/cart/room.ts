import type { Goods, Sku } from '@/domain/goods';
import type { SkuId, UserId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES, MOST_OF_ONE, type Quantity, whyNotTake } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import type { NewLine, StoredLine } from '../../storage/cart';
import type { Tables } from '../../storage/tables';
import { limitsOf } from '../order/placing';

/** A cart, the shelf that it is filled from, and what may still be put into it. Lock its person first. */
export async function roomIn(tx: Tables, userId: UserId, wanted: readonly SkuId[]) {
  const lines = new Map((await tx.cart.of(userId)).map((line): [SkuId, StoredLine] => [line.skuId, line]));
  const skus = await tx.skus.some([...lines.keys(), ...wanted]);
  const goods = await tx.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  const limits = await limitsOf(tx, [...goods.values()], userId);

  return {
    lines,
    sku: (id: SkuId): Sku | undefined => skus.get(id),

    /** Why so many more of it cannot be put in; `instead` of a line that is taken out for it. */
    whyNot({ skuId, quantity }: Quantity, instead?: SkuId): RefusalCode | undefined {
      const sku = skus.get(skuId);
      const what: Goods | undefined = sku && goods.get(sku.goodsId);
      if (!sku || !what) return 'not_found';
      const others = [...lines.values()].filter((line) => line.skuId !== instead);
      if (!others.some((line) => line.skuId === skuId) && others.length >= MOST_LINES) return 'cart_full';
      const units = others.reduce(
        (count, line) => count + (skus.get(line.skuId)?.goodsId === what.id ? line.quantity : 0),
        quantity,
      );
      return whyNotTake(what, sku, quantity) ?? (units > (limits.get(what.id) ?? units) ? 'buy_limit' : undefined);
    },

    /** Remembers what was put in, so that the next question knows of it. */
    put({ skuId, quantity }: Quantity, now: Instant): void {
      const before = lines.get(skuId)?.quantity ?? 0;
      const wasPrice = skus.get(skuId)!.listPrice;
      const line = { skuId, quantity: Math.min(before + quantity, MOST_OF_ONE), selected: true, wasPrice, putAt: now };
      lines.set(skuId, line);
    },
  };
}

/** Puts in as much as there is of each; what cannot be bought is left out, and counted. Lock its person first. */
export async function fillCart(
  tx: Tables,
  userId: UserId,
  wanted: readonly Quantity[],
  now: Instant,
): Promise<{ readonly count: number; readonly left: number }> {
  const room = await roomIn(
    tx,
    userId,
    wanted.map(({ skuId }) => skuId),
  );
  const put: NewLine[] = [];
  let left = 0;
  for (const { skuId, quantity: most } of wanted) {
    const sku = room.sku(skuId);
    const quantity = Math.min(most, sku?.stock ?? 0, MOST_OF_ONE);
    if (!sku || quantity === 0 || room.whyNot({ skuId, quantity })) {
      left += 1;
      continue;
    }
    put.push({ skuId, quantity, wasPrice: sku.listPrice });
    room.put({ skuId, quantity }, now);
  }
  await tx.cart.put(userId, put, now);
  return { count: room.lines.size, left };
}

import { shop as contract } from '@/contract/shop';
import { whyNotDelete, whyNotRemind } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { MOST_LINES, MOST_OF_ONE, whyNotTake } from '@/domain/stock';
import { command } from '../../door/command';
import { lockWithTeam } from './closeOrder';
import { mine } from './mine';

/** Off the list of its buyer. The shop keeps it: there is money in its books. */
export const deleteOrder = command('deleteOrder', contract.deleteOrder, async ({ orderId }, { tx, caller, now }) => {
  const order = mine(await tx.orders.lock(orderId), caller);
  refuseIf(whyNotDelete(order));
  await tx.orders.hide(orderId, now);
  return {};
});

export const remindOrder = command('remindOrder', contract.remindOrder, async ({ orderId }, { tx, caller, now }) => {
  mine(await tx.orders.get(orderId), caller);
  const { order, team } = await lockWithTeam(tx, orderId);
  refuseIf(whyNotRemind(order, team, now));
  if (order.status === 'paid') await tx.orders.save({ ...order, remindedAt: now });
  return {};
});

/** All of it that can still be bought goes into the cart, up to what is there of it. */
export const buyAgain = command('buyAgain', contract.buyAgain, async ({ orderId }, { tx, caller, now }) => {
  const { userId } = caller;
  const { receipt } = mine(await tx.orders.get(orderId), caller);
  await tx.users.lock(userId);
  const skus = await tx.skus.some(receipt.lines.map(({ skuId }) => skuId));
  const goods = await tx.goods.some(receipt.lines.map(({ goodsId }) => goodsId));
  const inCart = new Set((await tx.cart.of(userId)).map(({ skuId }) => skuId));
  let left = 0;
  for (const { skuId, goodsId, quantity } of receipt.lines) {
    const sku = skus.get(skuId);
    const what = goods.get(goodsId);
    const hasRoom = inCart.has(skuId) || inCart.size < MOST_LINES;
    if (!sku || !what || !hasRoom || whyNotTake(what, sku, 1)) {
      left += 1;
      continue;
    }
    const units = Math.min(quantity, sku.stock, MOST_OF_ONE);
    await tx.cart.put(userId, { skuId, quantity: units, wasPrice: sku.listPrice }, now);
    inCart.add(skuId);
  }
  return { count: inCart.size, left };
});

import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { fillCart, roomIn } from './room';

/** The person is locked, so that two taps cannot both be the last line that a cart has room for. */
export const putInCart = command('putInCart', contract.putInCart, async ({ skuId, quantity }, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const room = await roomIn(tx, userId, [skuId]);
  refuseIf(room.whyNot({ skuId, quantity }));

  await tx.cart.put(userId, [{ skuId, quantity, wasPrice: room.sku(skuId)!.listPrice }], now);
  return { count: room.lines.size + (room.lines.has(skuId) ? 0 : 1) };
});

export const changeCart = command('changeCart', contract.changeCart, async (changes, { tx, caller }) => {
  await tx.users.lock(caller.userId);
  await tx.cart.change(caller.userId, changes.skuIds, changes);
  return {};
});

export const removeFromCart = command('removeFromCart', contract.removeFromCart, async ({ skuIds }, { tx, caller }) => {
  await tx.users.lock(caller.userId);
  await tx.cart.remove(caller.userId, skuIds);
  return { count: await tx.cart.count(caller.userId) };
});

export const swapCart = command('swapCart', contract.swapCart, async (asked, { tx, caller, now }) => {
  const { skuId, forSkuId, quantity } = asked;
  const { userId } = caller;
  await tx.users.lock(userId);
  const room = await roomIn(tx, userId, [forSkuId]);
  const [from, to] = [room.sku(skuId), room.sku(forSkuId)];
  if (!room.lines.has(skuId) || !from || !to || from.goodsId !== to.goodsId) throw new Refusal('not_found');
  refuseIf(room.whyNot({ skuId: forSkuId, quantity }, skuId));

  await tx.cart.remove(userId, [skuId]);
  await tx.cart.put(userId, [{ skuId: forSkuId, quantity, wasPrice: to.listPrice }], now);
  return { count: await tx.cart.count(userId) };
});

/** As much as there is of each; what cannot be bought at all is left out. */
export const mergeCart = command('mergeCart', contract.mergeCart, async ({ lines }, { tx, caller, now }) => {
  await tx.users.lock(caller.userId);
  return fillCart(tx, caller.userId, lines, now);
});

import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { MOST_LINES, whyNotTake } from '@/domain/stock';
import { command } from '../../door/command';

/** The person is locked, so that two taps cannot both be the last line that a cart has room for. */
export const putInCart = command('putInCart', contract.putInCart, async ({ skuId, quantity }, { tx, caller, now }) => {
  const { userId } = caller;
  await tx.users.lock(userId);
  const sku = (await tx.skus.some([skuId])).get(skuId);
  if (!sku) throw new Refusal('not_found');
  refuseIf(whyNotTake(await tx.goods.get(sku.goodsId), sku, quantity));
  const lines = await tx.cart.of(userId);
  const isThere = lines.some((line) => line.skuId === skuId);
  refuseIf(!isThere && lines.length >= MOST_LINES ? 'cart_full' : undefined);

  await tx.cart.put(userId, { skuId, quantity, wasPrice: sku.listPrice }, now);
  return { count: isThere ? lines.length : lines.length + 1 };
});

export const changeCart = command('changeCart', contract.changeCart, async (changes, { tx, caller }) => {
  await tx.cart.change(caller.userId, changes.skuIds, changes);
  return {};
});

export const removeFromCart = command('removeFromCart', contract.removeFromCart, async ({ skuIds }, { tx, caller }) => {
  await tx.cart.remove(caller.userId, skuIds);
  return { count: await tx.cart.count(caller.userId) };
});

import { shop as contract } from '@/contract/shop';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { draftOrder, sealOrder, whyNotPlace } from './placing';

export const placeOrder = command('placeOrder', contract.placeOrder, async (wanted, scene) => {
  const { tx, caller } = scene;
  await tx.users.lock(caller.userId);
  refuseIf(await whyNotPlace(scene, wanted.lines));

  const draft = await draftOrder(scene, wanted);
  const { order } = draft;

  await tx.orders.add(order);
  if (wanted.fromCart) {
    await tx.cart.remove(
      caller.userId,
      wanted.lines.map(({ skuId }) => skuId),
    );
  }
  return sealOrder(scene, draft);
});

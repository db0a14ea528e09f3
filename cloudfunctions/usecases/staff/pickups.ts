import { admin as contract } from '@/contract/admin';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

export const MOST_PICKUPS = 50;

export const listShopPickups = query(contract.listShopPickups, (_, { shop }) => shop.pickups.all());

export const putPickup = command('putPickup', contract.putPickup, async (asked, { tx, ids }) => {
  const { pickupId, requestId: _, ...facts } = asked;
  await tx.shop.lock();
  const positions = await tx.pickups.positions();
  if (pickupId && !positions.has(pickupId)) throw new Refusal('not_found');
  refuseIf(!pickupId && positions.size >= MOST_PICKUPS ? 'too_many_of_these' : undefined);
  const id = pickupId ?? ids.next('pickup');
  await tx.pickups.put({ id, ...facts }, positions.get(id) ?? positions.size);
  return { pickupId: id };
});

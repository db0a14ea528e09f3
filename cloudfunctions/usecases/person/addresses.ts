import { shop as contract } from '@/contract/shop';
import { MOST_ADDRESSES } from '@/domain/address';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

export const listAddresses = query(contract.listAddresses, async (_, { shop, caller }) => {
  const all = await shop.addresses.of(caller.userId);
  return all.map(({ id, facts, isDefault }) => ({ id, ...facts, isDefault }));
});

/** The first address is the default one; a changed one must be the caller's own. */
export const saveAddress = command('saveAddress', contract.saveAddress, async (asked, { tx, caller, ids }) => {
  const { addressId, isDefault, requestId: _, ...facts } = asked;
  const { userId } = caller;
  await tx.users.lock(userId);
  const all = await tx.addresses.of(userId);
  if (addressId && !all.some(({ id }) => id === addressId)) throw new Refusal('not_found');
  refuseIf(!addressId && all.length >= MOST_ADDRESSES ? 'too_many_addresses' : undefined);

  const id = addressId ?? ids.next('address');
  const was = all.find((address) => address.id === id)?.isDefault ?? all.length === 0;
  await tx.addresses.put(userId, { id, facts, isDefault: isDefault || was });
  return { addressId: id };
});

export const deleteAddress = command('deleteAddress', contract.deleteAddress, async ({ addressId }, { tx, caller }) => {
  await tx.users.lock(caller.userId);
  await tx.addresses.get(caller.userId, addressId);
  await tx.addresses.remove(caller.userId, addressId);
  return {};
});

import { admin as contract } from '@/contract/admin';
import { command } from '../../door/command';
import { query } from '../../door/query';

/** Where returns go to from now on. Who was told another place before keeps it. */
export const setReturnAddress = command('setReturnAddress', contract.setReturnAddress, async (asked, { tx }) => {
  const { name, phone, place } = asked;
  await tx.shop.takeReturnsAt({ name, phone, place });
  return {};
});

export const viewReturnAddress = query(
  contract.viewReturnAddress,
  async (_, { shop }) => (await shop.shop.returnTo()) ?? null,
);

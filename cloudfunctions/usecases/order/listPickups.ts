import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';

export const listPickups = query(contract.listPickups, async (_, { shop }) => {
  const all = await shop.pickups.all();
  return all.flatMap(({ isOpen, ...point }) => (isOpen ? [point] : []));
});

import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';
import { meOf } from './me';

export const viewMe = query(contract.viewMe, async (_, { shop, caller, settings }) => {
  const buyerId = caller.userId;
  const { orders } = shop;
  return {
    me: meOf(await shop.users.get(buyerId), caller, settings),
    orders: {
      unpaid: await orders.count({ buyerId, statuses: ['unpaid'] }),
      teaming: await orders.count({ buyerId, statuses: ['paid'], waitsForTeam: true }),
      toShip: await orders.count({ buyerId, statuses: ['paid'], waitsForTeam: false }),
      shipped: await orders.count({ buyerId, statuses: ['shipped'] }),
    },
    saved: await orders.savedBy(buyerId),
  };
});

import { shop as contract } from '@/contract/shop';
import { REVIEW_WINDOW } from '@/domain/review';
import { later } from '@/domain/time';
import { query } from '../../door/query';
import { MOST_UNREAD } from '../message/inbox';
import { meOf } from './me';
import { ownOf } from './ownOf';

const MOST = 100; // More are not counted.

export const viewMe = query(contract.viewMe, async (_, { shop, caller, settings, now }) => {
  const buyerId = caller.userId;
  const { orders } = shop;
  const role = (await shop.staff.get(buyerId))?.role;
  return {
    me: meOf(await shop.users.get(buyerId), caller, settings, role),
    orders: {
      unpaid: await orders.count({ buyerId, statuses: ['unpaid'] }),
      teaming: await orders.count({ buyerId, statuses: ['paid'], waitsForTeam: true }),
      toShip: await orders.count({ buyerId, statuses: ['paid'], waitsForTeam: false }),
      shipped: await orders.count({ buyerId, statuses: ['shipped'] }),
      toReview: (await shop.reviewable.orders(buyerId, later(now, -REVIEW_WINDOW), undefined, MOST)).length,
      afterSale: await shop.afterSales.countOpen(buyerId),
    },
    saved: await orders.savedBy(buyerId),
    unread: await shop.inbox.unread(buyerId, MOST_UNREAD),
    ...(await ownOf({ shop, caller, now }, role)),
  };
});

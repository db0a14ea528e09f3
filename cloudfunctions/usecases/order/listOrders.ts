import type { OrderTab } from '@/contract/order';
import { shop as contract } from '@/contract/shop';
import { isId, type OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { query } from '../../door/query';
import type { OrdersWanted } from '../../storage/orders';
import { orderCards } from './orderCards';

const PAGE = 20;

/** What each tab shows: states of the order, and whether its team is still open. */
const WANTED: Record<OrderTab, Pick<OrdersWanted, 'statuses' | 'waitsForTeam'>> = {
  all: {},
  unpaid: { statuses: ['unpaid'] },
  teaming: { statuses: ['paid'], waitsForTeam: true },
  toShip: { statuses: ['paid'], waitsForTeam: false },
  shipped: { statuses: ['shipped'] },
  done: { statuses: ['received', 'closed'] },
};

export const listOrders = query(
  contract.listOrders,
  async ({ tab, search = '', cursor }, { shop, caller, settings }) => {
    const words = wordsAsked(search);
    if (search !== '' && words.length === 0) return { items: [] };
    const orders = await shop.orders.list({
      ...{ ...WANTED[tab], buyerId: caller.userId, shown: true as const },
      ...(words.length > 0 && { search: { words, buyers: [] } }),
      before: orderBefore(cursor),
      most: PAGE,
    });
    return {
      items: await orderCards(shop, settings, orders),
      next: orders.length === PAGE ? orders.at(-1)?.id : undefined,
    };
  },
);

export function orderBefore(cursor: string | undefined): OrderId | undefined {
  if (cursor === undefined) return undefined;
  if (!isId('order', cursor)) throw new Refusal('not_understood');
  return cursor;
}

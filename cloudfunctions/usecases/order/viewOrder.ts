import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { mine } from './mine';
import { orderView } from './orderCards';

export const viewOrder = query(contract.viewOrder, async (asked, { shop, caller, settings }) => {
  const order = 'orderId' in asked ? await shop.orders.get(asked.orderId) : await byNumber(shop, asked.number);
  return orderView(shop, settings, mine(order, caller));
});

/** WeChat's order centre knows an order by the number of its payment. */
async function byNumber(shop: Tables, number: string) {
  if (number.startsWith('P')) return shop.orders.byNumber(number);
  return shop.orders.get((await shop.payments.get(number)).orderId);
}

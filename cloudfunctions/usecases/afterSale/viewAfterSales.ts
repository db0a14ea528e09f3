import { shop as contract } from '@/contract/shop';
import { OPEN } from '@/domain/afterSale';
import { type AfterSaleId, isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import { mine } from '../order/mine';
import { afterSaleCards, afterSaleView } from './cards';

const PAGE = 20;

export const viewAfterSale = query(contract.viewAfterSale, async ({ afterSaleId }, { shop, caller, settings }) =>
  afterSaleView(shop, settings, mine(await shop.afterSales.get(afterSaleId), caller)),
);

export const listAfterSales = query(contract.listAfterSales, async ({ open, cursor }, { shop, caller, settings }) => {
  const which = { buyerId: caller.userId, before: afterSaleBefore(cursor), most: PAGE };
  const sales = await shop.afterSales.list({ ...which, ...(open && { statuses: OPEN }) });
  const orders = await shop.orders.some(sales.map(({ orderId }) => orderId));
  return {
    items: await afterSaleCards(shop, settings, sales, orders),
    next: sales.length === PAGE ? sales.at(-1)?.id : undefined,
  };
});

export function afterSaleBefore(cursor: string | undefined): AfterSaleId | undefined {
  if (cursor === undefined) return undefined;
  if (!isId('aftersale', cursor)) throw new Refusal('not_understood');
  return cursor;
}

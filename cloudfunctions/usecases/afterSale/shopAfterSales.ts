import { admin as contract } from '@/contract/admin';
import type { AfterSaleTab } from '@/contract/afterSale';
import type { AfterSaleStatus } from '@/domain/afterSale';
import { query } from '../../door/query';
import { show } from '../show';
import { afterSaleCards, afterSaleView } from './cards';
import { afterSaleBefore } from './viewAfterSales';

const PAGE = 20;

/** What each tab shows: who has to do something about it. */
const WANTED: Record<AfterSaleTab, readonly AfterSaleStatus[] | undefined> = {
  toDecide: ['asked'],
  toCheck: ['returning'],
  toReship: ['reshipping'],
  waiting: ['offered', 'sending', 'reshipped', 'refunding'],
  done: ['done', 'declined', 'withdrawn', 'expired'],
  all: undefined,
};

export const listShopAfterSales = query(contract.listShopAfterSales, async ({ tab, cursor }, { shop, settings }) => {
  const sales = await shop.afterSales.list({ statuses: WANTED[tab], before: afterSaleBefore(cursor), most: PAGE });
  const orders = await shop.orders.some(sales.map(({ orderId }) => orderId));
  const cards = await afterSaleCards(shop, settings, sales, orders);
  const buyers = await shop.users.named(sales.map(({ buyerId }) => buyerId));
  return {
    items: cards.map((card, i) => {
      const { nickname = '', avatar = '' } = buyers.get(sales[i]!.buyerId) ?? {};
      return { ...card, buyer: { nickname, avatar: show(settings, avatar) } };
    }),
    next: sales.length === PAGE ? sales.at(-1)?.id : undefined,
  };
});

export const viewShopAfterSale = query(contract.viewShopAfterSale, async ({ afterSaleId }, { shop, settings }) => {
  const sale = await shop.afterSales.get(afterSaleId);
  const { to } = await shop.orders.get(sale.orderId);
  const { nickname = '', avatar = '' } = (await shop.users.named([sale.buyerId])).get(sale.buyerId) ?? {};
  return {
    ...(await afterSaleView(shop, settings, sale)),
    ...{ buyer: { nickname, avatar: show(settings, avatar) }, to },
  };
});

import { admin as contract } from '@/contract/admin';
import type { AfterSaleTab } from '@/contract/afterSale';
import type { AfterSaleStatus } from '@/domain/afterSale';
import { withoutCode } from '@/domain/delivery';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { afterSaleCards, afterSaleView } from './cards';
import { afterSaleBefore } from './viewAfterSales';

const PAGE = 20;

/** What the staff must do in time, */
const TIMED = { toDecide: 'asked', toCheck: 'returning', toReship: 'reshipping' } as const;
const isTimed = (tab: AfterSaleTab): tab is keyof typeof TIMED => tab in TIMED;

/** and what the other tabs show. */
const WANTED: Record<Exclude<AfterSaleTab, keyof typeof TIMED>, readonly AfterSaleStatus[] | undefined> = {
  waiting: ['offered', 'sending', 'reshipped', 'refunding'],
  done: ['done', 'declined', 'withdrawn', 'expired'],
  all: undefined,
};

/** What happens by itself if the staff does nothing stands with the nearest deadline first, all else with the newest. */
export const listShopAfterSales = query(contract.listShopAfterSales, async ({ tab, cursor }, { shop, settings }) => {
  const sales = isTimed(tab)
    ? await shop.afterSales.nearest(TIMED[tab], deadlineAfter(cursor), PAGE)
    : await shop.afterSales.list({ statuses: WANTED[tab], before: afterSaleBefore(cursor), most: PAGE });
  const orders = await shop.orders.some(sales.map(({ orderId }) => orderId));
  const cards = await afterSaleCards(shop, settings, sales, orders);
  const buyers = await shop.users.named(sales.map(({ buyerId }) => buyerId));
  const last = sales.length === PAGE ? sales.at(-1) : undefined;
  return {
    items: cards.map((card, i) => {
      const { nickname = '', avatar = '' } = buyers.get(sales[i]!.buyerId) ?? {};
      return { ...card, buyer: { nickname, avatar: show(settings, avatar) } };
    }),
    next: last && (isTimed(tab) ? cursorOf(last.actBy ?? 0, last.id) : last.id),
  };
});

function deadlineAfter(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('aftersale', id)) throw new Refusal('not_understood');
  return { actBy: numbers[0] as Instant, id };
}

export const viewShopAfterSale = query(contract.viewShopAfterSale, async ({ afterSaleId }, { shop, settings }) => {
  const sale = await shop.afterSales.get(afterSaleId);
  const { to } = await shop.orders.get(sale.orderId);
  const { nickname = '', avatar = '' } = (await shop.users.named([sale.buyerId])).get(sale.buyerId) ?? {};
  return {
    ...(await afterSaleView(shop, settings, sale)),
    ...{ buyer: { nickname, avatar: show(settings, avatar) }, to: withoutCode(to) },
  };
});

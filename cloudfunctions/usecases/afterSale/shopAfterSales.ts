import { admin as contract } from '@/contract/admin';
import type { AfterSaleTab } from '@/contract/afterSale';
import type { AfterSale, AfterSaleStatus } from '@/domain/afterSale';
import { withoutCode } from '@/domain/delivery';
import { isId } from '@/domain/id';
import { maskedDestination } from '@/domain/masking';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { soughtBy as ordersBy } from '../staff/shopOrders';
import { afterSaleCards, afterSaleView } from './cards';
import { afterSaleBefore } from './viewAfterSales';

const PAGE = 20;
const MOST_FOUND = 50; // orders that some words find
const NUMBER = /^[AR]\d{18,20}$/i; // Of an after-sale, and of the refund that it brought.

/** What the staff must do in time, */
const TIMED = {
  next: ['asked', 'returning', 'reshipping'],
  toDecide: ['asked'],
  toCheck: ['returning'],
  toReship: ['reshipping'],
} as const satisfies Readonly<Partial<Record<AfterSaleTab, readonly AfterSaleStatus[]>>>;
const isTimed = (tab: AfterSaleTab): tab is keyof typeof TIMED => tab in TIMED;

/** and what the other tabs show. */
const WANTED: Record<Exclude<AfterSaleTab, keyof typeof TIMED>, readonly AfterSaleStatus[] | undefined> = {
  waiting: ['offered', 'sending', 'reshipped', 'refunding'],
  done: ['done', 'declined', 'withdrawn', 'expired'],
  all: undefined,
};

/** What happens by itself if the staff does nothing stands with the nearest deadline first, all else with the newest. */
export const listShopAfterSales = query(contract.listShopAfterSales, async ({ tab, search, cursor }, view) => {
  const { shop, settings } = view;
  const sales = search ? await soughtBy(shop, search) : await listed(shop, tab, cursor);
  const orders = await shop.orders.some(sales.map(({ orderId }) => orderId));
  const cards = await afterSaleCards(shop, settings, sales, orders);
  const buyers = await shop.users.named(sales.map(({ buyerId }) => buyerId));
  const last = !search && sales.length === PAGE ? sales.at(-1) : undefined;
  return {
    items: cards.map((card, i) => {
      const { nickname = '', avatar = '' } = buyers.get(sales[i]!.buyerId) ?? {};
      return { ...card, buyer: { nickname, avatar: show(settings, avatar) } };
    }),
    next: last && (isTimed(tab) ? cursorOf(last.actBy ?? 0, last.id) : last.id),
  };
});

const listed = (shop: Tables, tab: AfterSaleTab, cursor: string | undefined) =>
  isTimed(tab)
    ? shop.afterSales.nearest(TIMED[tab], deadlineAfter(cursor), PAGE)
    : shop.afterSales.list({ statuses: WANTED[tab], before: afterSaleBefore(cursor), most: PAGE });

/** In all tabs: by its number, or that of its refund; else those of the orders that are found so, the newest first. */
async function soughtBy(shop: Tables, search: string): Promise<AfterSale[]> {
  if (NUMBER.test(search)) return shop.afterSales.numbered(`A${search.slice(1)}`);
  const orders = await shop.orders.list({
    ...{ ...(await ordersBy(shop, search)), filters: { afterSale: 'any' as const } },
    most: MOST_FOUND,
  });
  const found = await shop.afterSales.ofOrders(orders.map(({ id }) => id));
  return [...found.values()].flat().sort((a, b) => (a.id < b.id ? 1 : -1));
}

export const countShopAfterSales = query(contract.countShopAfterSales, async (_, { shop }) => {
  const counts = await shop.afterSales.countTimed(TIMED.next);
  const of = (statuses: readonly AfterSaleStatus[]) =>
    statuses.reduce((all, status) => all + (counts.get(status) ?? 0), 0);
  return {
    ...{ next: of(TIMED.next), toDecide: of(TIMED.toDecide) },
    ...{ toCheck: of(TIMED.toCheck), toReship: of(TIMED.toReship) },
  };
});

function deadlineAfter(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('aftersale', id)) throw new Refusal('not_understood');
  return { actBy: numbers[0] as Instant, id };
}

export const viewShopAfterSale = query(
  contract.viewShopAfterSale,
  async ({ afterSaleId }, { shop, settings, caller }) => {
    const sale = await shop.afterSales.get(afterSaleId);
    const { to } = await shop.orders.get(sale.orderId);
    const { nickname = '', avatar = '' } = (await shop.users.named([sale.buyerId])).get(sale.buyerId) ?? {};
    return {
      ...(await afterSaleView(shop, settings, sale)),
      ...{ buyer: { nickname, avatar: show(settings, avatar) }, to: maskedDestination(withoutCode(to), caller.role) },
    };
  },
);

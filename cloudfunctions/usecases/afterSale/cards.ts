import type { AfterSaleCard, AfterSaleView } from '@/contract/afterSale';
import type { AfterSale } from '@/domain/afterSale';
import type { Order } from '@/domain/order';
import type { ShopSettings } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { described } from '../described';
import { parcelView, refundView } from '../order/parts';
import { show } from '../show';

/** After-sales as a list shows them. However many they are, the database is asked as often as for one. */
export async function afterSaleCards(
  shop: Tables,
  settings: ShopSettings,
  sales: readonly AfterSale[],
  orders: ReadonlyMap<Order['id'], Pick<Order, 'receipt'>>,
): Promise<AfterSaleCard[]> {
  const wanted = sales.flatMap(({ lines }) => lines.flatMap(({ forSkuId }) => forSkuId ?? []));
  const instead = await described(shop, settings, wanted);
  return sales.map((sale) => {
    const { id, number, orderId, kind, sent, reason, status, total, actBy, heldUpBy, askedAt, endedAt } = sale;
    const bought = orders.get(orderId)?.receipt.lines ?? [];
    return {
      ...{ id, number, orderId, kind, sent, reason, status, total, actBy, heldUpBy, askedAt, endedAt },
      startedBy: sale.startedBy,
      lines: sale.lines.flatMap(({ skuId, units, cash, forSkuId }) => {
        const line = bought.find((one) => one.skuId === skuId);
        if (!line) return [];
        const { title, options, picture } = line;
        const facts = { skuId, title, options, picture: show(settings, picture), units, cash };
        return [{ ...facts, instead: kind === 'exchange' && forSkuId ? instead.get(forSkuId)?.options : undefined }];
      }),
    };
  });
}

/** One, whole: for its buyer and for the staff. */
export async function afterSaleView(shop: Tables, settings: ShopSettings, sale: AfterSale): Promise<AfterSaleView> {
  const order = await shop.orders.get(sale.orderId);
  const [card] = await afterSaleCards(shop, settings, [sale], new Map([[order.id, order]]));
  const parcel = (await shop.parcels.of(order.id)).find(({ afterSaleId }) => afterSaleId === sale.id);
  const refund = (await shop.refunds.ofAfterSales([sale.id])).get(sale.id);
  const { words, pictures, freight, parcelBack, returnTo } = sale;
  return {
    ...card!,
    ...{ orderNumber: order.number, words, pictures, freight, parcelBack, returnTo },
    parcel: parcel && parcelView(parcel),
    refund: refund && refundView(refund),
    events: await shop.afterSales.eventsOf(sale.id),
  };
}

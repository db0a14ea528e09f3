import type { adminOrders } from '@/contract/adminOrders';
import type { UseCases } from '../door/serve';
import { handOver, shipOrder } from '../usecases/staff/shipOrder';
import { countShopOrders, findPickup, listShopOrders, viewShopOrder } from '../usecases/staff/shopOrders';

export const orders: UseCases<typeof adminOrders> = {
  listShopOrders,
  countShopOrders,
  viewShopOrder,
  findPickup,
  shipOrder,
  handOver,
};

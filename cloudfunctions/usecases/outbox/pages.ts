import type { GoodsId, OrderId, TeamId } from '@/domain/id';

/** Where cards and messages lead in the mini program. The phone's own ways are in src/navigation.ts. */
export const teamPage = (id: TeamId) => `packages/team/pages/team/index?teamId=${id}`;
export const orderPage = (id: OrderId) => `packages/order/pages/order/index?orderId=${id}`;
export const goodsPage = (id: GoodsId) => `packages/goods/pages/goods/index?goodsId=${id}`;

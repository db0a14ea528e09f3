import type { OrderId } from '@/domain/id';
import type { TestShop } from '../support/shop';

/** Somebody whom staff may look at. */
export async function openPrivacy(shop: TestShop, orderId: OrderId) {
  const asks = () => ({ requestId: shop.newRequest() });
  await shop.moveIn('user_mia');

  return {
    admin: {
      unmask: () => [
        { ...asks(), subject: { kind: 'orders', orderIds: [orderId] }, why: 'ship' },
        { ...asks(), subject: { kind: 'customer', userId: 'user_mia' }, why: 'call' },
      ],
      listUnmaskings: () => [{ byId: 'user_own', ofId: 'user_mia', cursor: 'unmasking_0' }],
    },
  };
}

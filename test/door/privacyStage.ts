import type { OrderId, UserId } from '@/domain/id';
import type { TestShop } from '../support/shop';

/** Somebody whom staff may look at. */
export async function openPrivacy(shop: TestShop, orderId: OrderId) {
  const asks = () => ({ requestId: shop.newRequest() });
  await shop.moveIn('user_mia');

  return {
    askers: { viewErasing: 'user_mia', deleteAccount: 'user_mia' } as Readonly<Record<string, UserId>>,
    shop: {
      exportMine: () => [{ cursor: 'orders' }],
      viewErasing: () => [{}],
      deleteAccount: () => [asks()],
    },
    admin: {
      unmask: () => [
        { ...asks(), subject: { kind: 'orders', orderIds: [orderId] }, why: 'ship' },
        { ...asks(), subject: { kind: 'customer', userId: 'user_mia' }, why: 'call' },
      ],
      exportCustomer: () => [{ ...asks(), userId: 'user_mia', cursor: 'addresses' }],
      previewErasing: () => [{ userId: 'user_mia' }],
      eraseCustomer: () => [{ ...asks(), userId: 'user_mia' }],
      listUnmaskings: () => [{ byId: 'user_own', ofId: 'user_mia', cursor: 'unmasking_0' }],
    },
  };
}

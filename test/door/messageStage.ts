import type { UserId } from '@/domain/id';
import { both, tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';

/** What Bob was told, and what a stranger was. */
export async function openMessages(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const news = { message: 'goods_back', facts: { title: both('茶') }, way: 'not_granted' } as const;
  const tell = (userId: UserId, id: string) =>
    shop.transact((tx) =>
      tx.inbox.put(userId, { ...news, id, leadsTo: { page: 'goods', goodsId: tea.id } }, shop.world.now),
    );
  await tell(bob, 'sku_box.bob.back');
  await tell('user_cat', 'sku_box.cat.back');
  return {
    foreignIds: ['sku_box.cat.back'],
    shop: {
      viewMessages: () => [{}],
      chooseMessages: () => [{ ...asks(), quiet: false, off: ['goods_back'] }],
      viewPurse: () => [{ unit: 'credit' }],
      listPurse: () => [{ unit: 'points', cursor: '1000.order_1-points_held-0' }],
      listInbox: () => [{ cursor: '1000.sku_box.bob.back' }],
      markInboxRead: () => [
        { ...asks(), which: { by: 'one', id: 'sku_box.bob.back' } },
        { ...asks(), which: { by: 'all', until: shop.world.now } },
      ],
    },
  };
}

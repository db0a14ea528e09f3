import type { ShopId } from '@/domain/id';
import type { Platform } from '../../platform/platform';
import { ORDER_CENTRE } from './pages';

const LETTER = `order_path.${ORDER_CENTRE.replace(/\W+/g, '_')}`;

/** WeChat's own list of orders leads to our page of an order: it is told so once for each path that was ever deployed. */
export async function registerOrderPath(shopId: ShopId, { database, clock }: Platform): Promise<void> {
  const effect = { kind: 'register_order_path', path: ORDER_CENTRE } as const;
  await database.transact(shopId, (tx) => tx.outbox.putOnce({ id: LETTER, effect }, clock.now()));
}

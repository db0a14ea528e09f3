import type { UnpaidOrder } from '@/domain/order';
import { ATTRIBUTED_FOR } from '@/domain/share';
import { later } from '@/domain/time';
import type { Scene } from '../../door/command';

/**
 * Puts a placed order down to the link that its buyer came by, and to the chat group that he came from. The phone is not
 * asked. One level only: the order knows one link and one sharer, never who shared with that sharer.
 */
export async function attribute({ tx, now }: Pick<Scene, 'tx' | 'now'>, order: UnpaidOrder): Promise<void> {
  const { id: orderId, buyerId, teamId, receipt } = order;
  const goodsIds = [...new Set(receipt.lines.map(({ goodsId }) => goodsId))];
  await tx.shares.attribute({ orderId, buyerId, teamId, goodsIds }, later(now, -ATTRIBUTED_FOR));
}

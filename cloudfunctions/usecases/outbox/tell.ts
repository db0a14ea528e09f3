import type { ShopId } from '@/domain/id';
import { yuan } from '@/domain/money';
import type { Order } from '@/domain/order';
import { saved, total } from '@/domain/quote';
import type { Platform } from '../../platform/platform';
import type { Effect, TellMessage } from '../../storage/letter';
import { orderPage, teamPage } from './pages';

/**
 * Sends a subscribe message, if the person has allowed one of this kind. A leave is used up before it is sent, and
 * once for all tries: a message less is better than one too many.
 */
export async function tell(
  shopId: ShopId,
  letterId: string,
  asked: Extract<Effect, { kind: 'tell' }>,
  platform: Platform,
): Promise<void> {
  const { database, wechat, settings } = platform;
  const { message, userId, orderId, parcelId, leaveTaken } = asked;
  const templateId = settings.templates[message];
  if (templateId === '') return; // This shop does not use it.

  const order = await database.look(shopId, (shop) => shop.orders.get(orderId));
  const parcel = parcelId && (await database.look(shopId, (shop) => shop.parcels.get(parcelId)));
  const user = await database.look(shopId, (shop) => shop.users.get(userId));
  if (!user || !(leaveTaken || (await takeLeave()))) return;
  const page = order.teamId && message !== 'order_shipped' ? teamPage(order.teamId) : orderPage(orderId);
  await wechat.tell({ openid: user.openid, templateId, page, data: dataOf(message, order, parcel?.waybill) });

  function takeLeave(): Promise<boolean> {
    return database.transact(shopId, async (tx) => {
      if (!(await tx.grants.use(userId, message))) return false;
      await tx.outbox.note(letterId, { ...asked, leaveTaken: true });
      return true;
    });
  }
}

/** The fields of the three templates, as README.md, "Settings", lists them for the console of WeChat. */
function dataOf(message: TellMessage, { receipt, number }: Order, waybill = number): Record<string, string> {
  const thing1 = receipt.lines[0]?.title.zh ?? number;
  switch (message) {
    case 'team_formed':
      return { thing1, amount2: yuan(saved(receipt)), thing3: '人齐了，商家会尽快发货' };
    case 'team_lapsed':
      return { thing1, amount2: yuan(total(receipt)), thing3: '没凑齐，钱已原路退回' };
    case 'order_shipped':
      return {
        thing1,
        character_string2: waybill,
        thing3: '已经发货，路上了',
      };
  }
}

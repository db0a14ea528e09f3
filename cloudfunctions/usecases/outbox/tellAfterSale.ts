import type { ShopId } from '@/domain/id';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { AfterSaleTold, Effect } from '../../storage/letter';
import { afterSalePage } from './pages';

const SAID: Record<AfterSaleTold, string> = {
  accepted: '商家同意了，请寄回商品',
  offered: '商家有个提议，点开看看',
  declined: '商家没同意，点开看原因',
  refunded: '钱已退回，原路到账',
};

/** Tells the buyer what became of an after-sale. As in tell.ts, a leave is used up once for all tries. */
export async function tellAfterSale(
  shopId: ShopId,
  letterId: string,
  asked: Extract<Effect, { kind: 'tell_after_sale' }>,
  { database, wechat, settings }: Platform,
): Promise<void> {
  const { userId, afterSaleId, told, leaveTaken } = asked;
  const templateId = settings.templates.after_sale;
  if (templateId === '') return; // This shop does not use it.

  const { user, sale, order } = await database.look(shopId, async (shop) => {
    const found = await shop.afterSales.get(afterSaleId);
    return { user: await shop.users.get(userId), sale: found, order: await shop.orders.get(found.orderId) };
  });
  if (!user || !(leaveTaken || (await takeLeave()))) return;
  const title = order.receipt.lines.find(({ skuId }) => skuId === sale.lines[0]?.skuId)?.title.zh ?? sale.number;
  const data = { thing1: title, amount2: yuan(sale.total), thing3: SAID[told] };
  await wechat.tell({ openid: user.openid, templateId, page: afterSalePage(afterSaleId), data });

  function takeLeave(): Promise<boolean> {
    return database.transact(shopId, async (tx) => {
      if (!(await tx.grants.use(userId, 'after_sale'))) return false;
      await tx.outbox.note(letterId, { ...asked, leaveTaken: true });
      return true;
    });
  }
}

import type { ShopId } from '@/domain/id';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import { goodsPage } from './pages';

/** Tells somebody who asked for it that a SKU is back. As in tell.ts, a leave is used up once for all tries. */
export async function tellBack(
  shopId: ShopId,
  letterId: string,
  asked: Extract<Effect, { kind: 'tell_restocked' }>,
  { database, wechat, settings }: Platform,
): Promise<void> {
  const { userId, skuId, leaveTaken } = asked;
  const templateId = settings.templates.goods_back;
  if (templateId === '') return; // This shop does not use it.

  const { user, sku, goods } = await database.look(shopId, async (shop) => {
    const found = (await shop.skus.some([skuId])).get(skuId);
    return { user: await shop.users.get(userId), sku: found, goods: found && (await shop.goods.get(found.goodsId)) };
  });
  if (!user || !sku || !goods || !(leaveTaken || (await takeLeave()))) return;
  const data = { thing1: goods.title.zh, amount2: yuan(sku.listPrice), thing3: '你等的那款到货了，数量不多' };
  await wechat.tell({ openid: user.openid, templateId, page: goodsPage(goods.id), data });

  function takeLeave(): Promise<boolean> {
    return database.transact(shopId, async (tx) => {
      if (!(await tx.grants.use(userId, 'goods_back'))) return false;
      await tx.outbox.note(letterId, { ...asked, leaveTaken: true });
      return true;
    });
  }
}

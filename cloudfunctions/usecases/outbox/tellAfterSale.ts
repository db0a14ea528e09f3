import type { ShopId } from '@/domain/id';
import type { AfterSaleTold } from '@/domain/message';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Outcome } from './outcome';
import { afterSalePage } from './pages';
import { tellPerson, titleOf } from './tellPerson';

const SAID: Record<AfterSaleTold, string> = {
  accepted: '商家同意了，请寄回商品',
  offered: '商家有个提议，点开看看',
  declined: '商家没同意，点开看原因',
  refunded: '钱已退回，原路到账',
};

/** Tells the buyer what became of an after-sale. That its money has reached him is told as with any other refund. */
export function tellAfterSale(
  shopId: ShopId,
  letterId: string,
  { userId, afterSaleId, told }: Extract<Effect, { kind: 'tell_after_sale' }>,
  platform: Platform,
): Promise<Outcome | undefined> {
  return tellPerson(
    shopId,
    letterId,
    userId,
    async (tx) => {
      const sale = await tx.afterSales.get(afterSaleId);
      const { receipt } = await tx.orders.get(sale.orderId);
      const line = receipt.lines.find(({ skuId }) => skuId === sale.lines[0]?.skuId);
      const [title, amount] = [titleOf(line?.title, sale.number), sale.total];
      const isRefund = told === 'refunded' && amount > 0;
      return {
        message: isRefund ? 'refund_done' : 'after_sale',
        facts: { title, amount, ...(isRefund ? { because: 'after_sale' as const } : { step: told }) },
        ...{ leadsTo: { page: 'afterSale', afterSaleId }, page: afterSalePage(afterSaleId) },
        data: { thing1: title.zh, amount2: yuan(amount), thing3: SAID[told] },
      };
    },
    platform,
  );
}

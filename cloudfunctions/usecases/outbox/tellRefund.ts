import type { ShopId } from '@/domain/id';
import { yuan } from '@/domain/money';
import type { RefundCause } from '@/domain/payment';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Outcome } from './outcome';
import { orderPage } from './pages';
import { tellPerson, titleOf } from './tellPerson';

const SAID: Record<RefundCause, string> = {
  team_lapsed: '拼团没凑齐，钱已退回',
  paid_late: '付款来晚了，钱已退回',
  team_quit: '你退出了拼团，钱已退回',
  ladder_difference: '阶梯团差价已退回',
  not_drawn: '这次没抽中，钱已退回',
  after_sale: '钱已退回，原路到账',
};

/** Tells the buyer that his money has reached him. */
export function tellRefund(
  shopId: ShopId,
  letterId: string,
  { userId, refundNo }: Extract<Effect, { kind: 'tell_refund' }>,
  platform: Platform,
): Promise<Outcome | undefined> {
  return tellPerson(
    shopId,
    letterId,
    userId,
    async (tx) => {
      const { orderId, amount, because } = await tx.refunds.get(refundNo);
      const { receipt, number } = await tx.orders.get(orderId);
      const title = titleOf(receipt.lines[0]?.title, number);
      return {
        ...{ message: 'refund_done', facts: { title, amount, because } },
        ...{ leadsTo: { page: 'order', orderId }, page: orderPage(orderId) },
        data: { thing1: title.zh, amount2: yuan(amount), thing3: SAID[because] },
      };
    },
    platform,
  );
}

import type { PayoutId, ShopId, UserId } from '@/domain/id';
import type { PayoutTold } from '@/domain/message';
import { yuan } from '@/domain/money';
import { canConfirm, confirmBy, netOf, type Payout } from '@/domain/payout';
import type { Platform } from '../../platform/platform';
import type { Outcome } from './outcome';
import { memberPage } from './pages';
import { tellPerson } from './tellPerson';

const TITLE = { zh: '佣金提现', en: 'Your commission' };
const SAID: Record<PayoutTold, string> = {
  confirm: '请在 24 小时内点开确认收款',
  paid: '已经到账',
  failed: '没有转成，已退回可提现',
  declined: '没有通过，已退回可提现',
};

/** Tells a leader what became of his payout; that it waits for him, only while it does. */
export function tellPayout(
  shopId: ShopId,
  letterId: string,
  { userId, payoutId, told }: { readonly userId: UserId; readonly payoutId: PayoutId; readonly told: PayoutTold },
  platform: Platform,
): Promise<Outcome | undefined> {
  return tellPerson(
    shopId,
    letterId,
    userId,
    async (tx) => {
      const payout = await tx.payouts.get(payoutId);
      if (told === 'confirm' && !canConfirm(payout)) return undefined;
      return {
        ...{ message: 'payout_news', leadsTo: { page: 'payouts' }, page: memberPage('payouts') },
        facts: { title: TITLE, amount: netOf(payout), payout: told, ...more(payout, told) },
        data: { thing1: TITLE.zh, amount2: yuan(netOf(payout)), thing3: SAID[told] },
      };
    },
    platform,
  );
}

function more(payout: Payout, told: PayoutTold) {
  if (told === 'confirm') return { until: confirmBy(payout) };
  return told === 'declined' ? { words: payout.reason } : {};
}

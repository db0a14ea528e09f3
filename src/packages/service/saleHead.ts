import type { AfterSaleView } from '@/contract/afterSale';
import type { AfterSaleStatus } from '@/domain/afterSale';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Facts = Pick<AfterSaleView, 'status' | 'kind' | 'total' | 'refund' | 'events'>;

/** What came in exchange was not right: it goes on in another one. */
export const isRejected = ({ events }: Pick<Facts, 'events'>) => events.some(({ what }) => what === 'rejected');

/** In one sentence how it stands. */
export function saleHeadline({ status, kind, total, refund, events }: Facts, { head }: Texts['afterSale']): string {
  const amount = money(total);
  if (refund?.status === 'failed' && status === 'refunding') return head.failed(amount);
  switch (status) {
    case 'offered':
      return head.offered(amount);
    case 'refunding':
      return head.refunding(amount);
    case 'sending':
      return events.some(({ what, by }) => what === 'sending' && by === 'clock') ? head.sendingByClock : head.sending;
    case 'done':
      if (kind === 'exchange') return isRejected({ events }) ? head.rejected : head.exchanged;
      return total > 0 ? head.back(amount) : head.done;
    default:
      return head[status];
  }
}

/** What happens to the money, where no time runs. */
export function saleSub({ status, refund }: Pick<Facts, 'status' | 'refund'>, { sub }: Texts['afterSale']): string {
  if (status === 'refunding') return refund?.status === 'failed' ? sub.failed : sub.refunding;
  if (status === 'declined' || status === 'expired' || status === 'withdrawn') {
    return sub[status];
  }
  return '';
}

/** The sentences that have a time in them. */
const TIMED = ['asked', 'offered', 'sending', 'returning', 'reshipping', 'reshipped'] as const;
export type Timed = (typeof TIMED)[number];
export const isTimed = (status: AfterSaleStatus): status is Timed => (TIMED as readonly string[]).includes(status);

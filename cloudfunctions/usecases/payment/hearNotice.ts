import { unreachable } from '@/domain/bug';
import type { ShopId } from '@/domain/id';
import type { Platform } from '../../platform/platform';
import { hearTransfer } from '../payout/hearTransfer';
import { applyPayment } from './applyPayment';
import { endRefund } from './endRefund';

/** A notice as it arrived: its headers in lower case, and its body byte for byte, as its signature covers it. */
export interface RawNotice {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/**
 * What WeChat Pay tells by itself. Returns when it is stored; until then WeChat repeats it. Refuses `notice_forged`
 * what WeChat did not sign, `not_found` what is not ours, `payment_mismatch` what is not what we asked for.
 */
export async function hearNotice(shopId: ShopId, raw: RawNotice, platform: Platform): Promise<void> {
  const { database, clock, pay, settings } = platform;
  const notice = pay.open(raw, clock.now());
  switch (notice.kind) {
    case 'paid':
      await database.transact(shopId, (tx) => applyPayment(tx, notice.payment, settings, clock.now()));
      break;
    case 'refund':
      await endRefund(shopId, notice.refund, platform);
      break;
    case 'transfer':
      await hearTransfer(shopId, notice.transfer, platform);
      break;
    case 'other':
      break; // Events that we did not ask for are answered, so that they end.
    default:
      unreachable(notice);
  }
  platform.wake(shopId);
}

import { unreachable } from '@/domain/bug';
import type { ShopId } from '@/domain/id';
import { isOpen, netOf, type Payout } from '@/domain/payout';
import { refuseIf } from '@/domain/refusal';
import { type Instant, later, minutes } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { TransferFound } from '../../platform/transfers';
import type { Tables } from '../../storage/tables';
import { bringBack, payOut } from './moves';
import { tell } from './payoutLetters';

/** How often WeChat is asked about one that waits to be confirmed, and one that should not have to wait. */
const EVERY = minutes(10);
const SOON = minutes(1);

/** What WeChat's news did: moved it, nothing, or it says otherwise of one that has ended, which a person must see. */
export type Heard = 'moved' | 'repeated' | 'contradicted';

/**
 * WeChat says how far a payout is: by its notice, or asked by the phone, a letter or the timer; twice, late and at the
 * same time. The payout is locked, and each thing is done once. What has ended is never moved again.
 */
export async function hearTransfer(shopId: ShopId, found: TransferFound, platform: Platform): Promise<Heard> {
  const { database, clock, log } = platform;
  const heard = await database.transact(shopId, (tx) => applyTransfer(tx, found, clock.now()));
  if (heard === 'contradicted') {
    log.failure(`payout ${found.payoutNo}`, new Error(`It has ended, and WeChat says that it is ${found.state}`));
  }
  return heard;
}

/** Refuses `payment_mismatch` what is not what we asked for. Locks: payout, its leader's account. */
export async function applyTransfer(tx: Tables, found: TransferFound, now: Instant): Promise<Heard> {
  const payout = await tx.payouts.lockNo(found.payoutNo);
  const isOurs = payout.way === 'wechat' && payout.triedAt !== undefined && found.amount === netOf(payout);
  refuseIf(isOurs ? undefined : 'payment_mismatch');
  if (!isOpen(payout)) return ENDS[found.state] === payout.state ? 'repeated' : 'contradicted';

  const { state: before } = payout;
  const sent: Payout = { ...payout, state: 'sent', sentAt: payout.sentAt ?? now };
  switch (found.state) {
    case 'processing':
      await tx.payouts.save({ ...sent, askAt: later(now, SOON) });
      break;
    case 'confirming': {
      const { cancelAskedAt } = sent;
      const askAt = later(now, cancelAskedAt === undefined ? EVERY : SOON);
      await tx.payouts.save({ ...sent, package: found.package ?? sent.package, askAt });
      if (cancelAskedAt === undefined) await tell(tx, sent, 'confirm', now);
      break;
    }
    case 'done':
      await payOut(tx, sent, now);
      await tell(tx, sent, 'paid', now);
      break;
    case 'failed':
      await bringBack(tx, sent, 'failed', now, found.reason ?? 'FAIL');
      await tell(tx, sent, 'failed', now);
      break;
    case 'cancelled':
      await bringBack(tx, sent, 'cancelled', now);
      break;
    default:
      unreachable(found.state);
  }
  return before === 'sent' && !ENDS[found.state] ? 'repeated' : 'moved';
}

const ENDS: Partial<Record<TransferFound['state'], Payout['state']>> = {
  ...{ done: 'paid', failed: 'failed', cancelled: 'cancelled' },
};

/** WeChat has understood, will not have it, and knows of none under this number. */
export async function transferRefused(tx: Tables, payoutNo: string, reason: string, now: Instant): Promise<void> {
  const payout = await tx.payouts.lockNo(payoutNo);
  if (payout.state !== 'approved') return;
  await bringBack(tx, payout, 'failed', now, reason);
  await tell(tx, payout, 'failed', now);
}

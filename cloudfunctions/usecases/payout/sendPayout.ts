import { assert } from '@/domain/bug';
import type { PayoutId, ShopId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { netOf, type Payout } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { TransferFound } from '../../platform/transfers';
import type { Tables } from '../../storage/tables';
import { isRefused, unlessRefused } from './atWechat';
import { hearTransfer, transferRefused } from './hearTransfer';

/** What he reads beside the money, at WeChat. */
const REMARK = '佣金提现';

/**
 * Asks WeChat to hold a payout ready for its leader. That it was tried is stored before: from then on WeChat may know of
 * it, whatever was answered, and is asked what it knows before it is asked again, always with the same number.
 */
export async function sendPayout(shopId: ShopId, payoutId: PayoutId, platform: Platform): Promise<void> {
  const { database, clock, transfers } = platform;
  const begun = await database.transact(shopId, (tx) => begin(tx, payoutId, clock.now()));
  if (!begun) return;
  const { payout, wasTried } = begun;
  const known = wasTried ? await transfers.find(payout.no) : undefined;
  const answer = known ?? (await unlessRefused(askFor(shopId, payout, platform)));
  if (isRefused(answer)) {
    await database.transact(shopId, (tx) => transferRefused(tx, payout.no, answer.refused, clock.now()));
    return;
  }
  await hearTransfer(shopId, answer, platform);
}

async function begin(tx: Tables, payoutId: PayoutId, now: Instant) {
  const payout = await tx.payouts.lock(payoutId);
  if (payout.state !== 'approved') return undefined; // It was cancelled, or somebody has found it at WeChat meanwhile.
  const wasTried = payout.triedAt !== undefined;
  if (!wasTried) await tx.payouts.save({ ...payout, triedAt: now });
  return { payout, wasTried };
}

/** The same number and content each time: WeChat makes it once, and tells how far it is. */
export async function askFor(
  shopId: ShopId,
  payout: Payout,
  { database, transfers }: Pick<Platform, 'database' | 'transfers'>,
): Promise<TransferFound> {
  const user = await database.look(shopId, (shop) => shop.users.get(payout.userId));
  assert(user, `${payout.userId} has been met`);
  const { no: payoutNo } = payout;
  return transfers.send({ payoutNo, openid: user.openid, amount: netOf(payout), remark: REMARK });
}

/** He wants it back. Where he has confirmed it before WeChat hears of that, it is his after all. */
export async function cancelAtWechat(shopId: ShopId, payoutId: PayoutId, platform: Platform): Promise<void> {
  const { database, transfers } = platform;
  const payout = await database.look(shopId, (shop) => shop.payouts.get(payoutId));
  if (payout.state !== 'sent') return;
  await unlessRefused(transfers.cancel(payout.no));
  const found = await transfers.find(payout.no);
  if (found) await hearTransfer(shopId, found, platform);
  if (found?.state === 'confirming') throw new Outage('WeChat has not taken it back yet');
}

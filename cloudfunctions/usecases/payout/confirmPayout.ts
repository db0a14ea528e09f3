import { shop as contract } from '@/contract/shop';
import type { PayoutId } from '@/domain/id';
import { canConfirm, type Payout } from '@/domain/payout';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Caller } from '../../door/caller';
import { errand } from '../../door/errand';
import type { Platform } from '../../platform/platform';
import { hearTransfer } from './hearTransfer';
import { mine } from './leading';
import { askFor } from './sendPayout';

/**
 * The sheet on which he confirms. What it needs is handed out once: whether it is good again after its page was closed
 * WeChat does not say, and gives a fresh one to who asks for the same transfer again.
 */
export const confirmSheet = errand(contract.confirmSheet, async ({ payoutId }, caller, platform) => {
  const { mchId, appId } = platform.settings;
  const payout = await myPayout(payoutId, caller, platform);
  refuseIf(canConfirm(payout) ? undefined : 'payout_moved_on');
  const sheet = (await handOut(payout, caller, platform)) ?? (await freshOne(payout, caller, platform));
  if (sheet === undefined) throw new Refusal('payout_moved_on');
  return { sheet: { mchId, appId, package: sheet } };
});

async function handOut({ id }: Payout, { shopId }: Caller, { database }: Platform): Promise<string | undefined> {
  return database.transact(shopId, async (tx) => {
    const payout = await tx.payouts.lock(id);
    refuseIf(canConfirm(payout) ? undefined : 'payout_moved_on');
    if (payout.package !== undefined) await tx.payouts.save({ ...payout, package: undefined });
    return payout.package;
  });
}

async function freshOne(payout: Payout, caller: Caller, platform: Platform): Promise<string | undefined> {
  const { shopId } = caller;
  const known = await platform.transfers.find(payout.no);
  const found = known?.state === 'confirming' ? await askFor(shopId, payout, platform) : known;
  if (found) await hearTransfer(shopId, found, platform);
  return (await handOut(payout, caller, platform)) ?? found?.package; // Another tap may have taken it.
}

/** A phone that has confirmed does not wait for the notice, which may be lost: it has the shop ask. */
export const checkPayout = errand(contract.checkPayout, async ({ payoutId }, caller, platform) => {
  const payout = await myPayout(payoutId, caller, platform);
  const mayBeThere = payout.state === 'sent' || (payout.state === 'approved' && payout.triedAt !== undefined);
  if (!mayBeThere) return { state: payout.state };
  const found = await platform.transfers.find(payout.no);
  if (!found) return { state: payout.state };
  await hearTransfer(caller.shopId, found, platform);
  return { state: (await myPayout(payoutId, caller, platform)).state };
});

const myPayout = async (payoutId: PayoutId, caller: Caller, { database }: Platform): Promise<Payout> =>
  mine(await database.look(caller.shopId, (shop) => shop.payouts.get(payoutId)), caller);

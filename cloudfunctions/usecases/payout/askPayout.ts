import { shop as contract } from '@/contract/shop';
import { withdrawable } from '@/domain/commission';
import { dayBegan } from '@/domain/message';
import { feeOf, type Payout, payoutNumber, whatCancelDoes, whyNotPayOut } from '@/domain/payout';
import { Refusal, refuseIf } from '@/domain/refusal';
import { later, minutes } from '@/domain/time';
import { command } from '../../door/command';
import { approve } from './approve';
import { accountOf, mine } from './leading';
import { bringBack, takeFromPayable } from './moves';
import { cancelLetter } from './payoutLetters';

/** How many a day are his is counted while he is locked; that it is there, his account's own condition says. */
export const askPayout = command('askPayout', contract.askPayout, async ({ amount, way }, scene) => {
  const { tx, caller, now, ids } = scene;
  const { userId } = caller;
  await tx.users.lock(userId);
  const has = withdrawable(await accountOf(tx, userId));
  const { payout: rule } = await tx.rules.all();
  const askedToday = await tx.payouts.askedSince(userId, dayBegan(now));
  refuseIf(whyNotPayOut({ rule, way, amount, has, askedToday }));
  if (!rule) throw new Refusal('payout_off');

  const id = ids.next('payout');
  const asked: Payout = {
    ...{ id, no: payoutNumber(id), userId, way, amount, fee: feeOf(rule, way, amount) },
    ...{ state: 'asked', askedAt: now },
  };
  await tx.payouts.add(asked);
  await takeFromPayable(tx, asked, now);
  const { state } = amount <= rule.approvedUpTo ? await approve(tx, asked, undefined, now) : asked;
  return { payoutId: id, state };
});

/** What WeChat says of a cancelled one is asked soon: he waits for it. */
const SOON = minutes(1);

export const cancelPayout = command('cancelPayout', contract.cancelPayout, async ({ payoutId }, scene) => {
  const { tx, caller, now } = scene;
  mine(await tx.payouts.get(payoutId), caller);
  const payout = await tx.payouts.lock(payoutId);
  const does = whatCancelDoes(payout);
  if (!does) throw new Refusal('payout_moved_on');
  if (does === 'at_once') {
    await bringBack(tx, payout, 'cancelled', now);
    return { state: 'cancelled' as const };
  }
  await tx.payouts.save({ ...payout, cancelAskedAt: now, askAt: later(now, SOON) });
  await tx.outbox.put([cancelLetter(payout)], now);
  return { state: payout.state };
});

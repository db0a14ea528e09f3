import { admin as contract } from '@/contract/admin';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import { canConfirm, confirmBy, failureOf, whyNotRule } from '@/domain/payout';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { errand } from '../../door/errand';
import { query } from '../../door/query';
import { show } from '../show';
import { approve } from './approve';
import { hearTransfer } from './hearTransfer';
import { bringBack } from './moves';
import { sendLetter, tell } from './payoutLetters';
import { nextOf, payoutKey } from './viewPayouts';

const PAGE = 20;

export const listShopPayouts = query(contract.listShopPayouts, async ({ tab, cursor }, { shop, settings }) => {
  const found = await shop.payouts.inStage(tab, PAGE + 1, payoutKey(cursor));
  const shown = found.slice(0, PAGE);
  const accounts = await shop.payouts.accounts(shown.map(({ userId }) => userId));
  const people = await shop.users.named(
    shown.flatMap(({ userId, approvedBy }) => [userId, ...(approvedBy ? [approvedBy] : [])]),
  );
  const items = shown.map((payout) => {
    const { id, no, way, amount, fee, state, askedAt, approvedAt, approvedBy, sentAt, endedAt, reason, stuck } = payout;
    const { nickname = '', avatar = '' } = people.get(payout.userId) ?? {};
    return {
      ...{ id, no, way, amount, fee, state, askedAt, approvedAt, sentAt, endedAt, reason, stuck },
      leader: { userId: payout.userId, nickname, avatar: show(settings, avatar) },
      account: accounts.get(payout.userId) ?? EMPTY_ACCOUNT,
      approvedBy: approvedBy && (people.get(approvedBy)?.nickname ?? ''),
      confirmBy: canConfirm(payout) ? confirmBy(payout) : undefined,
      failure: state === 'failed' ? failureOf(reason) : undefined,
    };
  });
  return { items, next: nextOf(found, PAGE) };
});

export const approvePayout = command('approvePayout', contract.approvePayout, async ({ payoutId }, scene) => {
  const { tx, now, caller } = scene;
  const payout = await tx.payouts.lock(payoutId);
  refuseIf(payout.state === 'asked' ? undefined : 'payout_moved_on');
  await approve(tx, payout, caller.userId, now);
  return {};
});

export const declinePayout = command('declinePayout', contract.declinePayout, async ({ payoutId, reason }, scene) => {
  const { tx, now } = scene;
  const payout = await tx.payouts.lock(payoutId);
  refuseIf(payout.state === 'asked' ? undefined : 'payout_moved_on');
  await bringBack(tx, payout, 'declined', now, reason);
  await tell(tx, payout, 'declined', now);
  return {};
});

/** In WeChat's place where it would not even answer: what the books say of one that was given up. */
const GIVEN_UP = 'GIVEN_UP';

/** WeChat is asked first: only what it knows nothing of goes back, and its letter is never sent again. */
export const giveUpPayout = errand(contract.giveUpPayout, async ({ payoutId }, { shopId }, platform) => {
  const { database, clock, transfers } = platform;
  const payout = await database.look(shopId, (shop) => shop.payouts.get(payoutId));
  if (payout.state === 'failed' && payout.reason === GIVEN_UP) return {};
  refuseIf(payout.state === 'approved' ? undefined : 'payout_moved_on');
  const found = await transfers.find(payout.no);
  if (found) {
    await hearTransfer(shopId, found, platform);
    refuseIf('payout_moved_on');
  }
  await database.transact(shopId, async (tx) => {
    const now = clock.now();
    const approved = await tx.payouts.lock(payoutId);
    refuseIf(approved.state === 'approved' ? undefined : 'payout_moved_on');
    refuseIf((await tx.outbox.bury(sendLetter(approved).id, now)) ? undefined : 'payout_moved_on'); // It is not dead.
    await bringBack(tx, approved, 'failed', now, GIVEN_UP);
    await tell(tx, approved, 'failed', now);
  });
  return {};
});

export const viewPayoutRule = query(contract.viewPayoutRule, async (_, { shop }) => {
  const { payout: rule } = await shop.rules.all();
  return { rule };
});

export const putPayoutRule = command('putPayoutRule', contract.putPayoutRule, async ({ rule }, { tx, now }) => {
  await tx.shop.lock();
  refuseIf(rule && whyNotRule(rule));
  if (rule) await tx.rules.put('payout', rule, now);
  else await tx.rules.remove('payout');
  return {};
});

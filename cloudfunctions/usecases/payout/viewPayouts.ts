import type { PayoutView } from '@/contract/payout';
import { shop as contract } from '@/contract/shop';
import { debtOf, withdrawable } from '@/domain/commission';
import { isId } from '@/domain/id';
import { dayBegan } from '@/domain/message';
import { canConfirm, confirmBy, failureOf, netOf, type Payout, whatCancelDoes } from '@/domain/payout';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import type { PayoutKey } from '../../storage/payouts';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { accountOf } from './leading';

const PAGE = 20;
const MOST_OPEN = 50;

export const viewPayouts = query(contract.viewPayouts, async (_, { shop, caller, now }) => {
  const { userId } = caller;
  const account = await accountOf(shop, userId);
  const { payout: rule } = await shop.rules.all();
  const askedToday = await shop.payouts.askedSince(userId, dayBegan(now));
  const open = await shop.payouts.of(userId, MOST_OPEN, undefined, 'open');
  return {
    ...{ account, withdrawable: withdrawable(account), debt: debtOf(account), open: open.map(viewOf) },
    terms: rule && { ...rule, leftToday: Math.max(0, rule.perDay - askedToday) },
  };
});

export const listPayouts = query(contract.listPayouts, async ({ cursor }, { shop, caller }) => {
  await accountOf(shop, caller.userId);
  const found = await shop.payouts.of(caller.userId, PAGE + 1, payoutKey(cursor));
  return { items: found.slice(0, PAGE).map(viewOf), next: nextOf(found, PAGE) };
});

function viewOf(payout: Payout): PayoutView {
  const { id, way, amount, fee, state, askedAt, sentAt, endedAt, cancelAskedAt, reason } = payout;
  return {
    ...{ id, way, amount, fee, net: netOf(payout), state, askedAt, sentAt, endedAt },
    ...{ confirmBy: canConfirm(payout) ? confirmBy(payout) : undefined, cancel: whatCancelDoes(payout) },
    cancelling: state === 'sent' && cancelAskedAt !== undefined,
    reason: state === 'declined' ? reason : undefined,
    failure: state === 'failed' ? failureOf(reason) : undefined,
  };
}

/** Where the page after this one begins: one more was read than is shown. */
export function nextOf(found: readonly PayoutKey[], shown: number): string | undefined {
  const last = found.length > shown ? found[shown - 1] : undefined;
  return last && cursorOf(last.askedAt, last.id);
}

export function payoutKey(cursor: string | undefined): PayoutKey | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('payout', id)) throw new Refusal('not_understood');
  return { askedAt: numbers[0] as Instant, id };
}

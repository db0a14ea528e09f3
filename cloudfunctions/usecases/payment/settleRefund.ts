import { admin as contract } from '@/contract/admin';
import { assert } from '@/domain/bug';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { refundEnded } from '../afterSale/refundEnded';
import { byMerchant, lockCase } from '../afterSale/step';
import { tellMoneyBack } from './tellMoneyBack';

/**
 * WeChat could not give it back (an account that is gone), and it was given back by hand: the books say so once, with
 * who said it and how; where it is of an after-sale, that one ends. Refuses `refund_moved_on` where WeChat has not
 * failed, or is asked again just now. Locks in the order of all: order, after-sale, refund.
 */
export const settleRefund = command('settleRefund', contract.settleRefund, async ({ refundNo, words }, scene) => {
  const { tx, now, caller } = scene;
  const { afterSaleId } = await tx.refunds.get(refundNo);
  const sale = afterSaleId && (await lockCase(tx, afterSaleId)).sale;
  const refund = await tx.refunds.lock(refundNo);
  refuseIf(refund.status === 'failed' ? undefined : 'refund_moved_on');
  refuseIf((await tx.outbox.bury(`${refundNo}.refund`, now)) ? undefined : 'refund_moved_on'); // It is not tried again.
  assert(!sale || (sale.status === 'refunding' && refund.amount === sale.total), `${refundNo} is of its after-sale`);
  await tx.refunds.settle(refundNo, caller.userId, words, now);
  await tx.ledger.post(ledger.refundDone(refundNo, refund.amount, now));
  if (sale) await refundEnded(byMerchant(scene), sale, 'done', { what: 'settled', words });
  else await tellMoneyBack(tx, refund, now);
  return {};
});

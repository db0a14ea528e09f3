import { randomUUID } from 'node:crypto';
import { putNotice } from './notices';
import type { Notice, Transfer, TransferFault } from './state';
import { rfc3339, type World } from './world';

const LATE = 20 * 60_000;

/** What the merchant is told of a transfer's end, if anything: that depends on what is to go wrong. */
export function noticesOfTransfer(world: World, one: Transfer, fault: TransferFault): void {
  const { billNo, notifyUrl, isSilent } = one;
  if (!notifyUrl) return;
  const put = (more: Partial<Notice>, state = one.state) =>
    putNotice(world, {
      ...{ event: 'MCHTRANSFER.BILL.FINISHED', about: billNo, url: notifyUrl },
      ...{ resourceType: 'mch_payment', summary: '商家转账单据终态通知' },
      resource: JSON.stringify(described(world, one, state)),
      ...more,
    });

  if (fault === 'forged') {
    put({ signer: 'stranger under our serial' }, 'SUCCESS');
    put({ signer: 'stranger' }, 'FAIL'); // The money back, please.
    return;
  }
  if (fault === 'lost' || isSilent) return;
  const id = randomUUID();
  put({ id, ...(fault === 'late' ? { state: 'held' as const, dueAt: world.now() + LATE } : {}) });
  if (fault === 'twice') put({ id });
}

const described = (world: World, one: Transfer, state: Transfer['state']) => ({
  mch_id: world.keys.mchId,
  out_bill_no: one.billNo,
  transfer_bill_no: one.transferNo,
  transfer_amount: one.amount,
  state,
  ...(one.failReason ? { fail_reason: one.failReason } : {}),
  openid: one.openid,
  create_time: rfc3339(one.createdAt),
  update_time: rfc3339(one.updatedAt),
});

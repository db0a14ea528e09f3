import { Outage } from '@/domain/outage';
import type { Notice } from '../../cloudfunctions/platform/pay';
import type { TransferFound, Transfers } from '../../cloudfunctions/platform/transfers';
import { PayRefused } from '../../cloudfunctions/platform/wechatPay/payRefused';

type Made = TransferFound & { readonly openid: string; readonly remark: string };

/** A WeChat that makes transfers in the state `next`, remembers them in `made`, and moves them when it is told to. */
export function fakeTransfers(ask: (what: string) => void) {
  const world = {
    made: new Map<string, Made>(), // By our number.
    next: 'confirming' as TransferFound['state'], //   What a new one is at first.
    answers: true, //                                  No: it does what it is asked, and the answer is lost.
    refuses: '' as string, //                          A code, such as NO_AUTH: it says no to new ones.
    /** Moves one, and gives the notice of it: to be handed to the door as `{ headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify(notice) }`. */
    become(payoutNo: string, state: TransferFound['state'], reason?: string): Notice {
      const { package: _, ...made } = world.made.get(payoutNo)!;
      const moved: Made = { ...made, state, ...(reason ? { reason } : {}), ...packageOf(payoutNo, state) };
      world.made.set(payoutNo, moved);
      return { kind: 'transfer', transfer: told(moved) };
    },
  };
  const answer = <T>(value: T): T => {
    if (!world.answers) throw new Outage('WeChat did not answer');
    return value;
  };

  const transfers: Transfers = {
    async send({ payoutNo, openid, amount, remark }) {
      ask(`transfer ${payoutNo} ${openid} ${amount} ${remark}`);
      const known = world.made.get(payoutNo);
      if (!known && world.refuses) throw new PayRefused(400, world.refuses, 'no');
      const state = world.next;
      const made = known ?? { payoutNo, amount, state, openid, remark, ...packageOf(payoutNo, state) };
      if (made.openid !== openid || made.amount !== amount) throw new Error('another transfer under the same number');
      world.made.set(payoutNo, made);
      return answer(told(made));
    },
    async find(payoutNo) {
      ask(`find transfer ${payoutNo}`);
      const found = world.made.get(payoutNo);
      if (!found) return answer(undefined);
      const { package: _, ...without } = told(found); // As WeChat: it is told once, to who asks for the transfer.
      return answer(without);
    },
    async cancel(payoutNo) {
      ask(`cancel transfer ${payoutNo}`);
      const found = world.made.get(payoutNo);
      if (!found) throw new PayRefused(404, 'NOT_FOUND', 'no such transfer');
      if (found.state !== 'confirming' && found.state !== 'cancelled') {
        throw new PayRefused(400, 'INVALID_REQUEST', 'too late');
      }
      world.become(payoutNo, 'cancelled', 'MCH_CANCEL');
      answer(undefined);
    },
  };
  return { transfers, world };
}

const packageOf = (payoutNo: string, state: TransferFound['state']) =>
  state === 'confirming' ? { package: `package of ${payoutNo}` } : {};

function told({ openid: _, remark: __, ...transfer }: Made): TransferFound {
  return transfer;
}

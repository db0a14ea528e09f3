import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { RefundFound } from '../../cloudfunctions/platform/pay';
import type { PaidVirtually, PushedNotice, VirtualPay } from '../../cloudfunctions/platform/virtualPay';

/** Virtual payment that keeps a list of what it was asked. A code of wx.login is `code_` and the openid. */
export function fakeVirtualPay(ask: (what: string) => void) {
  const state = {
    paid: new Map<string, PaidVirtually>(),
    sheets: new Set<string>(),
    refunds: 'done' as RefundFound['state'],
    refunded: new Map<string, Fen>(),
    delivered: [] as string[],
  };

  const virtualPay: VirtualPay = {
    async sheet({ paymentNo, openid, code }) {
      ask(`sheet ${paymentNo}`);
      if (code !== `code_${openid}`) throw new Refusal('session_over');
      state.sheets.add(paymentNo);
      return { mode: 'short_series_goods', signData: `{"outTradeNo":"${paymentNo}"}`, paySig: 'p', signature: 's' };
    },
    async query({ paymentNo }) {
      ask(`query ${paymentNo}`);
      return state.paid.get(paymentNo) ?? { state: state.sheets.has(paymentNo) ? 'unpaid' : 'unknown', paymentNo };
    },
    async deliver({ paymentNo }) {
      ask(`deliver ${paymentNo}`);
      state.delivered.push(paymentNo);
    },
    async refund({ refundNo, amount }) {
      ask(`refund ${refundNo} ${amount}`);
      state.refunded.set(refundNo, amount);
      return { state: state.refunds, refundNo, amount };
    },
    open({ query, body }): PushedNotice {
      if (query['msg_signature'] !== 'sealed') throw new Refusal('notice_forged');
      return JSON.parse(body) as PushedNotice;
    },
    echo: ({ signature, echostr }) => (signature === 'signed' ? echostr : undefined),
  };

  /** The buyer confirms the sheet: WeChat knows of it, and has told nobody yet. */
  function payAtWechat(paymentNo: string, amount: Fen, paidAt: Instant): PaidVirtually {
    const paid = { state: 'paid' as const, paymentNo, transactionId: `43${paymentNo}`, amount, paidAt };
    state.paid.set(paymentNo, paid);
    return paid;
  }
  return { virtualPay, state, payAtWechat };
}

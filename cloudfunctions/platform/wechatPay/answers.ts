import * as z from 'zod';
import { fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { PaidAtWechat, PaymentFound, RefundFound } from '../pay';

const BEIJING = 8 * 3_600_000;

/** As WeChat writes a time: 2026-11-21T10:42:07+08:00. */
export const written = (time: Instant) => `${new Date(time + BEIJING).toISOString().slice(0, 19)}+08:00`;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text) as Instant);
const amount = z.int().nonnegative().transform(fen);

export const prepaid = z.object({ prepay_id: z.string().min(1) });

/** A payment as a query or a notice gives it. What only a paid one has is optional here and asked for below. */
export const transaction = z.object({
  out_trade_no: z.string(),
  mchid: z.string(),
  appid: z.string().optional(),
  trade_state: z.string(),
  transaction_id: z.string().optional(),
  success_time: z.string().optional(),
  amount: z.object({ total: z.int(), currency: z.string().optional() }).optional(),
  payer: z.object({ openid: z.string() }).optional(),
});
export type Transaction = z.infer<typeof transaction>;

const paid = z.object({
  out_trade_no: z.string(),
  mchid: z.string(),
  appid: z.string(),
  transaction_id: z.string().min(1),
  success_time: instant,
  amount: z.object({ total: amount, currency: z.literal('CNY').default('CNY') }),
  payer: z.object({ openid: z.string().min(1) }),
});

/** What WeChat knows of a payment, in our words. Throws where a paid one lacks anything that we must compare. */
export function paymentFound(found: Transaction): PaymentFound {
  switch (found.trade_state) {
    case 'SUCCESS':
    case 'REFUND': // It was paid; something of it has gone back since.
      return paymentPaid(found);
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed', paymentNo: found.out_trade_no };
    case 'NOTPAY':
    case 'USERPAYING':
    case 'ACCEPT':
    case 'PAYERROR': // Another try is possible under the same number.
      return { state: 'unpaid', paymentNo: found.out_trade_no };
    default:
      throw new Error(`a payment is in a state that we do not know: ${found.trade_state}`);
  }
}

function paymentPaid(found: Transaction): PaidAtWechat {
  const known = paid.parse(found);
  return {
    state: 'paid',
    paymentNo: known.out_trade_no,
    transactionId: known.transaction_id,
    amount: known.amount.total,
    mchId: known.mchid,
    appId: known.appid,
    openid: known.payer.openid,
    paidAt: known.success_time,
  };
}

const refundStates = { PROCESSING: 'processing', SUCCESS: 'done', CLOSED: 'closed', ABNORMAL: 'abnormal' } as const;
const refundState = z
  .enum(['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'])
  .transform((state): RefundFound['state'] => refundStates[state]);

/** A refund as the answer to asking for it or after it gives it. */
export const refundAnswer = z
  .object({ out_refund_no: z.string(), status: refundState, amount: z.object({ refund: amount }) })
  .transform(({ out_refund_no, status, amount }): RefundFound => {
    return { state: status, refundNo: out_refund_no, amount: amount.refund };
  });

/** A refund as a notice gives it: the same, under other names. */
export const refundNotice = z
  .object({
    mchid: z.string(),
    out_refund_no: z.string(),
    refund_status: refundState,
    amount: z.object({ refund: amount }),
  })
  .transform(({ mchid, out_refund_no, refund_status, amount }) => {
    const refund: RefundFound = { state: refund_status, refundNo: out_refund_no, amount: amount.refund };
    return { mchid, refund };
  });

import { noticeOfRefund } from './notices';
import type { Refund } from './state';
import { Denied, longNumber, rfc3339, type World, yuan } from './world';

const MOST_REFUNDS = 50;
const SLOW = 24 * 3_600_000; // A refund to some banks takes days.
const outcomes = { normal: 'SUCCESS', slow: 'SUCCESS', closed: 'CLOSED', abnormal: 'ABNORMAL' } as const;

/** POST /v3/refund/domestic/refunds. The same number again is the same refund. */
export function refund(world: World, asked: any) {
  const { payments, refunds, faults } = world.store.state;
  const refundNo = asked?.out_refund_no;
  if (typeof refundNo !== 'string' || !/^[0-9A-Za-z_\-|*@]{1,64}$/.test(refundNo)) throw wrong('out_refund_no');
  const { refund: amount, total, currency } = asked.amount ?? {};
  if (!Number.isInteger(amount) || amount < 1) throw wrong('amount.refund');
  if (!Number.isInteger(total) || total < 1) throw wrong('amount.total');
  if (currency !== 'CNY') throw wrong('amount.currency');
  const reason = asked.reason ?? '';
  if (typeof reason !== 'string' || reason.length > 80) throw wrong('reason');

  const payment = payments.find(({ paymentNo, transactionId }) =>
    asked.transaction_id ? transactionId === asked.transaction_id : paymentNo === asked.out_trade_no,
  );
  if (!payment) throw new Denied(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const known = refunds.find((some) => some.refundNo === refundNo);
  if (known) {
    if (known.paymentNo !== payment.paymentNo || known.amount !== amount) throw mismatch();
    return described(world, known);
  }
  if (payment.paidAt === undefined) throw new Denied(403, 'TRADE_STATE_ERROR', '订单未支付');
  if (total !== payment.amount) throw mismatch();
  const of = refunds.filter((some) => some.paymentNo === payment.paymentNo);
  const taken = of.filter(({ state }) => state !== 'CLOSED').reduce((sum, some) => sum + some.amount, 0);
  if (taken + amount > payment.amount) throw new Denied(400, 'INVALID_REQUEST', '申请退款金额大于订单可退金额');
  if (of.length >= MOST_REFUNDS) throw new Denied(400, 'INVALID_REQUEST', '退款次数超过 50 次');

  const now = world.now();
  const made: Refund = {
    ...{ refundNo, paymentNo: payment.paymentNo, amount, reason, createdAt: now },
    refundId: longNumber('5030', now, 29),
    notifyUrl: asked.notify_url,
    settleAt: now + (faults.refund === 'slow' ? SLOW : world.refundDelay),
    outcome: outcomes[faults.refund],
    state: 'PROCESSING',
  };
  refunds.push(made);
  world.store.changed();
  world.tell({
    kind: 'refund',
    title: { zh: '退款受理', en: 'Refund accepted' },
    detail: { zh: `${yuan(amount)}，${reason}`, en: `${yuan(amount)}, ${reason}` },
    about: { refundNo, paymentNo: payment.paymentNo, amount },
  });
  world.wake();
  return described(world, made);
}

/** GET /v3/refund/domestic/refunds/{no} */
export function queryRefund(world: World, refundNo: string) {
  const found = world.store.state.refunds.find((some) => some.refundNo === refundNo);
  if (!found) throw new Denied(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  return described(world, found);
}

const wrong = (name: string) => new Denied(400, 'PARAM_ERROR', `参数错误: ${name}`);
const mismatch = () => new Denied(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');

function described(world: World, { refundId, refundNo, paymentNo, state, settledAt, createdAt, amount }: Refund) {
  const payment = world.store.state.payments.find((some) => some.paymentNo === paymentNo)!;
  return {
    refund_id: refundId,
    out_refund_no: refundNo,
    transaction_id: payment.transactionId,
    out_trade_no: paymentNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(state === 'SUCCESS' && settledAt ? { success_time: rfc3339(settledAt) } : {}),
    create_time: rfc3339(createdAt),
    status: state,
    funds_account: 'AVAILABLE',
    amount: {
      total: payment.amount,
      refund: amount,
      payer_total: payment.amount,
      payer_refund: amount,
      settlement_refund: amount,
      settlement_total: payment.amount,
      discount_refund: 0,
      currency: 'CNY',
    },
  };
}

/** Ends a refund that is still being made: now, and as the desk says. Returns whether there was one. */
export function endRefund(world: World, refundNo: string, outcome: Refund['outcome']): boolean {
  const found = world.store.state.refunds.find((some) => some.refundNo === refundNo && some.state === 'PROCESSING');
  if (!found) return false;
  Object.assign(found, { outcome, settleAt: world.now() });
  world.store.changed();
  world.wake();
  return true;
}

/** The refunds whose moment has come are done, or fail, as they were told to. Gives the next such moment. */
export function settleRefunds(world: World): number | undefined {
  const { refunds, payments } = world.store.state;
  const waiting = refunds.filter(({ state }) => state === 'PROCESSING');
  for (const one of waiting.filter(({ settleAt }) => settleAt <= world.now())) {
    one.state = one.outcome;
    one.settledAt = world.now();
    const payment = payments.find((some) => some.paymentNo === one.paymentNo)!;
    if (one.state === 'SUCCESS') payment.state = 'REFUND';
    noticeOfRefund(world, one, payment);
    world.store.changed();
    const done = one.state === 'SUCCESS';
    world.tell({
      kind: 'refund',
      title: done ? { zh: '退款到账', en: 'Refund arrived' } : { zh: '退款没有成功', en: 'Refund failed' },
      detail: {
        zh: `${yuan(one.amount)}，${done ? '退回零钱' : one.state}`,
        en: `${yuan(one.amount)}, ${done ? 'back to the balance' : one.state}`,
      },
      about: { refundNo: one.refundNo, paymentNo: one.paymentNo, openid: payment.openid, amount: one.amount },
    });
  }
  const next = waiting.filter(({ state }) => state === 'PROCESSING').map(({ settleAt }) => settleAt);
  return next.length > 0 ? Math.min(...next) : undefined;
}

import type { Payment } from './state';
import { Denied, longNumber, random, rfc3339, type World, yuan } from './world';

const PREPAY_LIFE = 2 * 3_600_000;
const SHORTEST_TIME_TO_PAY = 60_000;
const MOST_FEN = 1_000_000_000;

const text = (value: unknown, name: string, most: number, least = 1): string => {
  if (typeof value !== 'string' || value.length < least || value.length > most) throw wrong(name);
  return value;
};
const wrong = (name: string) => new Denied(400, 'PARAM_ERROR', `参数错误: ${name}`);

/** POST /v3/pay/transactions/jsapi. With the same number and content it gives a prepay id again. */
export function prepay(world: World, asked: any): { prepay_id: string } {
  if (asked?.mchid !== world.keys.mchId) throw wrong('mchid');
  if (asked.appid !== world.appId) throw new Denied(400, 'APPID_MCHID_NOT_MATCH', 'appid 和 mchid 不匹配');
  const paymentNo = asked.out_trade_no;
  if (typeof paymentNo !== 'string' || !/^[0-9A-Za-z_\-|*]{6,32}$/.test(paymentNo)) throw wrong('out_trade_no');
  const description = text(asked.description, 'description', 127);
  const notifyUrl = text(asked.notify_url, 'notify_url', 255);
  if (!/^https?:\/\/[^?#]+$/.test(notifyUrl)) throw wrong('notify_url');
  const amount = asked.amount?.total;
  if (!Number.isInteger(amount) || amount < 1 || amount > MOST_FEN) throw wrong('amount.total');
  if ((asked.amount.currency ?? 'CNY') !== 'CNY') throw wrong('amount.currency');
  const openid = text(asked.payer?.openid, 'payer.openid', 128);
  const timeExpire = asked.time_expire ?? '';
  if (timeExpire !== '' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(timeExpire)) {
    throw wrong('time_expire');
  }

  const now = world.now();
  const known = world.store.state.payments.find((payment) => payment.paymentNo === paymentNo);
  if (known) {
    if (known.state === 'CLOSED') throw new Denied(400, 'ORDER_CLOSED', '该订单已关闭');
    if (known.state !== 'NOTPAY') throw new Denied(400, 'ORDERPAID', '该订单已支付');
    const same =
      known.amount === amount &&
      known.openid === openid &&
      known.description === description &&
      known.timeExpire === timeExpire;
    if (!same) throw new Denied(403, 'OUT_TRADE_NO_USED', '商户订单号重复，请核实订单号是否重复提交');
    if (known.payBy <= now) throw new Denied(400, 'INVALID_REQUEST', '订单已过支付时间，请更换商户订单号');
    if (known.prepay.until <= now) known.prepay = prepayId(now);
    world.store.changed();
    return { prepay_id: known.prepay.id };
  }

  const payBy = Math.max(timeExpire ? Date.parse(timeExpire) : now + 7 * 86_400_000, now + SHORTEST_TIME_TO_PAY);
  const payment: Payment = {
    ...{ paymentNo, description, amount, openid, notifyUrl, timeExpire, payBy },
    createdAt: now,
    prepay: prepayId(now),
    state: 'NOTPAY',
  };
  world.store.state.payments.push(payment);
  world.store.changed();
  world.tell({
    kind: 'prepay',
    title: { zh: '下单', en: 'Prepay' },
    detail: { zh: `${yuan(amount)}，签名对`, en: `${yuan(amount)}, signature right` },
    about: { paymentNo, openid, amount },
  });
  return { prepay_id: payment.prepay.id };
}

const prepayId = (now: number) => ({
  id: `wx${rfc3339(now).replace(/\D/g, '').slice(0, 14)}${random().toLowerCase()}`.slice(0, 36),
  until: now + PREPAY_LIFE,
});

/** GET /v3/pay/transactions/out-trade-no/{no} */
export function query(world: World, paymentNo: string, mchId: string | null) {
  if (mchId !== world.keys.mchId) throw wrong('mchid');
  const payment = world.store.state.payments.find((some) => some.paymentNo === paymentNo);
  if (!payment) throw new Denied(404, 'ORDER_NOT_EXIST', '订单不存在');
  return transaction(world, payment);
}

const described = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '转入退款', CLOSED: '订单已关闭' };

/** A payment as WeChat Pay describes it in answers and notices. */
export function transaction(world: World, payment: Payment, amount = payment.amount) {
  const base = {
    appid: world.appId,
    mchid: world.keys.mchId,
    out_trade_no: payment.paymentNo,
    trade_state: payment.state,
    trade_state_desc: described[payment.state],
  };
  if (payment.paidAt === undefined) return { ...base, amount: { total: payment.amount, currency: 'CNY' } };
  return {
    ...base,
    transaction_id: payment.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    attach: '',
    success_time: rfc3339(payment.paidAt),
    payer: { openid: payment.openid },
    amount: { total: amount, payer_total: amount, currency: 'CNY', payer_currency: 'CNY' },
  };
}

/** POST …/close. An unknown number is answered as if it had been closed. */
export function close(world: World, paymentNo: string, asked: any): void {
  if (asked?.mchid !== world.keys.mchId) throw wrong('mchid');
  const payment = world.store.state.payments.find((some) => some.paymentNo === paymentNo);
  if (!payment) return;
  if (payment.state === 'CLOSED') throw new Denied(400, 'ORDER_CLOSED', '订单已关闭');
  if (payment.state !== 'NOTPAY') throw new Denied(400, 'ORDERPAID', '订单已支付');
  payment.state = 'CLOSED';
  world.store.changed();
  world.tell({
    kind: 'closed',
    title: { zh: '关单', en: 'Payment closed' },
    detail: { zh: `${yuan(payment.amount)}，没有付`, en: `${yuan(payment.amount)}, never paid` },
    about: { paymentNo },
  });
}

/** The money has moved. */
export function markPaid(world: World, payment: Payment): void {
  const now = world.now();
  payment.state = 'SUCCESS';
  payment.paidAt = now;
  payment.transactionId = longNumber('4200006', now, 28);
  world.store.changed();
}

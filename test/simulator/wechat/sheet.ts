import { noticesOfPayment } from './notices';
import { markPaid } from './payments';
import { verifySheet } from './proof';
import type { Payment, PaymentFault } from './state';
import { type Words, type World, yuan } from './world';

const SHEET_LIFE = 2 * 3_600; // seconds

/** What the pay sheet shows. */
export interface Sheet {
  readonly prepayId: string;
  readonly paymentNo: string;
  readonly merchant: string;
  readonly description: string;
  readonly amount: number; // fen
  readonly openid: string;
  readonly payBy: number;
  readonly state: 'open' | 'paid' | 'closed' | 'over';
}

/** The arguments of wx.requestPayment. */
export interface SheetArguments {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

/** Why the pay sheet does not open, or does not pay. */
export class SheetRefused extends Error {
  constructor(
    readonly code: 'unknown' | 'signature' | 'stale' | 'person' | 'paid' | 'closed' | 'over',
    readonly words: Words,
  ) {
    super(words.zh);
  }
}

const refusals: Record<SheetRefused['code'], Words> = {
  unknown: { zh: '预支付单不存在', en: 'There is no such prepay id' },
  signature: { zh: '支付验证签名失败', en: 'The payment signature is wrong' },
  stale: { zh: '支付参数已过期', en: 'The payment was prepared too long ago' },
  person: { zh: '下单的人和付款的人不一样', en: 'Prepared for someone else' },
  paid: { zh: '该订单已支付', en: 'Paid already' },
  closed: { zh: '该订单已关闭', en: 'This payment was closed' },
  over: { zh: '已过支付时间', en: 'The time to pay is over' },
};
const refusal = (code: SheetRefused['code']) => new SheetRefused(code, refusals[code]);

const find = (world: World, prepayId: string): Payment | undefined =>
  world.store.state.payments.find(({ prepay }) => prepay.id === prepayId);

export function sheet(world: World, prepayId: string): Sheet | undefined {
  const payment = find(world, prepayId);
  if (!payment) return undefined;
  const { paymentNo, description, amount, openid, payBy } = payment;
  return {
    ...{ prepayId, paymentNo, merchant: world.shopName, description, amount, openid, payBy },
    state: stateOf(payment, world.now()),
  };
}

function stateOf(payment: Payment, now: number): Sheet['state'] {
  if (payment.state === 'CLOSED') return 'closed';
  if (payment.state !== 'NOTPAY') return 'paid';
  return now >= payment.payBy || now >= payment.prepay.until ? 'over' : 'open';
}

/** Pays, or only pretends to ("forged"). Throws SheetRefused. */
export function pay(
  world: World,
  asked: { prepayId: string; openid: string; paySheet: SheetArguments; fault: PaymentFault },
): { paid: boolean } {
  const { prepayId, openid, paySheet, fault } = asked;
  const signed = paySheet.signType === 'RSA' && paySheet.package === `prepay_id=${prepayId}`;
  if (!signed || !verifySheet(paySheet, world.appId, world.keys)) throw refusal('signature');
  if (!(Math.abs(world.now() / 1_000 - Number(paySheet.timeStamp)) <= SHEET_LIFE)) throw refusal('stale');
  const payment = find(world, prepayId);
  if (!payment) throw refusal('unknown');
  if (payment.openid !== openid) throw refusal('person');
  const state = stateOf(payment, world.now());
  if (state !== 'open') throw refusal(state);

  payment.fault = fault;
  if (fault !== 'forged') {
    markPaid(world, payment);
    world.tell({
      kind: 'paid',
      title: { zh: '付款成功', en: 'Paid' },
      detail: {
        zh: `${yuan(payment.amount)}，${payment.description}`,
        en: `${yuan(payment.amount)}, ${payment.description}`,
      },
      about: { paymentNo: payment.paymentNo, openid, amount: payment.amount, fault },
    });
  }
  noticesOfPayment(world, payment, fault);
  return { paid: fault !== 'forged' };
}

export function cancel(world: World, prepayId: string): void {
  const payment = find(world, prepayId);
  if (!payment) return;
  world.tell({
    kind: 'cancelled',
    title: { zh: '没有付款', en: 'Not paid' },
    detail: { zh: `${yuan(payment.amount)}，关掉了付款页`, en: `${yuan(payment.amount)}, the sheet was closed` },
    about: { paymentNo: payment.paymentNo, openid: payment.openid },
  });
}

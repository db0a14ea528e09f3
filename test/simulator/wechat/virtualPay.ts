import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Asked } from './listen';
import { Refused } from './refused';
import { SheetRefused } from './sheet';
import type { PaymentFault, VirtualOrder } from './state';
import { noticeOfVirtualRefund, noticesOfVirtual } from './virtualNotices';
import { longNumber, type World, yuan } from './world';

/** What stands in the console under 道具管理, with its price in fen. */
export const PRODUCTS: Readonly<Record<string, { readonly name: string; readonly price: number }>> = {
  card_month: { name: '拼集月卡', price: 9_90 },
  card_quarter: { name: '拼集季卡', price: 25_00 },
  card_year: { name: '拼集年卡', price: 68_00 },
};

/** The arguments of wx.requestVirtualPayment. */
export interface VirtualSheetArguments {
  readonly mode: string;
  readonly signData: string;
  readonly paySig: string;
  readonly signature: string;
}
export interface VirtualSheet {
  readonly merchant: string;
  readonly description: string;
  readonly amount: number; // fen
}

const LOGIN_LIFE = 5 * 60_000;
const SLOW = 24 * 3_600_000;
const refusal = (zh: string) => new SheetRefused('signature', { zh, en: zh });
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
const isSame = (a: unknown, b: string) =>
  typeof a === 'string' && a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** wx.login: a code, once and for five minutes. The session stays the same while the phone is known. */
export function login(world: World, openid: string): { code: string } {
  const { state } = world.store;
  const now = world.now();
  state.logins = state.logins.filter(({ until }) => until > now);
  const code = `0${randomBytes(16).toString('hex')}`;
  state.sessions[openid] ??= randomBytes(16).toString('base64');
  state.logins.push({ code, openid, until: now + LOGIN_LIFE });
  world.store.changed();
  return { code };
}

/** GET /sns/jscode2session: asked with the app's secret, and no token. */
export function session(world: World, { url }: Asked) {
  const asked = (name: string) => url.searchParams.get(name);
  if (asked('appid') !== world.appId) throw new Refused(40013, 'invalid appid');
  if (asked('secret') !== world.appSecret) throw new Refused(40125, 'invalid appsecret');
  if (asked('grant_type') !== 'authorization_code') throw new Refused(40002, 'invalid grant_type');
  const { state } = world.store;
  const found = state.logins.find(({ code }) => code === asked('js_code'));
  state.logins = state.logins.filter((login) => login !== found);
  world.store.changed();
  if (!found || found.until <= world.now()) throw new Refused(40029, 'invalid code');
  return { openid: found.openid, session_key: state.sessions[found.openid]! };
}

/** Opens the sheet: WeChat makes the order of it. Throws SheetRefused. */
export function openVirtual(world: World, openid: string, given: VirtualSheetArguments): VirtualSheet {
  const { virtual, store } = world;
  if (given.mode !== 'short_series_goods') throw refusal('mode 不对');
  if (!isSame(given.paySig, hmac(virtual.appKey, `requestVirtualPayment&${given.signData}`))) {
    throw refusal('支付签名错误');
  }
  if (!isSame(given.signature, hmac(store.state.sessions[openid] ?? '', given.signData)))
    throw refusal('用户态签名错误');
  const { offerId, buyQuantity, env, currencyType, productId, goodsPrice, outTradeNo } = JSON.parse(given.signData);
  const product = PRODUCTS[productId];
  const isRight = offerId === virtual.offerId && buyQuantity === 1 && env === 0 && currencyType === 'CNY';
  if (!isRight || !/^[0-9A-Za-z_-]{8,32}$/.test(outTradeNo)) throw refusal('signData 不对');
  if (!product || product.price !== goodsPrice) throw refusal('道具没有发布，或者价格不对');
  const known = find(world, outTradeNo);
  if (known && known.state !== 1) throw refusal('订单已支付');
  if (known && (known.openid !== openid || known.productId !== productId)) throw refusal('商户订单号重复');
  if (!known) {
    const now = world.now();
    const order: VirtualOrder = {
      ...{ orderId: outTradeNo, openid, productId, amount: goodsPrice, createdAt: now, state: 1, isRefund: false },
      wxOrderId: longNumber('wxv', now, 28),
    };
    store.state.virtualOrders.push(order);
    store.changed();
  }
  return { merchant: world.shopName, description: product.name, amount: goodsPrice };
}

/** Pays, or only pretends to ("forged"). Throws SheetRefused. */
export function payVirtual(world: World, openid: string, given: VirtualSheetArguments, fault: PaymentFault) {
  const { amount, description } = openVirtual(world, openid, given);
  const order = find(world, JSON.parse(given.signData).outTradeNo)!;
  if (fault !== 'forged') {
    order.state = 2;
    order.paidAt = world.now();
    order.transactionId = longNumber('4300007', order.paidAt, 28);
    world.store.changed();
    world.tell({
      kind: 'paid',
      title: { zh: '虚拟支付成功', en: 'Paid virtually' },
      detail: { zh: `${yuan(amount)}，${description}`, en: `${yuan(amount)}, ${description}` },
      about: { paymentNo: order.orderId, openid, amount, fault },
    });
  }
  noticesOfVirtual(world, order, fault);
  return { paid: fault !== 'forged' };
}

const find = (world: World, orderId: unknown) =>
  world.store.state.virtualOrders.find((order) => order.orderId === orderId);
const left = (world: World, { orderId, amount }: VirtualOrder) =>
  world.store.state.virtualOrders
    .filter(({ of, state }) => of === orderId && state !== 7)
    .reduce((sum, refund) => sum - refund.amount, amount);

/** POST /xpay/…: the body is signed with the app key, as it was sent. */
export function xpay(world: World, { url, body }: Asked): object {
  const asked = JSON.parse(body);
  if (!isSame(url.searchParams.get('pay_sig'), hmac(world.virtual.appKey, `${url.pathname}&${body}`))) {
    throw new Refused(268490003, 'pay_sig is invalid');
  }
  if (asked.env !== 0) throw new Refused(268490002, 'env is invalid');
  switch (url.pathname) {
    case '/xpay/query_order':
      return { errcode: 0, errmsg: 'OK', order: described(world, ofPerson(world, asked)) };
    case '/xpay/notify_provide_goods':
      return provided(world, asked);
    case '/xpay/refund_order':
      return refund(world, asked);
    default:
      throw new Refused(-404, 'no such interface');
  }
}

function ofPerson(world: World, { order_id: orderId, openid }: any): VirtualOrder {
  const order = find(world, orderId);
  if (!order) throw new Refused(268490002, 'order not exist');
  if (openid !== undefined && order.openid !== openid) throw new Refused(268490001, 'openid error');
  return order;
}

function described(world: World, order: VirtualOrder) {
  const { orderId, createdAt, state, amount, isRefund, paidAt, wxOrderId, transactionId } = order;
  const isPaid = paidAt !== undefined;
  return {
    ...{ order_id: orderId, create_time: seconds(createdAt), update_time: seconds(paidAt ?? createdAt), status: state },
    ...{ biz_type: 1, order_fee: isRefund ? 0 : amount, paid_fee: isPaid && !isRefund ? amount : 0 },
    ...{ order_type: isRefund ? 1 : 0, refund_fee: isRefund ? amount : 0, paid_time: isPaid ? seconds(paidAt) : 0 },
    ...{ provide_time: 0, biz_meta: '', env_type: 1, left_fee: isPaid && !isRefund ? left(world, order) : 0 },
    ...{ wx_order_id: wxOrderId, wxpay_order_id: transactionId ?? '' },
  };
}
const seconds = (time: number) => Math.floor(time / 1_000);

function provided(world: World, asked: any) {
  const order = ofPerson(world, asked);
  if (order.state === 2 || order.state === 3) order.state = 4;
  world.store.changed();
  return { errcode: 0, errmsg: 'OK' };
}

function refund(world: World, asked: any) {
  const payment = ofPerson(world, asked);
  const { refund_order_id: refundNo, refund_fee: amount, left_fee: claimed } = asked;
  if (typeof refundNo !== 'string' || !/^[0-9A-Za-z_-]{8,32}$/.test(refundNo)) throw wrong('refund_order_id');
  if (!/^[0-5]$/.test(String(asked.refund_reason)) || !/^[1-3]$/.test(String(asked.req_from)))
    throw wrong('refund_reason');
  if (find(world, refundNo)) throw new Refused(268490014, 'refund in progress');
  if (payment.paidAt === undefined) throw wrong('order_id');
  if (claimed !== left(world, payment)) throw new Refused(268490016, 'left_fee error');
  if (!Number.isInteger(amount) || amount < 1 || amount > claimed) throw wrong('refund_fee');
  const now = world.now();
  const { faults } = world.store.state;
  world.store.state.virtualOrders.push({
    ...{ orderId: refundNo, openid: payment.openid, productId: payment.productId, amount, createdAt: now, state: 3 },
    ...{ isRefund: true, of: payment.orderId, wxOrderId: longNumber('wxr', now, 28) },
    settleAt: now + (faults.refund === 'slow' ? SLOW : world.refundDelay),
    outcome: faults.refund === 'closed' || faults.refund === 'abnormal' ? 7 : 5,
  });
  world.store.changed();
  world.tell({
    kind: 'refund',
    title: { zh: '虚拟支付退款受理', en: 'Virtual refund accepted' },
    detail: { zh: yuan(amount), en: yuan(amount) },
    about: { refundNo, paymentNo: payment.orderId, amount },
  });
  world.wake();
  return { errcode: 0, errmsg: 'OK', refund_order_id: refundNo, pay_order_id: payment.orderId };
}
const wrong = (name: string) => new Refused(268490002, `${name} is invalid`);

/** The refunds whose moment has come are done, or fail. Gives the next such moment. */
export function settleVirtual(world: World): number {
  const waiting = world.store.state.virtualOrders.filter(({ isRefund, state }) => isRefund && state === 3);
  for (const one of waiting.filter(({ settleAt = 0 }) => settleAt <= world.now())) {
    one.state = one.outcome ?? 5;
    one.paidAt = world.now();
    const payment = find(world, one.of)!;
    if (one.state === 5 && left(world, payment) === 0) payment.state = 5;
    noticeOfVirtualRefund(world, one);
    world.store.changed();
    const done = one.state === 5;
    world.tell({
      kind: 'refund',
      title: done
        ? { zh: '虚拟支付退款到账', en: 'Virtual refund arrived' }
        : { zh: '退款没有成功', en: 'Refund failed' },
      detail: { zh: yuan(one.amount), en: yuan(one.amount) },
      about: { refundNo: one.orderId, paymentNo: payment.orderId, openid: one.openid, amount: one.amount },
    });
  }
  const next = waiting.filter(({ state }) => state === 3).map(({ settleAt = 0 }) => settleAt);
  return Math.min(Number.POSITIVE_INFINITY, ...next);
}

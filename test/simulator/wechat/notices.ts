import { randomUUID } from 'node:crypto';
import { transaction } from './payments';
import { lock, proof } from './proof';
import { seal, virtualKeysOf } from './seal';
import type { Notice, Payment, PaymentFault, Refund } from './state';
import { rfc3339, type World } from './world';

/** After each notice that nobody took: so long until the next. */
export const NOTICE_DELAYS = [
  15, 15, 30, 180, 600, 1_200, 1_800, 1_800, 1_800, 3_600, 10_800, 10_800, 10_800, 21_600,
].map((seconds) => seconds * 1_000);
const LATE = 20 * 60_000;
const PATIENCE = 5_000;

/** What the merchant is told of a payment, if anything: that depends on what is to go wrong. */
export function noticesOfPayment(world: World, payment: Payment, fault: PaymentFault): void {
  const put = (more: Partial<Notice>, content: object) =>
    putNotice(world, {
      ...{ event: 'TRANSACTION.SUCCESS', about: payment.paymentNo, url: payment.notifyUrl },
      ...{ resourceType: 'transaction', summary: '支付成功', resource: JSON.stringify(content) },
      ...more,
    });

  if (fault === 'forged') {
    // Whatever a stranger could know or guess. The second wants the goods for one fen.
    const claimed = (amount: number): Payment => ({
      ...{ ...payment, amount, state: 'SUCCESS', paidAt: world.now() },
      transactionId: `4200006${'0'.repeat(21)}`,
    });
    put({ signer: 'stranger under our serial' }, transaction(world, claimed(payment.amount)));
    put({ signer: 'stranger' }, transaction(world, claimed(1)));
    return;
  }
  if (fault === 'lost') return;
  const content = transaction(world, payment);
  const id = randomUUID();
  put({ id, ...(fault === 'late' ? { state: 'held', dueAt: world.now() + LATE } : {}) }, content);
  if (fault === 'twice') put({ id }, content);
}

export function noticeOfRefund(world: World, refund: Refund, payment: Payment): void {
  const summary = { SUCCESS: '退款成功', CLOSED: '退款关闭', ABNORMAL: '退款异常', PROCESSING: '' }[refund.state];
  putNotice(world, {
    ...{ event: `REFUND.${refund.state}`, about: refund.refundNo, url: refund.notifyUrl ?? payment.notifyUrl },
    ...{ resourceType: 'refund', summary },
    resource: JSON.stringify({
      mchid: world.keys.mchId,
      transaction_id: payment.transactionId,
      out_trade_no: payment.paymentNo,
      refund_id: refund.refundId,
      out_refund_no: refund.refundNo,
      refund_status: refund.state,
      ...(refund.state === 'SUCCESS' ? { success_time: rfc3339(refund.settledAt ?? world.now()) } : {}),
      user_received_account: '支付用户零钱',
      amount: {
        total: payment.amount,
        refund: refund.amount,
        payer_total: payment.amount,
        payer_refund: refund.amount,
      },
    }),
  });
}

type New = Pick<Notice, 'event' | 'about' | 'url' | 'resourceType' | 'summary' | 'resource'> & Partial<Notice>;

export function putNotice(world: World, notice: New): void {
  const now = world.now();
  world.store.state.notices.push({
    ...{ id: randomUUID(), signer: 'wechat', state: 'waiting', dueAt: now, createdAt: now, ...notice },
    ...{ key: randomUUID(), answers: [] },
  });
  world.store.changed();
  world.wake();
}

/** Makes due what was held back. */
export function releaseHeld(world: World): number {
  const held = world.store.state.notices.filter(({ state }) => state === 'held');
  for (const notice of held) notice.dueAt = world.now();
  world.store.changed();
  world.wake();
  return held.length;
}

/** Sends one notice once, and plans the next time where it was not taken. */
export async function send(world: World, notice: Notice): Promise<void> {
  const status = await (notice.resourceType === 'push' ? push : tellPaid)(world, notice);
  notice.answers.push({ at: world.now(), status });
  const taken = status >= 200 && status < 300;
  const delay = notice.signer === 'wechat' ? world.noticeDelays[notice.answers.length - 1] : undefined;
  if (taken) notice.state = 'taken';
  else if (delay === undefined) notice.state = 'given up';
  else Object.assign(notice, { state: 'waiting', dueAt: world.now() + delay });
  world.store.changed();
  tellOf(world, notice, status);
}

/** A pushed message is taken where the answer says so, too; what was paid for counts as given then. */
async function push(world: World, { resource, signer, url, about }: Notice): Promise<number> {
  const keys = signer === 'wechat' ? world.virtual : virtualKeysOf('a stranger');
  const { query, body } = seal(resource, world.appId, keys, world.now());
  const { status, text } = await post(`${url}?${query}`, body, {});
  if (status !== 200 || !/^(|success|.*"ErrCode":0\b.*)$/s.test(text)) return status === 200 ? 500 : status;
  const order = world.store.state.virtualOrders.find(({ orderId }) => orderId === about);
  if (order?.state === 2 && !order.isRefund) order.state = 4;
  return status;
}

async function tellPaid(world: World, notice: Notice): Promise<number> {
  const body = JSON.stringify({
    id: notice.id,
    create_time: rfc3339(notice.createdAt),
    resource_type: 'encrypt-resource',
    event_type: notice.event,
    summary: notice.summary,
    resource: lock(notice.resource, world.keys.apiV3Key, notice.resourceType),
  });
  const { wechat, stranger } = world.keys;
  const signer = {
    wechat,
    stranger,
    'stranger under our serial': { serial: wechat.serial, privateKey: stranger.privateKey },
  }[notice.signer];
  return (await post(notice.url, body, proof(body, world.now(), signer))).status;
}

async function post(url: string, body: string, headers: Record<string, string>) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: '*/*', 'User-Agent': 'Mozilla/4.0' },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

function tellOf(world: World, notice: Notice, status: number) {
  const forged = notice.signer !== 'wechat';
  const refund = notice.resourceType === 'refund' || notice.event === 'xpay_refund_notify';
  const transfer = notice.resourceType === 'mch_payment';
  const taken = notice.state === 'taken';
  const times = notice.answers.length;
  const zh = forged ? '伪造的通知' : transfer ? '转账通知' : refund ? '退款通知' : '支付通知';
  const en = forged ? 'Forged notice' : transfer ? 'Transfer notice' : refund ? 'Refund notice' : 'Payment notice';
  const outcome = forged
    ? taken
      ? { zh: `${status}，被收下了`, en: `${status}, taken` }
      : { zh: `${status}，签名不对，拒收`, en: `${status}, wrong signature, refused` }
    : taken
      ? { zh: `第 ${times} 次，签名对，收下`, en: `sent ${times}×, signature right, taken` }
      : {
          zh: `第 ${times} 次，${status || '没有应答'}，会再来`,
          en: `sent ${times}×, ${status || 'no answer'}, again later`,
        };
  world.tell({ kind: 'notice', title: { zh, en }, detail: outcome, about: { no: notice.about, status, times } });
}

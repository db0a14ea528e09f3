import { randomUUID } from 'node:crypto';
import { putNotice } from './notices';
import type { Notice, PaymentFault, VirtualOrder } from './state';
import type { World } from './world';

const LATE = 20 * 60_000;
const OFFICIAL = 'oOfficialOfWechat0000000000';

/** What the merchant is told of a virtual payment, if anything: that depends on what is to go wrong. */
export function noticesOfVirtual(world: World, order: VirtualOrder, fault: PaymentFault): void {
  const { orderId, openid, productId, amount, paidAt, transactionId, wxOrderId } = order;
  const event = 'xpay_goods_deliver_notify';
  const content = message(world, event, {
    ...{ OpenId: openid, OutTradeNo: orderId, Env: 0 },
    WeChatPayInfo: {
      MchOrderNo: wxOrderId,
      TransactionId: transactionId ?? '4300007000000000000000000000',
      PaidTime: Math.floor((paidAt ?? world.now()) / 1_000),
    },
    GoodsInfo: { ProductId: productId, Quantity: 1, OrigPrice: amount, ActualPrice: amount, Attach: '' },
  });
  const put = (more: Partial<Notice>) =>
    putNotice(world, {
      ...{
        event,
        about: orderId,
        url: world.pushUrl,
        resourceType: 'push',
        summary: '虚拟支付发货',
        resource: content,
      },
      ...more,
    });
  if (fault === 'lost') return;
  if (fault === 'forged') {
    put({ signer: 'stranger' });
    return;
  }
  const id = randomUUID();
  put({ id, ...(fault === 'late' ? { state: 'held', dueAt: world.now() + LATE } : {}) });
  if (fault === 'twice') put({ id });
}

export function noticeOfVirtualRefund(world: World, refund: VirtualOrder): void {
  const event = 'xpay_refund_notify';
  const content = message(world, event, {
    ...{ OpenId: refund.openid, WxRefundId: refund.wxOrderId, MchRefundId: refund.orderId, MchOrderId: refund.of },
    ...{ RefundFee: refund.amount, RetCode: refund.state === 5 ? 0 : 1, RetMsg: '', RetryTimes: 0 },
  });
  const facts = { about: refund.orderId, url: world.pushUrl, resourceType: 'push', summary: '虚拟支付退款' } as const;
  putNotice(world, { event, ...facts, resource: content });
}

const message = (world: World, event: string, content: object) =>
  JSON.stringify({
    ...{ ToUserName: 'gh_pinji', FromUserName: OFFICIAL, CreateTime: Math.floor(world.now() / 1_000) },
    ...{ MsgType: 'event', Event: event, ...content },
  });

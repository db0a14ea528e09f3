import * as z from 'zod';
import { assert } from '@/domain/bug';
import type { CardRefundCause } from '@/domain/card';
import type { Fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { RefundFound } from './pay';
import type { VirtualFound, VirtualPay } from './virtualPay';
import { echoOf, openPush, type PushSettings } from './virtualPay/push';
import { paySig, signatureOf } from './virtualPay/signing';
import type { AskWechat } from './wechatApi/asking';
import { talk, WechatRefused } from './wechatApi/talk';

export interface VirtualPaySettings {
  readonly url: string; // https://api.weixin.qq.com
  readonly appId: string;
  readonly appSecret: string;
  readonly offerId: string;
  readonly appKey: string; // That of the sandbox where `sandbox` is set.
  readonly sandbox: boolean;
  readonly push: PushSettings | undefined; // Without: WeChat tells nothing, and is asked.
}

/** By WeChat's documents. */
const [WRONG_FIELD, NO_SESSION, IN_HAND, TOO_OFTEN] = [268490002, 268490009, 268490014, 268490015];
const NEVER = new Set([268490005, 268490013]);
const LOGIN_OVER = new Set([40029, 40163, 40226, NO_SESSION]);
const [NEW, PAID, SENDING, CLOSED, REFUND_FAILED] = [1, 2, 3, 6, 7];
const REFUNDED = new Set([5, 8, 9]);
const REASONS: Record<CardRefundCause, string> = { paid_late: '5', unused: '3', guarantee: '4' };
const BY_OURSELVES = '3';

const session = z.object({ openid: z.string().min(1), session_key: z.string().min(1) });
const answered = z.object({
  order: z.object({
    order_id: z.string(),
    status: z.int(),
    paid_fee: z.int().default(0),
    refund_fee: z.int().default(0),
    left_fee: z.int().default(0),
    paid_time: z.int().default(0),
    env_type: z.int().optional(),
    wx_order_id: z.string().default(''),
    wxpay_order_id: z.string().default(''),
  }),
});
type Order = z.output<typeof answered>['order'];

/**
 * WeChat's virtual payment. Every call throws Outage where nothing is known afterwards, WechatRefused where WeChat has
 * said no in a way that is nobody's case here.
 */
export function openVirtualPay(settings: VirtualPaySettings, ask: AskWechat): VirtualPay {
  const { appKey, offerId } = settings;
  const env = settings.sandbox ? 1 : 0;

  /** The body is signed as it is sent. */
  async function asked(uri: string, content: object) {
    const body = JSON.stringify({ ...content, env });
    try {
      return (await ask(uri, body, `&pay_sig=${paySig(appKey, uri, body)}`)).json;
    } catch (error) {
      if (error instanceof WechatRefused && error.code === TOO_OFTEN) throw new Outage(`WeChat: ${uri}: too often`);
      throw error;
    }
  }

  async function find(orderId: string, openid: string): Promise<Order | undefined> {
    try {
      const { order } = answered.parse(await asked('/xpay/query_order', { openid, order_id: orderId }));
      assert(order.order_id === orderId, 'WeChat answers for the order asked for');
      assert(order.env_type === undefined || order.env_type === env + 1, 'WeChat answers of the same environment');
      return order;
    } catch (error) {
      if (error instanceof WechatRefused && error.code === WRONG_FIELD) return undefined;
      throw error;
    }
  }

  return {
    async sheet({ paymentNo, productId, amount, openid, code }) {
      const person = await login(settings, code);
      if (person.openid !== openid) throw new Refusal('session_over');
      const signData = JSON.stringify({
        ...{ offerId, buyQuantity: 1, env, currencyType: 'CNY', productId },
        ...{ goodsPrice: amount, outTradeNo: paymentNo, attach: '' },
      });
      return {
        ...{ mode: 'short_series_goods', signData, paySig: paySig(appKey, 'requestVirtualPayment', signData) },
        signature: signatureOf(person.session_key, signData),
      };
    },

    async query({ paymentNo, openid }): Promise<VirtualFound> {
      const order = await find(paymentNo, openid);
      if (!order) return { state: 'unknown', paymentNo };
      if (order.status === CLOSED) return { state: 'closed', paymentNo };
      if (order.status <= NEW) return { state: 'unpaid', paymentNo };
      return {
        ...{ state: 'paid', paymentNo, transactionId: order.wxpay_order_id || order.wx_order_id },
        ...{ amount: order.paid_fee as Fen, paidAt: (order.paid_time * 1_000) as Instant },
      };
    },

    async deliver({ paymentNo, openid }) {
      const order = await find(paymentNo, openid);
      if (order?.status !== PAID && order?.status !== SENDING) return; // Its notice was heard, or its money is on its way back.
      await asked('/xpay/notify_provide_goods', { order_id: paymentNo });
    },

    async refund({ refundNo, paymentNo, openid, amount, because }) {
      const known = await find(refundNo, openid);
      if (known) return { refundNo, amount: known.refund_fee as Fen, state: stateOf(known) };
      const payment = await find(paymentNo, openid);
      assert(payment, `${paymentNo} is paid`);
      try {
        await asked('/xpay/refund_order', {
          ...{ openid, order_id: paymentNo, refund_order_id: refundNo, left_fee: payment.left_fee, refund_fee: amount },
          ...{ biz_meta: because, refund_reason: REASONS[because], req_from: BY_OURSELVES },
        });
      } catch (error) {
        if (!(error instanceof WechatRefused)) throw error;
        if (NEVER.has(error.code)) return { refundNo, amount, state: 'closed' };
        if (error.code !== IN_HAND) throw error;
      }
      return { refundNo, amount, state: 'processing' };
    },

    open(push) {
      if (!settings.push) throw new Refusal('notice_forged');
      return openPush(settings.push, push);
    },

    echo: (query) => settings.push && echoOf(settings.push, query),
  };
}

function stateOf({ status }: Order): RefundFound['state'] {
  if (REFUNDED.has(status)) return 'done';
  return status === REFUND_FAILED || status === CLOSED ? 'abnormal' : 'processing';
}

/** Who this code of wx.login is of. Its session key signs one sheet, and is kept nowhere. */
async function login({ url, appId, appSecret }: VirtualPaySettings, code: string) {
  const secret = new URLSearchParams({
    appid: appId,
    secret: appSecret,
    js_code: code,
    grant_type: 'authorization_code',
  });
  try {
    const { json } = await talk(url.replace(/\/+$/, ''), '/sns/jscode2session', `?${secret}`);
    return session.parse(json);
  } catch (error) {
    if (error instanceof WechatRefused && LOGIN_OVER.has(error.code)) throw new Refusal('session_over');
    throw error;
  }
}

import { assert } from '@/domain/bug';
import { hours, type Instant, isOver, later, seconds } from '@/domain/time';
import type { Pay, RefundFound } from './pay';
import { paymentFound, prepaid, refundAnswer, transaction, written } from './wechatPay/answers';
import { type Ask, askingFor, downloadingFor } from './wechatPay/asking';
import { believedBill, billLink, readBill } from './wechatPay/bill';
import { cut } from './wechatPay/cut';
import { merchantOf, type PaySettings } from './wechatPay/merchant';
import { openNotice } from './wechatPay/notice';
import { PayRefused, unlessRefused } from './wechatPay/payRefused';
import { inSeconds, lines, nonce, signed } from './wechatPay/signature';

const LONGEST_DESCRIPTION = 127;
const LONGEST_REASON = 80;
const SHORTEST_TIME = seconds(90); // Until a payment ends: a minute for WeChat, and the way there.

const BILL_IS_MADE = hours(24 + 10); // From the beginning of its day: by ten of the morning after.
const LARGEST_BILL = 30_000_000; // bytes: some 80,000 lines, and a function has 256 MB

const UNKNOWN = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS']);
const CLOSED = new Set(['ORDER_CLOSED', 'ORDERCLOSED']);
const THERE_ALREADY = new Set(['RESOURCE_ALREADY_EXISTS', 'ALREADY_EXISTS']);

/**
 * WeChat Pay, API v3. Every call throws Outage where nothing is known afterwards (no answer within 5 s, WeChat is busy,
 * an answer that WeChat did not sign) and PayRefused where WeChat has said no. `close` throws PayRefused, code
 * ORDERPAID, where the payment has been made meanwhile. Throws at once where a key cannot be read.
 */
export function openPay(settings: PaySettings, clock: { now(): Instant }): Pay {
  const { appId, mchId, notifyUrl, apiV3Key } = settings;
  const merchant = merchantOf(settings, clock);
  const ask = askingFor(merchant);
  const download = downloadingFor(merchant);
  const address = (paymentNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(paymentNo)}`;

  return {
    async prepay({ paymentNo, description, amount, openid, payBy }) {
      const answer = await ask('POST', '/v3/pay/transactions/jsapi', {
        appid: appId,
        mchid: mchId,
        description: cut(description, LONGEST_DESCRIPTION),
        out_trade_no: paymentNo,
        // WeChat takes no time that is less than a minute away. Who pays in that minute is judged when it arrives.
        time_expire: written(Math.max(payBy, later(clock.now(), SHORTEST_TIME)) as Instant),
        notify_url: notifyUrl,
        amount: { total: amount, currency: 'CNY' },
        payer: { openid },
      });
      return { prepayId: prepaid.parse(answer).prepay_id };
    },

    sheet(prepayId, now) {
      const parts = { timeStamp: inSeconds(now), nonceStr: nonce(), package: `prepay_id=${prepayId}` };
      const message = lines(appId, parts.timeStamp, parts.nonceStr, parts.package);
      return { ...parts, signType: 'RSA', paySign: signed(message, merchant.privateKey) };
    },

    async query(paymentNo) {
      const answer = await unlessRefused(ask('GET', `${address(paymentNo)}?mchid=${mchId}`), UNKNOWN);
      if (answer === undefined) return { state: 'unknown', paymentNo };
      const found = transaction.parse(answer);
      assert(found.out_trade_no === paymentNo && found.mchid === mchId, 'WeChat answers for the payment asked for');
      return paymentFound(found);
    },

    async close(paymentNo) {
      await unlessRefused(ask('POST', `${address(paymentNo)}/close`, { mchid: mchId }), UNKNOWN, CLOSED);
    },

    async refund({ refundNo, paymentNo, amount, total, reason }) {
      const asked = ask('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: paymentNo,
        out_refund_no: refundNo,
        reason: cut(reason, LONGEST_REASON),
        notify_url: notifyUrl,
        amount: { refund: amount, total, currency: 'CNY' },
      });
      const refund = await refundFound(asked, ask, refundNo);
      assert(refund.refundNo === refundNo && refund.amount === amount, 'WeChat refunds what it was asked to');
      return refund;
    },

    async findRefund(refundNo) {
      const answer = await unlessRefused(ask('GET', refundAddress(refundNo)), UNKNOWN);
      if (answer === undefined) return undefined;
      const refund = refundAnswer.parse(answer);
      assert(refund.refundNo === refundNo, 'WeChat answers for the refund asked for');
      return refund;
    },

    async bill(day) {
      const start = Date.parse(`${day}T00:00:00+08:00`) as Instant;
      assert(/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(start), `${day} is a day`);
      // Earlier WeChat may say that there is no bill, and mean that there is none yet.
      if (!isOver(later(start, BILL_IS_MADE), clock.now())) return undefined;
      const answer = await billLinkOf(ask, day);
      if (typeof answer !== 'object') return answer === 'no trade' ? [] : undefined;
      const { pathname, search } = new URL(answer.download_url); // The host is ours: no other one gets our signature.
      return readBill(believedBill(await download(pathname + search, LARGEST_BILL), answer.hash_value));
    },

    open: (notice, now) => openNotice({ mchId, appId, apiV3Key, keys: merchant.keys }, notice, now),
  };
}

const NO_TRADE = new Set(['NO_STATEMENT_EXIST']);
const NOT_MADE_YET = new Set(['STATEMENT_CREATING']);

async function billLinkOf(ask: Ask, day: string) {
  try {
    return billLink.parse(await ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`));
  } catch (error) {
    if (error instanceof PayRefused && NO_TRADE.has(error.code)) return 'no trade';
    if (error instanceof PayRefused && NOT_MADE_YET.has(error.code)) return 'not yet';
    throw error;
  }
}

const refundAddress = (refundNo: string) => `/v3/refund/domestic/refunds/${encodeURIComponent(refundNo)}`;

async function refundFound(asked: Promise<unknown>, ask: Ask, refundNo: string): Promise<RefundFound> {
  const answer = await unlessRefused(asked, THERE_ALREADY);
  return refundAnswer.parse(answer ?? (await ask('GET', refundAddress(refundNo))));
}

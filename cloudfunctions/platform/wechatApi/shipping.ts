import { assert } from '@/domain/bug';
import { Outage } from '@/domain/outage';
import { MOST_PARCELS } from '@/domain/parcel';
import type { Instant } from '@/domain/time';
import type { Shipping } from '../wechat';
import type { AskWechat } from './asking';
import { WechatRefused } from './talk';

const LONGEST_WHAT = 120;
const WAYS = { express: 1, pickup: 4 } as const;
const [UNIFIED, SPLIT] = [1, 2];
const BY_OUR_NUMBER = 1;

/** WeChat's list of orders lags some seconds behind its payments; and the two codes of a WeChat that is busy. */
const LATER = new Set([10060001, 10060012, 10060019]);
/**
 * All of it was shipped; it was corrected once, which is all that WeChat allows; it was refunded in full, so that there
 * is no money to let go of; the same was told before.
 */
const NOTHING_TO_TELL = new Set([10060002, 10060003, 10060004, 10060023]);

/** What WeChat must know before it lets go of the money. What it has been told before stays as it is. */
export async function uploadShipping(ask: AskWechat, mchId: string, shipping: Shipping): Promise<void> {
  const { paymentNo, openid, way, parcels, allShipped, at } = shipping;
  assert(parcels.length >= 1 && parcels.length <= MOST_PARCELS, 'WeChat takes no more parcels of a payment');
  assert(way === 'express' || (parcels.length === 1 && allShipped), 'what is picked up is picked up at once');
  const isUnified = parcels.length === 1 && allShipped;
  try {
    await ask('/wxa/sec/order/upload_shipping_info', {
      order_key: { order_number_type: BY_OUR_NUMBER, mchid: mchId, out_trade_no: paymentNo },
      logistics_type: WAYS[way],
      delivery_mode: isUnified ? UNIFIED : SPLIT,
      ...(isUnified ? {} : { is_all_delivered: allShipped }),
      shipping_list: listed(shipping),
      upload_time: rfc3339(at),
      payer: { openid },
    });
  } catch (error) {
    if (!(error instanceof WechatRefused)) throw error;
    if (LATER.has(error.code)) throw new Outage(`WeChat: shipping info: ${error.message}`, { cause: error });
    if (!NOTHING_TO_TELL.has(error.code)) throw error;
  }
}

function listed(shipping: Shipping): readonly object[] {
  if (shipping.way === 'pickup') return shipping.parcels.map(({ what }) => ({ item_desc: cut(what) }));
  return shipping.parcels.map(({ carrier, waybill, what, phone }) => ({
    tracking_no: waybill,
    express_company: carrier,
    item_desc: cut(what),
    // Only SF tells WeChat nothing of a parcel without it.
    ...(carrier === 'SF' ? { contact: { receiver_contact: masked(phone) } } : {}),
  }));
}

const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

const BEIJING = 8 * 3_600_000;
/** 2026-11-21T10:42:07.120+08:00 */
const rfc3339 = (at: Instant) => new Date(at + BEIJING).toISOString().replace('Z', '+08:00');

/** Cut to length, and never in the middle of a character. */
const cut = (text: string) =>
  text.length <= LONGEST_WHAT ? text : `${text.slice(0, LONGEST_WHAT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

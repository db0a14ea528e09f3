import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { assert } from '@/domain/bug';
import { Refusal } from '@/domain/refusal';
import type { PushedNotice, PushQuery, RawPush } from '../virtualPay';

/** As they stand in the console under 消息推送: JSON, 安全模式. */
export interface PushSettings {
  readonly appId: string;
  readonly token: string;
  readonly aesKey: string; // 43 characters of base64: 32 bytes
}

const CHANCE = 16; // bytes before the length of a message, which is four
const BLOCK = 32;

const sealed = z.object({ Encrypt: z.string().min(1) });
const told = z.object({ Event: z.string(), OutTradeNo: z.string().optional(), MchRefundId: z.string().optional() });

/** Verifies the seal, and says what the message is about. Refuses `notice_forged` whatever does not fit. */
export function openPush(settings: PushSettings, { query, body }: RawPush): PushedNotice {
  const notice = told.safeParse(believed(() => JSON.parse(messageIn(settings, query, body))));
  if (!notice.success) throw new Refusal('notice_forged');
  const { Event, OutTradeNo, MchRefundId } = notice.data;
  if (Event === 'xpay_goods_deliver_notify' && OutTradeNo) return { kind: 'paid', paymentNo: OutTradeNo };
  if (Event === 'xpay_refund_notify' && MchRefundId) return { kind: 'refund', refundNo: MchRefundId };
  return { kind: 'other', event: Event };
}

/** The word that WeChat wants to hear again, where it has signed for it. */
export function echoOf({ token }: PushSettings, query: PushQuery): string | undefined {
  const { signature, timestamp, nonce, echostr } = query;
  return isSigned(signature, token, timestamp, nonce) ? echostr : undefined;
}

function messageIn(settings: PushSettings, query: PushQuery, body: string): string {
  const { token, aesKey, appId } = settings;
  const { Encrypt } = sealed.parse(believed(() => JSON.parse(body)));
  if (!isSigned(query['msg_signature'], token, query['timestamp'], query['nonce'], Encrypt)) {
    throw new Refusal('notice_forged');
  }
  const key = Buffer.from(`${aesKey}=`, 'base64');
  assert(key.length === 32, 'the key of pushed messages has 32 bytes');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = believed(() => Buffer.concat([decipher.update(Encrypt, 'base64'), decipher.final()]));
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK || padded.length < CHANCE + 4 + padding) throw new Refusal('notice_forged');
  const plain = padded.subarray(0, padded.length - padding);
  const end = CHANCE + 4 + plain.readUInt32BE(CHANCE);
  if (plain.subarray(end).toString('utf8') !== appId) throw new Refusal('notice_forged');
  return plain.subarray(CHANCE + 4, end).toString('utf8');
}

/** SHA-1 of all parts in the order of the alphabet. */
function isSigned(signature: string | undefined, ...parts: readonly (string | undefined)[]): boolean {
  if (!signature || parts.some((part) => part === undefined)) return false;
  const expected = createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
  return signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

/** What cannot be read was not written by WeChat. */
function believed<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Refusal('notice_forged');
  }
}

import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { type Instant, type Milliseconds, minutes } from '@/domain/time';

/** How far the clock of the other side may be from ours, in either direction. */
export const CLOCK_WINDOW: Milliseconds = minutes(5);

/** WeChat sends these from time to time to see that a wrong signature is refused. */
const PROBE = 'WECHATPAY/SIGNTEST/';

export type Keys = ReadonlyMap<string, KeyObject>;
export type Headers = Readonly<Record<string, string | undefined>>;

/** Why a signature is not believed. The words are for the log, never for a person. */
export type Doubt = 'not signed' | 'probe' | 'clock' | 'unknown key' | 'wrong signature';

/** Reads the keys of WeChat: each is a public key (PUB_KEY_ID_…) or a platform certificate, in PEM. */
export function readKeys(keys: Readonly<Record<string, string>>): Keys {
  return new Map(Object.entries(keys).map(([serial, pem]) => [serial, createPublicKey(onLines(pem))]));
}

export const readPrivateKey = (pem: string): KeyObject => createPrivateKey(onLines(pem));

/** A setting may hold a PEM in one line, with \n written out. */
const onLines = (pem: string) => pem.replaceAll('\\n', '\n').trim();

/** What is signed: each part ends with a line feed, the last one too, and an empty one as well. */
export const lines = (...parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');

export const signed = (message: string, key: KeyObject) => sign('sha256', Buffer.from(message), key).toString('base64');

export const nonce = () => randomBytes(16).toString('hex').toUpperCase();

export const inSeconds = (now: Instant) => String(Math.floor(now / 1_000));

/** Says why what WeChat is said to have signed is not believed, or nothing. `body` is raw, as it came. */
export function whyNotBelieve(headers: Headers, body: string, keys: Keys, now: Instant): Doubt | undefined {
  const find = (name: string) => {
    const key = Object.keys(headers).find((written) => written.toLowerCase() === name);
    return key === undefined ? undefined : headers[key];
  };
  const timestamp = find('wechatpay-timestamp');
  const random = find('wechatpay-nonce');
  const signature = find('wechatpay-signature');
  const serial = find('wechatpay-serial');

  if (!timestamp || !random || !signature || !serial) return 'not signed';
  if (signature.startsWith(PROBE)) return 'probe';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp) * 1_000) > CLOCK_WINDOW) return 'clock';
  const key = keys.get(serial);
  if (!key) return 'unknown key';

  const message = Buffer.from(lines(timestamp, random, body));
  return verify('sha256', message, key, Buffer.from(signature, 'base64')) ? undefined : 'wrong signature';
}

import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { Outage } from '@/domain/outage';
import { type Instant, type Milliseconds, seconds } from '@/domain/time';
import { atMost } from '../reading';
import { PayRefused, refused } from './payRefused';
import { inSeconds, type Keys, lines, nonce, signed, whyNotBelieve } from './signature';

/** After so long nobody waits any more, and what has become of it must be found out by asking again. */
export const PATIENCE: Milliseconds = seconds(5);

export interface Merchant {
  readonly url: string; // without a slash at its end
  readonly mchId: string;
  readonly keySerial: string; // of the merchant's API certificate
  readonly privateKey: KeyObject;
  readonly keys: Keys; // of WeChat
  readonly clock: { now(): Instant };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const failure = z.object({ code: z.string().default('UNKNOWN'), message: z.string().default('') });

export type Ask = (method: 'GET' | 'POST', path: string, content?: object) => Promise<unknown>;
export type Download = (path: string, most: number) => Promise<Uint8Array>;

const DOWNLOAD_PATIENCE: Milliseconds = seconds(30);

/**
 * Fetches a file of at most so many bytes. Its content is not signed: who asks has its hash from an answer that was.
 * Throws Outage where it does not come, PayRefused where WeChat says no.
 */
export function downloadingFor(merchant: Merchant): Download {
  return async (path, most) => {
    try {
      const answer = await fetch(merchant.url + path, {
        headers: { 'user-agent': 'pinji', authorization: authorization(merchant, 'GET', path, '') },
        redirect: 'error',
        signal: AbortSignal.timeout(DOWNLOAD_PATIENCE),
      });
      const file = await atMost(most, answer);
      if (answer.status !== 200)
        throw refused(answer.status, understood(String(file)) ?? { code: 'UNKNOWN', message: '' });
      if (!file) throw new Error(`a file of WeChat Pay is longer than ${most} bytes`);
      return file;
    } catch (error) {
      if (error instanceof PayRefused) throw error;
      throw new Outage(`WeChat Pay: a download: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  };
}

/**
 * Asks WeChat Pay, signed, and believes only what WeChat has signed. Gives the JSON of the answer
 * (undefined where it is empty). Throws PayRefused where WeChat says no, and Outage where it does not
 * answer, where it is busy, and where the answer cannot be believed: then nothing is known.
 */
export function askingFor(merchant: Merchant): Ask {
  return async (method, path, content) => {
    const body = content === undefined ? '' : JSON.stringify(content);
    const answer = await send(merchant, method, path, body);
    const doubt = whyNotBelieve(answer.headers, answer.body, merchant.keys, merchant.clock.now());
    // Whom WeChat does not know it does not sign to. No fact about a payment is in this answer, only one about us.
    if (answer.status === 401) throw refused(401, understood(answer.body) ?? { code: 'SIGN_ERROR', message: '' });
    if (doubt) throw new Outage(`WeChat Pay: ${method} ${path} answered ${answer.status}, not believed: ${doubt}`);
    if (answer.status === 200) return JSON.parse(answer.body);
    if (answer.status === 204) return undefined;
    throw refused(answer.status, understood(answer.body) ?? { code: 'UNKNOWN', message: answer.body.slice(0, 200) });
  };
}

async function send(merchant: Merchant, method: string, path: string, body: string): Promise<Answer> {
  const inform = [...merchant.keys.keys()].find((serial) => serial.startsWith('PUB_KEY_ID_'));
  try {
    const response = await fetch(merchant.url + path, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'pinji',
        authorization: authorization(merchant, method, path, body),
        ...(inform ? { 'wechatpay-serial': inform } : {}), // So the answer is signed with this key.
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } catch (error) {
    throw new Outage(`WeChat Pay: ${method} ${path}: ${String(error)}`, { cause: error });
  }
}

function authorization({ mchId, keySerial, privateKey, clock }: Merchant, method: string, path: string, body: string) {
  const timestamp = inSeconds(clock.now());
  const random = nonce();
  const signature = signed(lines(method, path, timestamp, random, body), privateKey);
  const parts = { mchid: mchId, nonce_str: random, signature, timestamp, serial_no: keySerial };
  const written = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${written.join(',')}`;
}

function understood(body: string): z.infer<typeof failure> | undefined {
  try {
    return failure.parse(JSON.parse(body));
  } catch {
    return undefined; // A proxy's page, or nothing: the status has to do.
  }
}

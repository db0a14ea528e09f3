import { assert } from '@/domain/bug';
import type { Instant } from '@/domain/time';
import type { Merchant } from './asking';
import { readKeys, readPrivateKey } from './signature';

export interface PaySettings {
  readonly url: string; // https://api.mch.weixin.qq.com
  readonly appId: string;
  readonly mchId: string;
  readonly keySerial: string; // of the merchant's API certificate
  readonly privateKey: string; // PEM; \n may be written out
  readonly apiV3Key: string; // 32 bytes
  readonly keys: Readonly<Record<string, string>>; // WeChat's: PUB_KEY_ID_… or a certificate's serial → PEM
  readonly notifyUrl: string;
}

/** Who we are to WeChat Pay, with the keys read. Throws at once where one cannot be read. */
export function merchantOf(settings: PaySettings, clock: { now(): Instant }): Merchant {
  assert(Buffer.byteLength(settings.apiV3Key) === 32, 'the API v3 key of WeChat Pay has 32 bytes');
  const { mchId, keySerial } = settings;
  const privateKey = readPrivateKey(settings.privateKey);
  const keys = readKeys(settings.keys);
  return { url: settings.url.replace(/\/+$/, ''), mchId, keySerial, privateKey, keys, clock };
}

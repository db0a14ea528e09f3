import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { Instant } from '@/domain/time';
import { unlock } from '../../cloudfunctions/platform/wechatPay/resource';
import {
  type Headers,
  lines,
  readKeys,
  readPrivateKey,
  signed,
  whyNotBelieve,
} from '../../cloudfunctions/platform/wechatPay/signature';
import { lock } from '../simulator/wechat/proof';
import { certificate } from './certificate';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const wechat = pair();
const stranger = pair();
const serial = 'PUB_KEY_ID_0119000001092026112100000001';
const keys = readKeys({ [serial]: wechat.publicKey, [certificate.serial]: certificate.pem });
const now = 1_795_228_927_000 as Instant;

/** As WeChat signs, in the words of another implementation. */
function sealed(body: string, more: { timestamp?: number; serial?: string; key?: string } = {}): Headers {
  const timestamp = more.timestamp ?? now / 1_000;
  const signature = Rsa.sign(
    Formatter.response(timestamp, 'nonce', body),
    Rsa.from(more.key ?? wechat.privateKey, 'private'),
  );
  return {
    'wechatpay-timestamp': String(timestamp),
    'wechatpay-nonce': 'nonce',
    'wechatpay-signature': signature,
    'wechatpay-serial': more.serial ?? serial,
  };
}

test('what we sign another implementation of WeChat Pay believes', () => {
  const key = readPrivateKey(wechat.privateKey);
  const publicKey = Rsa.from(wechat.publicKey, 'public');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.webPath(), (body, path) => {
      const signature = signed(lines('POST', path, '1795228927', 'nonce', body), key);
      const message = Formatter.request('POST', path, 1_795_228_927, 'nonce', body);
      expect(Rsa.verify(message, signature, publicKey)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('what another implementation signs as WeChat we believe, and nothing that differs from it by one letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (body) => {
      expect(whyNotBelieve(sealed(body), body, keys, now)).toBeUndefined();
      expect(whyNotBelieve(sealed(body), `${body} `, keys, now)).toBe('wrong signature');
    }),
    { numRuns: 30 },
  );
});

test('a private key may be written in one line, as settings are', () => {
  const oneLine = wechat.privateKey.replaceAll('\n', '\\n');
  expect(readPrivateKey(oneLine).equals(readPrivateKey(wechat.privateKey))).toBe(true);
});

test('a platform certificate is a key, too, and is chosen by its serial', () => {
  const { timestamp, nonce, signature, body } = certificate.signed;
  const headers = (by: string): Headers => ({
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signature,
    'Wechatpay-Serial': by,
  });
  expect(whyNotBelieve(headers(certificate.serial), body, keys, now)).toBeUndefined();
  expect(whyNotBelieve(headers(serial), body, keys, now)).toBe('wrong signature');
});

test('a signature is refused that is missing, a probe, of another time, of a key that we do not know, or a stranger’s', () => {
  const probe = { ...sealed('{}'), 'wechatpay-signature': `WECHATPAY/SIGNTEST/${sealed('{}')['wechatpay-signature']}` };
  const seconds = now / 1_000;
  expect(whyNotBelieve({}, '{}', keys, now)).toBe('not signed');
  expect(whyNotBelieve({ ...sealed('{}'), 'wechatpay-nonce': undefined }, '{}', keys, now)).toBe('not signed');
  expect(whyNotBelieve(probe, '{}', keys, now)).toBe('probe');
  expect(whyNotBelieve(sealed('{}', { timestamp: seconds - 300 }), '{}', keys, now)).toBeUndefined();
  expect(whyNotBelieve(sealed('{}', { timestamp: seconds - 301 }), '{}', keys, now)).toBe('clock');
  expect(whyNotBelieve(sealed('{}', { timestamp: seconds + 300 }), '{}', keys, now)).toBeUndefined();
  expect(whyNotBelieve(sealed('{}', { timestamp: seconds + 301 }), '{}', keys, now)).toBe('clock');
  expect(whyNotBelieve({ ...sealed('{}'), 'wechatpay-timestamp': 'NaN' }, '{}', keys, now)).toBe('clock');
  expect(whyNotBelieve(sealed('{}', { serial: 'PUB_KEY_ID_02' }), '{}', keys, now)).toBe('unknown key');
  expect(whyNotBelieve(sealed('{}', { serial: '__proto__' }), '{}', keys, now)).toBe('unknown key');
  expect(whyNotBelieve(sealed('{}', { key: stranger.privateKey }), '{}', keys, now)).toBe('wrong signature');
});

describe('the locked resource of a notice', () => {
  const apiV3Key = '0123456789abcdef0123456789ABCDEF';
  const nonce = 'fdasflkja484';

  test('opens where another implementation has locked it, and the simulated WeChat locks as it does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' }), (plain, associated) => {
        const ciphertext = Aes.AesGcm.encrypt(plain, apiV3Key, nonce, associated);
        const resource = { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: associated } as const;
        expect(unlock(resource, apiV3Key)).toBe(plain);
        const ours = lock(plain, apiV3Key, associated);
        expect(Aes.AesGcm.decrypt(ours.ciphertext, apiV3Key, ours.nonce, ours.associated_data)).toBe(plain);
      }),
    );
  });

  test('does not open where a bit, the key, or what belongs to it was changed', () => {
    const locked = (ciphertext: string, associated_data = 'transaction') =>
      ({ algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data }) as const;
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, place, bit) => {
        const good = Aes.AesGcm.encrypt(plain, apiV3Key, nonce, 'transaction');
        const bytes = Buffer.from(good, 'base64');
        bytes[place % bytes.length]! ^= 1 << bit;
        expect(() => unlock(locked(bytes.toString('base64')), apiV3Key)).toThrow();
        expect(() => unlock(locked(good, 'refund'), apiV3Key)).toThrow();
        expect(() => unlock(locked(good), apiV3Key.toLowerCase())).toThrow();
      }),
    );
    expect(() => unlock(locked('c2hvcnQ='), apiV3Key)).toThrow('cut short');
  });
});

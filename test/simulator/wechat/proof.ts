import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { PayKeys } from './keys';
import type { Asked } from './listen';
import { Denied, random } from './world';

const CLOCK_WINDOW = 300; // seconds

/** Verifies the Authorization header as WeChat Pay does. Throws 401 SIGN_ERROR. */
export function verifyMerchant(asked: Asked, keys: PayKeys, now: number) {
  const header = asked.headers['authorization'] ?? '';
  const [scheme, rest = ''] = header.split(/ (.*)/s);
  const parts = Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const no = (message: string) => new Denied(401, 'SIGN_ERROR', message);

  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') throw no('认证类型不对');
  const { mchid, serial_no, nonce_str, timestamp, signature } = parts;
  if (!mchid || !serial_no || !nonce_str || !timestamp || !signature) throw no('Authorization 不完整');
  if (mchid !== keys.mchId) throw no('商户号不存在');
  if (serial_no !== keys.merchant.serial) throw no('商户证书序列号有误');
  if (!(Math.abs(now / 1_000 - Number(timestamp)) <= CLOCK_WINDOW)) throw no('时间戳过期');

  const message = `${asked.method}\n${asked.path}\n${timestamp}\n${nonce_str}\n${asked.body}\n`;
  if (!verified(message, signature, keys.merchant.publicKey)) throw no('签名错误');
}

/** Whether wx.requestPayment was given what the merchant signed for this app. */
export function verifySheet(
  sheet: { timeStamp: string; nonceStr: string; package: string; paySign: string },
  appId: string,
  keys: PayKeys,
): boolean {
  const message = `${appId}\n${sheet.timeStamp}\n${sheet.nonceStr}\n${sheet.package}\n`;
  return verified(message, sheet.paySign, keys.merchant.publicKey);
}

const read = new Map<string, KeyObject>();

/** To read a key takes longer than to sign with it, so each is read once. */
function keyOf(pem: string): KeyObject {
  const known = read.get(pem) ?? (pem.includes('PRIVATE') ? createPrivateKey(pem) : createPublicKey(pem));
  read.set(pem, known);
  return known;
}

const verified = (message: string, signature: string, publicKey: string) =>
  createVerify('RSA-SHA256').update(message, 'utf8').verify(keyOf(publicKey), signature, 'base64');

/** The headers under which WeChat Pay sends a body: an answer or a notice. */
export function proof(
  body: string,
  now: number,
  signer: { readonly serial: string; readonly privateKey: string },
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1_000));
  const nonce = random();
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n${body}\n`, 'utf8')
    .sign(keyOf(signer.privateKey), 'base64');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Wechatpay-Serial': signer.serial,
  };
}

/** Locks the resource of a notice. */
export function lock(plain: string, apiV3Key: string, associated: string) {
  const nonce = randomBytes(6).toString('hex'); // twelve letters
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associated));
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    original_type: associated,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: ciphertext.toString('base64'),
    associated_data: associated,
    nonce,
  };
}

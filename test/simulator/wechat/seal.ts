import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** What WeChat and the mini program's server share for virtual payment and pushed messages. */
export interface VirtualKeys {
  readonly offerId: string;
  readonly appKey: string;
  readonly token: string;
  readonly aesKey: string; // 43 characters of base64
}

/** Made from a secret that there is already, so that they stay the same after a restart. */
export function virtualKeysOf(secret: string): VirtualKeys {
  const made = (what: string) => createHash('sha256').update(`${what}\n${secret}`).digest();
  return {
    ...{ offerId: '1450100001', appKey: made('app key').toString('hex').slice(0, 32) },
    ...{ token: made('token').toString('hex').slice(0, 24), aesKey: made('aes key').toString('base64').slice(0, 43) },
  };
}

const BLOCK = 32;

/** A pushed message in 安全模式: the query that goes with it, and its body. */
export function seal(message: string, appId: string, { token, aesKey }: VirtualKeys, now: number) {
  const length = Buffer.alloc(4);
  const content = Buffer.from(message, 'utf8');
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([randomBytes(16), length, content, Buffer.from(appId)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
  const Encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
  const [timestamp, nonce] = [String(Math.floor(now / 1_000)), randomBytes(5).toString('hex')];
  const sign = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');
  const query = new URLSearchParams({
    ...{ signature: sign(token, timestamp, nonce), timestamp, nonce, encrypt_type: 'aes' },
    msg_signature: sign(token, timestamp, nonce, Encrypt),
  });
  return { query: String(query), body: JSON.stringify({ ToUserName: 'gh_pinji', Encrypt }) };
}

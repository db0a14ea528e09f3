import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Pair {
  readonly publicKey: string; // PEM
  readonly privateKey: string;
}

/** Everything that is secret between WeChat Pay and the merchant, and the key of a stranger who has no part in it. */
export interface PayKeys {
  readonly mchId: string;
  readonly apiV3Key: string; // 32 bytes
  readonly wechat: Pair & { readonly serial: string };
  readonly merchant: Pair & { readonly serial: string };
  readonly stranger: Pair & { readonly serial: string };
}

/** Made once, then kept beside the state: whoever knows the shop's settings knows them after a restart, too. */
export async function keepKeys(folder: string): Promise<PayKeys> {
  const file = join(folder, 'wechat-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept);

  const [wechat, merchant, stranger] = await Promise.all([pair(), pair(), pair()]);
  const mchId = '1900000109';
  const keys: PayKeys = {
    mchId,
    apiV3Key: randomBytes(16).toString('hex'),
    wechat: { ...wechat, serial: `PUB_KEY_ID_01${mchId}20261121000000000001` },
    merchant: { ...merchant, serial: serial() },
    stranger: { ...stranger, serial: serial() },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.tmp`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
  return keys;
}

const pair = (): Promise<Pair> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** As a certificate's serial looks: forty hexadecimal digits. */
const serial = () => randomBytes(20).toString('hex').toUpperCase();

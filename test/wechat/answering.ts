import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { Instant } from '@/domain/time';

export const newPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** A WeChat that signs whatever it is told to answer, with a clock that is wrong by `offset` ms. */
export async function answering(
  clock: { now(): Instant },
  answer: (method: string) => { status: number; json: object },
  offset = 0,
) {
  const { publicKey, privateKey } = newPair();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { status, json } = answer(request.method!);
    const body = JSON.stringify(json);
    const timestamp = Math.floor((clock.now() + offset) / 1_000);
    response.writeHead(status, {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': 'nonce',
      'Wechatpay-Serial': 'PUB_KEY_ID_1',
      'Wechatpay-Signature': Rsa.sign(Formatter.response(timestamp, 'nonce', body), Rsa.from(privateKey, 'private')),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref(); // A test that fails does not close it.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, keys: { PUB_KEY_ID_1: publicKey }, close: () => server.close() };
}

import { generateKeyPairSync } from 'node:crypto';
import { foundShop } from '../../cloudfunctions/local/found';
import { openShop } from '../../cloudfunctions/local/open';
import { readSettings } from '../../cloudfunctions/platform/settings';
import { DATA_KEYS } from '../support/keys';
import { rawPool } from '../support/raw';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const APP = 'wx00000000c105e000';
const settings = readSettings({
  ...{ DATABASE_URL: process.env['TEST_DATABASE_URL'], DATA_KEYS, PORT: '0', ASSETS_URL: '/pictures' },
  ...{ WECHAT_APP_ID: APP, WECHAT_APP_SECRET: 's', WECHAT_PAY_MCH_ID: '1900000001', WECHAT_PAY_KEY_SERIAL: '1' },
  ...{ WECHAT_PAY_PRIVATE_KEY: privateKey, WECHAT_PAY_API_V3_KEY: 'k'.repeat(32), WECHAT_PAY_PUBLIC_KEY: publicKey },
  ...{ WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1', WECHAT_PAY_NOTIFY_URL: 'http://127.0.0.1:1/' },
});
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const raw = rawPool(process.env['TEST_DATABASE_URL']!);
afterAll(() => raw.end());

test('a server that is told to stop answers those that it has let in, and keeps no address among its answers', async () => {
  const options = { folder: '', connections: 2, tickEvery: 60_000, address: '127.0.0.1', trustIdentityHeaders: true };
  const shop = await openShop(settings, options);
  await foundShop(shop.platform.database, `shop_${APP}`, 'a test');
  const ask = (endpoint: string, input: object) =>
    fetch(`http://127.0.0.1:${shop.port}/functions/shop`, {
      method: 'POST',
      headers: { 'x-wx-appid': APP, 'x-wx-openid': 'o_bob' },
      body: JSON.stringify({ endpoint, input }),
    }).then((response) => response.json());
  await ask('visit', { requestId: 'request_1', language: 'zh' });

  // Somebody else has the person's row for half a second.
  const busy = raw.query(`do $$ begin
    perform 1 from users where shop_id = 'shop_${APP}' for update; perform pg_sleep(0.5); end $$`);
  await pause(100);
  const address = {
    name: '小满',
    phone: '13812345678',
    region: ['浙江省', '杭州市', '西湖区'],
    detail: '文三路 478 号',
  };
  const answer = ask('saveAddress', { requestId: 'request_2', ...address });
  await pause(100);
  await Promise.all([shop.close(), busy]);
  expect(await answer).toMatchObject({ ok: true, output: { addressId: expect.any(String) } });
  const kept = await raw.query('select input, output::text from requests where shop_id = $1', [`shop_${APP}`]);
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain('文三路');
});

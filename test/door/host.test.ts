import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openHost } from '../../cloudfunctions/local/host';
import { everything } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { fakePlatform } from '../support/fakePlatform';

const database = embeddedDatabase();
const { platform, world } = fakePlatform(database);
const trusting = openHost(platform, { trustIdentityHeaders: true });
const doubting = openHost(platform, { trustIdentityHeaders: false });
const grouped = openHost(platform, { trustIdentityHeaders: true, trustGroupHeader: true });
const hosts = [trusting, doubting, grouped];
const bob = { 'x-wx-appid': 'wx70696e6a69000001', 'x-wx-openid': 'o_bob' };
const hello = JSON.stringify({ endpoint: 'visit', input: { requestId: 'request_1', language: 'zh' } });

beforeAll(async () => {
  await database.transact('shop_wx70696e6a69000001', (tx) => tx.shop.put({ name: 'a test', home: [] }));
  for (const host of hosts) await new Promise<void>((up) => host.listen(0, '127.0.0.1', up));
});
afterAll(() => {
  for (const host of hosts) {
    host.close();
    host.closeAllConnections();
  }
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: object;
  readonly body?: string | Buffer | undefined;
  readonly host?: typeof trusting;
}
function send({ method = 'POST', path = '/functions/shop', headers = bob, body = '', host = trusting }: Sent) {
  return new Promise<{ status: number; body: string }>((answered, failed) => {
    const { port } = host.address() as AddressInfo;
    const asked = ask(
      { port, host: '127.0.0.1', method, path, headers: headers as Record<string, string> },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => answered({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}
const asking = (endpoint: unknown, input: unknown = {}) => JSON.stringify({ endpoint, input });

test('a customer is served', async () => {
  const { status, body } = await send({ body: hello });
  expect([status, JSON.parse(body)]).toEqual([200, expect.objectContaining({ ok: true, now: world.now })]);
});

test.each<[string, Sent, number]>([
  ['no body', {}, 400],
  ['no JSON', { body: 'hello' }, 400],
  ['half of a JSON', { body: hello.slice(0, 20) }, 400],
  ['JSON that is no question', { body: '[1, 2]' }, 400],
  ['null', { body: 'null' }, 400],
  ['an endpoint that is no text', { body: asking(7) }, 400],
  ['brackets without end', { body: '['.repeat(400_000) }, 400],
  ['bytes that are no text', { body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) }, 400],
  ['more than a megabyte', { body: 'x'.repeat(1_000_001) }, 413],
  ['much more than a megabyte', { body: 'x'.repeat(12_000_000) }, 413],
  ['a look with GET', { method: 'GET' }, 404],
  ['PUT', { method: 'PUT', body: hello }, 404],
  ['a door that is none', { path: '/functions/kitchen', body: hello }, 404],
  ['a door of every object', { path: '/functions/__proto__', body: hello }, 404],
  ['a way up', { path: '/functions/../functions/shop', body: hello }, 404],
  ['the root', { path: '/', body: hello }, 404],
])('%s is answered %#', async (_, sent, status) => {
  const before = await everything(rawOf(database));
  expect((await send(sent)).status).toBe(status);
  expect(await everything(rawOf(database))).toEqual(before);
});

test.each([
  'kitchen',
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'listShopOrders',
  'visit ',
  'VISIT',
])('an endpoint that is none is not found: %s', async (endpoint) => {
  const { status, body } = await send({ body: asking(endpoint) });
  expect([status, JSON.parse(body)]).toEqual([200, { now: world.now, ok: false, error: 'refusal', code: 'not_found' }]);
});

test.each<[string, object]>([
  ['no headers', {}],
  ['no openid', { 'x-wx-appid': bob['x-wx-appid'] }],
  ['no app', { 'x-wx-openid': 'o_bob' }],
  ['an openid with a quote', { ...bob, 'x-wx-openid': "o'; drop table users; --" }],
  ['an openid without end', { ...bob, 'x-wx-openid': 'o'.repeat(65) }],
  ['an app that goes elsewhere', { ...bob, 'x-wx-appid': '../wx1' }],
])('%s: not allowed', async (_, headers) => {
  expect(JSON.parse((await send({ headers, body: hello })).body)).toMatchObject({ ok: false, code: 'not_allowed' });
});

test('where no gateway stands before it, the headers say nothing', async () => {
  expect(JSON.parse((await send({ body: hello, host: doubting })).body)).toMatchObject({ code: 'not_allowed' });
});

test('from which chat group somebody comes is said by the cloud that stands before it, and by nobody else', async () => {
  const headers = { ...bob, 'x-wx-opengid': 'tG_neighbours' };
  const enter = (requestId: string) => asking('enterGroup', { requestId });
  const known = await send({ host: grouped, headers, body: enter('request_g1') });
  expect(JSON.parse(known.body)).toMatchObject({ ok: true, output: { groupId: expect.stringMatching(/^group_/) } });
  expect(known.body).not.toContain('tG_neighbours');
  const sent = await send({ headers, body: enter('request_g2') });
  expect(JSON.parse(sent.body)).toMatchObject({ ok: false, code: 'group_unknown' });
});

test("another mini program's customer is not served here, and who he is cannot be said in the input", async () => {
  const elsewhere = await send({ headers: { ...bob, 'x-wx-appid': 'wx1111111111111111' }, body: hello });
  expect(JSON.parse(elsewhere.body)).toMatchObject({ ok: false, error: 'refusal', code: 'not_allowed' });
  const claimed = await send({ body: asking('viewMe', { openid: 'o_owner' }) });
  expect(JSON.parse(claimed.body)).toMatchObject({ code: 'not_understood' });
});

describe('the door of WeChat Pay', () => {
  const notice = (content: object, headers: object = { 'wechatpay-signature': 'signed' }) =>
    send({ path: '/functions/wechatPay', headers, body: JSON.stringify(content) });
  const paid = { state: 'paid', paymentNo: 'T26010112000000000000000000' };

  test.each<[string, () => Promise<{ status: number }>, number]>([
    ['a notice that WeChat did not sign', () => notice({ kind: 'paid' }, {}), 401],
    ['an event that nobody asked for', () => notice({ kind: 'other', event: 'COUPON.USE' }), 204],
    ['a payment that is none of ours', () => notice({ kind: 'paid', payment: paid }), 400],
    ['a look with GET', () => send({ path: '/functions/wechatPay', method: 'GET' }), 404],
  ])('%s', async (_, hear, status) => {
    expect((await hear()).status).toBe(status);
  });
});

test('the shop is healthy', async () => {
  expect(await send({ method: 'GET', path: '/health' })).toMatchObject({ status: 200 });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGIdOf } from './groups';
import { relayCall } from './relay';
import { openTickets } from './tickets';
import { APP_ID, type World } from './world';

/** The shop's host, and the group and the address that each call was said to come from. */
const heard: (string | undefined)[] = [];
const addresses: (string | undefined)[] = [];
let host: Server;
beforeAll(async () => {
  host = createServer((request, response) => {
    heard.push(request.headers['x-wx-opengid']?.toString());
    addresses.push(request.headers['x-forwarded-for']?.toString());
    response.end(JSON.stringify({ ok: true, now: 0, output: {} }));
  });
  await new Promise<void>((up) => host.listen(0, '127.0.0.1', up));
});
afterAll(() => new Promise((closed) => host.close(closed)));

const tickets = openTickets(APP_ID, () => 0);
const world = {
  tickets,
  happened() {},
  now: () => 0,
  shop: { url: () => `http://127.0.0.1:${(host.address() as AddressInfo).port}` },
  store: { state: { calls: [], guests: [], phones: { o_lan: 'o_zhe' } }, changed() {} },
} as unknown as World;

/** What the host hears of the group when a phone calls so. */
async function groupHeard(called: { data: object; cloudIDs?: Record<string, string> }) {
  await relayCall(world, 'o_zhe', 'shop', called);
  return heard.at(-1);
}

const data = { endpoint: 'enterGroup', input: {} };
const forged = { cloudID: 'x', data: { opengid: openGIdOf(APP_ID, 'class'), watermark: { appid: APP_ID } } };

test('a CloudID at the top of the data says of which group it is', async () => {
  const group = tickets.hide('o_zhe', 'office');
  expect(await groupHeard({ data: { ...data, group }, cloudIDs: { group } })).toBe(openGIdOf(APP_ID, 'office'));
});

test('what a phone writes by itself in its place says nothing', async () => {
  const own = tickets.hide('o_zhe', 'office');
  const others = tickets.hide('o_xiaoman', 'class');
  expect(await groupHeard({ data: { ...data, group: forged } })).toBeUndefined();
  expect(await groupHeard({ data: { ...data, group: own } })).toBeUndefined();
  expect(await groupHeard({ data: { ...data, group: forged }, cloudIDs: { other: own } })).toBeUndefined();
  expect(await groupHeard({ data, cloudIDs: { group: others } })).toBeUndefined();
  expect(await groupHeard({ data, cloudIDs: { group: 'guessed' } })).toBeUndefined();
  expect(await groupHeard({ data: { ...data, input: { group: own } }, cloudIDs: {} })).toBeUndefined();
});

test('a call comes from the network of the phone; two who share a phone are in the same', async () => {
  for (const openid of ['o_xiaoman', 'o_zhe', 'o_lan']) await relayCall(world, openid, 'shop', { data });
  const [xiaoman, zhe, lan] = addresses.slice(-3);
  expect(zhe).toMatch(/^203\.0\.113\.\d+$/);
  expect([lan, xiaoman === zhe]).toEqual([zhe, false]);
});

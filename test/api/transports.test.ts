import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Taro from '@tarojs/taro';
import { httpTransport } from '@/api/httpTransport';
import { weappTransport } from '@/api/weappTransport';
import { noon } from '../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { cloud: { callFunction: jest.fn(), CloudID: (id: string) => `CloudID of ${id}` } },
}));

const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;
const asked = { endpoint: 'viewHome', input: {} };
const reply = { now: noon, ok: true, output: 'home' };
const hosts: Server[] = [];

/** A host that answers everything so, and what it was sent. */
async function openHost(status: number, body: string) {
  const got: string[] = [];
  const host = createServer((request, response) => {
    let sent = '';
    request.on('data', (part) => {
      sent += part;
    });
    request.on('end', () => {
      got.push(`${request.method} ${request.url} ${request.headers['x-wx-openid']} ${sent}`);
      response.writeHead(status).end(body);
    });
  });
  hosts.push(host);
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(host.address() as AddressInfo).port}`, got };
}

afterEach(() => {
  jest.useRealTimers();
  for (const host of hosts.splice(0)) host.close();
});

test('in WeChat a door is a cloud function', async () => {
  callFunction.mockResolvedValueOnce({ result: reply });
  expect(await weappTransport('shop', asked)).toEqual(reply);
  expect(callFunction).toHaveBeenLastCalledWith({ name: 'shop', data: asked });
});

test('the group that a card was opened in goes along where WeChat replaces it, and not into the input', async () => {
  callFunction.mockResolvedValueOnce({ result: reply });
  await weappTransport('shop', asked, { group: 'c1' });
  expect(callFunction).toHaveBeenLastCalledWith({ name: 'shop', data: { ...asked, group: 'CloudID of c1' } });
});

test.each([undefined, null, '', '<html>502</html>', {}, { ok: true }])('%j is no reply', async (result) => {
  callFunction.mockResolvedValueOnce({ result });
  await expect(weappTransport('shop', asked)).rejects.toThrow('not a reply');
});

test('nothing is waited for any more once the answer is there', async () => {
  jest.useFakeTimers();
  callFunction.mockResolvedValueOnce({ result: reply }).mockRejectedValueOnce(new Error('no network'));
  await weappTransport('shop', asked);
  await expect(weappTransport('shop', asked)).rejects.toThrow('no network');
  expect(jest.getTimerCount()).toBe(0);
});

test('an answer that does not come in 15 seconds counts as lost', async () => {
  jest.useFakeTimers();
  callFunction.mockReturnValueOnce(new Promise(() => {}));
  const lost = expect(weappTransport('shop', asked)).rejects.toThrow('no answer');
  await jest.advanceTimersByTimeAsync(14_999);
  expect(jest.getTimerCount()).toBe(1);
  await jest.advanceTimersByTimeAsync(1);
  await lost;
});

test('outside of WeChat a door is a path of the host', async () => {
  const { url, got } = await openHost(200, JSON.stringify(reply));
  expect(await httpTransport(url, { 'x-wx-openid': 'o_xiaoman' })('shop', asked)).toEqual(reply);
  expect(got).toEqual([`POST /functions/shop o_xiaoman ${JSON.stringify(asked)}`]);
});

test('a host that is broken has not answered', async () => {
  const { url } = await openHost(502, 'bad gateway');
  await expect(httpTransport(url, {})('shop', asked)).rejects.toThrow('502');
});

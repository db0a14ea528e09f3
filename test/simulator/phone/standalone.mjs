/** One phone without the simulator, for tests of the mini program alone: cloud functions are given by the test. */
import http from 'node:http';
import { openPhones, reply } from './pages.mjs';

const LOCAL = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Serves phones on a free port of this machine.
 *
 * - `cloud({ name, data, openid })` answers wx.cloud.callFunction; or `cloudUrl` is asked: `${cloudUrl}/${name}` with
 *   the caller in X-WX-OPENID, as the shop's local host is.
 * - `onRequest({ url, method, header, data })` answers wx.request; without an answer only this machine is reached.
 * - `config` is what phones are started with: person, path, storage, chats, templates, outside, privacy, …
 */
export async function startStandalone({ dist, port = 0, cloud, cloudUrl, onRequest, config = {}, files = new Map() }) {
  const settingsOf = (openid) => ({
    socket: false,
    still: true,
    appId: 'wx70696e6a69000001',
    appName: '拼集',
    person: { openid: openid || 'o_test', name: '林小满', face: '' },
    ...config,
  });
  const phones = openPhones({ dist, settingsOf });
  const log = [];

  const answers = {
    login: (_, openid) => ({ code: `code_${openid}` }),
    async cloud({ name, data: sent, cloudIDs = {} }, openid) {
      const told = Object.entries(cloudIDs).map(([key, cloudID]) => [key, { cloudID, data: { opengid: cloudID } }]);
      const data = { ...sent, ...Object.fromEntries(told) };
      const started = Date.now();
      const result = cloud ? await cloud({ name, data, openid }) : await askHost(cloudUrl, name, data, openid);
      log.push({ type: 'cloud', name, data, openid, ms: Date.now() - started });
      return { result, requestID: `r${log.length}` };
    },
    async request(question) {
      const mocked = await onRequest?.(question);
      if (mocked) {
        const data = typeof mocked.data === 'string' ? mocked.data : JSON.stringify(mocked.data);
        return { statusCode: 200, header: {}, ...mocked, data };
      }
      return relayRequest(question);
    },
    'pay/open': () => ({ merchant: '拼集', description: '测试商品', amount: 100 }),
    'pay/confirm': () => ({}),
    'pay/cancel': () => ({}),
    group: ({ shareTicket }) => ({ cloudID: `tG_${shareTicket}` }),
    album: () => ({ pictures: [] }),
    'album/save': () => ({}),
    scan: () => ({}),
    copied: () => ({}),
    moment: () => ({}),
    picture: () => ({}),
    sendFile: () => ({}),
    chatFiles: () => ({ files: [] }),
    share: () => ({}),
    subscribe: () => ({}),
    note: () => ({}),
  };

  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://phone');
    const json = (code, value) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    try {
      if (await phones.answer(request, response, url)) return undefined;
      const openid = request.headers['x-openid'] ?? '';
      if (url.pathname === '/wx/file') {
        const path = `/files/${url.searchParams.get('path')}`;
        files.set(path, { content: await bodyOf(request), kind: request.headers['content-type'] });
        return json(200, { url: path });
      }
      if (files.has(url.pathname)) {
        const { content, kind } = files.get(url.pathname);
        return reply(request, response, kind || 'application/octet-stream', content);
      }
      const ask = answers[url.pathname.replace('/wx/', '')];
      if (!ask) return response.writeHead(404).end();
      const question = JSON.parse((await bodyOf(request)).toString('utf8') || '{}');
      return json(200, await ask(question, openid));
    } catch (error) {
      return json(200, { error: error?.errMsg ?? String(error?.message ?? error), errCode: error?.errCode ?? -1 });
    }
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    log,
    program: phones.program,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  };
}

/** Sends on a wx.request, to this machine only. */
export async function relayRequest({ url, method, header, data }) {
  const { hostname } = new URL(url);
  if (!LOCAL.includes(hostname)) return { error: `request:fail url not in domain list (${hostname})` };
  const body = ['GET', 'HEAD'].includes(method) ? undefined : data;
  const answer = await fetch(url, { method, headers: header, body });
  return {
    statusCode: answer.status,
    header: Object.fromEntries(answer.headers),
    data: await answer.text(),
  };
}

async function askHost(cloudUrl, name, data, openid) {
  if (!cloudUrl) throw { errMsg: 'cloud.callFunction:fail no cloud functions were given to this phone' };
  const answer = await fetch(`${cloudUrl}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-appid': 'wx70696e6a69000001' },
    body: JSON.stringify(data),
  });
  if (!answer.ok) throw { errMsg: `cloud.callFunction:fail HTTP ${answer.status}`, errCode: answer.status };
  return answer.json();
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { openPhones, reply, sendFile } from '../phone/pages.mjs';
import { photo } from './album';
import { booksApart } from './books';
import { deskActs, snapshot } from './desk';
import type { DeskPage } from './deskPage';
import { Unwilling } from './merchant';
import { keepFile, phoneAnswers, settingsOf } from './phones';
import type { NoAnswer } from './relay';
import type { World } from './world';

const LARGEST_BODY = 12_000_000; // bytes: pictures that phones upload

/** What the simulator's port answers: the desk, phones, pictures, and what both ask for. */
export function openHttp(options: {
  readonly world: () => World | undefined; // undefined: it is still being put together
  readonly page: DeskPage;
  readonly weapp: string;
  readonly phone: string;
  readonly startOver: () => Promise<void>;
}): Server {
  const phones = openPhones({
    dist: options.weapp,
    folder: options.phone,
    settingsOf: (openid) => settingsOf(options.world()!, openid),
  });
  phones.program(); // Compiled now, so that phones have one even while another is being built.
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const { pathname } = url;
    const world = options.world();
    if (!world) return response.writeHead(503, { 'retry-after': '1' }).end();
    if (await phones.answer(request, response, url)) return undefined;
    if (request.method === 'POST') return act(world, url, request, response);
    const file = options.page.files.get(pathname);
    if (file) return reply(request, response, file.kind, file.content, file.signature);
    if (pathname.startsWith('/pictures/')) {
      return sendFile(request, response, world.folders.pictures, pathname.slice('/pictures/'.length));
    }
    if (pathname.startsWith('/files/')) return sendUploaded(world, request, response, pathname.slice('/files/'.length));
    if (pathname.startsWith('/album/')) {
      const picture = await photo(pathname.slice('/album/'.length).replace('.jpg', ''));
      return picture ? reply(request, response, 'image/jpeg', picture, 'album') : response.writeHead(404).end();
    }
    if (pathname.startsWith('/desk/calls/')) {
      const call = world.store.state.calls.find(({ id }) => pathname.endsWith(id));
      return send(response, call ? 200 : 404, call ?? {});
    }
    if (pathname === '/desk/snapshot') return send(response, 200, snapshot(world));
    if (pathname === '/desk/books') return send(response, 200, { apart: await booksApart(world) });
    if (pathname === '/desk/wechat') return send(response, 200, knownToWechat(world));
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }

  async function act(world: World, url: URL, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pathname } = url;
    const body = await bodyOf(request);
    if (!body) return send(response, 413, { error: 'too large' });
    if (pathname.startsWith('/functions/')) return passOn(world, request, response, pathname + url.search, body);
    const uploaded = pathname === '/wx/file' && url.searchParams.get('path'); // Without a path it is sent on, into a chat.
    if (uploaded) return send(response, 200, keepFile(world, uploaded, body));
    const asked: unknown = body.length ? JSON.parse(body.toString('utf8')) : {};
    if (pathname === '/desk/reset') {
      try {
        await options.startOver();
        return send(response, 200, {});
      } catch (error) {
        return send(response, 409, { error: error instanceof Error ? error.message : String(error) });
      }
    }
    if (pathname.startsWith('/desk/')) return deskAct(world, pathname.slice('/desk/'.length), asked, response);
    const ask = pathname.startsWith('/wx/') ? phoneAnswers[pathname.slice('/wx/'.length)] : undefined;
    if (!ask) return send(response, 404, { error: 'not found' });
    const openid = String(request.headers['x-openid'] ?? '');
    try {
      const answered = await ask(world, openid, asked);
      world.store.changed();
      return send(response, 200, answered ?? {});
    } catch (error) {
      const { errMsg, errCode } = error as Partial<NoAnswer>;
      if (!errMsg) console.error(error);
      return send(response, 200, { error: errMsg ?? String(error), errCode });
    }
  }

  async function deskAct(world: World, name: string, asked: unknown, response: ServerResponse): Promise<void> {
    const deed = deskActs[name];
    if (!deed) return send(response, 404, { error: 'not found' });
    try {
      const done = await deed(world, asked);
      world.store.changed();
      return send(response, 200, done ?? {});
    } catch (error) {
      const isExpected = error instanceof Unwilling;
      if (!isExpected) console.error(error);
      return send(response, isExpected ? 409 : 500, { error: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Notices of WeChat Pay reach the shop here, so that they find it after it was started again elsewhere. */
async function passOn(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  body: Buffer,
): Promise<void> {
  const shopUrl = world.shop.url();
  const headers = Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name));
  const answered = shopUrl
    ? await fetch(shopUrl + path, {
        method: 'POST',
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        body: new Uint8Array(body),
      }).catch(() => undefined)
    : undefined;
  if (!answered) return send(response, 503, {});
  response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? 'application/json' });
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/** A file that a phone uploaded; the faces of the demo's people are there from the start. */
function sendUploaded(world: World, request: IncomingMessage, response: ServerResponse, name: string): void {
  const { files, pictures } = world.folders;
  const isThere = existsSync(join(files, decodeURIComponent(name)));
  if (isThere) sendFile(request, response, files, name);
  else sendFile(request, response, join(pictures, 'faces'), basename(name));
}

/** What a test may ask of WeChat: its payments, refunds and notices are the other side of the shop's books. */
function knownToWechat({ wechat }: World) {
  return {
    payments: wechat.payments(),
    refunds: wechat.refunds(),
    transfers: wechat.transfers(),
    notices: wechat.notices(),
    messages: wechat.messages(),
    cards: wechat.cards(),
    orders: wechat.orders(),
    funds: wechat.funds(),
    shipped: wechat.shipped(),
    ownMessages: wechat.ownMessages(),
    billFaults: wechat.billFaults(),
    parcels: wechat.parcels(),
    virtualOrders: wechat.virtualOrders(),
  };
}

function send(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

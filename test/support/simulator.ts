import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { attach } from '../simulator/phone/driver.d.mts';
import { openBrowser } from './browser';
import { seeded } from './seeded';
import { startSimulator } from './simulatorProcess';

/** The whole shop as `npm start` opens it, in a process and a folder of its own, and a browser for its phones. */
export interface OpenSimulator {
  readonly url: string;
  readonly browser: Browser;
  readonly attach: typeof attach;
  /** What the desk shows: see Snapshot. */
  desk(): Promise<any>;
  /** What WeChat knows: payments, refunds, notices, messages, cards. */
  wechat(): Promise<any>;
  /** The shop's books less WeChat's, in fen. */
  booksApart(): Promise<number>;
  /** Pulls the plug, and starts it again where it was. */
  killAndStart(): Promise<void>;
  close(): Promise<void>;
}

/** `--empty`: without the demo, and owned by nobody; its setup code stands in the chat. */
export async function openSimulator(...more: readonly '--empty'[]): Promise<OpenSimulator> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pinji-journey-'));
  const data = path.join(folder, 'data');
  if (more.length === 0) await seeded(data);
  const driver = loadDriver(folder);
  const browser = await openBrowser(); // First: without one there is nothing to leave running.
  let running = await startSimulator(data, '0', ...more).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const { url } = running;

  async function ask(to: string): Promise<any> {
    const answer = await fetch(`${url}${to}`);
    if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  return {
    url,
    browser,
    attach: driver.attach,
    desk: () => ask('/desk/snapshot'),
    wechat: () => ask('/desk/wechat'),
    booksApart: async () => (await ask('/desk/books')).apart,
    async killAndStart() {
      await running.stop('SIGKILL');
      running = await startSimulator(data, new URL(url).port, ...more);
    },
    async close() {
      await browser.close();
      await running.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The driver is a module for Node, and Jest runs CommonJS: so it is bundled into one file of that kind. */
function loadDriver(folder: string): { attach: typeof attach } {
  const outfile = path.join(folder, 'driver.cjs');
  const entry = path.resolve('test/simulator/phone/driver.mjs');
  const define = { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) };
  buildSync({ entryPoints: [entry], outfile, define, bundle: true, packages: 'external', platform: 'node' });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return require(outfile);
}

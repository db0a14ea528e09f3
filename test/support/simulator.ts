import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import type { attach, LaunchedDriver, launch } from '../simulator/phone/driver.d.mts';

const OPENS_WITHIN = 180_000; // ms: the pictures may have to be drawn first.

/** The driver is a module for Node, and Jest runs CommonJS: so it is bundled into one file of that kind. */
function loadDriver(): { launch: typeof launch; attach: typeof attach } {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'pinji-driver-')), 'driver.cjs');
  const entry = path.resolve('test/simulator/phone/driver.mjs');
  const define = { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) };
  buildSync({ entryPoints: [entry], outfile, define, bundle: true, packages: 'external', platform: 'node' });
  symlinkSync(path.resolve('node_modules'), path.join(path.dirname(outfile), 'node_modules'));
  return require(outfile);
}

/** The whole shop as `npm start` opens it, in a process and a folder of its own, and a browser for its phones. */
export interface OpenSimulator {
  readonly url: string;
  readonly browser: Browser;
  readonly folder: string;
  readonly attach: typeof attach;
  phone(openid: string, at?: string): Promise<LaunchedDriver>;
  /** Does what a button of the desk does. */
  act(name: string, input?: object): Promise<unknown>;
  desk(): Promise<any>;
  close(): Promise<void>;
}

export async function openSimulator(): Promise<OpenSimulator> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pinji-journey-'));
  const driver = loadDriver();
  const { child, url } = await start(folder);
  const { executablePath, args, env } = JSON.parse(process.env['PINJI_CHROMIUM'] ?? '{}');
  const browser = await chromium.launch({
    executablePath: executablePath ?? '/usr/bin/chromium',
    args: args ?? ['--headless', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env },
  });
  const phones: LaunchedDriver[] = [];

  async function ask(to: string, init?: RequestInit): Promise<any> {
    const answer = await fetch(`${url}${to}`, init);
    if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  return {
    url,
    browser,
    folder,
    attach: driver.attach,
    async phone(person, at) {
      const phone = await driver.launch({ url, person, browser, ...(at && { path: at }) });
      phones.push(phone);
      return phone;
    },
    act: (name, input = {}) =>
      ask(`/desk/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }),
    desk: () => ask('/desk/snapshot'),
    async close() {
      for (const phone of phones) await phone.close().catch(() => {});
      await browser.close();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves with the address that it prints. What it says otherwise is shown only when it fails. */
function start(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['config/start.mjs', '--port', '0'], {
    env: { ...process.env, PINJI_DATA: folder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((open, failed) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [url] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (url && said.includes('拼集开张了')) open({ child, url });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
    setTimeout(() => failed(new Error(`npm start did not open:\n${said}`)), OPENS_WITHIN).unref();
  });
}

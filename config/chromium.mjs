/**
 * Finds a Chromium for the tests, and gets one where there is none: the machine's own, the one that an npm package
 * ships, Debian's package where we are root, Playwright's download elsewhere. Says which it took.
 *
 *   const { executablePath, args, from } = await findChromium();
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Headless, and without the calls home that a closed network refuses one by one. */
export const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

let found;

export function findChromium() {
  found ??= find();
  return found;
}

async function find() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return check({ executablePath: wanted, from: 'CHROMIUM_PATH' });
  const tried = [];
  for (const way of [ofMachine, ofPackage, ofDebian, ofPlaywright]) {
    try {
      const chromium = await way();
      if (chromium) return check(chromium);
    } catch (error) {
      tried.push(`  ${way.name}: ${String(error.message ?? error).split('\n')[0]}`);
    }
  }
  throw new Error(`There is no Chromium, and none could be had. Set CHROMIUM_PATH to one.\n${tried.join('\n')}`);
}

/** It must really start: a file that lacks a shared library is none. */
function check({ executablePath, args = [], env, from }) {
  const version = execFileSync(executablePath, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
  return { executablePath, args: [...flags, ...args], env, from: `${version} (${from})` };
}

function ofMachine() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  for (const name of NAMES) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return { executablePath: file, from: 'of this machine' };
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? { executablePath: mac, from: 'of this machine' } : undefined;
}

/**
 * @sparticuz/chromium unpacks its binary, and the shared libraries that a bare machine lacks, into the temp folder. It
 * gets one of this user's own there: what another user has unpacked can be neither run nor replaced.
 */
async function ofPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const before = process.env.TMPDIR;
  const home = path.join(tmpdir(), `pinji-chromium-${process.getuid()}`);
  mkdirSync(home, { recursive: true });
  process.env.TMPDIR = home;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const main = new URL(import.meta.resolve('@sparticuz/chromium')).pathname;
    await inflate(path.join(path.dirname(main), '../bin/al2023.tar.br'));
    const libraries = [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const chosen = { executablePath, env: { LD_LIBRARY_PATH: libraries }, from: '@sparticuz/chromium' };
    check(chosen);
    return chosen;
  } catch (error) {
    throw new Error(`it does not start here: ${String(error.stderr ?? error.message).split('\n')[0]}`);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function ofDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Debian’s Chromium and Chinese fonts, once…');
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet);
  return { executablePath: '/usr/bin/chromium', from: 'Debian’s package' };
}

function ofPlaywright() {
  console.log('Downloading Playwright’s Chromium, once…');
  const cli = path.resolve(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'inherit' });
  const home = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(process.env.HOME ?? '', '.cache/ms-playwright');
  const folder = readdirSync(home).find((name) => name.startsWith('chromium_headless_shell'));
  if (!folder) return undefined;
  const files = readdirSync(path.join(home, folder), { recursive: true }).map((name) => path.join(home, folder, name));
  const executablePath = files.find((file) => /\/(chrome-)?headless[-_]shell$/.test(file) && isExecutable(file));
  return executablePath && { executablePath, from: 'Playwright’s download' };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

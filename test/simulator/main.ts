/** `npm start`: builds what has changed, fills the shop when it is empty, and opens the simulated WeChat. */
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { buildPictures } from './demo/pictures/build';
import { buildWeapp } from './server/build';
import { DataTaken, oneAtATime, takeFolder } from './server/lock';
import { foldersIn, openSimulator } from './server/simulator';

const USUAL_PORT = 8090;
const HELP = `npm start -- [--port ${USUAL_PORT}] [--empty]

  --port N      打开模拟微信的端口
  --empty       开一家空店，没有演示数据；店主邀请码会打印出来
  PINJI_DATA    数据目录，默认 .data
  DATABASE_URL  用自己的 PostgreSQL，默认内置数据库`;

interface Places {
  readonly root: string; //    the repository
  readonly cache: string; //   what can be made again
  readonly bundles: string; // this program and the shop's process
}

/** Runs the simulator until it is stopped. @throws what isPlain says that it is enough to print. */
export async function main({ root, cache, bundles }: Places, args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(HELP);
  const port = portIn(args);
  const data = resolve(root, process.env['PINJI_DATA'] ?? '.data');
  const folders = foldersIn(root, data, cache);
  const began = Date.now();
  const leave = takeFolder(data);
  try {
    const step = steps();
    await tryPort(port);
    await oneAtATime(cache, () =>
      Promise.all([
        step('小程序', async (say) => {
          if (!(await buildWeapp(root))) say('没有变化');
        }),
        step('图片', async (say) => {
          const { written } = await buildPictures(folders.pictures, (done, all) => say(`${done} / ${all}`));
          if (written === 0) say('没有变化');
        }),
      ]),
    );
    const simulator = await openSimulator({
      ...{ port, folders, step },
      deskFolder: join(root, 'test/simulator/desk'),
      shopFile: join(bundles, 'shopHost.mjs'),
      empty: args.includes('--empty'),
      onSetupCode: (code) => console.log(`\n  店主邀请码：${code}   （我的 → 设置 → 我是商家）`),
    });
    console.log(`\n  拼集开张了：${simulator.url}   （${seconds(began)} 秒，Ctrl-C 关门）\n`);
    if (!process.env['DATABASE_URL'])
      console.log('  内置数据库只供试用，不要拿它收真钱。用自己的服务器：DATABASE_URL=postgres://…\n');
    let closing = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (closing) return;
        closing = true;
        console.log('正在关门…');
        void simulator.close().finally(() => {
          leave();
          process.exit();
        });
      });
    }
  } catch (error) {
    leave();
    if ((error as { code?: string }).code === 'EADDRINUSE') {
      throw new Plain(`端口 ${port} 被占用了。换一个：npm start -- --port ${port + 1}`);
    }
    throw error;
  }
}

/** Fails at once where the port is taken, and not after everything was built. */
function tryPort(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer()
      .once('error', taken)
      .listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

/** An error whose message says everything. */
class Plain extends Error {}

export const isPlain = (error: unknown) => error instanceof Plain || error instanceof DataTaken;

function portIn(args: readonly string[]): number {
  const at = args.indexOf('--port');
  if (at < 0) return USUAL_PORT;
  const port = Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Plain(`--port ${args[at + 1]} 不是端口`);
  return port;
}

/** A line for each step, with its seconds. */
function steps() {
  return async <T>(name: string, run: (say: (text: string) => void) => Promise<T>): Promise<T> => {
    const began = Date.now();
    let last = '';
    const said = (text: string) => {
      last = text;
      if (process.stdout.isTTY) process.stdout.write(`\r  … ${name} ${text}\x1b[K`);
    };
    const result = await run(said);
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`  ✓ ${name}  ${seconds(began)} 秒${last ? `  ${last}` : ''}`);
    return result;
  };
}

const seconds = (since: number) => ((Date.now() - since) / 1_000).toFixed(1);

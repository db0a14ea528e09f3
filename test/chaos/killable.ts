import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Tells, Told } from './shopProcess';

export interface KillableShop {
  readonly url: string;
  start(environment: Readonly<Record<string, string>>): Promise<void>;
  /** SIGKILL: nothing is flushed, nothing is told, nothing is closed. */
  kill(): Promise<void>;
  shift(ms: number): void;
  tick(): Promise<void>;
  log(): string;
}

/** The real host as one bundled file, in a process of its own that can be killed. */
export async function killableShop(folder: string): Promise<KillableShop> {
  const file = join(folder, 'shop.cjs');
  const logFile = join(folder, 'log');
  execFileSync('node_modules/.bin/esbuild', [
    ...['test/chaos/shopProcess.ts', '--bundle', '--platform=node', '--format=cjs', `--outfile=${file}`],
    ...[
      '--external:@electric-sql/pglite',
      '--external:@electric-sql/pglite/*',
      '--external:pg-native',
      '--log-level=error',
    ],
  ]);
  const port = await freePort();
  let process_: ChildProcess | undefined;
  let shifted = 0;

  function heard(what: Tells): Promise<void> {
    return new Promise((done, failed) => {
      const shop = process_!;
      const listen = (told: Tells) => {
        if (told === what) end(done);
      };
      const gone = () =>
        end(() => failed(new Error(`the shop is gone: ${readFileSync(logFile, 'utf8').slice(-2_000)}`)));
      const end = (then: () => void) => {
        shop.off('message', listen).off('exit', gone);
        then();
      };
      shop.on('message', listen).on('exit', gone);
    });
  }

  return {
    url: `http://127.0.0.1:${port}`,
    async start(environment) {
      const log = openSync(logFile, 'a');
      const env = { PATH: process.env['PATH'], ...environment, PORT: String(port), CLOCK_SHIFT: String(shifted) };
      process_ = fork(file, { env, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
      closeSync(log);
      await heard('open');
    },
    async kill() {
      const ended = new Promise((done) => process_!.once('exit', done));
      process_!.kill('SIGKILL');
      await ended;
    },
    shift(ms) {
      shifted = ms;
      process_!.send({ shift: ms } satisfies Told);
    },
    async tick() {
      const ticked = heard('ticked');
      process_!.send('tick' satisfies Told);
      await ticked;
    },
    log: () => readFileSync(logFile, 'utf8'),
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';

const OPENS_WITHIN = 180_000; // ms: the pictures may have to be drawn first.

export interface SimulatorProcess {
  readonly url: string;
  /** Resolves when it has gone. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** `npm start` with its data in `folder`; on a free port, unless told. What it says is shown only when it fails. */
export function startSimulator(folder: string, port = '0', ...more: readonly '--empty'[]): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, ['config/start.mjs', '--port', port, ...more], {
    env: { ...process.env, PINJI_DATA: folder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((open, failed) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [url] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (url && said.includes('拼集开张了')) open({ url, stop: (signal) => stopped(child, signal) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
    setTimeout(() => failed(new Error(`npm start did not open:\n${said}`)), OPENS_WITHIN).unref();
  });
}

async function stopped(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await over;
}

import { type ChildProcess, fork } from 'node:child_process';

/** What the shop's process says. */
type Said =
  | { readonly type: 'open'; readonly port: number; readonly isNew: boolean; readonly code?: string }
  | { readonly type: 'moved'; readonly id: number }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'books'; readonly id: number; readonly books: Books };

interface Started {
  readonly isNew: boolean;
  readonly code: string | undefined;
}

/** By the shop's own books, in fen: what buyers have paid and not got back, and what leaders were paid by WeChat. */
export interface Books {
  readonly buyers: number;
  readonly leaders: number;
}

export interface ShopProcess {
  /** Where its doors are, without a slash at the end; undefined while it is not open. */
  url(): string | undefined;
  /** Resolves when the doors are open. `isNew`: the shop was empty and has been filled with goods; `code`: nobody owns it. */
  start(): Promise<Started>;
  /** A new one has been filled: from now on its timer runs by itself. */
  go(): void;
  stop(): Promise<void>;
  /** Before its clock is moved: its timer stands still. Resolves when nothing of it is on its way. */
  rest(): Promise<void>;
  /** Moves its clock. Resolves when the timer has run, too. */
  moveClock(offsetMs: number): Promise<void>;
  books(): Promise<Books>;
}

const AGAIN_AFTER = 1_000;
const PATIENCE = 60_000; // A year in one step gives its timer much to do.
const STOP_PATIENCE = 8_000;

/** Runs the bundle `file` in a process of its own. One that dies is started again. */
export function shopProcess(options: {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly offsetMs: () => number;
  readonly onDeath: () => void;
}): ShopProcess {
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let wanted = false;
  let count = 0;
  const waiting = new Map<number, (answer: unknown) => void>();

  const start = () =>
    new Promise<Started>((opened, failed) => {
      wanted = true;
      const environment = { ...process.env, ...options.environment, CLOCK_OFFSET_MS: String(options.offsetMs()) };
      const started = fork(options.file, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      child = started;
      let hasOpened = false;
      started.on('message', (said: Said) => {
        if (said.type === 'failed') failed(new Error(said.message));
        else if (said.type === 'books') waiting.get(said.id)?.(said.books);
        else if (said.type === 'moved') waiting.get(said.id)?.(undefined);
        else {
          port = said.port;
          hasOpened = true;
          opened({ isNew: said.isNew, code: said.code });
        }
      });
      started.once('exit', (code) => {
        if (child !== started) return;
        child = undefined;
        port = undefined;
        if (!hasOpened) return failed(new Error(`the shop's process ended with code ${code} before it was open`));
        if (!wanted) return undefined;
        options.onDeath();
        setTimeout(() => wanted && !child && start().catch((error: unknown) => console.error(error)), AGAIN_AFTER);
        return undefined;
      });
    });

  /** Sends a question and waits for its answer. */
  const ask = (message: object) =>
    new Promise<unknown>((done, failed) => {
      if (!child?.connected) return failed(new Error('the shop is not open'));
      count += 1;
      const id = count;
      const impatient = setTimeout(() => failed(new Error('the shop does not answer')), PATIENCE);
      waiting.set(id, (answer) => {
        clearTimeout(impatient);
        waiting.delete(id);
        done(answer);
      });
      child.send({ ...message, id });
      return undefined;
    });

  return {
    go: () => void child?.send({ type: 'go' }),
    url: () => (port === undefined ? undefined : `http://127.0.0.1:${port}`),
    start,
    async stop() {
      wanted = false;
      const stopping = child;
      if (!stopping) return;
      port = undefined;
      await new Promise<void>((ended) => {
        const impatient = setTimeout(() => stopping.kill('SIGKILL'), STOP_PATIENCE);
        stopping.once('exit', () => {
          clearTimeout(impatient);
          ended();
        });
        if (stopping.connected) stopping.send({ type: 'close' });
      });
      child = undefined;
    },
    async rest() {
      await ask({ type: 'rest' });
    },
    async moveClock(offsetMs) {
      await ask({ type: 'clock', offsetMs });
    },
    books: async () => (await ask({ type: 'books' })) as Books,
  };
}

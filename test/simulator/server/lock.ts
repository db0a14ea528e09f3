import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export class DataTaken extends Error {}

/** One simulator at a time on a data folder. Returns how to leave it. @throws DataTaken */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'simulator.lock');
  const holder = take(file);
  if (holder === undefined) return () => rmSync(file, { force: true });
  throw new DataTaken(`数据目录 ${folder} 正被进程 ${holder} 使用。先停掉它，或用 PINJI_DATA 换一个目录。`);
}

const LOOK_AGAIN = 300; // ms

/** Runs something while no other process does the same: what two simulators would build at once is built once. */
export async function oneAtATime<Result>(folder: string, run: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'building.lock');
  while (take(file) !== undefined) await new Promise((resume) => setTimeout(resume, LOOK_AGAIN));
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes a lock file; one whose process is gone is taken over. Returns who holds it instead. */
function take(file: string): number | undefined {
  for (const isLastTry of [false, true]) {
    try {
      const lock = openSync(file, 'wx');
      writeSync(lock, String(process.pid));
      closeSync(lock);
      return undefined;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (isLastTry || holder === undefined || isAlive(holder)) return holder ?? 0;
      rmSync(file, { force: true });
    }
  }
  return 0;
}

/** Undefined while it is being written or taken away. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

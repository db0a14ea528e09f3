import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export class DataTaken extends Error {}

/** One simulator at a time on a data folder. Returns how to leave it. @throws DataTaken */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'simulator.lock');
  for (const isLastTry of [false, true]) {
    try {
      const lock = openSync(file, 'wx');
      writeSync(lock, String(process.pid));
      closeSync(lock);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isLastTry || isAlive(holder)) {
        throw new DataTaken(`数据目录 ${folder} 正被进程 ${holder} 使用。先停掉它，或用 PINJI_DATA 换一个目录。`);
      }
      rmSync(file, { force: true }); // Its process is gone.
    }
  }
  throw new DataTaken(folder);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

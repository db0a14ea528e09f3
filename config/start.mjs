/** `npm start`: bundles the simulated WeChat and the shop's process, and runs them. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules/.cache/pinji');

process.chdir(root);
await build({
  entryPoints: { main: 'test/simulator/main.ts', shopHost: 'test/simulator/shopHost.ts' },
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});

const { main, isPlain } = await import(pathToFileURL(path.join(cache, 'main.mjs')).href);
try {
  await main(root, cache, process.argv.slice(2));
} catch (error) {
  console.error(isPlain(error) ? `\n  ${error.message}\n` : error);
  process.exit(1);
}

/** `npm start`: bundles the simulated WeChat and the shop's process, and runs them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const OLD_MS = 24 * 3_600_000;

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules/.cache/pinji');

process.chdir(root);
const bundles = await bundle();
const { main, isPlain } = await import(pathToFileURL(path.join(bundles, 'main.mjs')).href);
try {
  await main({ root, cache, bundles }, process.argv.slice(2));
} catch (error) {
  console.error(isPlain(error) ? `\n  ${error.message}\n` : error);
  process.exit(1);
}

/** Into a folder named by its content: another simulator that runs keeps the program that it was started with. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: { main: 'test/simulator/main.ts', shopHost: 'test/simulator/shopHost.ts' },
    outdir: cache,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  const folder = path.join(cache, `program-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) {
    const target = path.join(folder, path.basename(file));
    writeFileSync(`${target}.${process.pid}`, contents);
    renameSync(`${target}.${process.pid}`, target);
  }
  for (const name of readdirSync(cache)) {
    const other = path.join(cache, name);
    const isOld = name.startsWith('program-') && other !== folder && statSync(other).mtimeMs < Date.now() - OLD_MS;
    if (isOld) rmSync(other, { recursive: true, force: true });
  }
  return folder;
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = [
  'src',
  'config',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'babel.config.js',
  'project.config.json',
];

/** Builds the mini program unless its sources are those of the last build. Returns whether it had to. */
export async function buildWeapp(root: string): Promise<boolean> {
  const mark = join(root, 'dist/.weapp.inputs');
  const built = join(root, 'dist/weapp/app.json');
  const inputs = filesOf(root, INPUTS);
  const hash = hashOf(inputs);
  const isSame = existsSync(mark) && readFileSync(mark, 'utf8') === hash;
  // Somebody else may have built it since: then it is newer than all that it is made of.
  const isNewer = () => {
    const time = statSync(built).mtimeMs;
    return inputs.every((file) => statSync(file).mtimeMs < time);
  };
  const isThere = existsSync(built) && (isSame || isNewer());
  if (!isThere) await run(process.execPath, [join(root, 'config/weapp.mjs')], root);
  writeFileSync(mark, hash);
  return !isThere;
}

function filesOf(root: string, names: readonly string[]): string[] {
  return names
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path, readdirSync(path)) : [path]))
    .sort();
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs a command; what it says is shown only when it fails. */
function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '1' } });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0) return done();
      failed(
        new Error(`${[command, ...args].join(' ')} failed:\n${Buffer.concat(said).toString('utf8').slice(-4_000)}`),
      );
    });
  });
}

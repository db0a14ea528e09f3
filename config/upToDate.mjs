/** Runs a build only when what it is made from has changed: the hash of its inputs lies beside its output. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** `inputs` are files and folders of the project, `name` a folder of dist or a name for the build. True: it ran. */
export async function upToDate(name, inputs, build, output = path.join(root, 'dist', name)) {
  const mark = path.join(root, 'dist', `.${name}.hash`);
  const hash = hashOf(inputs);
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (known === hash && (name === 'functions' || existsSync(output))) return false;
  await build();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
  return true;
}

export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const whole = path.join(root, input);
    const files = statSync(whole).isDirectory()
      ? readdirSync(whole, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
      : [whole];
    for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

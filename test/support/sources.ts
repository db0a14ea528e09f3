import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** All files of a folder that are written by hand, as paths from the root. */
export function sources(folder: string, ending = /\.tsx?$/): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => ending.test(name) && !name.endsWith('.d.ts')).map((name) => join(folder, name));
}

export const read = (file: string) => readFileSync(file, 'utf8');

export interface Import {
  readonly in: string;
  readonly from: string; // from the root, or the name of a package
  readonly typeOnly: boolean;
}

export function importsOf(file: string): Import[] {
  const lines = read(file).matchAll(/^import (type )?[^;']*'([^']+)';$|import\('([^']+)'\)/gm);
  return [...lines].map(([, typeOnly, named, awaited]) => ({
    in: file,
    from: whole(named ?? awaited ?? '', file),
    typeOnly: typeOnly !== undefined,
  }));
}

function whole(path: string, file: string): string {
  if (path.startsWith('@/')) return path.replace('@', 'src');
  return path.startsWith('.') ? join(dirname(file), path) : path;
}

export const isIn = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`);

/** What a file says, without its comments. */
export const said = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** Without comments and without texts, so that a word in them breaks no rule. */
export const bare = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

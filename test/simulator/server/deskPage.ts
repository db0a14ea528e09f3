import { join } from 'node:path';
import { build } from 'esbuild';

interface Served {
  readonly kind: string;
  readonly content: string | Uint8Array;
  readonly signature: string;
}

export interface DeskPage {
  readonly files: ReadonlyMap<string, Served>;
}

const PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>拼集 · 模拟微信</title>
<link rel="stylesheet" href="/desk.css">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><circle cx="12" cy="18" r="9" fill="#c84b0c"/>' +
    '<circle cx="25" cy="18" r="8" fill="none" stroke="#c84b0c" stroke-width="2" stroke-dasharray="3.4 2.6"/></svg>',
)}">
</head>
<body><div id="desk"></div><script src="/desk.js"></script></body>
</html>`;

/** Builds the desk's page from test/simulator/desk. */
export async function buildDeskPage(folder: string): Promise<DeskPage> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'desk.tsx')],
    outdir: '/desk',
    entryNames: 'desk',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    minify: true,
    jsx: 'automatic',
    loader: { '.svg': 'text' },
    external: ['/phone/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const files = new Map<string, Served>([
    ['/', { kind: 'text/html; charset=utf-8', content: PAGE, signature: 'desk' }],
  ]);
  for (const { path, contents, hash } of outputFiles) {
    const kind = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    const signature = hash.replace(/\W/g, '');
    files.set(`/${path.split(/[\\/]/).at(-1)}`, { kind: `${kind}; charset=utf-8`, content: contents, signature });
  }
  return { files };
}

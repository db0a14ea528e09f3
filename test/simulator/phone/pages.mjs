/** Serves phones: the page of a phone, the runtime, the compiled mini program and its files. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileFolder, signatureOf } from './compile.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

const KINDS = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
};

const PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no">
<title>手机</title>
</head>
<body>
<script src="boot.js"></script>
<script src="bundle.js"></script>
<script src="runtime.js"></script>
</body>
</html>`;

/** Said instead of the mini program; the phone looks again until there is one. */
const NOT_BUILT = `document.body.textContent='小程序还没有生成好';setTimeout(()=>location.reload(),2000);throw 0;`;

/**
 * Phones that run the mini program built in `dist`. `settingsOf(openid)` is what a phone is started with;
 * `folder` is where this file's neighbours lie, for a program into which this file was bundled.
 * The result's `answer(request, response, url)` tells whether the address was one of a phone's.
 */
export function openPhones({ dist, settingsOf, folder = here }) {
  let compiled;

  const bundle = () => {
    try {
      const signature = signatureOf(dist);
      if (compiled?.signature !== signature) {
        const program = compileFolder(dist);
        // "</script>" inside a string must not end the script that carries it.
        const text = `window.__WEAPP_BUNDLE__=${JSON.stringify(program).replace(/</g, '\\u003c')};`;
        compiled = { signature, text, program };
      }
    } catch (error) {
      // While it is being built anew there is no whole mini program: phones go on with the one before.
      if (!compiled) throw error;
    }
    return compiled;
  };

  const answer = async (request, response, url) => {
    if (!url.pathname.startsWith('/phone/')) return false;
    const name = url.pathname.slice('/phone/'.length);
    if (name === '')
      reply(request, response, 'text/html; charset=utf-8', PAGE.replace('boot.js', `boot.js${url.search}`));
    else if (name === 'boot.js') {
      const settings = settingsOf(url.searchParams.get('person') ?? '');
      const more = Object.fromEntries([...url.searchParams].filter(([key]) => key !== 'person'));
      const text = `window.__PHONE__=Object.assign(${JSON.stringify({ ...settings, ...more })},window.__PHONE_MORE__);`;
      reply(request, response, KINDS['.js'], text.replace(/<\//g, '<\\/'));
    } else if (name === 'bundle.js') sendBundle(request, response);
    else if (name === 'runtime.js') {
      const text = await runtime(folder);
      reply(request, response, KINDS['.js'], text.code, text.signature);
    } else if (name === 'regions.json') reply(request, response, KINDS['.json'], await regions(), 'regions');
    else if (name === 'inter.woff2') reply(request, response, KINDS['.woff2'], font(folder), 'inter');
    else if (name.startsWith('app/')) sendFile(request, response, dist, name.slice('app/'.length));
    else response.writeHead(404).end();
    return true;
  };

  const sendBundle = (request, response) => {
    try {
      const { text, signature } = bundle();
      reply(request, response, KINDS['.js'], text, signature);
    } catch (error) {
      console.error(error.message);
      reply(request, response, KINDS['.js'], NOT_BUILT);
    }
  };

  return { answer, program: () => bundle().program };
}

/** Sends a file of a folder; what lies outside of the folder is not found. */
export function sendFile(request, response, folder, name) {
  const root = path.resolve(folder);
  const file = path.resolve(root, `./${decodeURIComponent(name)}`);
  const stat = file.startsWith(root + path.sep) ? fs.statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!stat?.isFile()) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  const kind = KINDS[path.extname(file)] ?? 'application/octet-stream';
  return reply(request, response, kind, fs.readFileSync(file), `${stat.size}-${stat.mtimeMs}`);
}

/** Sends a text or bytes; with a signature the browser keeps it and asks only whether it changed. */
export function reply(request, response, kind, content, signature) {
  const headers = { 'content-type': kind, 'cache-control': signature ? 'no-cache' : 'no-store' };
  if (signature) {
    headers.etag = `"${signature}"`;
    if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  }
  return response.writeHead(200, headers).end(content);
}

let built;
function runtime(folder) {
  built ??= build({
    entryPoints: [path.join(folder, 'runtime/main.js')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    minify: true,
    keepNames: true,
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  }).then(({ outputFiles }) => ({ code: outputFiles[0].text, signature: outputFiles[0].hash.replace(/\W/g, '') }));
  return built;
}

let fontBytes;
function font(folder) {
  const file = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
  fontBytes ??= fs.readFileSync(createRequire(path.join(folder, 'pages.mjs')).resolve(file));
  return fontBytes;
}

let regionText;
async function regions() {
  if (!regionText) {
    const { areaList } = await import('@vant/area-data');
    regionText = JSON.stringify(areaList);
  }
  return regionText;
}

/** Compiles a built mini program folder into one bundle that runtime/ can run. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BUILTINS } from './builtins.mjs';
import { compileWxss } from './wxss.mjs';

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler');

/**
 * The mini program of the folder `root`, as something JSON can hold: templates, styles, code and configuration.
 * @throws when the folder has no app.json.
 */
export function compileFolder(root) {
  if (!fs.existsSync(path.join(root, 'app.json'))) throw new Error(`${root} has no app.json: it is not built yet`);
  const warnings = [];
  const warn = (message) => warnings.push(message);
  const files = filesOf(root);
  const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

  const json = {};
  const js = {};
  const group = new TmplGroup();
  for (const [tag, template] of Object.entries(BUILTINS)) group.addTmpl(`__wx__/${tag}`, template);
  for (const file of files) {
    const kind = path.extname(file);
    const base = file.slice(0, -kind.length);
    if (kind === '.json') json[base] = parsed(read(file), file, warn);
    else if (kind === '.js') js[file] = read(file);
    else if (kind === '.wxs')
      group.addScript(base, read(file).replace(/(require\(\s*["'][^"']+?)\.wxs(["']\s*\))/g, '$1$2'));
    else if (kind === '.wxml') {
      for (const said of group.addTmpl(base, read(file)))
        warn(`${file}:${said.startLine ?? said.start_line}: ${said.message}`);
    }
  }
  const templates = group.getTmplGenObjectGroups();
  group.free();

  const { css, scopes } = stylesOf(root, files, json, warn);
  const pages = pagesOf(json.app);
  for (const page of pages) {
    for (const kind of ['.js', '.json', '.wxml']) {
      if (!files.includes(page + kind)) warn(`page ${page}: no ${page}${kind}`);
    }
  }
  return { app: json.app, pages, json, js, css, scopes, templates, warnings };
}

/** Changes whenever a file of the folder does. */
export function signatureOf(root) {
  const hash = createHash('sha1');
  for (const file of filesOf(root)) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file}:${size}:${mtimeMs};`);
  }
  return hash.digest('hex').slice(0, 16);
}

function stylesOf(root, files, json, warn) {
  const css = {};
  const scopes = {};
  let count = 0;
  for (const file of files.filter((name) => name.endsWith('.wxss'))) {
    const base = file.slice(0, -'.wxss'.length);
    const settings = json[base];
    if (base !== 'app' && !settings) continue; // Only ever imported by another.
    const isolation = settings?.styleIsolation ?? (settings?.component ? 'isolated' : 'shared');
    const scope = settings?.component && isolation !== 'shared' && isolation !== 'page-shared' ? `s${++count}` : '';
    if (scope) scopes[base] = scope;
    css[base] = compileWxss(root, file, { scope, warn });
  }
  return { css, scopes };
}

function pagesOf(app) {
  const pages = [...(app.pages ?? [])];
  for (const part of app.subPackages ?? app.subpackages ?? []) {
    for (const page of part.pages) pages.push(`${part.root.replace(/\/$/, '')}/${page}`);
  }
  return pages;
}

function parsed(text, file, warn) {
  try {
    return JSON.parse(text);
  } catch (error) {
    warn(`${file}: ${error.message}`);
    return undefined;
  }
}

function filesOf(root, folder = '', found = []) {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) found.push(name);
    else if (entry.name !== 'node_modules' && entry.name[0] !== '.') filesOf(root, name, found);
  }
  return found;
}

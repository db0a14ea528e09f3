/** wx.getFileSystemManager(): files under wx.env.USER_DATA_PATH are written, temporary ones are read. */
import { blobOf, keepTemporary, kept } from '../files.js';
import { call, warn, weapp } from '../state.js';
import { sync, wx } from './core.js';

const MOST_BYTES = 200 * 1024 * 1024; // of all files that a mini program keeps
const folders = new Set();

const refused = (why) => ({ errMsg: why });
const isKept = (path) => String(path).startsWith(`${wx.env.USER_DATA_PATH}/`);
const used = () => [...kept.values()].reduce((sum, { blob }) => sum + blob.size, 0);
const missing = (verb, path) => refused(`no such file or directory, ${verb} "${path}"`);

function bytesOf(data, encoding = 'utf8') {
  if (typeof data !== 'string') return data;
  if (encoding === 'base64') return Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  if (/^(binary|latin1|ascii)$/.test(encoding)) return Uint8Array.from(data, (char) => char.charCodeAt(0) & 255);
  return new TextEncoder().encode(data);
}

function dataOf(buffer, encoding) {
  if (!encoding) return buffer;
  const bytes = new Uint8Array(buffer);
  if (/^utf-?8$/.test(encoding)) return new TextDecoder().decode(bytes);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return encoding === 'base64' ? btoa(text) : text;
}

function put(path, parts) {
  const blob = new Blob(parts);
  if (used() - (kept.get(path)?.blob.size ?? 0) + blob.size > MOST_BYTES) {
    throw refused('the maximum size of the file storage limit is exceeded');
  }
  kept.set(path, { blob });
}

function mustBeOurs(verb, path) {
  if (!isKept(path)) throw refused(`permission denied, ${verb} "${path}"`);
}

function found(path, verb = 'open') {
  const file = kept.get(path);
  if (!file) throw missing(verb, path);
  return file;
}

/** Temporary files and those of the package are read, too. */
const readable = async (path) => {
  if (isKept(path)) return found(path).blob;
  return blobOf(path).catch(() => {
    throw missing('open', path);
  });
};

/** Those that answer at once have a twin whose name ends in Sync. */
const now = {
  writeFile({ filePath, data = '', encoding }) {
    mustBeOurs('open', filePath);
    put(filePath, [bytesOf(data, encoding)]);
  },
  appendFile({ filePath, data = '', encoding }) {
    mustBeOurs('open', filePath);
    put(filePath, [found(filePath).blob, bytesOf(data, encoding)]);
  },
  access({ path }) {
    if (!folders.has(path)) found(path, 'access');
  },
  unlink({ filePath }) {
    found(filePath, 'unlink');
    kept.delete(filePath);
  },
  rename({ oldPath, newPath }) {
    mustBeOurs('rename', newPath);
    kept.set(newPath, found(oldPath, 'rename'));
    kept.delete(oldPath);
  },
  mkdir({ dirPath }) {
    mustBeOurs('mkdir', dirPath);
    folders.add(dirPath);
  },
  rmdir({ dirPath, recursive = false }) {
    const inside = [...kept.keys()].filter((path) => path.startsWith(`${dirPath}/`));
    if (inside.length && !recursive) throw refused(`directory not empty, rmdir "${dirPath}"`);
    for (const path of inside) kept.delete(path);
    folders.delete(dirPath);
  },
  readdir({ dirPath }) {
    const within = `${String(dirPath).replace(/\/$/, '')}/`;
    const names = [...kept.keys(), ...folders]
      .filter((path) => path.startsWith(within))
      .map((path) => path.slice(within.length).split('/')[0]);
    return { files: [...new Set(names)] };
  },
  stat({ path }) {
    const { size } = found(path, 'stat').blob;
    return { stats: { size, mode: 33188, isFile: () => true, isDirectory: () => false } };
  },
};

const later = {
  async readFile({ filePath, encoding, position = 0, length }) {
    const blob = await readable(filePath);
    const end = length === undefined ? blob.size : position + length;
    return { data: dataOf(await blob.slice(position, end).arrayBuffer(), encoding) };
  },
  async getFileInfo({ filePath }) {
    return { size: (await readable(filePath)).size };
  },
  async copyFile({ srcPath, destPath }) {
    mustBeOurs('open', destPath);
    put(destPath, [await readable(srcPath)]);
  },
  async saveFile({ tempFilePath, filePath }) {
    const path = filePath ?? keepTemporary(new Blob()).replace('http://tmp', wx.env.USER_DATA_PATH);
    put(path, [await readable(tempFilePath)]);
    return { savedFilePath: path };
  },
};

/** In WeChat's callback style. What is refused names the method: "appendFile:fail no such file or directory, …". */
const withCallbacks = (name, fn) => {
  return (o = {}) => {
    weapp.wxCalls.push({ api: `fs.${name}`, at: Math.round(performance.now()), args: { filePath: o.filePath } });
    const told = (kind, result) => {
      call(`${name}.${kind}`, o[kind], undefined, [result]);
      call(`${name}.complete`, o.complete, undefined, [result]);
    };
    (async () => fn(o))().then(
      (result) => told('success', { errMsg: `${name}:ok`, ...result }),
      (error) => told('fail', { errMsg: `${name}:fail ${error?.errMsg ?? error}`, errno: 1300002 }),
    );
  };
};

/** Arguments of the twins come one by one. */
const NAMES = {
  writeFile: ['filePath', 'data', 'encoding'],
  appendFile: ['filePath', 'data', 'encoding'],
  access: ['path'],
  unlink: ['filePath'],
  rename: ['oldPath', 'newPath'],
  mkdir: ['dirPath', 'recursive'],
  rmdir: ['dirPath', 'recursive'],
  readdir: ['dirPath'],
  stat: ['path'],
};
const WITHIN = { readdir: 'files', stat: 'stats' };

const atOnce = (name) => {
  return (...args) => {
    const named = Object.fromEntries(NAMES[name].map((key, i) => [key, args[i]]));
    try {
      return now[name](named)?.[WITHIN[name]];
    } catch (error) {
      throw Object.assign(new Error(`${name}Sync:fail ${error.errMsg ?? error}`), { errMsg: error.errMsg });
    }
  };
};

const known = {};
for (const [name, fn] of Object.entries({ ...now, ...later })) known[name] = withCallbacks(name, fn);
for (const name of Object.keys(now)) known[`${name}Sync`] = atOnce(name);

const unknown = (name) => (o) => {
  warn(`FileSystemManager.${name} does nothing here`);
  o?.fail?.({ errMsg: `${name}:fail not emulated` });
};
const fileSystem = new Proxy(known, { get: (methods, name) => methods[name] ?? unknown(String(name)) });
sync('getFileSystemManager', () => fileSystem);

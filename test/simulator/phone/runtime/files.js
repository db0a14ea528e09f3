/**
 * Files of the phone: temporary ones (http://tmp/…), those that the mini program keeps (http://usr/…), those of the cloud
 * (cloud://…) and those of its package.
 */
import { handOver } from './link.js';
import { config } from './state.js';

const CLOUD = 'cloud://pinji.demo/';
const temporary = new Map();
export const kept = new Map(); // of http://usr/…, until the phone is started again: { blob, url? }
let count = 0;

const here = (path) => temporary.get(path) ?? kept.get(path);

/** One address for each content: a file that is written on gets another. */
function urlOf(file) {
  file.url ??= URL.createObjectURL(file.blob);
  return file.url;
}

/** Keeps a blob as a temporary file. Returns its path as WeChat writes it. */
export function keepTemporary(blob, extension = (blob.type.split('/')[1] || 'png').replace('jpeg', 'jpg')) {
  const path = `http://tmp/${Date.now().toString(36)}${(count++).toString(36)}.${extension}`;
  temporary.set(path, { blob });
  return path;
}

/** Copies a picture from the simulator into a temporary file, as choosing it from the album does. */
export async function copyToTemporary(url) {
  const blob = await (await fetch(url)).blob();
  return { path: keepTemporary(blob), size: blob.size };
}

/** The address under which the browser finds what mini program code calls `path`. `route` is the page that asks. */
export function addressOf(path, route = '') {
  if (!path) return '';
  if (here(path)) return urlOf(here(path));
  if (path.startsWith('cloud://')) return `/files/${path.split('/').slice(3).join('/')}`;
  if (/^(https?:|data:|blob:|\/\/)/.test(path)) return path;
  // Pictures of goods come from outside the package: the shop's settings say under which prefix.
  if ((config.outside ?? []).some((prefix) => path.startsWith(prefix))) return path;
  return `/phone/app${new URL(path, `http://x/${route}`).pathname}`;
}

export async function blobOf(path) {
  return here(path)?.blob ?? (await (await fetch(addressOf(path))).blob());
}

/** The content of a file that is on the phone already; nothing for one that would first have to come from elsewhere. */
export async function keptHere(path) {
  const isElsewhere = /^(https?:|cloud:|\/\/)/.test(path) && !here(path);
  return !path || isElsewhere ? undefined : await blobOf(path).catch(() => undefined);
}

/** Puts a file into the cloud. `heard` is told how many bytes are there. Returns its cloud id. */
export async function toCloud(cloudPath, filePath, heard, signal) {
  await handOver(cloudPath, await blobOf(filePath), heard, signal);
  return CLOUD + cloudPath;
}

/** An address that other phones and the desk can show, too. */
export async function shownToOthers(path, route) {
  if (!path) return '';
  if (!here(path) && !path.startsWith('data:')) return addressOf(path, route);
  const blob = await blobOf(path);
  return handOver(`shared/${Date.now().toString(36)}${count++}.${blob.type.split('/')[1] ?? 'png'}`, blob);
}

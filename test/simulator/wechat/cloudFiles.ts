import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Answered, Asked } from './listen';
import { Refused } from './refused';
import type { World } from './world';

const MOST_FILES = 50;
const KINDS: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' };
export const STORAGE = '/cloud-storage/';

/** The environment and bucket of this cloud: every file id begins so. */
export const CLOUD = 'cloud://pinji.demo/';
export const ENVIRONMENT = 'pinji';

/** POST /tcb/batchdownloadfile: addresses that are good for a while. */
export function linkFiles(world: World, host: string | undefined, asked: any) {
  if (asked?.env !== ENVIRONMENT) throw new Refused(-501001, 'resource system error: env not found');
  const list = asked.file_list;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_FILES) throw new Refused(40097, 'invalid args');
  return {
    errcode: 0,
    errmsg: 'ok',
    file_list: list.map(({ fileid, max_age }: any) => {
      if (typeof fileid !== 'string' || !Number.isInteger(max_age)) throw new Refused(40097, 'invalid args');
      const path = fileid.startsWith(CLOUD) ? fileid.slice(CLOUD.length) : undefined;
      const file = path === undefined ? undefined : fileAt(world, path);
      if (!file || path === undefined)
        return { fileid, download_url: '', status: -503003, errmsg: 'storage file not exists' };
      const until = world.now() + max_age * 1_000;
      const link = `http://${host}${STORAGE}${path}?until=${until}&sign=${signOf(world, path, until)}`;
      return { fileid, download_url: link, status: 0, errmsg: 'ok' };
    }),
  };
}

/** The file behind such an address. */
export function sendStored(world: World, { url }: Asked): Answered {
  const path = decodeURIComponent(url.pathname.slice(STORAGE.length));
  const until = Number(url.searchParams.get('until'));
  if (url.searchParams.get('sign') !== signOf(world, path, until) || until <= world.now()) return { status: 403 };
  const file = fileAt(world, path);
  if (!file) return { status: 404 };
  const kind = KINDS[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { status: 200, headers: { 'Content-Type': kind }, body: readFileSync(file) };
}

const signOf = ({ appSecret }: World, path: string, until: number) =>
  createHmac('sha256', appSecret).update(`${path}?${until}`).digest('hex');

/** Never a file outside of the folder. */
function fileAt({ files }: World, path: string): string | undefined {
  if (!files) return undefined;
  const root = resolve(files);
  const file = resolve(root, `./${path}`);
  return file.startsWith(root + sep) && existsSync(file) ? file : undefined;
}

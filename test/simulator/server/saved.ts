import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { PAGE_OF_CODE } from '../wechat/code';
import { readCode } from '../wechat/readCode';
import { Unwilling } from './merchant';
import { line, type World } from './world';

const MOST_SAVED = 30; // on one phone

/** A picture in the album of a phone. */
export interface Saved {
  readonly id: string;
  readonly picture: string; // address
  readonly at: number;
}

/** WeChat numbers the ways in: the camera, a long press on a picture in a chat, a picture of the album. */
export const SCANNED = { camera: 1047, chat: 1048, album: 1049 } as const;

export const savedBy = ({ store }: World, openid: string): readonly Saved[] => store.state.albums[openid] ?? [];

export function save(world: World, openid: string, picture: string): void {
  if (!fileOf(world, picture)) return;
  const { id, at } = line(world.now(), { zh: '', en: '' }, { zh: '', en: '' });
  world.store.state.albums[openid] = [...savedBy(world, openid), { id, picture, at }].slice(-MOST_SAVED);
}

/** The text of the code on a picture that a phone has saved or sent; nothing where there is no legible one. */
export async function textOn(world: World, picture: string): Promise<string | undefined> {
  const file = fileOf(world, picture);
  return file && (await readCode(file).catch(() => undefined));
}

/** The page that the code on a picture opens. @throws Unwilling where none can be read, or it is another one's. */
export async function pageOn(world: World, picture: string): Promise<string> {
  const text = await textOn(world, picture);
  if (!text) throw new Unwilling('图里没有认得出的码');
  const page = PAGE_OF_CODE.exec(text)?.[1];
  if (!page) throw new Unwilling(`这不是小程序码：${text.slice(0, 40)}`);
  return page;
}

/** Never a file outside of the folder. */
function fileOf({ folders }: World, picture: string): string | undefined {
  const root = resolve(folders.files);
  const file = resolve(root, `./${picture.replace(/^\/files\//, '')}`);
  return picture.startsWith('/files/') && file.startsWith(root + sep) && existsSync(file) ? file : undefined;
}

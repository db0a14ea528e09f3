import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { pathOfUpload } from '@/domain/upload';
import { CLOUD } from '../wechat/cloudFiles';
import type { Visitor } from './visitor';

const PICTURE_WIDTH = 720;

export interface PhotoFolders {
  readonly pictures: string; // of what was drawn
  readonly files: string; //    behind the cloud's storage
}

/** A drawn picture of goods, as a photo in a folder that the shop gave who shows it. Returns its file id. */
export async function uploadPhoto(
  { shop }: Visitor,
  picture: string,
  { pictures, files }: PhotoFolders,
): Promise<string> {
  const { folder } = await shop.uploadFolder({});
  const path = pathOfUpload(folder, randomBytes(8).toString('hex'), 'jpg');
  await mkdir(dirname(join(files, path)), { recursive: true });
  await sharp(join(pictures, `goods/${picture}.webp`))
    .resize({ width: PICTURE_WIDTH })
    .jpeg()
    .toFile(join(files, path));
  return `${CLOUD}${path}`;
}

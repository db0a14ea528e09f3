import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { pathOfUpload } from '@/domain/upload';
import { userOf } from '../../../cloudfunctions/door/caller';
import { CLOUD } from '../wechat/cloudFiles';

const PICTURE_WIDTH = 720;

export interface PhotoFolders {
  readonly pictures: string; // of what was drawn
  readonly files: string; //    behind the cloud's storage
}

/** A drawn picture of goods, as a photo in the folder of who shows it. Returns its file id. */
export async function uploadPhoto(openid: string, picture: string, { pictures, files }: PhotoFolders): Promise<string> {
  const path = pathOfUpload(userOf(openid), randomBytes(8).toString('hex'), 'jpg');
  await mkdir(dirname(join(files, path)), { recursive: true });
  await sharp(join(pictures, `goods/${picture}.webp`))
    .resize({ width: PICTURE_WIDTH })
    .jpeg()
    .toFile(join(files, path));
  return `${CLOUD}${path}`;
}

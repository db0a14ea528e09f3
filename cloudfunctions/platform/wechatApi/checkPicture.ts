import { Refusal } from '@/domain/refusal';
import { LARGEST_PICTURE } from '@/domain/upload';
import type { AskWechat } from './asking';
import { WechatRefused } from './talk';

const RISKY = 87014;
const SIZE_REFUSED = 40006;

/**
 * WeChat's check of a picture, which answers at once. Refuses `picture_too_large`, and `picture_unreadable` what is
 * neither JPEG nor PNG: a name says nothing of what is inside.
 */
export async function checkPicture(ask: AskWechat, picture: Uint8Array): Promise<'pass' | 'risky'> {
  if (picture.length > LARGEST_PICTURE) throw new Refusal('picture_too_large');
  const type = typeOf(picture);
  if (!type) throw new Refusal('picture_unreadable');
  const form = new FormData();
  form.append('media', new Blob([new Uint8Array(picture)], { type: `image/${type}` }), `picture.${type}`);
  try {
    await ask('/wxa/img_sec_check', form);
    return 'pass';
  } catch (error) {
    if (error instanceof WechatRefused && error.code === RISKY) return 'risky';
    if (error instanceof WechatRefused && error.code === SIZE_REFUSED) throw new Refusal('picture_too_large');
    throw error;
  }
}

function typeOf(bytes: Uint8Array): 'jpeg' | 'png' | undefined {
  const begins = (...these: readonly number[]) => these.every((byte, i) => bytes[i] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'png' : undefined;
}

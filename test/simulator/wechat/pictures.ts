import sharp from 'sharp';
import type { Asked } from './listen';
import { Refused } from './refused';
import type { World } from './world';

const MOST_BYTES = 1_000_000;
const [WIDEST, TALLEST] = [750, 1_334];
const KINDS = ['jpeg', 'png', 'gif'];

/**
 * POST /wxa/img_sec_check. What this WeChat finds risky is a picture that is mostly magenta, as one in the album of
 * the phones is: what the real one looks at is not known.
 */
export async function checkPicture(world: World, asked: Asked) {
  const bytes = await mediaOf(asked);
  if (bytes.length > MOST_BYTES) throw new Refused(40006, 'invalid meida size');
  const picture = sharp(bytes);
  const about = await picture.metadata().catch(() => undefined);
  if (!about || !KINDS.includes(about.format)) throw new Refused(40004, 'invalid media type');
  const [long, short] = [Math.max(about.width, about.height), Math.min(about.width, about.height)];
  if (long > TALLEST || short > WIDEST) throw new Refused(40006, 'invalid media size');
  const { channels } = await picture.removeAlpha().toColourspace('srgb').stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  const isRisky = red > 180 && green < 90 && blue > 180;
  world.tell({
    kind: 'check',
    title: { zh: '图片检查', en: 'Picture checked' },
    detail: isRisky ? { zh: '不能发', en: 'risky' } : { zh: '可以发', en: 'pass' },
    about: { bytes: bytes.length, suggest: isRisky ? 'risky' : 'pass' },
  });
  if (isRisky) throw new Refused(87014, 'risky content');
  return { errcode: 0, errmsg: 'ok' };
}

async function mediaOf({ bytes, headers }: Asked): Promise<Buffer> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) throw new Refused(41005, 'media data missing');
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const media = form?.get('media');
  if (!media || typeof media === 'string') throw new Refused(41005, 'media data missing');
  return Buffer.from(await media.arrayBuffer());
}

import sharp, { type Sharp } from 'sharp';
import type { Face } from './faces';
import { emojiFile } from './sources';

const SIZE = 168;
/** The head takes 76 % of the picture; busts stand on its lower edge, heads a little above. */
const HEAD = 128;
const ABOVE = 16;

/** A head on a flat tint, 168 px: round in the shop, a rounded square in the chat. */
export async function drawFace({ emoji, tint, flip = false, bust = false }: Face): Promise<Sharp> {
  const trimmed = await sharp(emojiFile(emoji)).trim({ threshold: 8 }).flop(flip).toBuffer();
  const { data, info } = await sharp(trimmed)
    .resize({ width: HEAD, height: HEAD, fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  return sharp({ create: { width: SIZE, height: SIZE, channels: 3, background: tint } }).composite([
    { input: data, left: Math.round((SIZE - info.width) / 2), top: SIZE - info.height - (bust ? 0 : ABOVE) },
  ]);
}

import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a phone's camera makes of a picture on another phone's screen: so many pixels, and no more. */
const SEEN = 1_080;

/** The text of the code on a picture, read from its pixels; nothing where no legible one is on it. */
export async function readCode(picture: Uint8Array | string): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .resize({ width: SEEN, height: 2 * SEEN, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' });
  return found?.data || undefined;
}

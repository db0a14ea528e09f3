import Taro from '@tarojs/taro';
import { fileOf, findCanvas } from '@/components/drawing/canvas';
import { picturesOf } from '@/components/drawing/pictures';
import { seconds } from '@/domain/time';
import { language } from '@/stores/language';
import { drawPoster } from './drawPoster';
import { POSTER } from './layout';
import type { Poster } from './poster';

export const POSTER_CANVAS = 'poster-canvas';

const PATIENCE = seconds(8); // What has not come by then is drawn plainly.
const QUALITIES = [0.92];
const SHARPEST = 2; //         1500 × 2480: 15 MB of memory, which is the most that a canvas should take

/** A poster as a file of the phone. */
export interface DrawnPoster {
  readonly file: string;
  readonly plain: boolean; // A picture did not come: a plain ground is in its place.
}

/**
 * Draws it on the page's canvas, as sharp as its screen: 750 pixels wide on one of two pixels a point, 1125 on one of
 * three. Nothing when the phone gives no canvas, or the code cannot be drawn: without it a poster leads nowhere.
 */
export async function posterPicture(poster: Poster): Promise<DrawnPoster | undefined> {
  const canvas = await findCanvas(POSTER_CANVAS);
  if (!canvas) return undefined;
  const taken = poster.seats?.taken ?? [];
  const sources = [poster.code, poster.person.avatar, ...poster.pictures, ...taken.map(({ avatar }) => avatar)];
  const [code, face, ...others] = await picturesOf(canvas).load(sources, PATIENCE);
  if (!code) return undefined;
  const pictures = others.slice(0, poster.pictures.length);
  const faces = others.slice(poster.pictures.length);
  const sharpness = Math.min(SHARPEST, Math.max(1, Taro.getWindowInfo().pixelRatio / 2));
  const [width, height] = [Math.round(POSTER.width * sharpness), Math.round(POSTER.height * sharpness)];
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  pen.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  drawPoster(pen, poster, { pictures, face, faces, code }, language.texts.share.card.rest);
  const file = await fileOf(canvas, { width, height, qualities: QUALITIES });
  return { file, plain: pictures.some((picture) => picture === undefined) };
}

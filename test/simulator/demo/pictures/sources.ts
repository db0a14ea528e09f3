import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type PropName, props } from './props';
import type { Item } from './scene';
import { type ThingName, things } from './things';

/** Straight RGBA, as sharp gives and takes it. */
export interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** How many sources stay in memory: each is up to 2 MB. */
const KEPT = 80;

const emojiFolder = path.resolve('node_modules/@lobehub/fluent-emoji-3d/assets');

/** Where the file of an emoji lies. */
export const emojiFile = (code: string): string => path.join(emojiFolder, `${code}.webp`);

const isProp = (what: ThingName | PropName): what is PropName => what in props;

/** What an item is made from, as text: it changes when the drawing changes. */
export const recipeOf = (what: ThingName | PropName): string => (isProp(what) ? props[what]() : things[what]);

export const open = ({ data, info }: Pixels) =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });

const pixels = async (image: Sharp): Promise<Pixels> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: info.channels as 4 } };
};

const kept = new Map<string, Promise<Pixels>>();

/** The trimmed, recoloured and turned source of an item at its own size; shared by all pictures that use it. */
export function source(item: Item): Promise<Pixels> {
  const { what, hue = 0, sat = 1, lum = 1, rot = 0, flip = false } = item;
  const key = [what, hue, sat, lum, rot, flip].join();
  const known = kept.get(key);
  if (known) return known;
  const made = prepare(item);
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return made;
}

async function prepare({ what, hue = 0, sat = 1, lum = 1, rot = 0, flip = false }: Item): Promise<Pixels> {
  const file = isProp(what) ? Buffer.from(props[what]()) : emojiFile(things[what]);
  // Stand on real pixels, not on the margin of the emoji.
  let image = open(await pixels(sharp(file, isProp(what) ? { density: 96 } : {}).trim({ threshold: 8 })));
  if (hue || sat !== 1 || lum !== 1) image = image.modulate({ hue, saturation: sat, brightness: lum });
  if (flip) image = image.flop();
  if (rot)
    image = open(await pixels(open(await pixels(image)).rotate(rot, { background: '#0000' }))).trim({ threshold: 8 });
  return pixels(image);
}

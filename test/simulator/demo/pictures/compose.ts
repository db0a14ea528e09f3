import sharp from 'sharp';
import { drawRoom, type RoomName } from './rooms';
import type { Item, Scene } from './scene';
import { open, type Pixels, source } from './sources';
import { svg } from './svg';

/** The form of a picture and where the middle of a scene comes to lie in it, as a fraction of the height. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
}

/** Every scene is written small and brought nearer, around the point where it stands. */
const NEARER = 1.13;
const STANDS_AT = 0.85;

const rooms = new Map<string, Promise<Pixels>>();

function room(name: RoomName, { width, height }: Frame): Promise<Pixels> {
  const key = [name, width, height].join();
  const drawn =
    rooms.get(key) ??
    sharp(Buffer.from(drawRoom(name, width, height)))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info }) => ({ data, info: { width: info.width, height: info.height, channels: 3 as const } }));
  rooms.set(key, drawn);
  return drawn;
}

interface Placed {
  readonly input: Buffer;
  readonly width: number;
  readonly height: number;
  readonly centre: number;
  readonly ground: number;
  readonly fly: boolean;
}

async function place(item: Item, frame: Frame): Promise<Placed> {
  const unit = Math.min(frame.width, frame.height);
  const { data, info } = await open(await source(item))
    .resize({ height: Math.round(item.h * unit * NEARER), kernel: 'lanczos3' })
    .sharpen() // the quick one: with a sigma it takes five times as long as all the rest
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    input: data,
    width: info.width,
    height: info.height,
    centre: (frame.middle + (item.x - 0.5) * NEARER) * unit,
    ground: (STANDS_AT + (item.base - STANDS_AT) * NEARER) * unit,
    fly: item.fly ?? false,
  };
}

/** Under each standing thing a wide soft shadow and a narrow one where it touches the floor. */
function shadows(placed: readonly Placed[], frame: Frame): Buffer {
  const unit = Math.min(frame.width, frame.height);
  const ellipses = placed
    .filter((thing) => !thing.fly)
    .map(({ width, height, centre, ground }) => {
      const soft = `<ellipse cx="${centre + width * 0.05}" cy="${ground - height * 0.012}" rx="${width * 0.5 + unit * 0.04}" ry="${width * 0.07 + unit * 0.032}" fill="url(#soft)"/>`;
      const near = `<ellipse cx="${centre}" cy="${ground - height * 0.01}" rx="${width * 0.36 + unit * 0.012}" ry="${width * 0.028 + unit * 0.012}" fill="url(#near)"/>`;
      return soft + near;
    });
  const fade = (id: string, colour: string, dark: number) =>
    `<radialGradient id="${id}">${[
      [0, 1],
      [0.35, 0.86],
      [0.6, 0.52],
      [0.8, 0.18],
      [1, 0],
    ]
      .map(([at, part]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${dark * (part ?? 0)}"/>`)
      .join('')}</radialGradient>`;
  return Buffer.from(
    svg(
      frame.width,
      frame.height,
      `<defs>${fade('soft', '#3a2414', 0.3)}${fade('near', '#2a180c', 0.44)}</defs>${ellipses.join('')}`,
    ),
  );
}

/** Cuts off what would stand outside of the frame, for sharp refuses it. */
async function cut(thing: Placed, frame: Frame) {
  const left = Math.round(thing.centre - thing.width / 2);
  const top = Math.round(thing.ground - thing.height);
  const x = Math.max(0, -left);
  const y = Math.max(0, -top);
  const width = Math.min(thing.width - x, frame.width - left - x);
  const height = Math.min(thing.height - y, frame.height - top - y);
  const raw = { width: thing.width, height: thing.height, channels: 4 as const };
  if (width === thing.width && height === thing.height) return { input: thing.input, raw, left, top };
  const input = await sharp(thing.input, { raw }).extract({ left: x, top: y, width, height }).raw().toBuffer();
  return { input, raw: { width, height, channels: 4 as const }, left: left + x, top: top + y };
}

/** Composes a scene; sharp resizes before it composites, so sizes are made from the result. */
export async function compose({ room: name, items }: Scene, frame: Frame): Promise<Pixels> {
  const placed = await Promise.all(items.map((item) => place(item, frame)));
  const layers = await Promise.all(placed.map((thing) => cut(thing, frame)));
  const { data, info } = await open(await room(name, frame))
    .composite([{ input: shadows(placed, frame) }, ...layers])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: 3 } };
}

import type { PropName } from './props';
import type { RoomName } from './rooms';
import type { ThingName } from './things';

/** How one thing differs from its source and from standing on the floor. */
export interface Change {
  /** Degrees round the colour circle; factors of saturation and brightness. */
  readonly hue?: number;
  readonly sat?: number;
  readonly lum?: number;
  /** Degrees, clockwise. */
  readonly rot?: number;
  readonly flip?: boolean;
  /** Hangs in the air or lies on another thing: no shadow on the floor. Leaves, stars and the moon; and what lies in a dish. */
  readonly fly?: boolean;
}

/** One thing in a picture. Height, centre and the line it stands on are fractions of the shorter side. */
export interface Item extends Change {
  readonly what: ThingName | PropName;
  readonly h: number;
  readonly x: number;
  readonly base: number;
}

/** A room and what stands in it, the farthest first. */
export interface Scene {
  readonly room: RoomName;
  readonly items: readonly Item[];
}

export const put = (what: ThingName | PropName, h: number, x: number, base: number, change: Change = {}): Item => ({
  what,
  h,
  x,
  base,
  ...change,
});

export const scene = (room: RoomName, ...items: readonly Item[]): Scene => ({ room, items });

/** One of a group: what it is and how it differs. */
export type Member = readonly [what: ThingName | PropName, change?: Change];

/** Two of a kind, one before the other. */
export const duo = (room: RoomName, [a, left]: Member, [b, right]: Member, h = 0.46): Scene =>
  scene(room, put(a, h * 0.86, 0.33, 0.77, left), put(b, h, 0.63, 0.86, right));

/** Three of a kind: two behind, one before them. */
export const trio = (room: RoomName, [a, left]: Member, [b, right]: Member, [c, front]: Member, h = 0.5): Scene =>
  scene(room, put(a, h * 0.8, 0.25, 0.76, left), put(b, h * 0.8, 0.76, 0.76, right), put(c, h, 0.5, 0.87, front));

import { sizeFor, wrapped } from '@/components/drawing/lines';
import { type Box, font, type Pen } from '@/components/drawing/pen';
import type { Poster } from './poster';

/** Lengths of the drawing: two for a point of a 375-wide screen. */
export const POSTER = { width: 750, height: 1240 } as const;

const EDGE = 40;
const INNER = POSTER.width - 2 * EDGE;
const PICTURE = 744; //  high, while there are so many lines of words below it:
const LINES = 3;
const TITLE = { size: 36, line: 52, base: 71 } as const; // `base`: from the picture to the first base line
const WORDS = { size: 30, line: 46, base: 54 } as const; // …from the last line of the title
const FACE = 144; //     of who invites into the shop

/** Where a phone looks for the code: nothing else is drawn there. */
export const CODE: Box = { x: 502, y: 942, width: 208, height: 208 };
/** What stands beside the code keeps away from it. */
export const BESIDE = CODE.x - EDGE - 24;

export interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number; //    the first base line
  readonly line: number; // from one to the next
  readonly size: number;
  readonly width: number;
}

export interface Layout {
  readonly picture: Box;
  readonly face: { readonly x: number; readonly y: number; readonly size: number }; // its middle
  readonly title: TextBlock;
  readonly words: TextBlock;
}

/** Where everything is that depends on how long the words are. A picture gives way to a fourth line of them. */
export function layoutOf(pen: Pen, poster: Pick<Poster, 'kind' | 'title' | 'words'>): Layout {
  font(pen, WORDS.size);
  const words = { lines: wrapped(pen, poster.words, INNER, 2), x: EDGE, line: WORDS.line, ...sized(WORDS.size) };
  if (isOfPlace(poster.kind)) return ofShop(pen, poster.title, words);
  font(pen, TITLE.size, true);
  const title = { lines: wrapped(pen, poster.title, INNER, 2), x: EDGE, line: TITLE.line, ...sized(TITLE.size) };
  const more = Math.max(0, title.lines.length + words.lines.length - LINES);
  const height = PICTURE - more * TITLE.line;
  const y = height + TITLE.base;
  return {
    picture: { x: 0, y: 0, width: POSTER.width, height },
    face: { x: 84, y: 84, size: 88 },
    title: { ...title, y },
    words: { ...words, y: y + (title.lines.length - 1) * TITLE.line + WORDS.base },
  };
}

/** A shop or a storefront: its pictures are many, and the face stands at their edge. */
export const isOfPlace = (kind: Poster['kind']) => kind === 'shop' || kind === 'store';

const sized = (size: number) => ({ size, width: INNER });

/** Into a place a person invites: the face stands at the edge of the picture, and what it says beside and below. */
function ofShop(pen: Pen, title: string, words: Omit<TextBlock, 'y'>): Layout {
  const x = EDGE + FACE + 24;
  const width = POSTER.width - EDGE - x;
  const widthAt = (size: number) => {
    font(pen, size, true);
    return pen.measureText(title).width;
  };
  const size = sizeFor(widthAt, width, TITLE.size, 28);
  return {
    picture: { x: 0, y: 0, width: POSTER.width, height: PICTURE },
    face: { x: EDGE + FACE / 2, y: PICTURE - 8, size: FACE },
    title: { lines: [title], x, y: PICTURE + 56, line: TITLE.line, size, width },
    words: { ...words, y: PICTURE + 138 },
  };
}

import { ink } from '@/theme/ink';
import { sizeFor } from './lines';
import { cover, disc, font, type Pen, rectangle, write } from './pen';
import { drawFace } from './seats';

/** Pixels of a storefront's picture on a card, 5:4. It is shown some 220 wide in a chat, so nothing is smaller than 24. */
export const STORE_CARD = { width: 500, height: 400 } as const;

/** Whose it is, and its first goods. What is verified of him stands in the line below his name. */
export interface StoreCard {
  readonly name: string;
  readonly face: string;
  readonly pictures: readonly string[]; // Three at most.
  readonly line: string;
  readonly isVerified: boolean;
}

interface Loaded {
  readonly face: HTMLImageElement | undefined;
  readonly pictures: readonly (HTMLImageElement | undefined)[];
}

const PICTURES = 258; // high
const GAP = 4;
const FACE = { x: 82, y: 280, size: 112, edge: 6 };
const TEXT = FACE.x + FACE.size / 2 + 20;
const EDGE = 24;
const ROOM = STORE_CARD.width - EDGE - TEXT;

/** Its goods side by side, the face at their edge, and beside it the name. */
export function drawStore(pen: Pen, { name, line, isVerified }: StoreCard, { face, pictures }: Loaded): void {
  rectangle(pen, { x: 0, y: 0, ...STORE_CARD }, ink.surfaceRaised);
  const count = Math.max(1, pictures.length);
  const width = (STORE_CARD.width - GAP * (count - 1)) / count;
  for (let i = 0; i < count; i += 1) {
    cover(pen, pictures[i], { x: i * (width + GAP), y: 0, width, height: PICTURES });
  }
  disc(pen, FACE.x, FACE.y, FACE.size / 2 + FACE.edge, ink.surfaceRaised);
  drawFace(pen, { nickname: name, face, paid: true }, FACE.x, FACE.y, FACE.size);
  const widthAt = (size: number) => {
    font(pen, size, true);
    return pen.measureText(name).width;
  };
  const size = sizeFor(widthAt, ROOM, 40, 28);
  write(pen, name, { x: TEXT, y: 318, size, width: ROOM, colour: ink.text, bold: true });
  const colour = isVerified ? ink.success : ink.textQuiet;
  write(pen, line, { x: EDGE, y: 374, size: 26, width: STORE_CARD.width - 2 * EDGE, colour, bold: isVerified });
}

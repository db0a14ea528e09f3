import { type Box, cover, disc, type Pen, rectangle, write } from '@/components/drawing/pen';
import { drawPrice } from '@/components/drawing/price';
import { type Drawn, drawFace, drawSeats, widthOfSeats } from '@/components/drawing/seats';
import { ink } from '@/theme/ink';
import { drawLogo } from './drawLogo';
import { BESIDE, CODE, isOfPlace, type Layout, layoutOf, POSTER, type TextBlock } from './layout';
import type { Poster } from './poster';

const EDGE = 40;
const GAP = 6; // between pictures
const SEAT = 60;
const VEIL = { whole: 0.5, height: 250 } as const; // down from the top; the rest fades
const RIGHT = POSTER.width - 16;

export interface Loaded {
  readonly pictures: readonly (HTMLImageElement | undefined)[]; // As on the poster.
  readonly face: HTMLImageElement | undefined;
  readonly faces: readonly (HTMLImageElement | undefined)[]; //    In the order of the seats.
  readonly code: HTMLImageElement;
}

/** A picture with the person on it, what it is, the person's words, the price, and the code that leads there. */
export function drawPoster(pen: Pen, poster: Poster, loaded: Loaded, rest: (count: number) => string): void {
  const layout = layoutOf(pen, poster);
  rectangle(pen, { x: 0, y: 0, ...POSTER }, ink.surfaceRaised);
  drawPictures(pen, loaded.pictures, layout.picture);
  drawPerson(pen, poster, layout, loaded.face);
  drawBlock(pen, layout.title, ink.text, true);
  drawBlock(pen, layout.words, ink.textQuiet);
  if (poster.seats) drawTeam(pen, poster.seats, loaded.faces, rest);
  drawFoot(pen, poster);
  cover(pen, loaded.code, CODE);
  const caption = { x: CODE.x + CODE.width / 2, y: 1192, size: 22, colour: ink.textQuiet, align: 'center' } as const;
  write(pen, poster.caption, { ...caption, width: 2 * (RIGHT - caption.x) });
}

/** One, two beside each other, one and two, or four. */
function drawPictures(pen: Pen, pictures: Loaded['pictures'], box: Box): void {
  const columns = pictures.length > 1 ? 2 : 1;
  const width = (box.width - GAP * (columns - 1)) / columns;
  for (let column = 0; column < columns; column += 1) {
    const x = column * (width + GAP);
    const here = pictures.filter((_, i) => (pictures.length === 3 && i > 0 ? 1 : i % columns) === column);
    const height = (box.height - GAP * (here.length - 1)) / Math.max(1, here.length);
    if (here.length === 0) cover(pen, undefined, { ...box, x, width });
    for (const [i, picture] of here.entries()) cover(pen, picture, { x, y: i * (height + GAP), width, height });
  }
}

function drawPerson(pen: Pen, { kind, person }: Poster, { face: place }: Layout, face: Loaded['face']): void {
  const drawn = { nickname: person.nickname, face, paid: true };
  const ofPlace = isOfPlace(kind);
  if (!ofPlace) drawVeil(pen);
  disc(pen, place.x, place.y, place.size / 2 + (ofPlace ? 8 : 4), ink.surfaceRaised);
  drawFace(pen, drawn, place.x, place.y, place.size);
  if (ofPlace) return;
  const line = { x: 148, width: POSTER.width - 148 - EDGE, colour: ink.text } as const;
  write(pen, person.name, { ...line, y: 72, size: 30, bold: true });
  write(pen, person.note, { ...line, y: 117, size: 24 });
}

/** The words on the picture can be read, however dark it is. */
function drawVeil(pen: Pen): void {
  const veil = pen.createLinearGradient(0, 0, 0, VEIL.height);
  veil.addColorStop(0, ink.veil);
  veil.addColorStop(VEIL.whole, ink.veil);
  veil.addColorStop(1, ink.veilEnd);
  pen.fillStyle = veil;
  pen.fillRect(0, 0, POSTER.width, VEIL.height);
}

function drawBlock(pen: Pen, { lines, x, y, line, size, width }: TextBlock, colour: string, bold = false): void {
  for (const [i, words] of lines.entries()) write(pen, words, { x, y: y + i * line, size, width, colour, bold });
}

function drawTeam(
  pen: Pen,
  { taken, size, sentence }: NonNullable<Poster['seats']>,
  faces: Loaded['faces'],
  rest: (count: number) => string,
): void {
  const people = taken.map((seat, i): Drawn => ({ ...seat, face: faces[i] }));
  drawSeats(pen, { people, seats: size, over: false, rest }, EDGE, 978, SEAT);
  const x = EDGE + widthOfSeats(size, SEAT) + 20;
  write(pen, sentence, { x, y: 988, size: 28, width: EDGE + BESIDE - x, colour: ink.accentPress, bold: true });
}

/** What it costs, what that is compared with, and whose it is. Of the shop: its name, and what it promises. */
function drawFoot(pen: Pen, { price, note, shopName }: Poster): void {
  const line = { x: EDGE, width: BESIDE, colour: ink.textQuiet } as const;
  if (price === undefined) {
    drawLogo(pen, EDGE, 1098, 36);
    write(pen, shopName, { x: EDGE + 68, y: 1130, size: 40, width: BESIDE - 68, colour: ink.text, bold: true });
    write(pen, note, { ...line, y: 1190, size: 26 });
    return;
  }
  drawPrice(pen, price, { x: EDGE, y: 1084, size: 68, least: 40, width: BESIDE, colour: ink.price });
  write(pen, note, { ...line, y: 1135, size: 26 });
  drawLogo(pen, EDGE, 1168, 26);
  write(pen, shopName, { ...line, x: EDGE + 49, width: BESIDE - 49, y: 1190, size: 26 });
}

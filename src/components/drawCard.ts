import { ink } from '@/theme/ink';
import type { Card } from './cardOf';
import { sizeFor } from './drawing/lines';
import { cover, fade, font, type Pen, pill, rectangle, write } from './drawing/pen';
import { drawPrice } from './drawing/price';
import { type Drawn, drawSeats, widthOfSeats } from './drawing/seats';

/** Pixels of the card's picture, 5:4. It is shown some 220 wide in a chat, so nothing is smaller than 24. */
export const CARD = { width: 500, height: 400 } as const;

const PICTURE = { x: 0, y: 0, width: CARD.width, height: 258 } as const;
const GAP = 4; // between pictures
const EDGE = 24;
const INNER = CARD.width - 2 * EDGE;
const SEAT = 60;
const SEATS_AT = 304; // the middle of the row
const PRICE_AT = 326; // base lines
const LINE = 370;
const LEAST = 24;

const colours = {
  open: { flag: ink.overPicture, onFlag: ink.text, price: ink.price, sentence: ink.accentPress },
  full: { flag: ink.success, onFlag: ink.surfaceRaised, price: ink.price, sentence: ink.success },
  over: { flag: ink.text, onFlag: ink.surfaceRaised, price: ink.textQuiet, sentence: ink.textQuiet },
} as const;

interface Loaded {
  readonly pictures: readonly (HTMLImageElement | undefined)[]; // As in the card.
  readonly faces: readonly (HTMLImageElement | undefined)[]; //    In the order of the seats.
}

/** Picture and flag; price and what it is compared with; the seats with their faces, and what is missing. */
export function drawCard(pen: Pen, card: Card, { pictures, faces }: Loaded, rest: (count: number) => string): void {
  rectangle(pen, { x: 0, y: 0, ...CARD }, ink.surfaceRaised);
  drawPictures(pen, pictures);
  if (card.tone === 'over') fade(pen, PICTURE);
  if (card.flag) drawFlag(pen, card.flag, card.tone);
  const seatsFrom = card.seats ? CARD.width - EDGE - widthOfSeats(card.seats.size, SEAT) : CARD.width - EDGE;
  drawHeadline(pen, card, seatsFrom - EDGE - 14);
  if (card.seats) {
    const people = card.seats.taken.map((seat, i): Drawn => ({ ...seat, face: faces[i] }));
    const row = { people, seats: card.seats.size, over: card.tone === 'over', rest };
    drawSeats(pen, row, seatsFrom, SEATS_AT, SEAT);
  }
  drawLine(pen, card);
}

function drawPictures(pen: Pen, pictures: Loaded['pictures']): void {
  const width = (PICTURE.width - GAP * (pictures.length - 1)) / Math.max(1, pictures.length);
  for (const [i, picture] of pictures.entries()) {
    cover(pen, picture, { ...PICTURE, x: i * (width + GAP), width });
  }
}

function drawFlag(pen: Pen, words: string, tone: Card['tone']): void {
  const most = CARD.width - 76;
  font(pen, LEAST, true);
  const width = Math.min(pen.measureText(words).width, most) + 36;
  pill(pen, { x: 20, y: 20, width, height: 44 }, colours[tone].flag);
  write(pen, words, { x: 38, y: 50.5, size: LEAST, width: most, colour: colours[tone].onFlag, bold: true });
}

function drawHeadline(pen: Pen, { title, price, tone }: Card, width: number): void {
  if (price !== undefined) {
    const place = { x: EDGE, y: PRICE_AT, size: 56, least: 38, width };
    drawPrice(pen, price, { ...place, colour: colours[tone].price });
  } else if (title) {
    write(pen, title, { x: EDGE, y: PRICE_AT - 4, size: 40, width, colour: ink.text, bold: true });
  }
}

/** What it is compared with at the left, what is missing at the right: that is said whole, if anything is. */
function drawLine(pen: Pen, { note, sentence, tone }: Card): void {
  let room: number = INNER;
  if (sentence) {
    const widthAt = (size: number) => {
      font(pen, size, true);
      return pen.measureText(sentence).width;
    };
    const size = sizeFor(widthAt, INNER * 0.56, 28, LEAST);
    const width = Math.min(widthAt(size), INNER * 0.7);
    const line = { x: CARD.width - EDGE, y: LINE + 1, size, width: INNER * 0.7, align: 'right' } as const;
    write(pen, sentence, { ...line, colour: colours[tone].sentence, bold: true });
    room -= width + 16;
  }
  write(pen, note, { x: EDGE, y: LINE, size: LEAST, width: room, colour: ink.textQuiet });
}

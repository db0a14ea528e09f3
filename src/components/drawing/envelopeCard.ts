import { ink } from '@/theme/ink';
import { sizeFor } from './lines';
import { disc, font, type Pen, rectangle, write } from './pen';
import { drawFace, drawSeats, widthOfSeats } from './seats';

/** Pixels of an envelope's picture on a card, 5:4. It is shown some 220 wide in a chat, so nothing is smaller than 24. */
export const ENVELOPE = { width: 500, height: 400 } as const;

/**
 * An envelope on a card. WeChat does not draw it again: it says what stays true, and nothing of what is left in it.
 * On the seal stands the word to open it; where a coupon is shared out among friends, their seats.
 */
export interface EnvelopeCard {
  readonly from: string; //      Whose it is: "岚姐的红包".
  readonly nickname: string;
  readonly avatar: string;
  readonly words: string; //     What is wished.
  readonly line: string; //      What is in it: "共 8 份".
  readonly seal: string | { readonly taken: readonly Friend[]; readonly size: number };
}
interface Friend {
  readonly nickname: string;
  readonly avatar: string;
}

interface Loaded {
  readonly giver: HTMLImageElement | undefined;
  readonly friends: readonly (HTMLImageElement | undefined)[]; // In the order of the seats.
}

const MIDDLE = ENVELOPE.width / 2;
const EDGE = 28;
const INNER = ENVELOPE.width - 2 * EDGE;
const FACE = { y: 66, size: 84 };
const FLAP = { side: 214, middle: 292 }; // Where it ends at the sides; how far it is drawn down between them.
const SEAL = { y: 272, radius: 58, seats: 66 };

/** Who gives it, the wish on the flap, the seal in the middle, and below it what is inside. */
export function drawEnvelope(
  pen: Pen,
  { from, nickname, words, line, seal }: EnvelopeCard,
  { giver, friends }: Loaded,
  rest: (count: number) => string,
): void {
  drawPaper(pen);
  disc(pen, MIDDLE, FACE.y, FACE.size / 2 + 4, ink.festiveGold);
  drawFace(pen, { nickname, face: giver, paid: true }, MIDDLE, FACE.y, FACE.size);
  const middle = { x: MIDDLE, width: INNER, align: 'center', colour: ink.onFestive } as const;
  write(pen, from, { ...middle, y: 146, size: 26 });
  write(pen, words, { ...middle, y: 196, size: sizeOf(pen, words, 38, 28), bold: true });
  if (typeof seal === 'string') drawCoin(pen, seal);
  else {
    const people = seal.taken.map((friend, i) => ({ nickname: friend.nickname, face: friends[i], paid: true }));
    const row = { people, seats: seal.size, over: false, rest };
    drawSeats(pen, row, MIDDLE - widthOfSeats(seal.size, SEAL.seats) / 2, SEAL.y, SEAL.seats);
  }
  write(pen, line, { ...middle, y: 374, size: sizeOf(pen, line, 28, 24) });
}

/** The pocket, and over it the flap, which ends in a curve. */
function drawPaper(pen: Pen): void {
  const all = { x: 0, y: 0, ...ENVELOPE };
  rectangle(pen, all, ink.festive);
  pen.globalAlpha = 0.45;
  rectangle(pen, all, ink.festiveDeep);
  const curve = (lower: number) => {
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(0, FLAP.side + lower);
    pen.quadraticCurveTo(MIDDLE, FLAP.middle + lower, ENVELOPE.width, FLAP.side + lower);
    pen.lineTo(ENVELOPE.width, 0);
    pen.closePath();
  };
  pen.globalAlpha = 0.25;
  curve(4);
  pen.fillStyle = ink.festiveGold;
  pen.fill();
  pen.globalAlpha = 1;
  curve(0);
  pen.fillStyle = ink.festive;
  pen.fill();
}

function drawCoin(pen: Pen, word: string): void {
  disc(pen, MIDDLE, SEAL.y, SEAL.radius, ink.onFestive);
  disc(pen, MIDDLE, SEAL.y, SEAL.radius - 5, ink.festiveGold);
  const size = sizeOf(pen, word, 54, 28, 2 * SEAL.radius - 26);
  const line = { x: MIDDLE, y: SEAL.y + size * 0.36, size, width: 2 * SEAL.radius, colour: ink.onGold } as const;
  write(pen, word, { ...line, bold: true, align: 'center' });
}

function sizeOf(pen: Pen, words: string, largest: number, least: number, width = INNER): number {
  const widthAt = (size: number) => {
    font(pen, size, true);
    return pen.measureText(words).width;
  };
  return sizeFor(widthAt, width, largest, least);
}

import { ink } from '@/theme/ink';
import { dashedRing, disc, font, type Pen } from './pen';

/** A person on a picture: without an own picture the first letter of the name. */
export interface Drawn {
  readonly nickname: string;
  readonly face: HTMLImageElement | undefined;
  readonly paid: boolean;
}

export interface Row {
  readonly people: readonly Drawn[];
  readonly seats: number; //  Of the team. More than MOST: the last circle says how many more.
  readonly over: boolean; //  Nobody will sit down any more.
  readonly rest: (count: number) => string;
}

const MOST = 5;
const STEP = 0.78; // Seats overlap by 22 %.

/** How wide the row of a team of so many seats is, seats being so large. */
export const widthOfSeats = (seats: number, size: number) => size + (Math.min(seats, MOST) - 1) * size * STEP;

/** The seats of a team from `left`, their middle at `y`: who sits there, and who is still missing. */
export function drawSeats(pen: Pen, row: Row, left: number, y: number, size: number): void {
  const isMore = row.seats > MOST;
  const circles = Math.min(row.seats, MOST);
  // From right to left, so that the earlier ones lie on top.
  for (let i = circles - 1; i >= 0; i -= 1) {
    const x = left + i * size * STEP + size / 2;
    const person = row.people[i];
    disc(pen, x, y, size / 2 + 3, ink.surfaceRaised);
    if (isMore && i === MOST - 1) drawRest(pen, x, y, size, row.rest(row.seats - MOST + 1));
    else if (person) drawFace(pen, person, x, y, size);
    else drawEmpty(pen, x, y, size, row.over ? ink.textQuiet : ink.accent);
  }
}

/** A face in its circle, its middle at x and y. Who has not paid yet is half there, in a dashed ring. */
export function drawFace(pen: Pen, { nickname, face, paid }: Drawn, x: number, y: number, size: number): void {
  pen.globalAlpha = paid ? 1 : 0.5;
  if (face) {
    pen.save();
    pen.beginPath();
    pen.arc(x, y, size / 2, 0, Math.PI * 2);
    pen.clip();
    const side = Math.min(face.width, face.height);
    const [fromX, fromY] = [(face.width - side) / 2, (face.height - side) / 2];
    pen.drawImage(face, fromX, fromY, side, side, x - size / 2, y - size / 2, size, size);
    pen.restore();
  } else {
    disc(pen, x, y, size / 2, ink.accentSoft);
    label(pen, x, y, [...nickname][0] ?? '·', Math.round(size * 0.47), ink.accentPress);
  }
  pen.globalAlpha = 1;
  if (!paid) dashedRing(pen, x, y, size, ink.accent);
}

function drawEmpty(pen: Pen, x: number, y: number, size: number, colour: string): void {
  dashedRing(pen, x, y, size, colour);
  const arm = size * 0.13;
  pen.beginPath();
  pen.moveTo(x - arm, y);
  pen.lineTo(x + arm, y);
  pen.moveTo(x, y - arm);
  pen.lineTo(x, y + arm);
  pen.stroke();
}

function drawRest(pen: Pen, x: number, y: number, size: number, words: string): void {
  disc(pen, x, y, size / 2, ink.surfaceSunken);
  label(pen, x, y, words, Math.round(size * 0.4), ink.textQuiet);
}

function label(pen: Pen, x: number, y: number, words: string, size: number, colour: string): void {
  font(pen, size, true);
  pen.textAlign = 'center';
  pen.fillStyle = colour;
  pen.fillText(words, x, y + size * 0.36);
}

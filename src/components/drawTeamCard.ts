import type { SeatView, TeamView } from '@/contract/team';
import { seatsFree } from '@/domain/team';
import { money, moneyParts } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { ink } from '@/theme/ink';

/** Pixels of the card's picture, 5:4. It is shown some 220 wide in a chat, so nothing is smaller than 24. */
export const CARD = { width: 500, height: 400 } as const;

const PICTURE = 258;
const EDGE = 24;
const SEAT = 60;
const STEP = SEAT * 0.78; // Seats overlap by 22 %.
const MOST = 5;
const SEATS_AT = 304; // the middle of the row
const LINE = 370; // the base line of the last words

type Pen = CanvasRenderingContext2D;
type Words = Texts['share']['card'];

interface Drawn {
  readonly team: Pick<TeamView, 'status' | 'size' | 'seats' | 'price' | 'alone' | 'saves'>;
  readonly picture: HTMLImageElement;
  readonly faces: readonly (HTMLImageElement | undefined)[]; // In the order of the seats.
}

/** Picture and flag; price and what it saves; the seats with their faces, and what is missing. */
export function drawTeamCard(pen: Pen, drawn: Drawn, words: Words): void {
  const { team } = drawn;
  pen.fillStyle = ink.surfaceRaised;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  drawPicture(pen, drawn.picture, team.status === 'lapsed');
  drawFlag(pen, team, words);
  drawPrice(pen, team, words);
  drawSeats(pen, drawn, words);
  drawSentence(pen, team, words);
}

const font = (pen: Pen, size: number, weight: 400 | 600) => {
  pen.font = `${weight === 600 ? 'bold' : 'normal'} ${size}px sans-serif`;
};

function drawPicture(pen: Pen, picture: HTMLImageElement, isOver: boolean): void {
  const { width, height } = picture;
  const scale = Math.max(CARD.width / width, PICTURE / height);
  const [w, h] = [CARD.width / scale, PICTURE / scale];
  pen.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h, 0, 0, CARD.width, PICTURE);
  if (!isOver) return;
  pen.globalCompositeOperation = 'saturation';
  // A phone that does not know it leaves the value as it was: then the picture keeps its colours.
  if (pen.globalCompositeOperation === 'saturation') {
    pen.globalAlpha = 0.85;
    pen.fillStyle = ink.textQuiet;
    pen.fillRect(0, 0, CARD.width, PICTURE);
    pen.globalAlpha = 1;
  }
  pen.globalCompositeOperation = 'source-over';
}

function drawFlag(pen: Pen, { status, size }: Drawn['team'], words: Words): void {
  const said = { formed: words.full, lapsed: words.over }[status as string] ?? words.size(size);
  const ground = { formed: ink.success, lapsed: ink.text }[status as string] ?? ink.overPicture;
  font(pen, 24, 600);
  const width = pen.measureText(said).width + 36;
  pen.fillStyle = ground;
  pill(pen, 20, 20, width, 44);
  pen.fillStyle = status === 'formed' || status === 'lapsed' ? ink.surfaceRaised : ink.text;
  pen.textAlign = 'left';
  pen.fillText(said, 38, 50.5);
}

function pill(pen: Pen, x: number, y: number, width: number, height: number): void {
  const radius = height / 2;
  pen.beginPath();
  pen.arc(x + radius, y + radius, radius, Math.PI / 2, Math.PI * 1.5);
  pen.arc(x + width - radius, y + radius, radius, Math.PI * 1.5, Math.PI / 2);
  pen.closePath();
  pen.fill();
}

function drawPrice(pen: Pen, { status, price, alone, saves }: Drawn['team'], words: Words): void {
  const { whole, fen } = moneyParts(price);
  const parts: readonly (readonly [string, number])[] = [
    ['¥', 36],
    [whole, 56],
    [`.${fen}`, 36],
  ];
  pen.textAlign = 'left';
  pen.fillStyle = status === 'lapsed' ? ink.textQuiet : ink.price;
  let x = EDGE;
  for (const [text, size] of parts) {
    font(pen, size, 600);
    pen.fillText(text, x, 326);
    x += pen.measureText(text).width + 1;
  }
  font(pen, 24, 400);
  pen.fillStyle = ink.textQuiet;
  const saving = saves > 0 ? words.saves(money(saves)) : words.alone(money(alone));
  pen.fillText(
    status === 'lapsed' ? words.again : status === 'formed' ? saving : words.alone(money(alone)),
    EDGE,
    LINE,
  );
}

function drawSeats(pen: Pen, { team, faces }: Drawn, words: Words): void {
  const isMore = team.size > MOST;
  const circles = Math.min(team.size, MOST);
  const left = CARD.width - EDGE - SEAT - (circles - 1) * STEP;
  // From right to left, so that the earlier ones lie on top.
  for (let i = circles - 1; i >= 0; i -= 1) {
    const middle = left + i * STEP + SEAT / 2;
    const seat = team.seats[i];
    disc(pen, middle, SEAT / 2 + 3, ink.surfaceRaised);
    if (isMore && i === MOST - 1) drawRest(pen, middle, words.rest(team.size - MOST + 1));
    else if (seat) drawFace(pen, middle, seat, faces[i]);
    else drawEmpty(pen, middle, team.status === 'lapsed' ? ink.textQuiet : ink.accent);
  }
}

function disc(pen: Pen, x: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, SEATS_AT, radius, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
}

function drawFace(pen: Pen, x: number, seat: SeatView, face: HTMLImageElement | undefined): void {
  const radius = SEAT / 2;
  pen.globalAlpha = seat.paid ? 1 : 0.5;
  if (face) {
    pen.save();
    pen.beginPath();
    pen.arc(x, SEATS_AT, radius, 0, Math.PI * 2);
    pen.clip();
    pen.drawImage(face, x - radius, SEATS_AT - radius, SEAT, SEAT);
    pen.restore();
  } else {
    disc(pen, x, radius, ink.accentSoft);
    label(pen, x, [...seat.nickname][0] ?? '·', 28, ink.accentPress);
  }
  pen.globalAlpha = 1;
  if (!seat.paid) ring(pen, x, ink.accent);
}

function drawEmpty(pen: Pen, x: number, colour: string): void {
  ring(pen, x, colour);
  pen.beginPath();
  pen.moveTo(x - 8, SEATS_AT);
  pen.lineTo(x + 8, SEATS_AT);
  pen.moveTo(x, SEATS_AT - 8);
  pen.lineTo(x, SEATS_AT + 8);
  pen.setLineDash([]);
  pen.stroke();
}

function drawRest(pen: Pen, x: number, words: string): void {
  disc(pen, x, SEAT / 2, ink.surfaceSunken);
  label(pen, x, words, 24, ink.textQuiet);
}

function ring(pen: Pen, x: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2.5;
  pen.setLineDash([6, 4]);
  pen.beginPath();
  pen.arc(x, SEATS_AT, SEAT / 2 - 1.25, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
}

function label(pen: Pen, x: number, words: string, size: number, colour: string): void {
  font(pen, size, 600);
  pen.textAlign = 'center';
  pen.fillStyle = colour;
  pen.fillText(words, x, SEATS_AT + size * 0.36);
}

function drawSentence(pen: Pen, team: Drawn['team'], words: Words): void {
  const free = seatsFree(team);
  const open = free > 0 ? words.missing(free) : words.paying;
  const said =
    team.status === 'formed'
      ? words.allHere(team.size)
      : team.status === 'lapsed'
        ? words.short(team.seats.length, team.size)
        : open;
  font(pen, 28, 600);
  pen.textAlign = 'right';
  pen.fillStyle = { formed: ink.success, lapsed: ink.textQuiet }[team.status as string] ?? ink.accentPress;
  pen.fillText(said, CARD.width - EDGE, LINE + 1);
}

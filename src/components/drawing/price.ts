import type { Fen } from '@/domain/money';
import { moneyParts } from '@/texts/money';
import { sizeFor } from './lines';
import { font, type Pen } from './pen';

const SMALL = 0.64; // ¥ and fen, beside the whole part.

interface Place {
  readonly x: number;
  readonly y: number; //      The base line.
  readonly size: number; //   Of the whole part; smaller where it would be wider than `width`.
  readonly least: number;
  readonly width: number;
  readonly colour: string;
}

/** ¥ and fen are smaller than the whole part, as everywhere. Returns its width. */
export function drawPrice(pen: Pen, amount: Fen, { x, y, size, least, width, colour }: Place): number {
  const fits = sizeFor((tried) => widthOf(pen, amount, tried), width, size, least);
  pen.textAlign = 'left';
  pen.fillStyle = colour;
  let at = x;
  for (const [words, part] of partsOf(amount, fits)) {
    font(pen, part, true);
    pen.fillText(words, at, y);
    at += pen.measureText(words).width + GAP;
  }
  return at - GAP - x;
}

const GAP = 1;

function widthOf(pen: Pen, amount: Fen, size: number): number {
  return partsOf(amount, size).reduce((width, [words, part]) => {
    font(pen, part, true);
    return width + pen.measureText(words).width + GAP;
  }, -GAP);
}

function partsOf(amount: Fen, size: number): readonly (readonly [string, number])[] {
  const { whole, fen } = moneyParts(amount);
  const small = Math.round(size * SMALL);
  return [
    ['¥', small],
    [whole, size],
    [`.${fen}`, small],
  ];
}

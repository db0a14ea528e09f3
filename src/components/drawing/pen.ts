import { ink } from '@/theme/ink';
import { fitted } from './lines';

/** A canvas that draws. Lengths are pixels of the drawing, whatever the phone makes of them. */
export type Pen = CanvasRenderingContext2D;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function font(pen: Pen, size: number, bold = false): void {
  pen.font = `${bold ? 'bold' : 'normal'} ${size}px sans-serif`;
}

export interface Line {
  readonly x: number; //      Where it begins; in the middle or at the right, where that is its `align`.
  readonly y: number; //      Its base line.
  readonly size: number;
  readonly width: number; //  So wide it may be: what is longer is cut off with "…".
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** One line of words. */
export function write(
  pen: Pen,
  words: string,
  { x, y, size, width, colour, bold = false, align = 'left' }: Line,
): void {
  font(pen, size, bold);
  pen.textAlign = align;
  pen.fillStyle = colour;
  pen.fillText(fitted(pen, words, width), x, y);
}

export function rectangle(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

export function pill(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  const radius = height / 2;
  pen.beginPath();
  pen.arc(x + radius, y + radius, radius, Math.PI / 2, Math.PI * 1.5);
  pen.arc(x + width - radius, y + radius, radius, Math.PI * 1.5, Math.PI / 2);
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
}

export function disc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
}

/** A dashed circle: an empty seat, and nothing else. */
export function dashedRing(pen: Pen, x: number, y: number, size: number, colour: string): void {
  const line = Math.max(2, size / 24);
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.setLineDash([size / 10, size / 15]);
  pen.beginPath();
  pen.arc(x, y, size / 2 - line / 2, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
}

/** The middle of the picture, as large as its place. What has not come is a plain ground. */
export function cover(pen: Pen, picture: HTMLImageElement | undefined, box: Box): void {
  if (!picture || picture.width === 0 || picture.height === 0) {
    rectangle(pen, box, ink.surfaceSunken);
    return;
  }
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const [width, height] = [box.width / scale, box.height / scale];
  const [x, y] = [(picture.width - width) / 2, (picture.height - height) / 2];
  pen.drawImage(picture, x, y, width, height, box.x, box.y, box.width, box.height);
}

/** Takes most of the colour out of what is drawn there: it is over. */
export function fade(pen: Pen, box: Box): void {
  pen.globalCompositeOperation = 'saturation';
  // A phone that does not know it leaves the value as it was: then the picture keeps its colours.
  if (pen.globalCompositeOperation === 'saturation') {
    pen.globalAlpha = 0.85;
    rectangle(pen, box, ink.textQuiet);
    pen.globalAlpha = 1;
  }
  pen.globalCompositeOperation = 'source-over';
}

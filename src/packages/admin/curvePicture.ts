import { ink } from '@/theme/ink';

/** x: 0 to 1 of the width; y: 0 to 1 of the height, from below. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const WIDE = 1000;
const HIGH = 400;

/**
 * Two lines as a picture for a background: this day solid over a wash, the day before dotted. No canvas: the page is
 * opened many times a day, and what is drawn here is a few hundred bytes.
 */
export function curvePicture(now: readonly Point[], before: readonly Point[]): string {
  const last = now.at(-1);
  const pen = 'fill="none" vector-effect="non-scaling-stroke" stroke-linejoin="round" stroke-linecap="round"';
  const solid = `<path d="${pathOf(now)}" ${pen} stroke="${ink.accent}" stroke-width="2.5"/>`;
  const wash = last ? `<path d="${pathOf(now)}L${x(last)} ${HIGH}L${x(now[0]!)} ${HIGH}Z" fill="url(#w)"/>` : '';
  const dotted = `<path d="${pathOf(before)}" ${pen} stroke="${ink.textFaint}" stroke-width="1.5" stroke-dasharray="3 4"/>`;
  const fade = `<linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ink.accent}" stop-opacity=".18"/><stop offset="1" stop-color="${ink.accent}" stop-opacity="0"/></linearGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none"><defs>${fade}</defs>${
    before.length > 1 ? dotted : ''
  }${now.length > 1 ? wash + solid : ''}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

const x = (point: Point) => Math.round(point.x * WIDE);
const y = (point: Point) => Math.round((1 - point.y) * HIGH);
const pathOf = (points: readonly Point[]) =>
  points.map((point, i) => `${i ? 'L' : 'M'}${x(point)} ${y(point)}`).join('');

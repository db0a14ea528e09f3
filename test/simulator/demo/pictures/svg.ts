/** A drawing of its own; everything is lit from the upper left. */
export const svg = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;

type Stop = readonly [at: number, colour: string, opacity?: number];

const stops = (list: readonly Stop[]) =>
  list
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');

/** The light on something round. */
export const ball = (id: string, light: string, middle: string, dark: string): string =>
  `<radialGradient id="${id}" cx=".36" cy=".3" r=".8">${stops([
    [0, light],
    [0.5, middle],
    [1, dark],
  ])}</radialGradient>`;

/** From left to right. */
export const across = (id: string, ...list: Stop[]): string =>
  `<linearGradient id="${id}" x2="1">${stops(list)}</linearGradient>`;

/** From top to bottom. */
export const down = (id: string, ...list: Stop[]): string =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops(list)}</linearGradient>`;

/** Light and shade over anything that stands like a pillar: tins, jars, bottles. */
export const pillar = (id: string): string =>
  across(id, [0, '#000', 0.26], [0.2, '#fff', 0.5], [0.45, '#fff', 0], [0.75, '#000', 0.06], [1, '#000', 0.3]);

/** The same row of numbers between 0 and 1 for the same seed, so that a picture never changes by itself. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

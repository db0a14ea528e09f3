import { glyphs } from './glyphs';

/** Draws a line of text as paths, centred on x, standing on y. */
export function lettering(text: string, x: number, y: number, size: number, fill: string): string {
  const letters = [...text].map((letter) => {
    const glyph = glyphs[letter];
    if (!glyph) throw new Error(`No outline for the letter ${letter}: add it to glyphs.ts`);
    return glyph;
  });
  const length = letters.reduce((sum, [advance]) => sum + advance, 0);
  let at = -length / 2;
  const paths = letters.map(([advance, path]) => {
    const drawn = path && `<path transform="translate(${at} 0)" d="${path}"/>`;
    at += advance;
    return drawn;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${size / 1000})">${paths.join('')}</g>`;
}

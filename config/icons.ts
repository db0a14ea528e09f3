import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sass from 'sass';

const require = createRequire(__filename);
const list = path.resolve(__dirname, '../src/components/iconNames.ts');

/**
 * For style sheets. `icon-names()` are those of src/components/iconNames.ts, and `icon('search')` is Lucide's drawing
 * as a mask, so that it takes any colour of the theme; `heart-filled` is its heart, filled. A name that Lucide does not
 * draw stops the build.
 */
export const iconFunctions = {
  'icon-names()': () => {
    const names = [...readFileSync(list, 'utf8').matchAll(/'([a-z0-9-]+)'/g)].map(([, name]) => name!);
    const all = new sass.types.List(names.length);
    for (const [i, name] of names.entries()) all.setValue(i, new sass.types.String(name));
    return all;
  },
  'logo($part)': (part: { getValue(): string }) => uriOf(LOGO[part.getValue()]!, '0 0 36 24'),
  'icon($name)': (name: { getValue(): string }) => uriOf(shapesOf(name.getValue()), '0 0 24 24'),
};

const FILLED = '-filled';
const PEN = 'fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

/** A seat that is taken, one that is free, and where they overlap: each in a colour of its own. */
const LOGO: Readonly<Record<string, string>> = {
  taken: '<circle cx="10" cy="12" r="9" fill="#000" stroke="none"/>',
  free: '<circle cx="25" cy="12" r="8.2" stroke-width="2" stroke-dasharray="3.4 2.6"/>',
  both: '<path d="M17.6 6.6a9 9 0 0 1 0 10.8 9 9 0 0 1 0-10.8z" fill="#000" stroke="none"/>',
};

/** What Lucide draws, without the frame around it. */
function shapesOf(name: string): string {
  if (name.endsWith(FILLED)) return `<g fill="#000">${shapesOf(name.slice(0, -FILLED.length))}</g>`;
  const drawn = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  return drawn.slice(drawn.indexOf('>', drawn.indexOf('<svg')) + 1, drawn.lastIndexOf('</svg>'));
}

function uriOf(shapes: string, box: string) {
  const drawing = shapes.replace(/\s+/g, ' ').trim().replaceAll('> <', '><');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${PEN}>${drawing}</svg>`;
  const escaped = encodeURIComponent(svg.replaceAll('"', "'"))
    .replace(/%20/g, ' ')
    .replace(/%3D/g, '=')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':');
  return new sass.types.String(`url("data:image/svg+xml,${escaped}")`);
}

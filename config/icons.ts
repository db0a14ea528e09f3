import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sass from 'sass';

const require = createRequire(__filename);
const list = path.resolve(__dirname, '../src/components/iconNames.ts');

/**
 * For style sheets: `icon-names()` are those of src/components/iconNames.ts, and `icon('search')` is Lucide's drawing
 * as a mask, so that it takes any colour of the theme. A name that Lucide does not draw stops the build.
 */
export const iconFunctions = {
  'icon-names()': () => {
    const names = [...readFileSync(list, 'utf8').matchAll(/'([a-z0-9-]+)'/g)].map(([, name]) => name!);
    const all = new sass.types.List(names.length);
    for (const [i, name] of names.entries()) all.setValue(i, new sass.types.String(name));
    return all;
  },
  'icon($name)': (name: { getValue(): string }) => new sass.types.String(`url("${dataUri(name.getValue())}")`),
};

const PEN = 'fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

function dataUri(name: string): string {
  const drawn = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const shapes = drawn.slice(drawn.indexOf('>', drawn.indexOf('<svg')) + 1, drawn.lastIndexOf('</svg>'));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${PEN}>${shapes.replace(/\s+/g, ' ').trim()}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('"', "'").replaceAll('> <', '><'))}`
    .replace(/%20/g, ' ')
    .replace(/%3D/g, '=')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':');
}

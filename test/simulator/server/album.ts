import sharp from 'sharp';
import { ball, down, svg } from '../demo/pictures/svg';

const SIZE = 900;

/** What the people of the simulation have photographed: parcels that arrived well, and less well. No words in them. */
const PHOTOS: Readonly<Record<string, () => string>> = {
  box: () => parcel('#c99a63', ''),
  crushed: () =>
    parcel(
      '#b98a55',
      `<path d="M300 330l70 60-30 46 82 40-54 70" fill="none" stroke="#5a3d20" stroke-width="16" stroke-linejoin="round"/>
       <path d="M560 250l90 30 20 110-70-40z" fill="#8a6236"/>`,
    ),
  leaking: () =>
    room(
      `<defs>${down('tea', [0, '#9c5a2a'], [1, '#5f3413'])}</defs>
       <ellipse cx="470" cy="730" rx="330" ry="70" fill="#7a4a22" opacity=".55"/>
       <rect x="360" y="240" width="190" height="470" rx="46" fill="url(#tea)"/>
       <rect x="400" y="150" width="110" height="110" rx="20" fill="#e9e2d5"/>
       <path d="M520 470q60 90 20 240" stroke="#7a4a22" stroke-width="26" fill="none" opacity=".8"/>`,
    ),
  bruised: () =>
    room(
      `<defs>${ball('orange', '#ffd27a', '#f79326', '#c65f08')}</defs>
       <ellipse cx="450" cy="730" rx="280" ry="50" opacity=".25"/>
       <circle cx="450" cy="480" r="250" fill="url(#orange)"/>
       <ellipse cx="540" cy="560" rx="86" ry="64" fill="#6f4a1d" opacity=".75"/>
       <path d="M450 236q30-70 90-76-10 60-90 76z" fill="#4c8a3a"/>`,
    ),
  table: () =>
    room(
      `<defs>${ball('cup', '#fff', '#e8edf0', '#a9b7bf')}</defs>
       <ellipse cx="450" cy="730" rx="300" ry="46" opacity=".2"/>
       <path d="M250 400h400l-50 290q-8 30-40 30H340q-32 0-40-30z" fill="url(#cup)"/>
       <ellipse cx="450" cy="400" rx="200" ry="46" fill="#b5713a"/>
       <path d="M650 450q110 10 90 110t-120 90" fill="none" stroke="#d4dde2" stroke-width="34"/>`,
    ),
  // This one WeChat's check does not let pass: see wechat/pictures.ts.
  forbidden: () =>
    svg(
      SIZE,
      SIZE,
      `<rect width="${SIZE}" height="${SIZE}" fill="#ff00ff"/>
       <circle cx="450" cy="450" r="210" fill="none" stroke="#fff" stroke-width="46"/>
       <path d="M305 305l290 290" stroke="#fff" stroke-width="46"/>`,
    ),
};

export const PHOTO_NAMES = Object.keys(PHOTOS);
export const photoUrl = (name: string) => `/album/${name}.jpg`;

const room = (things: string) =>
  svg(
    SIZE,
    SIZE,
    `<rect width="${SIZE}" height="${SIZE}" fill="#e6ded2"/><rect y="600" width="${SIZE}" height="300" fill="#cfc2af"/>${things}`,
  );

const parcel = (colour: string, more: string) =>
  room(
    `<ellipse cx="460" cy="740" rx="330" ry="46" opacity=".25"/>
     <path d="M170 300l290-90 270 80-280 100z" fill="${colour}"/>
     <path d="M170 300l280 90v340l-280-90z" fill="${colour}" style="filter:brightness(.84)"/>
     <path d="M450 390l280-100v330L450 730z" fill="${colour}" style="filter:brightness(.68)"/>
     <path d="M300 252l282 92v80l-50 18v-82L250 268z" fill="#f3ead8" opacity=".85"/>
     <rect x="500" y="470" width="150" height="110" transform="skewY(-19) translate(0 180)" fill="#fff" opacity=".9"/>${more}`,
  );

const drawn = new Map<string, Promise<Buffer>>();

/** A photo as a JPEG, or nothing where there is none of this name. */
export function photo(name: string): Promise<Buffer> | undefined {
  const draw = PHOTOS[name];
  if (!draw) return undefined;
  const known = drawn.get(name) ?? sharp(Buffer.from(draw())).jpeg({ quality: 82 }).toBuffer();
  drawn.set(name, known);
  return known;
}

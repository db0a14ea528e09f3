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

/** What stands before the camera of a merchant: something that is not in the shop yet. */
const SCENES: Readonly<Record<string, () => string>> = {
  persimmons: () =>
    room(
      `<defs>${ball('ripe', '#ffc27a', '#f0762a', '#b8430d')}</defs>
       <ellipse cx="450" cy="748" rx="330" ry="46" opacity=".22"/>
       <circle cx="330" cy="560" r="150" fill="url(#ripe)"/><circle cx="580" cy="570" r="150" fill="url(#ripe)"/>
       <circle cx="455" cy="410" r="150" fill="url(#ripe)"/>
       ${leaf(330, 425)}${leaf(580, 435)}${leaf(455, 275)}
       <path d="M150 600h600l-60 130q-10 30-46 30H256q-36 0-46-30z" fill="#b98a55"/>
       <path d="M150 600h600l-10 24H160z" fill="#d3a873"/>`,
    ),
  jar: () =>
    room(
      `<defs>${down('plum', [0, '#a83c4e'], [1, '#5f1626'])}${ball('glass', '#ffffff', '#f4efe9', '#cfc6ba')}</defs>
       <ellipse cx="450" cy="748" rx="250" ry="40" opacity=".24"/>
       <rect x="270" y="270" width="360" height="480" rx="70" fill="url(#glass)"/>
       <rect x="300" y="360" width="300" height="360" rx="50" fill="url(#plum)"/>
       <rect x="290" y="190" width="320" height="100" rx="26" fill="#8a6236"/>
       <rect x="340" y="470" width="220" height="130" rx="14" fill="#f7f1e4"/>
       <circle cx="450" cy="535" r="36" fill="#a83c4e"/>
       <rect x="318" y="330" width="30" height="330" rx="15" fill="#fff" opacity=".35"/>`,
    ),
  teapot: () =>
    room(
      `<defs>${ball('clay', '#c98a68', '#8f4a2e', '#4f2312')}</defs>
       <ellipse cx="450" cy="748" rx="320" ry="42" opacity=".24"/>
       <path d="M650 470q150-10 140 110t-170 90" fill="none" stroke="#8f4a2e" stroke-width="40"/>
       <path d="M300 500q-90-20-140-120l56-20q30 70 110 90z" fill="#7c3d25"/>
       <ellipse cx="460" cy="560" rx="230" ry="190" fill="url(#clay)"/>
       <ellipse cx="460" cy="388" rx="130" ry="34" fill="#7c3d25"/><circle cx="460" cy="336" r="34" fill="#8f4a2e"/>`,
    ),
};

export const PHOTO_NAMES = Object.keys(PHOTOS);
export const SCENE_NAMES = Object.keys(SCENES);
export const photoUrl = (name: string) => `/album/${name}.jpg`;

const room = (things: string) =>
  svg(
    SIZE,
    SIZE,
    `<rect width="${SIZE}" height="${SIZE}" fill="#e6ded2"/><rect y="600" width="${SIZE}" height="300" fill="#cfc2af"/>${things}`,
  );

const leaf = (x: number, y: number) =>
  `<path d="M${x} ${y}q-60-10-70-40 50-6 70 20 20-26 70-20-10 30-70 40z" fill="#4c7a3a"/>`;

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
  const draw = PHOTOS[name] ?? SCENES[name];
  if (!draw) return undefined;
  const known = drawn.get(name) ?? sharp(Buffer.from(draw())).jpeg({ quality: 82 }).toBuffer();
  drawn.set(name, known);
  return known;
}

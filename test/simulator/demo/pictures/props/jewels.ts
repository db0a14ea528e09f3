import { ball, svg } from '../svg';

const blur = '<filter id="soft"><feGaussianBlur stdDeviation="5"/></filter>';

/** A bangle of jade standing on its edge. */
const bangle = (light: string, middle: string, dark: string): string =>
  svg(
    520,
    520,
    `<defs><linearGradient id="jade" x1=".1" y1="0" x2=".9" y2="1"><stop offset="0" stop-color="${light}"/><stop offset=".45" stop-color="${middle}"/><stop offset="1" stop-color="${dark}"/></linearGradient>${blur}</defs><circle cx="260" cy="260" r="200" fill="none" stroke="url(#jade)" stroke-width="92"/><circle cx="260" cy="260" r="236" fill="none" stroke="${dark}" stroke-opacity=".4" stroke-width="14" filter="url(#soft)"/><circle cx="260" cy="260" r="163" fill="none" stroke="${dark}" stroke-opacity=".5" stroke-width="14" filter="url(#soft)"/><path d="M92 190 A186 186 0 0 1 236 74" fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".85" filter="url(#soft)"/><path d="M438 330 A192 192 0 0 1 340 436" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".5" filter="url(#soft)"/><path d="M120 360 Q160 420 215 446" stroke="${dark}" stroke-width="16" fill="none" opacity=".35" filter="url(#soft)"/>`,
  );

/** A bangle that lies on the table. */
const lyingBangle = (light: string, middle: string, dark: string): string =>
  svg(
    620,
    300,
    `<defs><linearGradient id="jade" x1=".1" y1="0" x2=".9" y2="1"><stop offset="0" stop-color="${light}"/><stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${dark}"/></linearGradient>${blur}</defs><path fill-rule="evenodd" d="M20 166 A290 124 0 0 1 600 166 A290 124 0 0 1 20 166 z M112 160 A198 70 0 0 0 508 160 A198 70 0 0 0 112 160 z" fill="url(#jade)"/><path d="M20 166 A290 124 0 0 0 600 166" fill="none" stroke="${dark}" stroke-width="16" stroke-opacity=".5" filter="url(#soft)"/><path d="M112 160 A198 70 0 0 1 508 160" fill="none" stroke="${dark}" stroke-width="12" stroke-opacity=".55" filter="url(#soft)"/><path d="M70 130 A260 98 0 0 1 300 62" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".8" filter="url(#soft)"/><path d="M330 262 A250 92 0 0 0 500 226" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".55" filter="url(#soft)"/>`,
  );

/** Beads on a string that lies on the table. */
const string = (count: number, near: number, far: number, light: string, middle: string, dark: string): string => {
  const beads = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2 - Math.PI / 2;
    return {
      x: 300 + Math.cos(angle) * 250,
      y: 236 + Math.sin(angle) * 190,
      r: far + ((near - far) * (1 + Math.sin(angle))) / 2,
    };
  }).sort((one, other) => one.y - other.y);
  const drawn = beads.map(
    ({ x, y, r }) =>
      `<ellipse cx="${x + 3}" cy="${y + r * 0.7}" rx="${r}" ry="${r * 0.5}" fill="#3d2a1c" opacity=".16"/><circle cx="${x}" cy="${y}" r="${r}" fill="url(#bead)"/><circle cx="${x - r * 0.32}" cy="${y - r * 0.38}" r="${r * 0.2}" fill="#fff" opacity=".9"/>`,
  );
  return svg(600, 500, `<defs>${ball('bead', light, middle, dark)}</defs>${drawn.join('')}`);
};

/** A disc with a hole, on its cord. */
const disc = (cord: string): string =>
  svg(
    420,
    560,
    `<defs>${ball('jade', '#ffffff', '#f1f3ea', '#b9c2ad')}${blur}</defs><path d="M210 290 C80 200 70 60 150 20 C190 2 230 2 270 20 C350 60 340 200 210 290" fill="none" stroke="${cord}" stroke-width="11"/><circle cx="210" cy="258" r="20" fill="${cord}"/><circle cx="210" cy="292" r="14" fill="${cord}"/><path fill-rule="evenodd" d="M70 410 A140 140 0 1 1 350 410 A140 140 0 1 1 70 410 z M178 404 A34 34 0 1 0 246 404 A34 34 0 1 0 178 404 z" fill="url(#jade)"/><path d="M206 300 Q196 350 196 384" stroke="${cord}" stroke-width="9" fill="none"/><circle cx="212" cy="404" r="38" fill="none" stroke="#8d987f" stroke-opacity=".55" stroke-width="9" filter="url(#soft)"/><path d="M102 372 A118 118 0 0 1 184 298" fill="none" stroke="#fff" stroke-width="15" stroke-linecap="round" opacity=".9" filter="url(#soft)"/>`,
  );

/** A pair of studs in their little box. */
const studs = (light: string, middle: string, dark: string): string => {
  const stud = (x: number) =>
    `<ellipse cx="${x + 6}" cy="216" rx="58" ry="18" fill="#3d2a1c" opacity=".22"/><circle cx="${x}" cy="160" r="62" fill="url(#pearl)"/><ellipse cx="${x - 20}" cy="136" rx="16" ry="12" fill="#fff" opacity=".95"/><path d="M${x - 46} 186 Q${x} 226 ${x + 46} 186" stroke="#c9c9cc" stroke-width="7" fill="none"/>`;
  return svg(
    520,
    380,
    `<defs>${ball('pearl', light, middle, dark)}<linearGradient id="velvet" x2="0" y2="1"><stop offset="0" stop-color="#5c4a52"/><stop offset="1" stop-color="#33262d"/></linearGradient></defs><path d="M30 130 L90 90 H430 L490 130 V340 Q490 366 464 366 H56 Q30 366 30 340 z" fill="#4a3a41"/><path d="M52 146 L102 112 H418 L468 146 V236 H52 z" fill="url(#velvet)"/>${stud(180)}${stud(340)}<path d="M30 240 H490 V340 Q490 366 464 366 H56 Q30 366 30 340 z" fill="#6a545e"/><path d="M30 240 H490 V252 H30 z" fill="#fff" opacity=".2"/>`,
  );
};

const onePearl = (light: string, middle: string, dark: string): string =>
  svg(
    200,
    200,
    `<defs>${ball('pearl', light, middle, dark)}</defs><circle cx="100" cy="100" r="94" fill="url(#pearl)"/><ellipse cx="68" cy="62" rx="24" ry="18" fill="#fff" opacity=".95"/><path d="M40 140 Q100 190 160 140" stroke="#fff" stroke-opacity=".35" stroke-width="8" fill="none"/>`,
  );

const white = ['#ffffff', '#f4ece4', '#b9a79c'] as const;
const pink = ['#fff6f3', '#f5d3cb', '#c08f86'] as const;
const lilac = ['#fbf6ff', '#dccbe6', '#9a83ab'] as const;
const deepGreen = ['#e9f7e6', '#9fd0a6', '#4f8f68'] as const;
const paleGreen = ['#f7fde9', '#cfe6a8', '#8db45f'] as const;
const milk = ['#ffffff', '#eef0ea', '#b4bcb0'] as const;
const straw = ['#fffbe3', '#efdf9a', '#b99a4b'] as const;

/** Jade, pearls and beads. */
export const jewels = {
  bangleGreen: () => bangle(...deepGreen),
  bangleGreenLying: () => lyingBangle(...deepGreen),
  banglePale: () => bangle(...paleGreen),
  bangleMilk: () => bangle(...milk),
  bangleStraw: () => bangle(...straw),
  banglePaleLying: () => lyingBangle(...paleGreen),
  discRed: () => disc('#b3261e'),
  discGreen: () => disc('#3c5c47'),
  discBlack: () => disc('#33302e'),
  pearls: () => string(34, 38, 20, ...white),
  pearlsPink: () => string(34, 38, 20, ...pink),
  persimmonBeads: () => string(20, 52, 32, '#ff9a76', '#d5432a', '#861708'),
  roseBeads: () => string(20, 52, 32, '#f08a90', '#b52e45', '#6a1024'),
  studsWhite: () => studs(...white),
  studsPink: () => studs(...pink),
  studsLilac: () => studs(...lilac),
  pearlWhite: () => onePearl(...white),
  pearlPink: () => onePearl(...pink),
  pearlLilac: () => onePearl(...lilac),
  agate: () => onePearl('#ff9a76', '#d5432a', '#861708'),
};

import { lettering } from '../lettering';
import { ball, down, pillar, svg } from '../svg';

interface Bottle {
  readonly glass: string;
  readonly cap: string;
  readonly label: string;
  readonly ink: string;
  readonly lines: readonly [string, string?];
  /** Half the width of body and neck. */
  readonly body: number;
  readonly neck: number;
  /** Where the shoulder begins and ends. */
  readonly shoulder: readonly [number, number];
  readonly inside?: string;
}

const bottle = (look: Bottle): string => {
  const [from, to] = look.shoulder;
  const left = 150 - look.body;
  const right = 150 + look.body;
  const outline = `M${150 - look.neck} 60 V${from} C${150 - look.neck} ${to - 20} ${left} ${from + 30} ${left} ${to + 20} V600 Q${left} 624 ${left + 24} 624 H${right - 24} Q${right} 624 ${right} 600 V${to + 20} C${right} ${from + 30} ${150 + look.neck} ${to - 20} ${150 + look.neck} ${from} V60 z`;
  const size = Math.min(56, ((look.body * 2 - 30) / look.lines[0].length) * 0.95);
  return svg(
    300,
    640,
    `<defs>${pillar('round')}</defs><path d="${outline}" fill="${look.glass}"/>${look.inside ?? ''}<rect x="${left}" y="380" width="${look.body * 2}" height="160" fill="${look.label}"/><rect x="${left}" y="388" width="${look.body * 2}" height="3" fill="${look.ink}" opacity=".5"/><rect x="${left}" y="529" width="${look.body * 2}" height="3" fill="${look.ink}" opacity=".5"/>${lettering(look.lines[0], 150, look.lines[1] ? 455 : 480, size, look.ink)}${look.lines[1] ? lettering(look.lines[1], 150, 508, 30, look.ink) : ''}<path d="${outline}" fill="url(#round)"/><rect x="${150 - look.neck - 5}" y="16" width="${look.neck * 2 + 10}" height="${look.glass === '#f4ead2' ? 54 : 104}" rx="10" fill="${look.cap}"/><rect x="${150 - look.neck - 5}" y="16" width="${look.neck * 2 + 10}" height="${look.glass === '#f4ead2' ? 54 : 104}" rx="10" fill="url(#round)"/>`,
  );
};

const plums = [
  [104, 580],
  [150, 590],
  [196, 578],
  [128, 548],
  [176, 552],
]
  .map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="26" fill="#8f9a3e"/><circle cx="${(x ?? 0) - 8}" cy="${(y ?? 0) - 9}" r="7" fill="#fff" opacity=".4"/>`,
  )
  .join('');

/** A can of beer. */
const can = (): string =>
  svg(
    260,
    460,
    `<defs>${pillar('round')}</defs><rect x="30" y="40" width="200" height="400" rx="24" fill="#f3c64e"/><rect x="30" y="150" width="200" height="180" fill="#fffaf0"/>${lettering('白啤', 130, 262, 76, '#a8631a')}${lettering('330 ml', 130, 308, 32, '#a8631a')}<rect x="30" y="40" width="200" height="400" rx="24" fill="url(#round)"/><path d="M44 56 L56 24 H204 L216 56 z" fill="#d9d9d6"/><ellipse cx="130" cy="24" rx="76" ry="12" fill="#eceae6"/><ellipse cx="130" cy="22" rx="22" ry="5" fill="#bdbab4"/><path d="M36 428 Q130 452 224 428 L214 446 Q130 462 46 446 z" fill="#c9c7c2"/>`,
  );

/** A clay jar sealed with cloth. */
const clayJar = (): string =>
  svg(
    460,
    520,
    `<defs>${ball('clay', '#a8714a', '#7a4526', '#431f0d')}${ball('cloth', '#e8503c', '#bb2a1c', '#7d150c')}</defs><path d="M150 130 Q20 170 30 320 Q44 500 160 506 H300 Q416 500 430 320 Q440 170 310 130 z" fill="url(#clay)"/><path d="M134 138 Q230 168 326 138 L318 108 H142 z" fill="#5d3219"/><path d="M120 112 Q110 40 230 34 Q350 40 340 112 Q300 130 230 130 Q160 130 120 112 z" fill="url(#cloth)"/><path d="M122 108 Q230 140 338 108 L336 124 Q230 156 124 124 z" fill="#e6c27a"/><g transform="rotate(45 230 320)"><rect x="150" y="240" width="160" height="160" fill="#c8321f"/></g>${lettering('花雕', 230, 342, 74, '#fbe6bb')}<path d="M80 220 Q70 340 120 440" stroke="#fff" stroke-opacity=".22" stroke-width="18" stroke-linecap="round" fill="none"/>`,
  );

/** A glass jar with a golden lid: a meal of bird's nest. */
const nestJar = (): string =>
  svg(
    300,
    400,
    `<defs>${pillar('round')}${down('soup', [0, '#fdf6e4'], [1, '#efd9a6'])}</defs><rect x="30" y="90" width="240" height="290" rx="40" fill="#fbf6ea"/><rect x="44" y="130" width="212" height="238" rx="32" fill="url(#soup)"/>${[170, 200, 336, 352].map((y) => `<path d="M60 ${y} q24 -18 48 0 t48 0 t48 0 t36 -6" stroke="#fff" stroke-width="7" stroke-opacity=".85" fill="none"/>`).join('')}<rect x="30" y="216" width="240" height="96" fill="#a5542f"/>${lettering('燕窝', 150, 286, 66, '#fff3da')}<rect x="30" y="90" width="240" height="290" rx="40" fill="url(#round)"/><rect x="36" y="30" width="228" height="74" rx="16" fill="#d9b162"/><rect x="36" y="30" width="228" height="74" rx="16" fill="url(#round)"/>`,
  );

/** A jar of face cream, and the same with its lid beside it. */
const creamJar = (body: string, lid: string): string =>
  svg(
    420,
    340,
    `<defs>${pillar('round')}</defs><path d="M30 150 H390 V290 Q390 326 354 326 H66 Q30 326 30 290 z" fill="${body}"/>${lettering('山茶油霜', 210, 254, 56, lid)}<path d="M30 150 H390 V290 Q390 326 354 326 H66 Q30 326 30 290 z" fill="url(#round)"/><rect x="22" y="30" width="376" height="126" rx="22" fill="${lid}"/><rect x="22" y="30" width="376" height="126" rx="22" fill="url(#round)"/><ellipse cx="210" cy="36" rx="178" ry="14" fill="#fff" opacity=".28"/>`,
  );

const openCream = (body: string): string =>
  svg(
    420,
    260,
    `<defs>${pillar('round')}${ball('cream', '#ffffff', '#fbf3e6', '#dcc7a8')}</defs><path d="M30 70 H390 V210 Q390 246 354 246 H66 Q30 246 30 210 z" fill="${body}"/><path d="M30 70 H390 V210 Q390 246 354 246 H66 Q30 246 30 210 z" fill="url(#round)"/><ellipse cx="210" cy="72" rx="180" ry="40" fill="#e7dccb"/><ellipse cx="210" cy="76" rx="162" ry="32" fill="url(#cream)"/><path d="M120 76 q40 -44 92 -22 q56 -46 30 6 q40 6 16 22 q-70 22 -138 -6 z" fill="#fffaf1"/><path d="M150 74 q40 -22 80 -8" stroke="#d9c3a1" stroke-opacity=".6" stroke-width="5" fill="none"/>`,
  );

/** A glass with tea leaves that stand in hot water. */
const teaGlass = (): string => {
  const leaves = [
    [150, 330, -8],
    [180, 300, 10],
    [210, 340, 4],
    [240, 310, -12],
    [165, 250, 14],
    [225, 240, -6],
    [195, 210, 6],
  ]
    .map(
      ([x, y, turn]) =>
        `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 44 Q-16 0 0 -44 Q16 0 0 44" fill="#7f9c3c"/>`,
    )
    .join('');
  return svg(
    390,
    440,
    `<defs>${down('water', [0, '#eef3c9', 0.9], [1, '#cfdc86', 0.95])}${pillar('round')}</defs><path d="M60 30 H330 L306 410 Q304 426 288 426 H102 Q86 426 84 410 z" fill="#f6fbf6" opacity=".75"/><path d="M67 130 H323 L306 398 Q304 412 290 412 H100 Q86 412 84 398 z" fill="url(#water)"/>${leaves}<ellipse cx="195" cy="130" rx="128" ry="16" fill="#f4f7d8"/><path d="M60 30 H330 L306 410 Q304 426 288 426 H102 Q86 426 84 410 z" fill="url(#round)" opacity=".5"/><ellipse cx="195" cy="30" rx="135" ry="16" fill="none" stroke="#fff" stroke-width="6" opacity=".9"/>`,
  );
};

/** Bottles, jars and cans. */
export const bottles = {
  redWine: () =>
    bottle({
      glass: '#2b1a1c',
      cap: '#7d1f2b',
      label: '#f7f0e0',
      ink: '#6e1f28',
      lines: ['赤霞珠', '贺兰山'],
      body: 82,
      neck: 27,
      shoulder: [180, 240],
    }),
  iceWine: () =>
    bottle({
      glass: '#d9a23c',
      cap: '#3b2d1c',
      label: '#fdf6e4',
      ink: '#7a5414',
      lines: ['冰酒', '375 ml'],
      body: 58,
      neck: 23,
      shoulder: [190, 250],
    }),
  riceWine: () =>
    bottle({
      glass: '#c98a5a',
      cap: '#a02c1d',
      label: '#fbeedd',
      ink: '#9a3a1c',
      lines: ['米酒', '500 ml'],
      body: 92,
      neck: 30,
      shoulder: [150, 240],
    }),
  plumWine: () =>
    bottle({
      glass: '#d7d98a',
      cap: '#d9c49a',
      label: '#fffbe9',
      ink: '#6b7420',
      lines: ['青梅酒', '500 ml'],
      body: 88,
      neck: 28,
      shoulder: [160, 230],
      inside: plums,
    }),
  beerCan: can,
  clayJar,
  nestJar,
  creamLight: () => creamJar('#fdf7ee', '#c98a7a'),
  creamRich: () => creamJar('#f7e7d2', '#9c5a4a'),
  creamOpen: () => openCream('#fdf7ee'),
  teaGlass,
};

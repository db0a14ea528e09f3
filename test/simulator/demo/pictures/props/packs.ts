import { lettering } from '../lettering';
import { across, down, pillar, svg } from '../svg';

const gold = across('gold', [0, '#b98a3e'], [0.25, '#f8e2ab'], [0.6, '#dcb265'], [1, '#9a6c26']);

/** A tin of milk powder that says its stage. */
const tin = (stage: string, band: string): string =>
  svg(
    360,
    500,
    `<defs>${gold}${pillar('round')}</defs><rect x="20" y="50" width="320" height="430" rx="26" fill="#fbf8f1"/><rect x="20" y="230" width="320" height="150" fill="${band}"/>${lettering(stage, 180, 337, 92, '#fff')}${lettering('牧场早安', 180, 168, 50, band)}${lettering('800 g', 180, 438, 28, '#7a6a50')}<rect x="20" y="50" width="320" height="430" rx="26" fill="url(#round)"/><rect x="8" y="24" width="344" height="62" rx="22" fill="url(#gold)"/><rect x="12" y="462" width="336" height="26" rx="13" fill="url(#gold)"/><ellipse cx="180" cy="28" rx="160" ry="14" fill="#fff3cf" opacity=".8"/>`,
  );

interface Sachet {
  readonly body: string;
  readonly band: string;
  readonly ink: string;
  readonly title: string;
  readonly below: string;
  readonly figure: string;
}

/** A flat sealed bag: masks, wolfberries by the cup, purees. */
const sachet = (look: Sachet): string =>
  svg(
    380,
    500,
    `<defs><linearGradient id="foil" x1="0" x2="1" y2=".3"><stop offset="0" stop-color="#fff"/><stop offset=".5" stop-color="${look.body}"/><stop offset="1" stop-color="${look.body}"/></linearGradient>${across('edge', [0, '#000', 0.1], [0.12, '#000', 0], [0.85, '#000', 0], [1, '#000', 0.16])}</defs><path d="M20 30 h340 v440 h-340 z" fill="url(#foil)"/>${[30, 446].map((y) => `<rect x="20" y="${y}" width="340" height="24" fill="${look.band}" opacity=".32"/>`).join('')}${look.figure}${lettering(look.title, 190, 124, 46, look.ink)}${lettering(look.below, 190, 426, 26, look.ink)}<path d="M20 30 h340 v440 h-340 z" fill="url(#edge)"/><path d="M40 30 L120 30 L60 470 L20 470 L20 90 z" fill="#fff" opacity=".32"/>`,
  );

const maskFace = (band: string) => {
  const outline = 'M110 185 q80 -54 160 0 q26 66 -8 132 q-30 50 -72 50 q-42 0 -72 -50 q-34 -66 -8 -132 z';
  return `<path d="${outline}" fill="${band}" opacity=".18"/><path d="${outline}" fill="none" stroke="${band}" stroke-width="5"/><ellipse cx="155" cy="234" rx="20" ry="9" fill="#fff" stroke="${band}" stroke-width="4"/><ellipse cx="225" cy="234" rx="20" ry="9" fill="#fff" stroke="${band}" stroke-width="4"/><path d="M166 314 q24 16 48 0" stroke="${band}" stroke-width="5" fill="none"/>`;
};

const berryFigure = [
  [150, 300, -20],
  [212, 272, 24],
  [232, 336, -8],
  [176, 352, 14],
  [188, 240, -40],
]
  .map(
    ([x, y, turn]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="38" ry="22" fill="#c8281a"/><ellipse cx="-11" cy="-8" rx="12" ry="5" fill="#fff" opacity=".45"/></g>`,
  )
  .join('');

/** A pouch with a screw cap, standing on its folded bottom. */
const pouch = (colour: string, dark: string, title: string): string =>
  svg(
    340,
    520,
    `<defs>${pillar('round')}</defs><rect x="138" y="10" width="64" height="66" rx="12" fill="#fff"/><rect x="138" y="10" width="64" height="66" rx="12" fill="url(#round)"/><rect x="150" y="70" width="40" height="34" fill="#e9e4da"/><path d="M40 100 H300 Q316 300 326 500 Q170 520 14 500 Q24 300 40 100 z" fill="${colour}"/><circle cx="170" cy="310" r="98" fill="#fffaf0"/>${lettering(title, 170, 330, title.length > 2 ? 52 : 66, dark)}<path d="M40 100 H300 L302 124 H38 z" fill="#fff" opacity=".35"/><path d="M40 100 H300 Q316 300 326 500 Q170 520 14 500 Q24 300 40 100 z" fill="url(#round)" opacity=".8"/>`,
  );

/** A paper box seen a little from the right. */
const box = (front: string, side: string, ink: string, title: string, below: string): string =>
  svg(
    400,
    500,
    `<defs>${down('light', [0, '#fff', 0.28], [0.5, '#fff', 0], [1, '#000', 0.08])}</defs><path d="M20 60 L300 40 L300 490 L20 490 z" fill="${front}"/><path d="M300 40 L382 66 L382 474 L300 490 z" fill="${side}"/><path d="M20 60 L300 40 L382 66 L110 82 z" fill="#fff" opacity=".55"/>${lettering(title, 160, 250, title.length > 3 ? 56 : 76, ink)}<rect x="60" y="280" width="200" height="5" fill="${ink}" opacity=".5"/>${lettering(below, 160, 340, 34, ink)}<path d="M20 60 L300 40 L300 490 L20 490 z" fill="url(#light)"/>`,
  );

/** A round caddy for tea. */
const caddy = (colour: string, ink: string, title: string): string =>
  svg(
    340,
    480,
    `<defs>${pillar('round')}</defs><rect x="20" y="120" width="300" height="350" rx="18" fill="${colour}"/><rect x="70" y="200" width="200" height="190" rx="8" fill="#f8f2e4"/>${lettering(title, 170, 320, 76, ink)}<rect x="14" y="40" width="312" height="100" rx="20" fill="${colour}"/><rect x="14" y="128" width="312" height="8" fill="#000" opacity=".22"/><rect x="14" y="40" width="312" height="430" rx="20" fill="url(#round)"/><ellipse cx="170" cy="46" rx="150" ry="14" fill="#fff" opacity=".25"/>`,
  );

const crayonColours = ['#e5484d', '#f2a33a', '#f4d13d', '#5bb450', '#3f8fd6', '#7a5cc7', '#d868a8', '#8a5a3b'];

/** Crayons standing in their open box. */
const crayonBox = (count: number): string => {
  const step = 400 / count;
  const sticks = Array.from({ length: count }, (_, index) => {
    const colour = crayonColours[index % crayonColours.length];
    const x = 50 + index * step;
    const w = step - 4;
    const top = 60 + ((index * 37) % 5) * 7;
    return `<path d="M${x} ${top + 60} L${x + w * 0.3} ${top} H${x + w * 0.7} L${x + w} ${top + 60} V360 H${x} z" fill="${colour}"/><rect x="${x}" y="${top + 78}" width="${w}" height="10" fill="#fff" opacity=".4"/><rect x="${x}" y="${top + 60}" width="${w * 0.3}" height="260" fill="#fff" opacity=".22"/>`;
  });
  return svg(
    500,
    480,
    `<defs>${down('card', [0, '#ffd76a'], [1, '#f0a83c'])}</defs>${sticks.join('')}<path d="M30 250 H470 V470 H30 z" fill="url(#card)"/><path d="M30 250 H470 V262 H30 z" fill="#fff" opacity=".5"/>${lettering('蜡笔', 250, 372, 84, '#8a4b10')}${lettering(`${count * 3} 色`, 250, 430, 40, '#a8651c')}<path d="M440 250 H470 V470 H440 z" fill="#000" opacity=".08"/>`,
  );
};

/** Tins, bags, boxes and caddies. */
export const packs = {
  tin1: () => tin('1 段', '#7f9ac0'),
  tin2: () => tin('2 段', '#5d9b86'),
  tin3: () => tin('3 段', '#d07a3e'),
  tin4: () => tin('4 段', '#8a6bb0'),
  maskCica: () =>
    sachet({
      body: '#dcefe0',
      band: '#6fa988',
      ink: '#3f7a5b',
      title: '积雪草',
      below: '25 ml × 1 片',
      figure: maskFace('#6fa988'),
    }),
  maskCucumber: () =>
    sachet({
      body: '#d8eef2',
      band: '#5aa3b5',
      ink: '#2f7385',
      title: '黄瓜水',
      below: '22 ml × 1 片',
      figure: maskFace('#5aa3b5'),
    }),
  gojiSachet: () =>
    sachet({ body: '#f7e6d6', band: '#b3402b', ink: '#97301d', title: '枸杞', below: '8 g', figure: berryFigure }),
  maskBox: () => box('#e3f1e6', '#b9d6c2', '#3f7a5b', '积雪草', '10 片'),
  cucumberBox: () => box('#dff0f4', '#b2d3dc', '#2f7385', '黄瓜水', '8 片'),
  gojiBox: () => box('#c23a25', '#8f2415', '#ffe9c9', '枸杞', '30 小袋'),
  cerealBox: () => box('#fdf6e3', '#e6d3a4', '#9a6a1d', '米粉', '225 g'),
  pouchApple: () => pouch('#e2574c', '#b5322a', '苹果'),
  pouchCarrot: () => pouch('#ee9a3f', '#b4610f', '胡萝卜梨'),
  pouchPotato: () => pouch('#a86bb3', '#7a3f88', '红薯'),
  caddyRed: () => caddy('#7c2f26', '#7c2f26', '肉桂'),
  caddyGreen: () => caddy('#4d7a52', '#3c6341', '青茶'),
  caddyWhite: () => caddy('#8c9a78', '#66744f', '白茶'),
  crayons12: () => crayonBox(4),
  crayons24: () => crayonBox(8),
  crayons36: () => crayonBox(12),
};

import { ball, dice, down, pillar, svg } from '../svg';

const dish = (): string =>
  svg(
    520,
    200,
    `<defs>${down('china', [0, '#fdfbf7'], [1, '#cfc5b6'])}</defs><path d="M10 40 Q40 190 200 190 H320 Q480 190 510 40 z" fill="url(#china)"/><ellipse cx="260" cy="42" rx="250" ry="36" fill="#f7f2ea"/><ellipse cx="260" cy="46" rx="226" ry="28" fill="#e4dccf"/>`,
  );

/** A flat plate to stand things on. */
const plate = (): string =>
  svg(
    640,
    120,
    `<defs>${down('china', [0, '#ffffff'], [1, '#cfc7ba'])}</defs><ellipse cx="320" cy="66" rx="300" ry="46" fill="#b9ae9d"/><ellipse cx="320" cy="58" rx="306" ry="46" fill="url(#china)"/><ellipse cx="320" cy="52" rx="240" ry="30" fill="#f3eee5"/>`,
  );

/** A bamboo tray for drying. */
const tray = (): string => {
  const weave = Array.from(
    { length: 15 },
    (_, index) =>
      `<path d="M${40 + index * 40} 66 L${70 + index * 38} 18" stroke="#a8814a" stroke-opacity=".35" stroke-width="4"/>`,
  ).join('');
  return svg(
    660,
    130,
    `<defs>${down('cane', [0, '#e2c48c'], [1, '#b08a4e'])}</defs><path d="M12 50 Q20 124 330 124 Q640 124 648 50 z" fill="#a27c42"/><ellipse cx="330" cy="50" rx="318" ry="46" fill="url(#cane)"/><ellipse cx="330" cy="52" rx="286" ry="34" fill="#ecd5a4"/>${weave}<ellipse cx="330" cy="50" rx="318" ry="46" fill="none" stroke="#c9a565" stroke-width="12"/>`,
  );
};

/** A mushroom of the winter: brown cap with cracks, pale stem. */
const shiitake = (): string => {
  const cracks = [
    [150, 120, 60],
    [230, 84, 0],
    [320, 110, -40],
    [190, 180, 30],
    [285, 176, -20],
    [370, 178, -60],
    [110, 190, 70],
  ]
    .map(
      ([x, y, turn]) =>
        `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-34 0 L-8 -8 L0 -30 L8 -8 L36 2 L8 10 L0 30 L-8 10 z" fill="#f3e0bf" opacity=".75"/>`,
    )
    .join('');
  return svg(
    480,
    420,
    `<defs>${ball('cap', '#b98555', '#7c4a26', '#43220e')}${pillar('round')}</defs><path d="M190 240 H290 Q284 330 306 396 Q240 418 174 396 Q196 330 190 240 z" fill="#ead6b4"/><path d="M190 240 H290 Q284 330 306 396 Q240 418 174 396 Q196 330 190 240 z" fill="url(#round)"/><path d="M30 226 Q40 60 240 40 Q440 60 450 226 Q400 270 240 272 Q80 270 30 226 z" fill="url(#cap)"/>${cracks}<path d="M34 224 Q100 262 240 264 Q380 262 446 224 Q430 276 240 280 Q50 276 34 224 z" fill="#dcc29a"/>`,
  );
};

/** A head of white fungus. */
const fungus = (): string => {
  const chance = dice(19);
  const frills = Array.from({ length: 34 }, (_, index) => {
    const ring = index < 14 ? 1 : index < 26 ? 0.64 : 0.3;
    const angle = chance() * Math.PI * 2;
    const x = 260 + Math.cos(angle) * 165 * ring;
    const y = 230 + Math.sin(angle) * 120 * ring;
    const turn = (angle * 180) / Math.PI + 90;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)})"><path d="M-70 30 Q-84 -30 -44 -24 Q-34 -62 -2 -40 Q26 -68 42 -28 Q84 -34 70 30 Q0 60 -70 30 z" fill="url(#frill)"/><path d="M-70 30 Q-84 -30 -44 -24 Q-34 -62 -2 -40 Q26 -68 42 -28 Q84 -34 70 30" fill="none" stroke="#fffdf4" stroke-width="6"/></g>`;
  });
  return svg(
    520,
    430,
    `<defs>${down('frill', [0, '#fff9e3'], [1, '#e3c98c'])}</defs><ellipse cx="260" cy="330" rx="150" ry="70" fill="#c9a45a"/>${frills.join('')}`,
  );
};

/** A cake of laver, dried round. */
const laver = (): string => {
  const chance = dice(29);
  const threads = Array.from({ length: 90 }, () => {
    const angle = chance() * Math.PI * 2;
    const far = Math.sqrt(chance()) * 210;
    const x = 250 + Math.cos(angle) * far;
    const y = 250 + Math.sin(angle) * far;
    return `<path transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${(chance() * 180).toFixed(0)})" d="M-34 0 Q0 -16 34 2" stroke="${chance() > 0.5 ? '#54405f' : '#130d1a'}" stroke-width="5" stroke-opacity=".7" fill="none"/>`;
  });
  return svg(
    500,
    500,
    `<defs>${ball('weed', '#5b4a63', '#2c2034', '#140d1b')}</defs><circle cx="250" cy="250" r="236" fill="url(#weed)"/>${threads.join('')}<circle cx="250" cy="250" r="232" fill="none" stroke="#6d5a77" stroke-opacity=".5" stroke-width="6" stroke-dasharray="18 9"/>`,
  );
};

/** A small pressed cake of tea in its paper. */
const teaCake = (): string =>
  svg(
    360,
    300,
    `<defs>${ball('leaf', '#b9bd98', '#868d66', '#525a3b')}</defs><ellipse cx="180" cy="210" rx="164" ry="70" fill="#4b5235"/><path d="M16 150 V210 Q40 280 180 280 Q320 280 344 210 V150 z" fill="#666d49"/><ellipse cx="180" cy="150" rx="164" ry="76" fill="url(#leaf)"/>${[
      [90, 140, 20],
      [150, 118, -10],
      [220, 130, 14],
      [268, 156, -24],
      [120, 178, -16],
      [190, 176, 8],
      [240, 190, 22],
    ]
      .map(
        ([x, y, turn]) =>
          `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-34 0 Q0 -14 34 0 Q0 12 -34 0" fill="#e2e3c8" opacity=".55"/>`,
      )
      .join('')}`,
  );

/** Binoculars standing on their front lenses. */
const binoculars = (body: string, dark: string): string => {
  const barrel = (x: number) =>
    `<path d="M${x + 26} 60 H${x + 114} L${x + 140} 300 V420 H${x} V300 z" fill="${body}"/><path d="M${x + 26} 60 H${x + 114} L${x + 140} 300 V420 H${x} V300 z" fill="url(#round${x})"/><rect x="${x + 18}" y="26" width="104" height="52" rx="14" fill="${dark}"/><rect x="${x - 8}" y="392" width="156" height="54" rx="14" fill="${dark}"/><rect x="${x - 2}" y="300" width="144" height="10" fill="#000" opacity=".25"/>`;
  return svg(
    440,
    470,
    `<defs>${[50, 250].map((x) => pillar(`round${x}`)).join('')}</defs><rect x="160" y="120" width="120" height="150" rx="20" fill="${dark}"/><rect x="200" y="76" width="40" height="120" rx="14" fill="#8d8d8d"/>${[92, 112, 132, 152, 172].map((y) => `<rect x="200" y="${y}" width="40" height="6" fill="#000" opacity=".3"/>`).join('')}${barrel(50)}${barrel(250)}`,
  );
};

/** What stands on tables and lies on trays. */
export const table = {
  dish,
  plate,
  tray,
  shiitake,
  fungus,
  laver,
  teaCake,
  binocularsDark: () => binoculars('#4a4f57', '#2a2d33'),
  binocularsOlive: () => binoculars('#74794e', '#42462a'),
};

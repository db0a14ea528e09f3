import { ball, dice, down, svg } from '../svg';

/** A yellow croaker, long and golden below. */
const croaker = (): string => {
  const chance = dice(37);
  const scales = Array.from({ length: 60 }, () => {
    const x = 170 + chance() * 330;
    const y = 118 + chance() * 110;
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)} q9 9 0 18" stroke="#a9772a" stroke-opacity=".3" stroke-width="3" fill="none"/>`;
  });
  return svg(
    700,
    340,
    `<defs>${down('skin', [0, '#a88a4e'], [0.4, '#e3c26a'], [0.75, '#f7cf4c'], [1, '#e39a26'])}${down('fin', [0, '#d99b34'], [1, '#b8711a'])}</defs><path d="M560 170 Q610 110 676 74 Q652 170 680 266 Q606 232 560 176 z" fill="url(#fin)"/><path d="M236 92 Q330 18 480 96 z" fill="url(#fin)"/><path d="M300 250 Q330 314 392 252 z" fill="url(#fin)"/><path d="M430 238 Q468 292 508 216 z" fill="url(#fin)"/><path d="M22 182 Q70 86 220 74 Q420 62 580 160 Q590 174 580 186 Q430 272 230 268 Q80 262 22 182 z" fill="url(#skin)"/>${scales.join('')}<path d="M152 92 Q196 170 150 256" stroke="#9a6c22" stroke-width="7" stroke-opacity=".55" fill="none"/><path d="M196 186 Q262 160 290 206 Q240 236 196 186 z" fill="#f0b03a"/><path d="M24 184 Q60 200 92 196" stroke="#8a4a1c" stroke-width="7" stroke-linecap="round" fill="none"/><circle cx="104" cy="148" r="20" fill="#fff7df"/><circle cx="103" cy="148" r="12" fill="#2b2118"/><circle cx="98" cy="143" r="4" fill="#fff"/><path d="M110 106 Q260 74 420 112" stroke="#fff" stroke-opacity=".55" stroke-width="12" stroke-linecap="round" fill="none"/>`,
  );
};

/** A swiftlet's nest as it is sold: half a bowl of white strands. */
const nestCup = (): string => {
  const chance = dice(43);
  const strands = Array.from({ length: 46 }, (_, index) => {
    const t = index / 45;
    const y = 90 + t * 220;
    const half = 232 * Math.sqrt(Math.max(0, 1 - ((y - 80) / 262) ** 2));
    const bow = 26 + chance() * 34;
    const tone = ['#fffdf6', '#efe0c0', '#fdf5e2', '#dfc99c'][Math.floor(chance() * 4)];
    return `<path d="M${(260 - half + chance() * 18).toFixed(0)} ${y.toFixed(0)} Q${(200 + chance() * 120).toFixed(0)} ${(y + bow).toFixed(0)} ${(260 + half - chance() * 18).toFixed(0)} ${(y + chance() * 12).toFixed(0)}" stroke="${tone}" stroke-width="${(4 + chance() * 6).toFixed(1)}" stroke-linecap="round" stroke-opacity=".9" fill="none"/>`;
  });
  return svg(
    520,
    380,
    `<defs>${ball('shell', '#fffaf0', '#f2e4c6', '#c7a871')}${down('hollow', [0, '#cdb384'], [1, '#efe0c1'])}</defs><path d="M22 84 Q26 340 260 350 Q494 340 498 84 Q380 40 260 40 Q140 40 22 84 z" fill="url(#shell)"/>${strands.join('')}<ellipse cx="260" cy="86" rx="240" ry="56" fill="#f6ead0"/><ellipse cx="260" cy="94" rx="196" ry="38" fill="url(#hollow)"/>${[0, 1, 2, 3, 4].map((row) => `<path d="M${84 + row * 20} ${86 + row * 7} Q260 ${120 + row * 6} ${436 - row * 20} ${86 + row * 7}" stroke="#fff8e8" stroke-width="5" stroke-opacity=".7" fill="none"/>`).join('')}<path d="M34 84 Q140 34 300 36" stroke="#fff" stroke-width="9" stroke-opacity=".8" stroke-linecap="round" fill="none"/>`,
  );
};

/** A green plum with its leaf. */
const greenPlum = (): string =>
  svg(
    300,
    330,
    `<defs>${ball('plum', '#e9efae', '#a9bb52', '#647a2a')}</defs><path d="M160 70 Q200 6 284 22 Q262 92 168 78 z" fill="#5f9442"/><path d="M166 74 Q220 54 276 26" stroke="#3f6d2a" stroke-width="4" fill="none"/><path d="M150 86 Q154 54 144 36" stroke="#6d5230" stroke-width="9" stroke-linecap="round" fill="none"/><circle cx="148" cy="196" r="124" fill="url(#plum)"/><path d="M152 78 Q186 190 158 314" stroke="#5c7026" stroke-opacity=".5" stroke-width="6" fill="none"/><ellipse cx="100" cy="146" rx="30" ry="22" fill="#fff" opacity=".5"/>`,
  );

/** What swims, what builds, and what grows on one tree. */
export const creatures = { croaker, nestCup, greenPlum };

import { ball, dice, svg } from '../svg';

interface Grain {
  readonly light: string;
  readonly middle: string;
  readonly dark: string;
  /** Half the length and half the thickness of one. */
  readonly long: number;
  readonly thick: number;
  /** What is drawn on each one, around 0,0. */
  readonly mark: string;
  readonly seed: number;
  /** How far each one may turn, in degrees. */
  readonly turn: number;
}

/** A heap of berries, seeds or dates: rows that grow shorter upwards. */
function heap(grain: Grain): string {
  const chance = dice(grain.seed);
  const grains: string[] = [];
  const rows = [7, 7, 6, 5, 4, 3, 1];
  rows.forEach((count, row) => {
    for (let index = 0; index < count; index += 1) {
      const step = grain.long * 1.42;
      const x = 330 + (index - (count - 1) / 2) * step + (chance() - 0.5) * grain.long * 0.45;
      const y = 500 - row * grain.thick * 1.62 + (chance() - 0.5) * grain.thick * 0.6;
      const turn = (chance() - 0.5) * grain.turn;
      grains.push(
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})"><ellipse rx="${grain.long}" ry="${grain.thick}" cy="6" fill="#2a0d06" opacity=".26"/><ellipse rx="${grain.long}" ry="${grain.thick}" fill="url(#grain)"/>${grain.mark}<ellipse cx="${-grain.long * 0.28}" cy="${-grain.thick * 0.42}" rx="${grain.long * 0.3}" ry="${grain.thick * 0.18}" fill="#fff" opacity=".4"/></g>`,
      );
    }
  });
  return svg(660, 560, `<defs>${ball('grain', grain.light, grain.middle, grain.dark)}</defs>${grains.join('')}`);
}

const berryFolds = (colour: string) =>
  `<path d="M-34 -4 Q0 -16 34 -4 M-30 9 Q0 17 30 9" stroke="${colour}" stroke-opacity=".32" stroke-width="3" fill="none"/><circle cx="43" r="5" fill="#e9c9a0"/>`;

const dateFolds =
  '<path d="M-44 -8 Q-18 -22 10 -12 T46 -10 M-46 8 Q-14 -2 14 8 T44 12 M-30 24 Q0 16 28 24" stroke="#3d0b08" stroke-opacity=".5" stroke-width="3.5" fill="none"/><ellipse cx="53" cy="1" rx="5" ry="7" fill="#c99a62"/>';

const curl = '<path d="M-36 4 Q-10 -14 34 -2" stroke="#fff" stroke-opacity=".14" stroke-width="4" fill="none"/>';

/** Things that lie in a heap. */
export const heaps = {
  goji: () =>
    heap({
      light: '#ff7a52',
      middle: '#dd2f1d',
      dark: '#951309',
      long: 45,
      thick: 26,
      mark: berryFolds('#8d120c'),
      seed: 11,
      turn: 180,
    }),
  gojiPale: () =>
    heap({ light: '#ff9468', middle: '#e4502f', dark: '#a52a14', long: 40, thick: 23, mark: '', seed: 17, turn: 180 }),
  gojiBlack: () =>
    heap({
      light: '#6b5a86',
      middle: '#2f2442',
      dark: '#120c1e',
      long: 34,
      thick: 31,
      mark: '<circle cx="28" cy="-2" r="5" fill="#8a7a66"/>',
      seed: 23,
      turn: 120,
    }),
  dates: () =>
    heap({
      light: '#d4553f',
      middle: '#98221b',
      dark: '#5a0f0d',
      long: 56,
      thick: 36,
      mark: dateFolds,
      seed: 31,
      turn: 120,
    }),
  lotusSeeds: () =>
    heap({
      light: '#fffdf2',
      middle: '#f3e6c4',
      dark: '#c9ad78',
      long: 37,
      thick: 32,
      mark: '<path d="M-20 -20 Q-4 0 -20 20" stroke="#b3935a" stroke-opacity=".4" stroke-width="3" fill="none"/><circle cx="30" r="5" fill="#9b7b49"/>',
      seed: 41,
      turn: 160,
    }),
  teaLeaves: () =>
    heap({
      light: '#7d6048',
      middle: '#463223',
      dark: '#1f140d',
      long: 46,
      thick: 11,
      mark: curl,
      seed: 53,
      turn: 130,
    }),
  greenLeaves: () =>
    heap({
      light: '#cfe08a',
      middle: '#8fae45',
      dark: '#55722a',
      long: 46,
      thick: 11,
      mark: curl,
      seed: 59,
      turn: 110,
    }),
  whiteLeaves: () =>
    heap({
      light: '#e6e6cf',
      middle: '#a8b08b',
      dark: '#6a7354',
      long: 46,
      thick: 13,
      mark: curl,
      seed: 61,
      turn: 130,
    }),
  kernels: () =>
    heap({
      light: '#eccb92',
      middle: '#c08a4a',
      dark: '#7a4a20',
      long: 34,
      thick: 26,
      mark: '<path d="M-20 -8 Q-6 6 8 -8 T28 -2 M-18 10 Q0 2 18 12" stroke="#6d3f17" stroke-opacity=".5" stroke-width="4" fill="none"/>',
      seed: 67,
      turn: 170,
    }),
  potatoSlices: () =>
    heap({
      light: '#f8a85e',
      middle: '#d96d2a',
      dark: '#97400f',
      long: 62,
      thick: 18,
      mark: '<path d="M-46 -2 H46" stroke="#fbe2c4" stroke-opacity=".35" stroke-width="5"/>',
      seed: 71,
      turn: 70,
    }),
};

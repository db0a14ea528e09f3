import type { Pen } from '@/components/drawing/pen';

/** What was written, and where: the edges of the words, from the base line up. */
export interface Written {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly colour: string;
}
export interface Placed {
  readonly picture: unknown;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A pen that draws nothing and notes everything. A Chinese character is as wide as it is high, a letter 0.56 of it. */
export function drawnPen() {
  const written: Written[] = [];
  const placed: Placed[] = [];
  const circles: { x: number; y: number; radius: number }[] = [];
  const style = { font: '', textAlign: 'left', fillStyle: '' };
  const size = () => Number(/(\d+(\.\d+)?)px/.exec(style.font)?.[1] ?? 0);
  const widthOf = (words: string) =>
    [...words].reduce((width, letter) => width + size() * (letter.codePointAt(0)! > 0x2e7f ? 1 : 0.56), 0);
  const drawn = {
    measureText: (words: string) => ({ width: widthOf(words) }),
    fillText(words: string, x: number, base: number) {
      const width = widthOf(words);
      const left = { left: x, center: x - width / 2, right: x - width }[style.textAlign] ?? x;
      written.push({ words, size: size(), left, right: left + width, base, colour: style.fillStyle });
    },
    drawImage(picture: unknown, ...given: number[]) {
      const [x = 0, y = 0, width = 0, height = 0] = given.slice(-4);
      placed.push({ picture, x, y, width, height });
    },
    arc: (x: number, y: number, radius: number) => void circles.push({ x, y, radius }),
    createLinearGradient: () => ({ addColorStop() {} }),
  };
  const pen = new Proxy(Object.assign(style, drawn), {
    get: (known, name) => (name in known ? known[name as keyof typeof known] : () => {}),
  });
  return { pen: pen as unknown as Pen, written, placed, circles };
}

export const picture = (name: string, width = 480, height = 480) =>
  ({ name, width, height }) as unknown as HTMLImageElement;

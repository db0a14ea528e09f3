import { big, crc32, joined, utf8 } from './bytes';

/** Widths of bars and gaps of each symbol of Code 128. */
const WIDTHS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222' +
  '123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321' +
  '232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121' +
  '313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224' +
  '111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111' +
  '111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113' +
  '114311411113411311113141114131311141411131211412211214211232';
const widthsOf = (symbol: number) => WIDTHS.slice(symbol * 6, symbol * 6 + 6);
const STOP = '2331112';
const [START_B, START_C, TO_C, TO_B] = [104, 105, 99, 100];

/** Letters and figures as symbols: figures two by two where four or more stand together. */
export function symbolsOf(text: string): number[] {
  const runs = text.match(/\d{4,}|(?:(?!\d{4})[\x20-\x7e])+/g) ?? [];
  const symbols: number[] = [];
  let inPairs: boolean | undefined;
  const turn = (pairs: boolean) => {
    if (inPairs === pairs) return;
    symbols.push(inPairs === undefined ? (pairs ? START_C : START_B) : pairs ? TO_C : TO_B);
    inPairs = pairs;
  };
  for (const run of runs) {
    const isPairs = /^\d{4,}$/.test(run);
    const even = isPairs ? run.length - (run.length % 2) : 0;
    if (even > 0) {
      turn(true);
      for (let i = 0; i < even; i += 2) symbols.push(Number(run.slice(i, i + 2)));
    }
    if (even < run.length) turn(false);
    for (const letter of run.slice(even)) symbols.push(letter.charCodeAt(0) - 32);
  }
  const sum = symbols.reduce((all, symbol, i) => all + symbol * Math.max(1, i), 0);
  return [...symbols, sum % 103];
}

/** True is a bar, false a gap; with the quiet on both sides that a scanner needs. */
export function barsOf(text: string): boolean[] {
  const quiet = Array.from({ length: 10 }, () => false);
  const widths = `${symbolsOf(text).map(widthsOf).join('')}${STOP}`;
  const bars = [...widths].flatMap((width, i) => Array.from({ length: Number(width) }, () => i % 2 === 0));
  return [...quiet, ...bars, ...quiet];
}

const THICK = 2; // dots of the thinnest bar
const HIGH = 40; // dots

/** The code as a picture of two colours, small enough to stand a hundred times in one file. */
export function barcode(text: string): { readonly png: Uint8Array; readonly width: number; readonly height: number } {
  const dots = barsOf(text).flatMap((bar) => Array.from({ length: THICK }, () => bar));
  const line = new Uint8Array(1 + Math.ceil(dots.length / 8)).fill(0xff);
  line[0] = 0; // Not coded by the line above it.
  dots.forEach((bar, i) => {
    if (bar) line[1 + (i >> 3)]! &= ~(0x80 >> (i & 7)) & 0xff;
  });
  const lines = joined(Array.from({ length: HIGH }, () => line));
  const head = joined([big(4, dots.length), big(4, HIGH), Uint8Array.of(1, 0, 0, 0, 0)]); // One bit a dot, grey.
  const png = joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...[chunk('IHDR', head), chunk('IDAT', stored(lines)), chunk('IEND', new Uint8Array())],
  ]);
  return { png, width: dots.length, height: HIGH };
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = joined([utf8(name), content]);
  return joined([big(4, content.length), body, big(4, crc32(body))]);
}

/** A zlib stream of one block that is not packed. */
function stored(bytes: Uint8Array): Uint8Array {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const size = Uint8Array.of(bytes.length & 0xff, bytes.length >> 8, ~bytes.length & 0xff, (~bytes.length >> 8) & 0xff);
  return joined([Uint8Array.of(0x78, 0x01, 0x01), size, bytes, big(2, b), big(2, a)]);
}

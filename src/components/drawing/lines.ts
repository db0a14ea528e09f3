/** What is needed of a canvas to know how wide words are: its font is set before. */
export interface Ruler {
  measureText(words: string): { readonly width: number };
}

const MORE = '…';
const CLOSING = /^[，。、；：！？…”’）》」』〉,.;:!?)\]%]/u; // Nothing of these begins a line,
const OPENING = /[“‘（《「『〈¥([]$/u; //                   and nothing of these ends one.
const PIECES = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/gu;

/** As much of the words as fits into `width`, with "…" where something is missing. */
export function fitted(ruler: Ruler, words: string, width: number): string {
  if (ruler.measureText(words).width <= width) return words;
  const letters = [...words];
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const half = (fits + tooMany) >> 1;
    if (ruler.measureText(cut(letters, half)).width <= width) fits = half;
    else tooMany = half;
  }
  return cut(letters, fits);
}

const cut = (letters: readonly string[], count: number) => letters.slice(0, count).join('').trimEnd() + MORE;

/**
 * The words in lines of `width`, `most` at most; the last one ends with "…" where they are longer. Chinese breaks
 * between any two characters, other words between words; a mark never stands alone at the begin of a line.
 */
export function wrapped(ruler: Ruler, words: string, width: number, most: number): string[] {
  const fits = (line: string) => ruler.measureText(line.trimEnd()).width <= width;
  const lines: string[] = [];
  let line = '';
  const rest = piecesOf(words.trim()).flatMap((piece) => (fits(piece) ? piece : [...piece]));
  for (const [i, piece] of rest.entries()) {
    if (fits(line + piece)) line += piece;
    else if (lines.length === most - 1) return [...lines, fitted(ruler, line + rest.slice(i).join(''), width)];
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Single Chinese characters and whole other words, with the marks that belong to them. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (const piece of words.match(PIECES) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** The largest size of letters, `least` at the least, in which `widthAt` stays within `width`. */
export function sizeFor(widthAt: (size: number) => number, width: number, size: number, least: number): number {
  let fits = size;
  while (fits > least && widthAt(fits) > width) fits -= 2;
  return Math.max(fits, least);
}

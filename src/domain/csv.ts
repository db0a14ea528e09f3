/** Tables of text as spreadsheets write and read them (RFC 4180): a row a line, cells in quotes where they must be. */

/** A row, and its number as a spreadsheet shows it: the first is 1. Empty rows are left out. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', '\t', ';'];

/** What stands between the cells is what the first line has the most of. */
export function readCsv(text: string): CsvRow[] {
  const body = text.replace(/^\uFEFF/, '');
  const first = /^[^\r\n]*/.exec(body)![0];
  const separator = SEPARATORS.reduce((best, one) => (count(first, one) > count(first, best) ? one : best));
  return rowsOf(body, separator)
    .map((cells, i) => ({ line: i + 1, cells: cells.map(unguarded) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const count = (text: string, part: string) => text.split(part).length;

/** One character after the other: a quoted cell may hold separators, quotes (doubled) and ends of lines. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const at = text[i]!;
    if (quoted) {
      if (at !== '"') cell += at;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (at === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (at === separator) endCell();
    else if (at === '\n') endRow();
    else if (at !== '\r' || text[i + 1] !== '\n') cell += at === '\r' ? ' ' : at;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Rows as text, each with its end. What a spreadsheet would take for a formula has an apostrophe before it. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

/** What Excel needs to know that a file is UTF-8. */
export const CSV_MARK = '\uFEFF';

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const isNumber = (cell: string) => /^[+-]?\d+(\.\d+)?$/.test(cell);
const isFormula = (cell: string) => /^'*[=+\-@\t\r]/.test(cell) && cell !== '-' && !isNumber(cell);
const guarded = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell);

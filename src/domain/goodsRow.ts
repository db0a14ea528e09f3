import { COLUMN_NAMES, COLUMNS, type Column, type CsvProblem } from './goodsCsv';
import {
  BARCODE,
  DEAREST,
  HEAVIEST,
  LONGEST_BARCODE,
  LONGEST_LONG_TITLE,
  LONGEST_OPTION,
  LONGEST_SKU_CODE,
  LONGEST_TITLE,
  MOST_GOODS_PICTURES,
  SKU_CODE,
} from './goodsTerms';
import { type Fen, fen } from './money';
import { MOST_STOCK } from './shelf';
import { MOST_OF_ONE } from './stock';

/** A row as it was meant. Nothing: the cell is empty, and says nothing. `null`: it says that there is none. */
export interface GoodsRow {
  readonly line: number;
  readonly goods?: string | undefined;
  readonly title?: string | undefined;
  readonly titleEn?: string | undefined;
  readonly longTitle?: string | undefined;
  readonly category?: string | undefined;
  readonly onSale?: boolean | undefined;
  readonly specs: readonly { readonly name: string; readonly option: string }[];
  readonly code?: string | undefined;
  readonly barcode?: string | null | undefined;
  readonly price?: Fen | undefined;
  readonly memberPrice?: Fen | null | undefined;
  readonly cost?: Fen | null | undefined;
  readonly grams?: number | undefined;
  readonly stock?: number | undefined;
  readonly freight?: string | undefined;
  readonly perUser?: number | null | undefined;
  readonly pictures?: readonly string[] | undefined;
}

export type Complain = (problem: CsvProblem, column?: Column) => void;

/** Which column stands where, by either name; and the names that nobody knows. */
export function columnsOf(names: readonly string[]): { at: ReadonlyMap<Column, number>; ignored: string[] } {
  const at = new Map<Column, number>();
  const ignored: string[] = [];
  names.forEach((name, i) => {
    const plain = name.replace(/[\s*]/g, '').replace('（', '(').replace('）', ')').toLowerCase();
    const column = COLUMN_NAMES.find((one) => COLUMNS[one].some((known) => known.toLowerCase() === plain));
    if (column && !at.has(column)) at.set(column, i);
    else if (name !== '') ignored.push(name.slice(0, 20));
  });
  return { at, ignored };
}

const NONE = '-';

/** Reads what a row says, and complains of each cell that cannot be read. */
export function goodsRowOf(line: number, cell: (column: Column) => string, complain: Complain): GoodsRow {
  /** Empty says nothing; what cannot be read is complained of, and says nothing. */
  function read<T>(column: Column, problem: CsvProblem, of: (text: string) => T | undefined): T | undefined {
    const text = cell(column);
    if (text === '') return undefined;
    const value = of(text);
    if (value === undefined) complain(problem, column);
    return value;
  }
  const orNone =
    <T>(of: (text: string) => T | undefined) =>
    (text: string): T | null | undefined =>
      text === NONE ? null : of(text);
  const words = (most: number) => (text: string) => (text.length <= most ? text : undefined);

  return {
    line,
    goods: cell('goods') || undefined,
    title: read('title', 'too_long', words(LONGEST_TITLE)),
    titleEn: read('titleEn', 'too_long', words(LONGEST_TITLE * 2)),
    longTitle: read('longTitle', 'too_long', words(LONGEST_LONG_TITLE)),
    category: cell('category') || undefined,
    onSale: read('onSale', 'not_yes_or_no', yesOrNo),
    specs: (['spec1', 'spec2', 'spec3'] as const).flatMap((column) => read(column, 'spec_wrong', specOf) ?? []),
    code: read('code', 'not_a_code', matching(SKU_CODE, LONGEST_SKU_CODE)),
    barcode: read('barcode', 'not_a_code', orNone(matching(BARCODE, LONGEST_BARCODE))),
    price: read('price', 'not_a_price', (text) => fenOf(text, 1)),
    memberPrice: read(
      'memberPrice',
      'not_a_price',
      orNone((text) => fenOf(text, 1)),
    ),
    cost: read(
      'cost',
      'not_a_price',
      orNone((text) => fenOf(text, 0)),
    ),
    grams: read('grams', 'not_a_number', wholeUpTo(HEAVIEST)),
    stock: read('stock', 'not_a_number', wholeUpTo(MOST_STOCK)),
    freight: cell('freight') || undefined,
    perUser: read('perUser', 'not_a_number', orNone(wholeUpTo(MOST_OF_ONE, 1))),
    pictures: read('pictures', 'picture_wrong', picturesOf),
  };
}

const YES = ['是', 'yes', 'y', 'true', '1', '上架'];
const NO = ['否', 'no', 'n', 'false', '0', '下架'];
function yesOrNo(text: string): boolean | undefined {
  const said = text.toLowerCase();
  return YES.includes(said) ? true : NO.includes(said) ? false : undefined;
}

/** “颜色:海蓝” */
function specOf(text: string): { name: string; option: string } | undefined {
  const [, name = '', option = ''] = /^([^:：]+)[:：](.+)$/.exec(text) ?? [];
  const said = { name: name.trim(), option: option.trim() };
  const fits = said.name !== '' && said.option !== '' && said.name.length <= 10 && said.option.length <= LONGEST_OPTION;
  return fits ? said : undefined;
}

const matching = (form: RegExp, most: number) => (text: string) =>
  form.test(text) && text.length <= most ? text : undefined;

/** “¥1,280.50” → 1280_50 */
export function fenOf(text: string, least: number): Fen | undefined {
  const [, yuan, tenths = ''] = /^[¥￥]?(\d{1,7})(?:\.(\d{1,2})0*)?$/.exec(text.replace(/[,，\s]/g, '')) ?? [];
  if (yuan === undefined) return undefined;
  const amount = Number(yuan) * 100 + Number(tenths.padEnd(2, '0'));
  return amount >= least && amount <= DEAREST ? fen(amount) : undefined;
}

const wholeUpTo =
  (most: number, least = 0) =>
  (text: string): number | undefined => {
    const plain = text.replace(/[,，\s]/g, '').replace(/\.0+$/, '');
    const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };

const PICTURE = /^(https:\/\/[\w./?&=%@+~:-]+|cloud:\/\/[\w./-]+|[\w-]+(\/[\w-]+)*\.\w+)$/;

function picturesOf(text: string): string[] | undefined {
  const all = text.split(/[\s|]+/).filter((one) => one !== '');
  return all.length <= MOST_GOODS_PICTURES && all.every((one) => PICTURE.test(one) && one.length <= 400)
    ? all
    : undefined;
}

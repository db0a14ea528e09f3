import { CARRIERS, type Carrier } from './parcel';
import { guessCarrier } from './waybillForm';

/**
 * Rows as people paste them from a table, a chat or a carrier's list: an order number, a waybill, perhaps a company, in
 * any order and with anything between. What else stands in a row (a name, a phone, a date) is passed over.
 */
export interface PastedRow {
  readonly line: number; // counted from 1, as it was pasted
  readonly text: string;
  readonly order?: string | undefined;
  readonly waybill?: string | undefined;
  readonly carrier?: Carrier | undefined;
  readonly problem?: RowProblem | undefined;
}
export type RowProblem =
  | 'no_order' //      no order number in it
  | 'two_orders'
  | 'no_waybill'
  | 'two_waybills' //  and nothing says which is meant
  | 'rounded' //       a table has made 7.8E+13 of it
  | 'no_carrier' //    none is said, and the number does not tell
  | 'order_twice'; //  another row has it already

export const MOST_ROWS = 200;

const ORDER = /^P\d{18,20}$/;
const WAYBILL = /^(?=(?:[^\d]*\d){6})[0-9A-Z-]{6,32}$/;
const ROUNDED = /^\d(\.\d+)?E\+?\d{1,2}$/;
const PHONE = /^1[3-9]\d{9}$/;
const DATE = /^\d{2,4}-\d{1,2}(-\d{1,4})?$/;

/** How people call the companies, in front of 快递, 速运 and the like. */
const NAMES: Readonly<Record<Carrier, readonly string[]>> = {
  ZTO: ['中通', 'ZTO'],
  SF: ['顺丰', 'SF'],
  YTO: ['圆通', 'YTO', 'YT'],
  STO: ['申通', 'STO'],
  YD: ['韵达', 'YUNDA', 'YD'],
  JD: ['京东', 'JD'],
  EMS: ['EMS', '邮政', '中国邮政'],
  DBL: ['德邦', 'DBL', 'DEPPON'],
};

/** Rows of a pasted text that say anything; a first row without any number is a heading. `usual`: who sends where a row does not say. */
export function pastedRows(text: string, usual?: Carrier): PastedRow[] {
  const seen = new Set<string>();
  const lines = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter((row) => row.text !== '');
  const [first] = lines;
  const rows = first && !/\d{4}/.test(first.text) ? lines.slice(1) : lines;
  return rows.slice(0, MOST_ROWS).map((row) => {
    const read = { ...row, ...rowOf(row.text, usual) };
    if (read.order === undefined) return read;
    const isTwice = seen.has(read.order);
    seen.add(read.order);
    return isTwice ? { ...read, problem: 'order_twice' } : read;
  });
}

function rowOf(text: string, usual: Carrier | undefined): Omit<PastedRow, 'line' | 'text'> {
  const parts = text
    .toUpperCase()
    .split(/[\s,，;；|、:：/'"#()（）]+/)
    .filter(Boolean);
  const orders = [...new Set(parts.filter((part) => ORDER.test(part)))];
  const carrier = parts.flatMap((part) => carrierNamed(part) ?? [])[0];
  const numbers = [...new Set(parts.filter((part) => WAYBILL.test(part) && !ORDER.test(part) && !DATE.test(part)))];
  const waybills = oneOf(numbers);
  const [order] = orders;
  const [waybill] = waybills;
  if (orders.length > 1) return { problem: 'two_orders' };
  if (order === undefined) return { problem: 'no_order', waybill };
  if (waybill === undefined)
    return { order, problem: parts.some((part) => ROUNDED.test(part)) ? 'rounded' : 'no_waybill' };
  if (waybills.length > 1) return { order, problem: 'two_waybills' };
  const sender = carrier ?? guessCarrier(waybill) ?? usual;
  return sender ? { order, waybill, carrier: sender } : { order, waybill, problem: 'no_carrier' };
}

/** Of several numbers the one that some company's numbers look like; else all that are no phone. */
function oneOf(numbers: readonly string[]): readonly string[] {
  if (numbers.length < 2) return numbers;
  const known = numbers.filter((number) => guessCarrier(number) !== undefined);
  return known.length === 1 ? known : numbers.filter((number) => !PHONE.test(number));
}

function carrierNamed(part: string): Carrier | undefined {
  const name = part.replace(/(快递|快运|速运|速递|物流|EXPRESS)+$/, '');
  return CARRIERS.find((carrier) => NAMES[carrier].includes(name));
}

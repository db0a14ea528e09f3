import { type CodelessDestination, reach } from './delivery';
import type { Order } from './order';
import type { Waybill } from './parcel';
import { searchable } from './search';

const TAIL = 4; // People ask for the last four digits.
const withTail = (number: string) => [number, number.slice(-TAIL)];

type Said = Pick<Order, 'number' | 'receipt'> & { readonly remark?: string };

/** By which words an order is found: its number, what was bought, and what its buyer remarked. See search.ts. */
export function wordsOfOrder({ number, receipt, remark = '' }: Said): string[] {
  const titles = receipt.lines.flatMap(({ title, options }) => [title.zh, title.en, options.zh]);
  return [...withTail(number), ...titles, remark];
}

/**
 * Who gets it, by which it is found, too: the name, without its first character as well where it is Chinese (小满 of
 * 林小满), the number, and its last four digits. They are stored as marks only: each is found whole, and none is read.
 */
export function reachWords(to: CodelessDestination): string[] {
  const { name, phone } = reach(to);
  const names = runs(name).flatMap((run) => (GIVEN.test(run) ? [run, run.slice(1)] : [run]));
  return [...new Set([...names, ...withTail(phone).flatMap(runs)])];
}
const GIVEN = /^\p{Script=Han}{3,4}$/u;
const runs = (text: string) => searchable([text]).split(' ').filter(Boolean);

export const wordsOfParcel = ({ waybill }: Pick<Waybill, 'waybill'>): string[] => withTail(waybill);

import { type Destination, reach } from './delivery';
import type { Order } from './order';
import type { Waybill } from './parcel';

const TAIL = 4; // People ask for the last four digits.
const withTail = (number: string) => [number, number.slice(-TAIL)];

/** By which words an order is found: its number, what was bought, and who gets it. See search.ts. */
export function wordsOfOrder({
  number,
  receipt,
  to,
}: Pick<Order, 'number' | 'receipt'> & { to: Destination }): string[] {
  const { name, phone } = reach(to);
  const titles = receipt.lines.flatMap(({ title, options }) => [title.zh, title.en, options.zh]);
  return [...withTail(number), ...titles, name, ...withTail(phone)];
}

export const wordsOfParcel = ({ waybill }: Pick<Waybill, 'waybill'>): string[] => withTail(waybill);

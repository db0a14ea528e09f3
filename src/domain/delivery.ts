import type { AddressFacts } from './address';
import type { PickupId } from './id';
import type { Words } from './words';

/** Where people fetch what they have bought. */
export interface PickupPoint {
  readonly id: PickupId;
  readonly name: Words;
  readonly address: string;
  readonly hours: Words;
  readonly phone: string;
}

/** How an order reaches its buyer. It keeps its own copy of the place, whatever becomes of the original. */
export type Destination =
  | { readonly way: 'express'; readonly address: AddressFacts }
  | {
      readonly way: 'pickup';
      readonly point: PickupPoint;
      readonly name: string;
      readonly phone: string;
      readonly code: string; // Shown when it is fetched: eight digits, and no other waiting order has them.
    };

/** As the staff sees it: the code is shown by who fetches it, at the counter, and by nobody before. */
type Coded = Extract<Destination, { way: 'pickup' }>;
export type CodelessDestination = Exclude<Destination, Coded> | Omit<Coded, 'code'>;
export function withoutCode(to: Destination): CodelessDestination {
  if (to.way === 'express') return to;
  const { way, point, name, phone } = to;
  return { way, point, name, phone };
}

export const pickupCode = (dice: (sides: number) => number) => Array.from({ length: 8 }, () => dice(10)).join('');

/** Whom to call about it, and where it goes, in one form for both ways. */
export function reach(to: CodelessDestination): {
  readonly name: string;
  readonly phone: string;
  readonly place: string;
} {
  if (to.way === 'pickup') return { name: to.name, phone: to.phone, place: to.point.address };
  const { name, phone, region, detail } = to.address;
  return { name, phone, place: `${region.join('')}${detail}` };
}

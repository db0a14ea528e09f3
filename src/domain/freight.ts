import type { AddressFacts } from './address';
import type { FreightId } from './id';
import { type Fen, fen, zero } from './money';
import type { Words } from './words';

/** What a parcel costs by where it goes. Goods name the template that they are sent by. */
export interface FreightTemplate {
  readonly id: FreightId;
  readonly title: Words;
  readonly by: 'count' | 'weight'; //          Rates count units, or grams.
  readonly zones: readonly Zone[]; //           The first that names the place counts.
  readonly elsewhere?: Rate | undefined; //     Nothing: what no zone names is not delivered to.
  readonly never: readonly string[]; //         Places that are not delivered to, whatever zone they lie in.
}

/** `fee` for the first so many, and `stepFee` for each further `step` that is begun. */
export interface Rate {
  readonly first: number;
  readonly fee: Fen;
  readonly step: number;
  readonly stepFee: Fen;
  readonly freeFrom?: Fen | undefined; // Of the goods that go by this template, after every reduction.
}

export interface Zone extends Rate {
  readonly places: readonly string[]; // 浙江省, or 浙江省/杭州市
}

export type Region = AddressFacts['region'];

/** One fee wherever it goes, and free from an amount: what a new shop begins with. */
export function flatFreight(fee: Fen, freeFrom: Fen | undefined): FreightTemplate {
  const elsewhere = { first: 1, fee, step: 1, stepFee: zero, freeFrom };
  return {
    id: 'freight_standard',
    title: { zh: '普通快递', en: 'Standard' },
    by: 'count',
    zones: [],
    elsewhere,
    never: [],
  };
}

/**
 * The rate at a place, or nothing where it is not delivered. Where no place is known yet, what most pay: elsewhere, or
 * the first zone.
 */
export function rateAt(template: FreightTemplate, place: Region | undefined): Rate | undefined {
  const { zones, elsewhere, never } = template;
  if (!place) return elsewhere ?? zones[0];
  if (names(never, place)) return undefined;
  return zones.find(({ places }) => names(places, place)) ?? elsewhere;
}

function names(places: readonly string[], [province, city]: Region): boolean {
  return places.includes(province) || places.includes(`${province}/${city}`);
}

/** For so many units or grams, whose goods cost so much. Nothing to send costs nothing. */
export function freightFor({ first, fee, step, stepFee, freeFrom }: Rate, measure: number, goods: Fen): Fen {
  if (measure === 0 || (freeFrom !== undefined && goods >= freeFrom)) return zero;
  const steps = measure > first && step > 0 ? Math.ceil((measure - first) / step) : 0;
  return fen(fee + steps * stepFee);
}

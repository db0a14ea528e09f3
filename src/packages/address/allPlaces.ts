import { type Place, placesOf } from './regions';

declare const REGIONS: string; // From config/regions.ts, when the mini program is built.

let places: readonly Place[] | undefined;

/** All districts of China, made when they are asked for: most people never paste an address. */
export function allPlaces(): readonly Place[] {
  places ??= placesOf(REGIONS);
  return places;
}

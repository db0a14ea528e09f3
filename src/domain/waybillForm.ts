import type { Carrier } from './parcel';

/**
 * Which company's numbers look like this one. Forms overlap, and companies change them: a guess, which a person sees
 * and may correct. The likeliest first; empty: nobody's that is known.
 */
export function carriersOf(waybill: string): Carrier[] {
  const number = waybill.toUpperCase();
  return FORMS.filter(([, form]) => form.test(number)).map(([carrier]) => carrier);
}

/** The one company whose numbers look like this. */
export function guessCarrier(waybill: string): Carrier | undefined {
  const [carrier, other] = carriersOf(waybill);
  return other === undefined ? carrier : undefined;
}

const FORMS: readonly (readonly [Carrier, RegExp])[] = [
  ['SF', /^SF\d{12,15}$/],
  ['JD', /^JD[0-9A-Z]{10,16}$/],
  ['YTO', /^(YT\d{13}|[VG]\d{9,12})$/],
  ['DBL', /^(DPK?\d{9,13})$/],
  ['EMS', /^([A-Z]{2}\d{9}[A-Z]{2}|(1[0-2]|9[5-9])\d{11})$/],
  ['ZTO', /^(7[3-9]\d{12}|ZTO\d{12})$/],
  ['STO', /^(77\d{13}|STO?\d{12,14})$/],
  ['YD', /^(4[2-6]\d{11}|4[2-6]\d{13}|3[12]\d{13})$/],
];

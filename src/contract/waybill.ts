import * as z from 'zod';

/** As carriers write it: one number names one parcel. */
export const waybillNumber = z
  .string()
  .regex(/^[0-9A-Za-z-]{6,32}$/)
  .transform((number) => number.toUpperCase());

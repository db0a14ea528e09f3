/** Where a parcel goes. An order keeps its own copy. */
export interface AddressFacts {
  readonly name: string;
  readonly phone: string; //  a mobile number of mainland China
  readonly region: readonly [province: string, city: string, district: string];
  readonly detail: string;
}

export const PHONE = /^1[3-9]\d{9}$/;
export const MOST_ADDRESSES = 20;

/** 138 **** 5678 */
export const masked = (phone: string) => `${phone.slice(0, 3)} **** ${phone.slice(-4)}`;

/** What people call the place: its city, or the county that lies directly below a province. */
export const townOf = ([, city, district]: AddressFacts['region']) => (city === '省直辖县' ? district : city);

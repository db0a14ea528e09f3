import { isIP } from 'node:net';

/**
 * The address a call comes from, in the lists that machines on the way have written, the best first: those of headers
 * are comma-separated. Each machine adds at the right whom it has heard; what a phone writes itself stands at the left.
 * So the last public one of a list is the one that was seen. Nothing where no list names any.
 */
export function clientIp(...lists: readonly (string | undefined)[]): string | undefined {
  for (const list of lists) {
    const heard = (list ?? '').split(',').map((part) => plain(part.trim()));
    const found = heard.reverse().find((ip) => isIP(ip) !== 0 && !isInside(ip));
    if (found) return found.toLowerCase();
  }
  return undefined;
}

/** "::ffff:203.0.113.7" is an address of four numbers. */
const plain = (ip: string) => ip.replace(/^::ffff:(?=\d+\.)/i, '');

/** Addresses of machines behind the same door: balancers and gateways, nobody's phone. */
const INSIDE = [
  /^(0|10|127)\./,
  /^169\.254\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(::1?$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i,
];
const isInside = (ip: string) => INSIDE.some((form) => form.test(ip));

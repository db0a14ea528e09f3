import { Outage } from '@/domain/outage';

/**
 * WeChat Pay has understood and said no, over its own signature: to ask again would bring the same answer.
 * What may succeed later (WeChat is busy, the merchant's balance is short) is an Outage instead.
 */
export class PayRefused extends Error {
  override readonly name = 'PayRefused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${code} (${status}): ${message}`);
  }
}

/** To ask once more with the same number is what WeChat advises for these. */
const LATER = new Set([
  'SYSTEM_ERROR',
  'SYSTEMERROR',
  'BANK_ERROR',
  'BANKERROR',
  'USERPAYING',
  'FREQUENCY_LIMITED',
  'RATELIMIT_EXCEED',
  'RATELIMIT_EXCEEDED',
  'NOT_ENOUGH', // The merchant's balance does not cover a refund until someone has paid in.
]);

/** The error for an answer that is not a success. */
export function refused(status: number, body: { readonly code: string; readonly message: string }): Error {
  const later = status >= 500 || status === 429 || status === 202 || LATER.has(body.code);
  if (later) return new Outage(`WeChat Pay: ${body.code} (${status}): ${body.message}`);
  return new PayRefused(status, body.code, body.message);
}

/** The answer, or nothing where WeChat refused with one of these codes. */
export async function unlessRefused(asked: Promise<unknown>, ...codes: readonly Set<string>[]): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PayRefused && codes.some((some) => some.has(error.code))) return undefined;
    throw error;
  }
}

import { randomBytes, randomInt } from 'node:crypto';
import type { PayKeys } from './keys';
import type { VirtualKeys } from './seal';
import type { Store } from './state';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Something that has happened in WeChat, told to whoever looks on. */
export interface WechatEvent {
  readonly kind:
    | 'prepay'
    | 'paid'
    | 'cancelled'
    | 'closed'
    | 'notice'
    | 'refund'
    | 'transfer'
    | 'message'
    | 'card'
    | 'code'
    | 'check'
    | 'shipping'
    | 'parcel'
    | 'bill'
    | 'refused';
  readonly at: number;
  readonly title: Words;
  readonly detail: Words;
  readonly about: Readonly<Record<string, string | number>>; // numbers and names, for a program
}

/** What the parts of the simulated WeChat share. */
export interface World {
  readonly store: Store;
  readonly keys: PayKeys;
  readonly virtual: VirtualKeys;
  readonly pushUrl: string; // where messages are pushed to
  readonly appId: string;
  readonly appSecret: string;
  readonly shopName: string;
  readonly templates: Readonly<Record<string, string>>; // template id → its title
  readonly noticeDelays: readonly number[];
  readonly refundDelay: number;
  readonly slowness: number;
  readonly files: string | undefined; // the folder behind cloud:// ids
  now(): number;
  tell(event: Omit<WechatEvent, 'at' | 'about'> & { about?: WechatEvent['about'] }): void;
  /** Something may be due now. */
  wake(): void;
}

export const random = () => randomBytes(16).toString('hex').toUpperCase();

export const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

const BEIJING = 8 * 3_600_000;

/** 2026-11-21T10:42:07+08:00 */
export const rfc3339 = (time: number) => `${new Date(time + BEIJING).toISOString().slice(0, 19)}+08:00`;

/** 2026-11-21, in Beijing */
export const day = (time: number) => rfc3339(time).slice(0, 10);

/** A number such as WeChat gives: a prefix, the day, and digits by chance. */
export function longNumber(prefix: string, now: number, length: number): string {
  let digits = prefix + day(now).replaceAll('-', '');
  while (digits.length < length) digits += randomInt(10);
  return digits;
}

/** An answer with which WeChat Pay says no. */
export class Denied extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

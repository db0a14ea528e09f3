import type { Rank } from '../wechat/state';

/** What the desk says of a phone and of who holds it. */
export interface HandWords {
  readonly of: (name: string) => string;
  readonly rank: string;
  readonly ranks: Readonly<Record<`${Rank}`, string>>;
  readonly shared: string;
  readonly own: string;
  readonly with: (name: string) => string;
}

const numbers = { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4' } as const;

export const handWords: Readonly<Record<'zh' | 'en', HandWords>> = {
  zh: {
    of: (name) => `${name}用的手机`,
    rank: '微信给的安全等级，越大越可疑',
    ranks: { ...numbers, unseen: '查不到' },
    shared: '用谁的手机上网',
    own: '自己的',
    with: (name) => `和${name}同一部`,
  },
  en: {
    of: (name) => `The phone that ${name} uses`,
    rank: 'Risk rank that WeChat gives; more is worse',
    ranks: { ...numbers, unseen: 'unknown' },
    shared: 'Whose phone',
    own: 'An own one',
    with: (name) => `The same as ${name}`,
  },
};

import type { Wechat } from './wechat';

const MOST_KEPT = 60; // Some 50 kB each.

/**
 * Pictures of codes that WeChat has just drawn: a poster is mostly wanted again by the same person minutes later, and
 * the code of a link never looks different. They lie in memory, not in the database: it would be the largest part of it.
 */
export function keepCodes(wechat: Wechat, most = MOST_KEPT): Wechat {
  const kept = new Map<string, Uint8Array>();
  return {
    ...wechat,
    async code(asked) {
      const key = `${asked.page} ${asked.scene}`;
      const drawn = kept.get(key) ?? (await wechat.code(asked));
      kept.delete(key);
      kept.set(key, drawn); // The last that was wanted stands last,
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest); // and the first one goes.
      return drawn;
    },
  };
}

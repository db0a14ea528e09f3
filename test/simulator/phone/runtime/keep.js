/** What a phone remembers, apart from the other phones in the same browser: localStorage under its person's name. */
import { me } from './link.js';
import { config } from './state.js';

// A page opened from 朋友圈 remembers apart from the mini program.
const mine = `wx:${config.single ? 'single:' : ''}${me.openid}:`;
const EPOCH = `${mine}#epoch`;

// The desk's "start over" begins a new epoch: what was remembered before is forgotten.
if (config.epoch && localStorage.getItem(EPOCH) !== config.epoch) {
  for (const key of keysWith(mine)) localStorage.removeItem(key);
  localStorage.setItem(EPOCH, config.epoch);
}

/** A drawer of the phone's memory: 'data' holds what the mini program stores, 'phone' what WeChat knows. */
export function drawer(name) {
  const prefix = `${mine}${name}:`;
  return {
    keys: () => keysWith(prefix).map((key) => key.slice(prefix.length)),
    has: (key) => localStorage.getItem(prefix + key) !== null,
    get(key) {
      const text = localStorage.getItem(prefix + key);
      return text === null ? undefined : JSON.parse(text);
    },
    set: (key, value) => localStorage.setItem(prefix + key, JSON.stringify(value)),
    remove: (key) => localStorage.removeItem(prefix + key),
    bytes: () => keysWith(prefix).reduce((sum, key) => sum + (localStorage.getItem(key)?.length ?? 0), 0),
  };
}

function keysWith(prefix) {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

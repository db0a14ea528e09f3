import { drawer } from '../keep.js';
import { config, weapp } from '../state.js';
import { api, sync } from './core.js';

const LIMIT_KB = 10_240;
const kept = drawer('data');

// What a test wants to be stored before the start.
for (const [key, value] of Object.entries(config.storage ?? {})) kept.set(key, value);

const put = (key, value) => (value === undefined ? kept.remove(key) : kept.set(key, value));
const info = () => ({ keys: kept.keys(), currentSize: Math.ceil(kept.bytes() / 1_024), limitSize: LIMIT_KB });
const clear = () => {
  for (const key of kept.keys()) kept.remove(key);
};

sync('setStorageSync', put);
sync('getStorageSync', (key) => (kept.has(key) ? kept.get(key) : ''));
sync('removeStorageSync', (key) => kept.remove(key));
sync('clearStorageSync', clear);
sync('getStorageInfoSync', info);

const quietly = (name, fn) => api(name, fn, { quiet: true });
quietly('setStorage', ({ key, data }) => void put(key, data));
quietly('getStorage', ({ key }) => {
  if (!kept.has(key)) throw { errMsg: 'getStorage:fail data not found' };
  return { data: kept.get(key) };
});
quietly('removeStorage', ({ key }) => void kept.remove(key));
quietly('clearStorage', () => void clear());
quietly('getStorageInfo', info);

weapp.storage = () => Object.fromEntries(kept.keys().map((key) => [key, kept.get(key)]));

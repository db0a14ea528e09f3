/** The logic layer's module loader: files run inside functions that hide what WeChat does not have. */
import { PhoneDate } from './clock.js';
import { bundle, config, weapp } from './state.js';

/** Names of a browser that WeChat's logic layer does not know: mini program code sees them as undefined. */
const HIDDEN = `window document frames self location navigator localStorage sessionStorage history screen alert confirm
prompt fetch XMLHttpRequest WebSocket MessageChannel Worker Image Audio Option HTMLElement Element Node Event CustomEvent
EventTarget MutationObserver IntersectionObserver ResizeObserver DOMParser XMLSerializer getComputedStyle matchMedia
requestAnimationFrame cancelAnimationFrame requestIdleCallback customElements Blob File FileReader FormData Headers
Request Response URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal btoa atob crypto
structuredClone queueMicrotask indexedDB caches performance parent top opener origin name event status process CSS
Notification`
  .split(/\s+/)
  .filter((name) => !(config.allowGlobals ?? []).includes(name));

const KNOWN =
  `Object Array Function String Number Boolean Symbol BigInt RegExp Math JSON Map Set WeakMap WeakSet WeakRef
Promise Proxy Reflect Error TypeError RangeError SyntaxError ArrayBuffer DataView Uint8Array Int8Array Uint16Array
Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray Intl parseInt parseFloat isNaN isFinite
encodeURIComponent decodeURIComponent encodeURI decodeURI setTimeout clearTimeout setInterval clearInterval
console`.split(/\s+/);

const world = { Date: PhoneDate };
for (const name of KNOWN) {
  const value = window[name];
  if (name in window) world[name] = typeof value === 'function' && !value.prototype ? value.bind(window) : value;
}
world.globalThis = world;

const GIVEN =
  'require module exports App Page Component Behavior getApp getCurrentPages requirePlugin wx global globalThis __wxConfig Date'.split(
    ' ',
  );
const modules = {};
let given = {};

/** Tells the loader what each file is given: App, Page, Component, … */
export const giveToFiles = (names) => {
  given = { ...names, global: world, globalThis: world, Date: PhoneDate };
};

export function requireFile(file) {
  if (modules[file]) return modules[file].exports;
  const module = { exports: {} };
  modules[file] = module;
  const require = (relative) => requireFile(resolve(file, relative));
  require.async = (relative) =>
    new Promise((done, failed) =>
      setTimeout(() => {
        try {
          done(require(relative));
        } catch (error) {
          failed(error);
        }
      }),
    );
  const started = performance.now();
  const run = new Function(...GIVEN, ...HIDDEN, `${bundle.js[file]}\n//# sourceURL=weapp:///${file}`);
  const all = { ...given, require, module, exports: module.exports };
  run.call(undefined, ...GIVEN.map((name) => all[name]));
  weapp.timing.js ??= {};
  weapp.timing.js[file] = +(performance.now() - started).toFixed(1);
  return module.exports;
}

function resolve(from, relative) {
  const parts =
    relative[0] === '/' ? relative.slice(1).split('/') : [...from.split('/').slice(0, -1), ...relative.split('/')];
  const out = [];
  for (const part of parts) {
    if (part === '..') out.pop();
    else if (part && part !== '.') out.push(part);
  }
  const path = out.join('/');
  const file = [path, `${path}.js`, `${path}/index.js`].find((name) => name in bundle.js);
  if (!file) throw new Error(`module '${relative}' is not defined, require args is '${relative}' (from ${from})`);
  return file;
}

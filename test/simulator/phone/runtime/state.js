/** What the phone was started with, and what a test may read: window.__weapp. */
export const bundle = window.__WEAPP_BUNDLE__;
export const config = window.__PHONE__ ?? {};

export const weapp = {
  ready: false,
  errors: [],
  warnings: [],
  setData: [],
  wxCalls: [],
  mocks: {},
  timing: {},
  navTimings: [],
};
window.__weapp = weapp;

export function warn(message) {
  if (weapp.warnings.includes(message)) return;
  weapp.warnings.push(message);
  console.warn(`[weapp] ${message}`);
}

export function fail(error, where) {
  const message = `${where}: ${error?.stack || error?.message || error}`;
  weapp.errors.push(message);
  console.error(`[weapp] ${message}`);
}

/** Calls what the mini program gave us. Its mistakes are recorded and never stop the phone. */
export function call(where, fn, self, args = []) {
  if (typeof fn !== 'function') return undefined;
  try {
    const result = fn.apply(self, args);
    if (typeof result?.then === 'function') result.then(undefined, (error) => fail(error, where));
    return result;
  } catch (error) {
    fail(error, where);
    return undefined;
  }
}

export const clone = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Lengths and safe areas in an inline style, as wxss.mjs writes them in style sheets. */
export function inlineStyle(text) {
  if (typeof text !== 'string') return text;
  return text
    .replace(/(-?(?:\d+\.?\d*|\.\d+))rpx\b/g, (_, n) => `${+(Number(n) / 7.5).toFixed(5)}vw`)
    .replace(/\b(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g, 'var(--wx-sai-$1,0px)');
}

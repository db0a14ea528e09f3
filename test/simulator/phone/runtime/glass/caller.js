/** What every component of the mini program can do: setData (metered), queries, animations. */
import { component } from 'glass-easel-miniprogram-adapter';
import { fail, warn, weapp } from '../state.js';

const LARGEST_SET_DATA = 1_048_576; // bytes: WeChat refuses more.
const proto = component.ComponentCaller.prototype;
const setNow = proto.setData;
const encoder = new TextEncoder();

// Cloned and measured as it would be when it crosses to the view thread.
proto.setData = function (given, done) {
  if (!given || typeof given !== 'object') return;
  const started = performance.now();
  const data = withPlainPaths(given);
  let copy;
  let bytes = 0;
  try {
    const text = JSON.stringify(data);
    bytes = encoder.encode(text).length;
    copy = JSON.parse(text);
  } catch (error) {
    fail(error, `setData on ${this.is}`);
    return;
  }
  const keys = Object.keys(data);
  for (const key of keys) if (data[key] === undefined) warn(`setData: field "${key}" is undefined on ${this.is}`);
  if (bytes > LARGEST_SET_DATA) warn(`setData of ${bytes} bytes on ${this.is} is over WeChat's 1 MB limit`);
  if (!this.__gone) setNow.call(this, copy);
  weapp.setData.push({
    at: +started.toFixed(1),
    is: this.is,
    keys: keys.length,
    sample: keys[0],
    bytes,
    ms: +(performance.now() - started).toFixed(2),
  });
  if (done) {
    requestAnimationFrame(() =>
      setTimeout(() => {
        try {
          done.call(this);
        } catch (error) {
          fail(error, 'setData callback');
        }
      }),
    );
  }
};

/** WeChat takes `list.[0].name` as well as `list[0].name`. */
function withPlainPaths(data) {
  if (!Object.keys(data).some((key) => key.includes('.['))) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.replaceAll('.[', '['), value]));
}

const elementsOf = (caller, selector) =>
  caller._$.getShadowRoot()
    .querySelectorAll(selector)
    .map((element) => element.getBackendElement());

Object.assign(proto, {
  createSelectorQuery() {
    return window.wx.createSelectorQuery().in(this);
  },
  createIntersectionObserver(options) {
    return window.wx.createIntersectionObserver(this, options);
  },
  createMediaQueryObserver(options) {
    return window.wx.createMediaQueryObserver(this, options);
  },
  animate(selector, frames, duration, done) {
    const steps = frames.map(({ ease, ...frame }) => ({ ...frame, ...(ease ? { easing: ease } : {}) }));
    for (const el of elementsOf(this, selector)) {
      const animation = el.animate(steps, { duration, fill: 'forwards' });
      animation.onfinish = () => done?.();
    }
  },
  clearAnimation(selector, options, done) {
    for (const el of elementsOf(this, selector)) for (const animation of el.getAnimations()) animation.cancel();
    (typeof options === 'function' ? options : done)?.();
  },
  applyAnimation() {},
  setUpdatePerformanceListener() {},
  setInitialRenderingCache() {},
  getTabBar: () => null,
  getAppBar: () => null,
});

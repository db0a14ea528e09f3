import { wx } from './core.js';

const TRANSFORMS =
  `matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX
skewY translate translate3d translateX translateY translateZ`.split(/\s+/);
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'left', 'bottom', 'right'];
const USUAL = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' };

wx.createAnimation = (base = {}) => {
  const optionOf = (given = {}) => {
    const { duration, timingFunction, delay, transformOrigin } = { ...USUAL, ...base, ...given };
    return { transition: { duration, timingFunction, delay }, transformOrigin };
  };
  let current = [];
  let actions = [];
  const animation = {
    step(options) {
      actions.push({ animates: current, option: optionOf(options) });
      current = [];
      return animation;
    },
    export() {
      const exported = { actions };
      actions = [];
      return exported;
    },
  };
  const add = (animate) => {
    current.push(animate);
    return animation;
  };
  for (const type of TRANSFORMS) animation[type] = (...args) => add({ type, args });
  for (const name of STYLES) {
    const inUnit = (value) => (typeof value === 'number' && name !== 'opacity' ? `${value}px` : value);
    animation[name] = (value) => add({ type: 'style', args: [name, inUnit(value)] });
  }
  return animation;
};

wx.worklet = {
  shared: (value) => ({ value }),
  derived: (read) => ({
    get value() {
      return read();
    },
  }),
  timing: (value) => value,
  spring: (value) => value,
  runOnUI: (fn) => fn,
  runOnJS: (fn) => fn,
};

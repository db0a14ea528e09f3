/** Plays what wx.createAnimation exported on an element. */
export function playAnimation(el, actions) {
  let delay = 0;
  for (const { animates, option } of actions) {
    const { duration, timingFunction, delay: wait = 0 } = option.transition;
    setTimeout(() => {
      el.style.transition = `all ${duration}ms ${timingFunction} ${wait}ms`;
      el.style.transformOrigin = option.transformOrigin || '';
      const transforms = [];
      for (const { type, args } of animates) {
        if (type === 'style') el.style[args[0]] = args[1];
        else transforms.push(`${type}(${args.map((value) => withUnit(type, value)).join(',')})`);
      }
      if (transforms.length) el.style.transform = transforms.join(' ');
    }, delay);
    delay += duration + wait;
  }
}

function withUnit(type, value) {
  if (typeof value !== 'number') return value;
  if (/rotate|skew/.test(type)) return `${value}deg`;
  return /translate/.test(type) ? `${value}px` : value;
}

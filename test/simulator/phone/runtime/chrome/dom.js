/** An element: attributes, `onclick`-like listeners, children; what is null or false is left out. */
export function h(tag, attributes = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false)
      el.setAttribute(name, value === true ? '' : value);
  }
  el.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return el;
}

export function svg(markup, attributes = '') {
  const holder = document.createElement('span');
  holder.className = 'wx-svg';
  holder.innerHTML = `<svg fill="none" ${attributes}>${markup}</svg>`;
  return holder;
}

/** Something that lies over the whole phone until `close` is called. A tap beside it calls `beside`. */
export function layer(content, { beside, className = '' } = {}) {
  const mask = h('div', { class: `wx-mask ${className}` }, content);
  mask.addEventListener('click', (event) => {
    if (event.target === mask) beside?.();
  });
  document.body.append(mask);
  return { el: mask, close: () => mask.remove() };
}

/** A layer that ends with an answer. `draw(end)` makes its content. */
export const askOver = (draw, { cancel, className } = {}) =>
  new Promise((done) => {
    let shown;
    const end = (answer) => {
      shown.close();
      done(answer);
    };
    const beside = cancel === undefined ? undefined : () => end(cancel);
    shown = layer(draw(end), { beside, className });
  });

export const yuan = (fen) => (fen / 100).toFixed(2);

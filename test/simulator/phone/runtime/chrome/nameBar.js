/** The bar above the keyboard that offers the person's WeChat name to a field of type "nickname". */
import { h } from './dom.js';

let bar;

export function nameBarFor(name, choose) {
  hideNameBar();
  bar = h('button', { class: 'wx-name-bar' }, '用微信昵称', h('small', {}, name));
  // Before the field loses its focus, which would take the bar away.
  bar.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    hideNameBar();
    choose(name);
  });
  document.body.append(bar);
}

export function hideNameBar() {
  bar?.remove();
  bar = undefined;
}

/**
 * 单页模式: what friends open from 朋友圈 is one page on top of WeChat, in a mini program of its own that knows nobody
 * and goes nowhere. Here it is a phone in the phone; its bars are drawn by bars.js.
 */
import { me, on } from '../link.js';
import { weapp } from '../state.js';
import { h } from './dom.js';

const FROM_SINGLE = 1155;
let shown;

export function closeSingle() {
  shown?.remove();
  shown = undefined;
}

on('single', ({ path }) => {
  closeSingle();
  const query = new URLSearchParams({ person: me.openid, single: '1', scene: '1154', path });
  shown = h('iframe', { class: 'wx-single', title: '朋友圈里的页面', src: `/phone/?${query}` });
  document.body.append(shown);
});

window.addEventListener('message', ({ source, data }) => {
  if (!shown || source !== shown.contentWindow) return;
  closeSingle();
  if (data.single === 'go') weapp.open({ path: data.path, scene: FROM_SINGLE });
});

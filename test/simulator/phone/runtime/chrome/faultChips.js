/** What is to go wrong with the notice of a payment or a transfer: no part of WeChat, and folded away. */
import { h } from './dom.js';

/** `lost` says what a lost notice means here. `chosen()` is '' where it is left to the desk's setting. */
export function faultChips(lost) {
  let fault = '';
  const names = [
    ['', '照控制条'],
    ['lost', lost],
    ['twice', '来两次'],
    ['late', '迟到'],
    ['forged', '伪造'],
  ];
  const chips = names.map(([id, text]) =>
    h(
      'button',
      {
        class: `wx-chip ${id === '' ? 'on' : ''}`,
        'data-fault': id || 'none',
        onclick: (event) => {
          fault = id;
          for (const chip of chips) chip.classList.toggle('on', chip === event.currentTarget);
        },
      },
      text,
    ),
  );
  const el = h('details', {}, h('summary', {}, '模拟'), h('div', { class: 'wx-chips' }, chips));
  return { el, chosen: () => fault };
}

/** The pay sheet of WeChat Pay, and what may go wrong with the notice afterwards. */
import { askOver, h, yuan } from './dom.js';

/** What the shop's server is told after the payment; '' leaves it to the desk's setting. */
const FAULTS = [
  ['', '照控制条'],
  ['lost', '已付但通知不到'],
  ['twice', '来两次'],
  ['late', '迟到'],
  ['forged', '伪造'],
];

/** Resolves with { fault } when the person confirms, undefined when not. */
export const paySheet = ({ merchant, description, amount, payer }) =>
  askOver((end) => {
    let fault = '';
    const chips = FAULTS.map(([id, text]) =>
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
    return h(
      'div',
      { class: 'wx-sheet wx-pay wx-white', role: 'dialog' },
      h(
        'header',
        {},
        h('button', { class: 'wx-cancel', 'aria-label': '取消', onclick: () => end(undefined) }, '✕'),
        '微信支付',
      ),
      h('h4', {}, merchant),
      h('strong', {}, `¥${yuan(amount)}`),
      h('div', { class: 'wx-line' }, h('span', {}, '商品'), h('span', {}, description)),
      h('div', { class: 'wx-line' }, h('span', {}, '付款'), h('span', {}, `${payer} 的零钱`)),
      h('button', { class: 'wx-go wx-confirm', onclick: () => end({ fault }) }, '确认支付'),
      h('details', {}, h('summary', {}, '模拟'), h('div', { class: 'wx-chips' }, chips)),
    );
  });

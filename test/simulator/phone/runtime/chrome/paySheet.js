/** The pay sheet of WeChat Pay, and what may go wrong with the notice afterwards. */
import { askOver, h, yuan } from './dom.js';
import { faultChips } from './faultChips.js';

/** Resolves with { fault } when the person confirms, undefined when not. */
export const paySheet = ({ merchant, description, amount, payer }) =>
  askOver((end) => {
    const faults = faultChips('已付但通知不到');
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
      h('button', { class: 'wx-go wx-confirm', onclick: () => end({ fault: faults.chosen() }) }, '确认支付'),
      faults.el,
    );
  });

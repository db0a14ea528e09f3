/** 商家转账: WeChat's own page on which money from a merchant is confirmed, and the one that says it has come. */
import { h, yuan } from './dom.js';
import { faultChips } from './faultChips.js';

const DAY = 24 * 3_600_000;

/** Over the whole phone, as WeChat opens it. Resolves with what `draw` ends it with. */
const openPage = (draw) =>
  new Promise((done) => {
    const el = h('div', { class: 'wx-page wx-transfer wx-white', role: 'dialog', 'aria-label': '商家转账' });
    const end = (answer) => {
      el.remove();
      done(answer);
    };
    el.append(...draw(end));
    document.body.append(el);
  });

const line = (name, value) => h('div', { class: 'wx-line' }, h('span', {}, name), h('span', {}, value));

const timeOf = (at) => {
  const date = new Date(at + 8 * 3_600_000).toISOString();
  return `${date.slice(5, 10).replace('-', '月')}日 ${date.slice(11, 16)}`;
};

/** Resolves with { fault } when the person takes the money, undefined when the page is closed. */
export const transferPage = ({ merchant, amount, remark, until }) =>
  openPage((end) => {
    const faults = faultChips('已收但通知不到');
    return [
      h(
        'header',
        {},
        h('button', { class: 'wx-cancel', 'aria-label': '关闭', onclick: () => end(undefined) }, '✕'),
        '商家转账',
      ),
      h(
        'main',
        {},
        h('i', { class: 'wx-coin' }, '¥'),
        h('p', {}, '待你收款'),
        h('strong', {}, `¥${yuan(amount)}`),
        line('付款方', merchant),
        line('转账说明', remark),
        line('转账时间', timeOf(until - DAY)),
        h('button', { class: 'wx-go wx-confirm', onclick: () => end({ fault: faults.chosen() }) }, '确认收款'),
        h('small', {}, `${timeOf(until)} 前没有确认，钱会退回商家`),
        faults.el,
      ),
    ];
  });

/** Resolves when it is left. */
export const transferDone = ({ merchant, amount }) =>
  openPage((end) => [
    h('header', {}, '商家转账'),
    h(
      'main',
      {},
      h('i', { class: 'wx-coin done' }, '✓'),
      h('p', {}, '已收款'),
      h('strong', {}, `¥${yuan(amount)}`),
      line('付款方', merchant),
      line('到账', '零钱'),
      h('button', { class: 'wx-go wx-confirm', onclick: () => end(undefined) }, '完成'),
    ),
  ]);

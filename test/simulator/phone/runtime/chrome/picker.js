/** The wheel pickers: one or several columns, date, time and region. */
import { PhoneDate } from '../clock.js';
import { weapp } from '../state.js';
import { askOver, h } from './dom.js';
import { regionWheels } from './regions.js';

const ROW = 42;

/**
 * Opens the picker of a <picker>. Resolves with the detail of its `change` event, undefined when cancelled.
 * `columnChanged` hears the wheels of a multiSelector while they turn.
 */
export async function openPicker(o, columnChanged) {
  const make = { multiSelector: several, date, time, region: regionWheels }[o.mode] ?? single;
  const wheels = await make(o, columnChanged);
  openPicker.rangeChanged = wheels.rangeChanged;
  weapp.pick = (labels) => wheels.choose(labels);
  const answer = await askOver(
    (end) =>
      h(
        'div',
        { class: 'wx-sheet wx-picker wx-white', role: 'dialog' },
        h(
          'header',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end(undefined) }, '取消'),
          h('b', {}, o.headerText || ''),
          h('button', { class: 'wx-go wx-confirm', onclick: () => end(wheels.detail()) }, '确定'),
        ),
        wheels.el,
      ),
    { cancel: undefined },
  );
  openPicker.rangeChanged = undefined;
  return answer;
}

/** Columns of labels that turn. `turned(column, index)` hears each change. */
export function wheels(columns, chosen, turned) {
  const el = h('div', { class: 'wx-columns' });
  const state = [];
  const draw = (position, labels, index = 0) => {
    const column = h(
      'div',
      { class: 'wx-column' },
      labels.map((label, i) => h('button', { onclick: () => turn(position, i, true) }, label)),
    );
    let still;
    column.addEventListener('scroll', () => {
      clearTimeout(still);
      still = setTimeout(() => {
        if (performance.now() > state[position].quietUntil) turn(position, Math.round(column.scrollTop / ROW));
      }, 90);
    });
    if (state[position]) state[position].el.replaceWith(column);
    else el.append(column);
    state[position] = { el: column, labels, index: Math.max(0, Math.min(index, labels.length - 1)) };
    place(position);
  };
  const place = (position, smooth = false) => {
    const { el: column, index } = state[position];
    // Scrolling that we began ourselves chooses nothing.
    state[position].quietUntil = performance.now() + (smooth ? 450 : 150);
    requestAnimationFrame(() => column.scrollTo({ top: index * ROW, behavior: smooth ? 'smooth' : 'instant' }));
  };
  const turn = (position, index, scroll = false) => {
    const column = state[position];
    if (!column || index === column.index || index >= column.labels.length) return;
    column.index = index;
    if (scroll) place(position, true);
    turned?.(position, index);
  };
  columns.forEach((labels, position) => void draw(position, labels, chosen[position]));
  return {
    el,
    draw,
    indexes: () => state.map((column) => column.index),
    labels: () => state.map((column) => column.labels[column.index]),
    /** For tests: turns each wheel to a label. */
    choose: (labels) =>
      labels.forEach((label, position) => {
        const index = state[position].labels.indexOf(label);
        if (index < 0) throw new Error(`the picker has no "${label}"`);
        turn(position, index, true);
      }),
  };
}

const labelsOf = (range, key) =>
  (range ?? []).map((item) => String(key && typeof item === 'object' ? item[key] : item));

function single(o) {
  const turning = wheels([labelsOf(o.range, o.rangeKey)], [Number(o.value || 0)]);
  return {
    ...turning,
    detail: () => ({ value: String(turning.indexes()[0]) }),
    rangeChanged: (range) => turning.draw(0, labelsOf(range, o.rangeKey), turning.indexes()[0]),
  };
}

function several(o, columnChanged) {
  const chosen = (o.value ?? []).map(Number);
  const columns = (o.range ?? []).map((range) => labelsOf(range, o.rangeKey));
  const turning = wheels(columns, chosen, (column, value) => columnChanged({ column, value }));
  return {
    ...turning,
    detail: () => ({ value: turning.indexes() }),
    rangeChanged: (range) =>
      range.forEach(
        (items, column) => void turning.draw(column, labelsOf(items, o.rangeKey), turning.indexes()[column]),
      ),
  };
}

const two = (number) => String(number).padStart(2, '0');
const upTo = (from, to, unit) => Array.from({ length: to - from + 1 }, (_, i) => `${two(from + i)}${unit}`);

function date(o) {
  const today = new PhoneDate();
  const shown = (o.value || `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`).split('-');
  const firstYear = Number((o.start || '1950').slice(0, 4));
  const lastYear = Number((o.end || '2050').slice(0, 4));
  const days = (year, month) => upTo(1, new Date(year, month, 0).getDate(), '日');
  const parts = { year: 1, month: 2 }[o.fields] ?? 3;
  const [year, month = 1, day = 1] = shown.map(Number);
  const columns = [upTo(firstYear, lastYear, '年'), upTo(1, 12, '月'), days(year, month)].slice(0, parts);
  const turning = wheels(columns, [year - firstYear, month - 1, day - 1], (column) => {
    const [y, m, d] = turning.indexes();
    if (column < 2 && parts === 3) turning.draw(2, days(firstYear + y, m + 1), d);
  });
  const text = () => turning.indexes().map((index, i) => (i === 0 ? String(firstYear + index) : two(index + 1)));
  return { ...turning, detail: () => ({ value: text().join('-') }) };
}

function time(o) {
  const [hour = 0, minute = 0] = (o.value || '').split(':').map(Number);
  const turning = wheels([upTo(0, 23, ' 时'), upTo(0, 59, ' 分')], [hour, minute]);
  return { ...turning, detail: () => ({ value: turning.indexes().map(two).join(':') }) };
}

import { openPicker } from '../chrome/picker.js';
import { ANY, emit, onTap } from './common.js';

export const picker = {
  props: {
    mode: String,
    range: ANY,
    rangeKey: String,
    value: ANY,
    disabled: Boolean,
    start: String,
    end: String,
    fields: String,
    customItem: String,
    headerText: String,
    name: String,
    level: String,
  },
  make(c) {
    onTap(c, async () => {
      if (c.data.disabled) return;
      const chosen = await openPicker({ ...c.data, mode: c.data.mode || 'selector' }, (detail) =>
        emit(c, 'columnchange', detail),
      ).catch(() => undefined);
      if (chosen) c.chosen = chosen.value;
      emit(c, chosen ? 'change' : 'cancel', chosen ?? {});
    });
    c.control = {
      get: () => c.chosen ?? c.data.value ?? '',
      reset: () => {
        c.chosen = undefined;
      },
    };
  },
  update: {
    value(c) {
      c.chosen = undefined;
    },
    range: (_c, value) => openPicker.rangeChanged?.(value),
  },
};

const USUAL_ROW = 34;

export const pickerView = {
  props: {
    value: ANY,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
    name: String,
  },
  make(c, el) {
    const columns = () => [...el.querySelectorAll('wx-picker-view-column')].map((column) => column.__c);
    c.control = { get: () => columns().map((column) => column.index || 0) };
    c.apply = () =>
      setTimeout(() => {
        const row = rowHeight(c.data.indicatorStyle);
        el.querySelector('.wx-pv-mask').style.cssText = `height:${row}px;margin-top:${-row / 2}px`;
        columns().forEach((column, i) => void column.place(row, (c.data.value || [])[i] || 0));
      });
  },
  update: { '*': (c) => c.apply() },
  attached: (c) => c.apply(),
};

function rowHeight(style = '') {
  const [, number, unit] = /height\s*:\s*([\d.]+)(px|rpx|vw)/.exec(style) ?? [];
  if (!number) return USUAL_ROW;
  return unit === 'px' ? +number : (+number * innerWidth) / (unit === 'vw' ? 100 : 750);
}

export const pickerViewColumn = {
  props: {},
  make(c, el) {
    let still;
    c.index = 0;
    c.place = (row, index) => {
      const list = el.querySelector('.wx-pvc-list');
      list.style.padding = `${Math.max(0, (el.clientHeight - row) / 2)}px 0`;
      for (const child of list.children) Object.assign(child.style, { height: `${row}px`, overflow: 'hidden' });
      c.row = row;
      c.index = index;
      el.scrollTop = index * row;
    };
    el.addEventListener('scroll', () => {
      clearTimeout(still);
      still = setTimeout(() => {
        const index = Math.round(el.scrollTop / (c.row || USUAL_ROW));
        if (index === c.index) return;
        c.index = index;
        const view = el.closest('wx-picker-view')?.__c;
        if (!view) return;
        emit(view, 'pickstart');
        emit(view, 'change', { value: view.control.get() });
        emit(view, 'pickend');
      }, 80);
    });
  },
};

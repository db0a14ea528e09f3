import { ANY, emit, onTap } from './common.js';

/** A checkbox, or with `single` a radio: the group tells the change. */
const check = (groupTag, single) => ({
  props: { value: String, checked: Boolean, disabled: Boolean, color: String, name: String },
  make(c, el) {
    c.on = false;
    c.set = (on) => turn(c, on);
    c.act = () => {
      if (c.data.disabled || (single && c.on)) return;
      const group = el.closest(groupTag);
      if (single) for (const other of group?.querySelectorAll('wx-radio') ?? []) other.__c.set(false);
      c.set(single || !c.on);
      if (!group?.__c) return;
      emit(group.__c, 'change', { value: single ? c.data.value : group.__c.control.get() });
    };
    c.control = { act: c.act };
    onTap(c, c.act);
  },
  update: {
    checked: (c, value) => c.set(value),
    color: (c, value) => c.el.style.setProperty('--ctl', value),
  },
});

function turn(c, on) {
  c.on = !!on;
  c.el.classList.toggle('wx-on', c.on);
  c.el.setAttribute('aria-checked', c.on);
}

const group = (tag, read) => ({
  props: { name: String },
  make(c, el) {
    const members = () => [...el.querySelectorAll(tag)].map((member) => member.__c);
    c.control = {
      get: () => read(members().filter((member) => member.on)),
      reset: () => {
        for (const member of members()) member.set(false);
      },
    };
  },
});

export const checkbox = check('wx-checkbox-group', false);
export const radio = check('wx-radio-group', true);
export const checkboxGroup = group('wx-checkbox', (on) => on.map((member) => member.data.value));
export const radioGroup = group('wx-radio', ([on]) => on?.data.value ?? '');

export const switchPart = {
  props: { checked: Boolean, disabled: Boolean, type: String, color: String, name: String },
  make(c) {
    c.set = (on) => turn(c, on);
    const act = () => {
      if (c.data.disabled) return;
      c.set(!c.on);
      emit(c, 'change', { value: c.on });
    };
    onTap(c, act);
    c.control = { get: () => !!c.on, reset: () => c.set(false), act };
  },
  update: {
    checked: (c, value) => c.set(value),
    color: (c, value) => c.el.style.setProperty('--ctl', value),
  },
};

export const slider = {
  props: {
    min: Number,
    max: ANY,
    step: ANY,
    value: Number,
    disabled: Boolean,
    showValue: Boolean,
    name: String,
    activeColor: String,
    backgroundColor: String,
    blockSize: Number,
  },
  make(c, el) {
    const range = el.ownerDocument.createElement('input');
    const text = el.ownerDocument.createElement('span');
    range.type = 'range';
    el.append(range, text);
    const show = () => {
      text.textContent = range.value;
      text.hidden = !c.data.showValue;
    };
    c.follow = () => {
      const { min, max, step, value, disabled } = c.data;
      Object.assign(range, { min: min || 0, max: max ?? 100, step: step ?? 1, value, disabled });
      show();
    };
    range.addEventListener('input', () => {
      show();
      emit(c, 'changing', { value: +range.value });
    });
    range.addEventListener('change', () => emit(c, 'change', { value: +range.value }));
    c.control = { get: () => +range.value, reset: () => c.follow() };
  },
  update: { '*': (c) => c.follow() },
};

export const form = {
  props: { reportSubmit: Boolean, name: String },
  make(c, el) {
    const FIELDS = 'wx-input,wx-textarea,wx-checkbox-group,wx-radio-group,wx-switch,wx-slider,wx-picker,wx-picker-view';
    const fields = () =>
      [...el.querySelectorAll(FIELDS)]
        .map((field) => field.__c)
        .filter((field) => field?.data?.name && field.control?.get);
    c.submit = (by) => {
      const value = Object.fromEntries(fields().map((field) => [field.data.name, field.control.get()]));
      emit(c, 'submit', { value, formId: 'simulated', target: by?.id });
    };
    c.reset = () => {
      for (const field of fields()) field.control.reset?.();
      emit(c, 'reset', {});
    };
  },
};

const LABELLED = 'wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-button';

export const label = {
  props: { for: String },
  make(c, el) {
    onTap(c, (event) => {
      const own = event.detail?.closest?.(LABELLED);
      if (own && own !== el && el.contains(own)) return;
      const target = c.data.for ? el.ownerDocument.getElementById(c.data.for) : el.querySelector(LABELLED);
      target?.__c?.control?.act?.();
    });
  },
};

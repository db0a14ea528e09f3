import { hideNameBar } from '../chrome/nameBar.js';
import { offerName } from './button.js';
import { ANY, emit } from './common.js';

const USUAL_LENGTH = 140;
const KEYBOARDS = { number: 'numeric', digit: 'decimal' };

const props = {
  ...Object.fromEntries(
    'value type placeholder placeholderStyle placeholderClass confirmType name'
      .split(' ')
      .map((name) => [name, String]),
  ),
  ...Object.fromEntries(
    `password disabled focus autoFocus autoHeight adjustPosition holdKeyboard confirmHold showConfirmBar fixed`
      .split(' ')
      .map((name) => [name, Boolean]),
  ),
  ...Object.fromEntries('cursor cursorSpacing selectionStart selectionEnd'.split(' ').map((name) => [name, Number])),
  maxlength: ANY,
};

const field = (tag) => ({
  props,
  make(c, el) {
    const inner = el.ownerDocument.createElement(tag);
    c.field = inner;
    el.appendChild(inner);
    const changed = () => {
      const keyCode = inner.value.charCodeAt(inner.value.length - 1) || 8;
      emit(c, 'input', { value: inner.value, cursor: inner.selectionStart ?? inner.value.length, keyCode });
      c.grow();
    };
    inner.addEventListener('input', changed);
    inner.addEventListener('focus', () => {
      emit(c, 'focus', { value: inner.value, height: 0 });
      if (c.data.type === 'nickname') {
        offerName((name) => {
          inner.value = name;
          changed();
          inner.blur();
        });
      }
    });
    inner.addEventListener('blur', () => {
      emit(c, 'blur', { value: inner.value, cursor: inner.selectionStart ?? 0 });
      if (c.data.type === 'nickname') {
        hideNameBar();
        emit(c, 'nicknamereview', { pass: true, timeout: false });
      }
    });
    inner.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || tag !== 'input' || event.isComposing) return;
      emit(c, 'confirm', { value: inner.value });
      if (!c.data.confirmHold) inner.blur();
    });
    c.grow = () => {
      if (!c.data.autoHeight || tag !== 'textarea') return;
      inner.rows = 1;
      el.style.height = 'auto';
      inner.style.height = 'auto';
      inner.style.height = `${inner.scrollHeight}px`;
    };
    c.control = {
      get: () => inner.value,
      reset: () => {
        inner.value = '';
      },
      act: () => inner.focus(),
    };
  },
  update: {
    value(c, given) {
      const value = given == null ? '' : String(given);
      if (c.field.value === value) return;
      c.field.value = value;
      c.grow();
    },
    placeholder(c, value) {
      c.field.placeholder = value || '';
    },
    placeholderStyle(c, value) {
      const colour = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(value || '');
      if (colour) c.el.style.setProperty('--ph', colour[1]);
      else c.el.style.removeProperty('--ph');
    },
    // The class belongs to a pseudo element here, so its colour is read from an element that has the class.
    placeholderClass(c, value) {
      if (!value) return;
      setTimeout(() => {
        const probe = c.el.ownerDocument.createElement('span');
        probe.className = value;
        c.el.appendChild(probe);
        c.el.style.setProperty('--ph', c.el.ownerDocument.defaultView.getComputedStyle(probe).color);
        probe.remove();
      });
    },
    disabled(c, value) {
      c.field.disabled = value;
    },
    maxlength(c, given) {
      const most = given == null || given === '' ? USUAL_LENGTH : Number(given);
      if (most >= 0) c.field.maxLength = most;
      else c.field.removeAttribute('maxlength');
    },
    password(c, value) {
      if (tag === 'input') c.field.type = value ? 'password' : 'text';
    },
    type(c, value) {
      if (tag !== 'input' || c.data.password) return;
      c.field.inputMode = KEYBOARDS[value] || 'text';
      c.field.type = value === 'safe-password' ? 'password' : 'text';
    },
    focus(c, value) {
      if (value) setTimeout(() => c.field.focus());
      else if (c.field.ownerDocument.activeElement === c.field) c.field.blur();
    },
    autoHeight: (c) => setTimeout(c.grow),
    autoFocus(c, value) {
      if (value) setTimeout(() => c.field.focus());
    },
  },
});

export const input = field('input');
export const textarea = field('textarea');

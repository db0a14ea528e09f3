/** Toast, modal and action sheet. */
import { askOver, h, layer } from './dom.js';

const SIGNS = { success: '✓', error: '✕', fail: '✕' };
let shown;
let timer;

export const toast = {
  /** `ms` 0 stays until hidden. */
  show({ title = '', icon = 'success', image, mask = false }, ms) {
    toast.hide();
    const picture = image
      ? h('img', { src: image, width: 40 })
      : icon === 'loading'
        ? h('i', { class: 'loading' })
        : SIGNS[icon]
          ? h('i', {}, SIGNS[icon])
          : null;
    const kind = ms === 0 ? 'loading' : 'toast';
    const el = h(
      'div',
      { class: `wx-toast ${picture ? 'big' : ''}`, role: 'status', 'data-kind': kind },
      picture,
      title,
    );
    if (mask) shown = layer(el, { className: 'clear' }).el;
    else {
      shown = el;
      document.body.append(el);
    }
    if (ms) timer = setTimeout(toast.hide, ms);
  },
  hide() {
    clearTimeout(timer);
    shown?.remove();
    shown = null;
  },
};

/** Resolves with { confirm, cancel, content }. */
export const modal = (o) =>
  askOver((end) => {
    const input = o.editable ? h('input', { placeholder: o.placeholderText || '', value: o.content || '' }) : null;
    const answer = (confirm) => () =>
      end({ confirm, cancel: !confirm, content: input && confirm ? input.value : null });
    const cancel = h(
      'button',
      { class: 'wx-cancel', style: `color:${o.cancelColor || '#000'}`, onclick: answer(false) },
      o.cancelText || '取消',
    );
    const confirm = h(
      'button',
      { class: 'wx-confirm', style: `color:${o.confirmColor || '#576b95'}`, onclick: answer(true) },
      o.confirmText || '确定',
    );
    return h(
      'div',
      { class: 'wx-modal', role: 'dialog' },
      o.title ? h('h3', {}, o.title) : null,
      input ?? (o.content ? h('p', {}, o.content) : null),
      h('footer', {}, o.showCancel === false ? null : cancel, confirm),
    );
  });

/** Resolves with the index chosen, −1 when cancelled. */
export const actionSheet = (items, { title, colour } = {}) =>
  askOver(
    (end) =>
      h(
        'div',
        { class: 'wx-sheet', role: 'menu' },
        title ? h('p', { style: 'padding:14px 20px;text-align:center;background:#fff' }, title) : null,
        items.map((item, index) =>
          h('button', { style: colour ? `color:${colour}` : undefined, onclick: () => end(index) }, item),
        ),
        h('button', { class: 'wx-cancel', onclick: () => end(-1) }, '取消'),
      ),
    { cancel: -1 },
  );

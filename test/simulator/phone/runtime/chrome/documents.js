/** What WeChat shows of files: those of chats to choose from, and one that is opened. */
import { askOver, h } from './dom.js';
import { openScreen } from './screens.js';

export const sizeText = (bytes) => (bytes < 1024 ? `${bytes} B` : `${Math.ceil(bytes / 1024)} KB`);

/** Resolves with up to `count` of { name, file } of chats or { name, blob } of this computer, [] when cancelled. */
export const askFile = (files, { count, extension }) =>
  askOver(
    (end) => {
      const chosen = new Set();
      const tap = (file) => (event) => {
        if (count === 1) return end([file]);
        if (chosen.delete(file)) event.currentTarget.classList.remove('on');
        else if (chosen.size < count) {
          chosen.add(file);
          event.currentTarget.classList.add('on');
        }
        return undefined;
      };
      const own = h('input', {
        type: 'file',
        hidden: true,
        multiple: count > 1,
        accept: extension.map((kind) => `.${kind}`).join(','),
        onchange: () => end([...own.files].slice(0, count).map((blob) => ({ name: blob.name, blob }))),
      });
      return h(
        'div',
        { class: 'wx-sheet wx-white wx-files', role: 'dialog' },
        h(
          'header',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end([]) }, '取消'),
          h('b', {}, '聊天里的文件'),
          count > 1 ? h('button', { class: 'wx-go wx-confirm', onclick: () => end([...chosen]) }, '完成') : h('span'),
        ),
        files.map((file) =>
          h(
            'button',
            { class: 'wx-row', 'data-file': file.name, onclick: tap(file) },
            h('span', {}, file.name, h('small', {}, `${file.from} · ${sizeText(file.size)}`)),
          ),
        ),
        files.length ? null : h('p', {}, '聊天里还没有这样的文件'),
        own,
        h('button', { class: 'wx-row wx-own', onclick: () => own.click() }, '从这台电脑选一个'),
      );
    },
    { cancel: [] },
  );

/** A document in full; with `forward` its menu can send it on. */
export function documentScreen({ name, kind, size, url }, forward) {
  const show =
    kind === 'pdf'
      ? h('iframe', { class: 'wx-document', src: url, title: name })
      : h('p', { class: 'wx-document-said' }, '手机上的微信会直接显示它。这里请在电脑上打开。');
  const menu = forward
    ? h('button', { class: 'wx-row wx-forward', onclick: () => void forward() }, '发送给朋友')
    : null;
  return openScreen(
    name,
    show,
    h(
      'footer',
      { class: 'wx-document-foot' },
      h('a', { class: 'wx-row wx-own', href: url, download: name }, `在电脑上打开（${sizeText(size)}）`),
      menu,
    ),
  );
}

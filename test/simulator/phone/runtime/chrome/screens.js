/** Whole screens of WeChat: the customer service chat, the privacy guide, a picture in full size. */
import { askOver, h, layer } from './dom.js';
import * as marks from './marks.js';

/** A screen over everything, with a way back. */
export function openScreen(title, ...parts) {
  return leaving(() => {}, title, ...parts);
}

/** A screen that says when it is left. */
function leaving(left, title, ...parts) {
  const leave = () => {
    el.remove();
    left();
  };
  const el = h(
    'div',
    { class: 'wx-page' },
    h('header', {}, h('button', { class: 'wx-leave', 'aria-label': '返回', onclick: leave }, marks.chevron()), title),
    ...parts,
  );
  document.body.append(el);
  return el;
}

/** A chat with the shop. `said(text)` hears what the person writes. */
export function serviceChat(shop, said) {
  const list = h('main', {}, h('p', { class: 'wx-said' }, `你好，这里是${shop}的客服。留言会转给店家。`));
  const input = h('input', { placeholder: '留言', 'aria-label': '留言' });
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const text = input.value.trim();
        if (!text) return;
        list.append(h('p', { class: 'wx-said mine' }, text));
        input.value = '';
        said(text);
      },
    },
    input,
    h('button', { class: 'wx-go', type: 'submit' }, '发送'),
  );
  return openScreen(`${shop}客服`, list, form);
}

export function privacyGuide(shop) {
  return openScreen(
    `${shop}用户隐私保护指引`,
    h(
      'main',
      {},
      h('p', {}, `${shop}只为下面这些事使用你的信息：`),
      h('p', {}, '收货地址、姓名和电话，用来把东西送到你手里。'),
      h('p', {}, '头像和昵称，让一起拼团的人认得你。'),
      h('p', {}, '选中的照片，用在你自己发的内容里。'),
      h('p', {}, '发票抬头，用来开发票。'),
      h('p', {}, '剪贴板，用来复制订单号。'),
      h('p', {}, '你可以随时在“我的”里改掉或删掉它们。'),
    ),
  );
}

/** WeChat's settings of this mini program. Resolves when they are left; `give(scope, allowed)` hears each change. */
export const settingsScreen = (shop, rows, give) =>
  new Promise((left) => {
    const list = rows.map(({ scope, allowed, text }) => {
      const change = (event) => give(scope, event.currentTarget.classList.toggle('on'));
      return h(
        'button',
        { class: `wx-row wx-scope ${allowed ? 'on' : ''}`, 'data-scope': scope, onclick: change },
        h('span', {}, text),
        h('i', {}),
      );
    });
    leaving(left, `${shop} 设置`, h('main', {}, h('p', {}, `允许${shop}`), list));
  });

export function previewImages(urls, first) {
  let at = Math.max(0, first);
  const picture = h('img', { src: urls[at], alt: '' });
  const count = h('b', {}, `${at + 1} / ${urls.length}`);
  let from = 0;
  const shown = layer(picture, { className: 'wx-preview' });
  if (urls.length > 1) shown.el.append(count);
  shown.el.addEventListener('pointerdown', (event) => {
    from = event.clientX;
  });
  shown.el.addEventListener('pointerup', (event) => {
    const by = event.clientX - from;
    if (Math.abs(by) < 30) return shown.close();
    at = Math.max(0, Math.min(urls.length - 1, at + (by < 0 ? 1 : -1)));
    picture.src = urls[at];
    count.textContent = `${at + 1} / ${urls.length}`;
    return undefined;
  });
}

export function previewVideo(url) {
  const shown = layer(h('video', { src: url, controls: true, autoplay: true, playsinline: true }), {
    className: 'wx-preview',
    beside: () => shown.close(),
  });
}

/** Asks whether to call a number. Resolves with true when called. */
export const askCall = (number) =>
  askOver(
    (end) =>
      h(
        'div',
        { class: 'wx-sheet', role: 'dialog' },
        h('button', { class: 'wx-confirm', onclick: () => end(true) }, `呼叫 ${number}`),
        h('button', { class: 'wx-cancel', onclick: () => end(false) }, '取消'),
      ),
    { cancel: false },
  );

/** Questions of WeChat: subscribe messages, privacy, addresses, the album. */
import { askOver, h } from './dom.js';

/** Resolves with the ids the person allows, and whether that is to be so always. `templates` are { id, title }. */
export const askSubscribe = (appName, templates) =>
  askOver((end) => {
    const rows = templates.map(({ id, title }) =>
      h(
        'button',
        { class: 'wx-row on', 'data-template': id, onclick: (event) => event.currentTarget.classList.toggle('on') },
        h('span', { class: 'wx-check' }, '✓'),
        h('span', {}, title),
      ),
    );
    const always = h(
      'button',
      { class: 'wx-row wx-always', onclick: (event) => event.currentTarget.classList.toggle('on') },
      h('span', { class: 'wx-check' }, '✓'),
      h('span', {}, '总是保持以上选择，不再询问'),
    );
    const chosen = () => rows.filter((row) => row.classList.contains('on')).map((row) => row.dataset.template);
    const answer = (allowed) => end({ allowed, always: always.classList.contains('on') });
    return h(
      'div',
      { class: 'wx-sheet wx-white wx-subscribe', role: 'dialog' },
      h('header', {}, h('b', {}, `${appName} 申请发送一次以下消息`)),
      rows,
      always,
      footer(
        () => answer([]),
        '拒绝',
        () => answer(chosen()),
        '允许',
      ),
    );
  });

/** WeChat's own privacy question, for a mini program that does not ask itself. Resolves with true when agreed. */
export const askPrivacy = (appName, openContract) =>
  askOver((end) =>
    h(
      'div',
      { class: 'wx-sheet wx-white', role: 'dialog' },
      h('header', {}, h('b', {}, '用户隐私保护提示')),
      h('p', {}, `使用前请读一读《${appName}用户隐私保护指引》。同意后才能使用此功能。`),
      h('button', { class: 'wx-row', onclick: openContract }, h('span', {}, '查看指引')),
      footer(
        () => end(false),
        '拒绝',
        () => end(true),
        '同意',
      ),
    ),
  );

/** Resolves with one of the addresses, undefined when cancelled. */
export const askAddress = (addresses) =>
  askOver(
    (end) =>
      h(
        'div',
        { class: 'wx-sheet wx-white wx-addresses', role: 'dialog' },
        h('header', {}, h('b', {}, '选择收货地址')),
        addresses.map((address) => {
          const { userName, telNumber, provinceName, cityName, countyName, detailInfo } = address;
          const place = `${provinceName}${cityName}${countyName}${detailInfo}`;
          return h(
            'button',
            { class: 'wx-row', onclick: () => end(address) },
            h('span', {}, `${userName} ${telNumber}`, h('small', {}, place)),
          );
        }),
        h('button', { class: 'wx-cancel', onclick: () => end(undefined) }, '取消'),
      ),
    { cancel: undefined },
  );

/** Resolves with what the invoice is made out to, undefined when cancelled. */
export const askInvoiceTitle = (titles) =>
  askOver(
    (end) =>
      h(
        'div',
        { class: 'wx-sheet wx-white wx-titles', role: 'dialog' },
        h('header', {}, h('b', {}, '选择发票抬头')),
        titles.map((one) =>
          h(
            'button',
            { class: 'wx-row', onclick: () => end(one) },
            h('span', {}, one.title, h('small', {}, one.taxNumber || '个人')),
          ),
        ),
        h('button', { class: 'wx-cancel', onclick: () => end(undefined) }, '取消'),
      ),
    { cancel: undefined },
  );

/**
 * What the camera sees is typed here, or chosen among the pictures of the album. Resolves with { text } or { picture },
 * {} when nothing was seen.
 */
export const askCode = (pictures) =>
  askOver((end) => {
    const input = h('input', {
      class: 'wx-typed',
      placeholder: '运单号，或码里的字',
      'aria-label': '码里的字',
      maxlength: 500,
    });
    const typed = (event) => {
      event.preventDefault();
      end({ text: input.value.trim() });
    };
    const form = h(
      'form',
      { class: 'wx-scan', role: 'dialog', onsubmit: typed },
      h('i', {}),
      h('p', {}, '这里没有摄像头，把码里的字打进来'),
      input,
      pictures.length ? h('p', {}, '或从相册里选一张') : null,
      pictures.length
        ? h(
            'div',
            { class: 'wx-scan-album' },
            pictures.map((picture) =>
              h('button', { type: 'button', onclick: () => end({ picture }) }, h('img', { src: picture, alt: '' })),
            ),
          )
        : null,
      h(
        'footer',
        {},
        h('button', { class: 'wx-not wx-cancel', type: 'button', onclick: () => end({}) }, '取消'),
        h('button', { class: 'wx-go wx-confirm', type: 'submit' }, '扫到了'),
      ),
    );
    setTimeout(() => input.focus());
    return form;
  });

/** Whom to call in a chat: { id, name, face }. Resolves with the ids of up to `most`, undefined when cancelled. */
export const askMembers = (members, most) =>
  askOver(
    (end) => {
      const chosen = new Set();
      const tap = (id) => (event) => {
        if (chosen.delete(id)) event.currentTarget.classList.remove('on');
        else if (chosen.size < most) {
          chosen.add(id);
          event.currentTarget.classList.add('on');
        }
      };
      return h(
        'div',
        { class: 'wx-sheet wx-white wx-members', role: 'dialog' },
        h(
          'header',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end(undefined) }, '取消'),
          h('b', {}, '选择群成员'),
          h('button', { class: 'wx-go wx-confirm', onclick: () => end([...chosen]) }, '完成'),
        ),
        h(
          'main',
          {},
          members.map(({ id, name, face }) =>
            h(
              'button',
              { class: 'wx-row', 'data-member': name, onclick: tap(id) },
              h('span', { class: 'wx-check' }, '✓'),
              h('img', { src: face, alt: '' }),
              h('span', {}, name),
            ),
          ),
        ),
      );
    },
    { cancel: undefined },
  );

export const CAMERA = 'camera';

/** Resolves with up to `most` of the pictures, [] when cancelled; with CAMERA where one may take a picture instead. */
export const askAlbum = (pictures, most, camera = false) =>
  askOver(
    (end) => {
      const chosen = new Set();
      const tap = (picture) => (event) => {
        if (most === 1) return end([picture]);
        if (chosen.delete(picture)) event.currentTarget.classList.remove('on');
        else if (chosen.size < most) {
          chosen.add(picture);
          event.currentTarget.classList.add('on');
        }
        return undefined;
      };
      return h(
        'div',
        { class: 'wx-sheet', role: 'dialog' },
        h(
          'header',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end([]) }, '取消'),
          h('b', {}, '相册'),
          most > 1 ? h('button', { class: 'wx-go wx-confirm', onclick: () => end([...chosen]) }, '完成') : h('span'),
        ),
        camera ? h('button', { class: 'wx-row wx-shoot', onclick: () => end(CAMERA) }, '拍摄') : null,
        h(
          'div',
          { class: 'wx-album' },
          pictures.map((picture) => h('button', { onclick: tap(picture) }, h('img', { src: picture, alt: '' }))),
        ),
      );
    },
    { cancel: [] },
  );

function footer(no, noText, yes, yesText) {
  return h(
    'div',
    { style: 'display:flex;gap:16px;justify-content:center;padding:20px' },
    h('button', { class: 'wx-not wx-cancel', style: 'width:120px', onclick: no }, noText),
    h('button', { class: 'wx-go wx-confirm', style: 'width:120px', onclick: yes }, yesText),
  );
}

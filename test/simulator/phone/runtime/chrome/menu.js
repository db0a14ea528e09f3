/** The capsule's menu, and the question to which chat a card is sent. */
import { weapp } from '../state.js';
import { askOver, h } from './dom.js';
import * as marks from './marks.js';

export async function openMenu() {
  const chosen = await askOver(
    (end) => {
      const forward = h('button', { class: 'wx-tile', onclick: () => end('share') }, marks.share(), '转发给朋友');
      forward.disabled = !weapp.canShare();
      const moments = () => end('timeline');
      const timeline = h('button', { class: 'wx-tile', onclick: moments }, marks.moments(), '分享到朋友圈');
      timeline.disabled = !weapp.canShareTimeline();
      return h(
        'div',
        { class: 'wx-sheet wx-menu', role: 'menu' },
        h(
          'div',
          {},
          forward,
          timeline,
          h('button', { class: 'wx-tile', onclick: () => end('restart') }, marks.house(), '重新进入'),
          h('button', { class: 'wx-tile', onclick: () => end('privacy') }, marks.target(), '隐私指引'),
        ),
        h('button', { class: 'wx-cancel', onclick: () => end('') }, '取消'),
      );
    },
    { cancel: '' },
  );
  if (chosen === 'share') weapp.share({ from: 'menu' });
  else if (chosen === 'timeline') weapp.shareTimeline();
  else if (chosen === 'restart') weapp.restart();
  else if (chosen === 'privacy') window.wx.openPrivacyContract();
}

/**
 * Shows the card about to be sent; with `done` only chats are chosen among. Resolves with the chat's id, undefined when
 * the person thinks better of it.
 */
export const chooseChat = (chats, card) =>
  askOver(
    (end) => {
      let chosen = chats[0];
      const rows = chats.map((chat) =>
        h(
          'button',
          {
            class: `wx-row ${chat === chosen ? 'on' : ''}`,
            onclick: (event) => {
              chosen = chat;
              for (const row of rows) row.classList.toggle('on', row === event.currentTarget);
            },
          },
          chats.length > 1 ? h('span', { class: 'wx-check' }, '✓') : null,
          h('span', {}, chat.name),
        ),
      );
      return h(
        'div',
        { class: 'wx-send', role: 'dialog' },
        h('h3', {}, card.done ? card.title : '发送给'),
        rows,
        card.done ? null : h('p', {}, card.title),
        card.picture ? h('img', { src: card.picture, alt: '' }) : null,
        h(
          'footer',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end(undefined) }, '取消'),
          h('button', { class: 'wx-go wx-confirm', onclick: () => end(chosen.id) }, card.done ?? '发送'),
        ),
      );
    },
    { cancel: undefined },
  );

/** What is about to be shown to friends. Resolves with the words above it, undefined when not. */
export const askMoment = ({ title, picture }) =>
  askOver(
    (end) => {
      const words = h('input', {
        class: 'wx-typed',
        placeholder: '这一刻的想法',
        'aria-label': '这一刻的想法',
        maxlength: 200,
      });
      return h(
        'div',
        { class: 'wx-send wx-moment', role: 'dialog' },
        h('h3', {}, '发表到朋友圈'),
        words,
        h('div', { class: 'wx-moment-page' }, picture ? h('img', { src: picture, alt: '' }) : null, title),
        h(
          'footer',
          {},
          h('button', { class: 'wx-not wx-cancel', onclick: () => end(undefined) }, '取消'),
          h('button', { class: 'wx-go wx-confirm', onclick: () => end(words.value.trim()) }, '发表'),
        ),
      );
    },
    { cancel: undefined },
  );

/** What WeChat draws round a page: status bar, navigation bar, capsule, tab bar, home line. */
import { clockText, onMoved } from '../clock.js';
import { addressOf } from '../files.js';
import { networkNow } from '../link.js';
import { bundle, config, weapp } from '../state.js';
import css from './chrome.css';
import documentsCss from './documents.css';
import { h } from './dom.js';
import layersCss from './layers.css';
import * as marks from './marks.js';
import { openMenu } from './menu.js';
import sheetsCss from './sheets.css';

const CLOCK_MS = 2_000;

/** Points of an iPhone with a notch, as the design's screens are drawn. */
export const metrics = {
  statusBar: config.statusBarHeight ?? 47,
  navigation: 44,
  tabs: 50,
  safeBottom: config.safeBottom ?? 34,
  capsule: { width: 87, height: 32, right: 9, top: 6 },
};

document.head.append(
  h('style', {}, css),
  h('style', {}, layersCss),
  h('style', {}, sheetsCss),
  h('style', {}, documentsCss),
);
document.documentElement.style.setProperty('--sbh', `${metrics.statusBar}px`);

const time = h('b', {}, clockText());
const air = h('span', { class: 'wx-air' }, marks.signal());
const status = h('div', { id: 'wx-status' }, time, h('span', {}, air, marks.wifi(), marks.battery()));
const title = h('span', { id: 'wx-title' });
const back = h(
  'button',
  { id: 'wx-back', 'aria-label': '返回', onclick: () => window.wx.navigateBack() },
  marks.chevron(),
);
const home = h('button', { id: 'wx-home', 'aria-label': '回首页', onclick: goHome }, marks.house());
const nav = h('div', { id: 'wx-nav' }, h('div', { id: 'wx-navbar' }, back, home, title));
const capsule = h(
  'div',
  { id: 'wx-capsule' },
  h('button', { 'aria-label': '更多', id: 'wx-more', onclick: () => openMenu() }, marks.dots()),
  h('i'),
  h('button', { 'aria-label': '关闭', id: 'wx-close', onclick: leave }, marks.target()),
);
export const pagesEl = h('div', { id: 'wx-pages' });
const tabs = h('div', { id: 'wx-tabs' });
document.body.append(h('div', { id: 'wx' }, nav, pagesEl, tabs, status, capsule), h('i', { id: 'wx-home-line' }));
if (config.single) standAlone();

const showTime = () => {
  if (time.textContent !== clockText()) time.textContent = clockText();
  status.classList.toggle('offline', networkNow() === 'offline');
};
setInterval(showTime, CLOCK_MS);
onMoved(showTime);

export const tabBar = {
  hidden: false,
  badges: {},
  items: (bundle.app.tabBar?.list ?? []).map((item) => ({ ...item })),
};
export const tabRoutes = tabBar.items.map((item) => item.pagePath);

/** Draws the bars as the page asks for them. */
export function showBars(page, canGoBack) {
  const wanted = page.bar;
  const custom = wanted.navigationStyle === 'custom';
  const dark = wanted.navigationBarTextStyle !== 'black';
  title.textContent = wanted.navigationBarTitleText || '';
  document.title = title.textContent;
  const colour = dark ? '#fff' : '#221d19';
  for (const el of [nav, status]) el.style.color = colour;
  capsule.classList.toggle('dark', dark);
  const ground = wanted.navigationBarBackgroundColor || '#000';
  nav.style.background = custom && !config.single ? 'transparent' : ground;
  nav.classList.toggle('custom', custom);
  back.hidden = !canGoBack;
  home.hidden =
    config.single || canGoBack || page.homeHidden || tabRoutes.includes(page.route) || page.route === bundle.pages[0];
  title.classList.toggle('alone', back.hidden && home.hidden);
  const withTabs =
    !config.single &&
    bundle.app.tabBar &&
    !bundle.app.tabBar.custom &&
    !tabBar.hidden &&
    tabRoutes.includes(page.route);
  tabs.hidden = !withTabs;
  if (withTabs) tabs.replaceChildren(...tabBar.items.map((item, index) => tabButton(item, index, page)));
  // A page that reaches the lower edge, or the upper one, must keep clear of it by itself.
  const insets = page.doc.documentElement.style;
  insets.setProperty('--wx-sai-bottom', withTabs || config.single ? '0px' : `${metrics.safeBottom}px`);
  insets.setProperty('--wx-sai-top', custom ? `${metrics.statusBar}px` : '0px');
}

function tabButton(item, index, page) {
  const { selectedColor, color } = bundle.app.tabBar;
  const on = item.pagePath === page.route;
  const picture = on ? item.selectedIconPath : item.iconPath;
  return h(
    'button',
    {
      'data-tab': item.pagePath,
      style: `color:${(on ? selectedColor : color) || '#000'}`,
      onclick: () => {
        window.wx.switchTab({ url: `/${item.pagePath}` });
        weapp.tabTap(index);
      },
    },
    picture ? h('img', { src: addressOf(`/${picture}`) }) : null,
    h('span', {}, item.text || ''),
    tabBar.badges[index] === undefined ? null : h('b', {}, tabBar.badges[index]),
  );
}

/** Opened from 朋友圈: WeChat's own bars above and below, which the page has no say in. */
function standAlone() {
  const say = (single) => () => {
    const { route, query } = weapp.current();
    const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
    window.parent.postMessage({ single, path: route + (pairs.length ? `?${pairs.join('&')}` : '') }, '*');
  };
  document.body.classList.add('single');
  capsule.remove();
  nav.firstChild.prepend(
    h('button', { id: 'wx-leave-single', 'aria-label': '关闭', onclick: say('leave') }, marks.cross()),
  );
  const go = h('button', { id: 'wx-go-whole', onclick: say('go') }, '前往小程序');
  tabs.after(h('div', { id: 'wx-single-bar' }, h('span', {}, config.appName || '小程序'), go));
}

function goHome() {
  const first = bundle.app.entryPagePath || bundle.pages[0];
  window.wx.reLaunch({ url: `/${first}` });
}

/** Leaves the mini program as the capsule's right half does; it goes on in the background. */
function leave() {
  weapp.hideApp();
  const cover = h(
    'button',
    {
      id: 'wx-away',
      onclick: () => {
        cover.remove();
        weapp.showApp({ scene: 1089 });
      },
    },
    h('b', {}, clockText()),
    h('span', {}, `${config.appName || '小程序'}在后台，点一下回来`),
  );
  document.body.append(cover);
}

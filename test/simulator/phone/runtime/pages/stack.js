/** The page stack: each page in its own iframe, and the lifecycles in WeChat's order. */
import { pagesEl, showBars, tabRoutes } from '../chrome/bars.js';
import { defined, whileLoading } from '../glass/define.js';
import { mountPage } from '../glass/frame.js';
import { tell } from '../link.js';
import { requireFile } from '../logic.js';
import { bundle, call, clone, config, fail, warn, weapp } from '../state.js';
import { channelPair } from './channel.js';
import { pullGesture } from './pull.js';

const NEAR_BOTTOM_PX = 50;
const OWN_TABS = 'custom-tab-bar/index';

/** Pages from the first to the one on top. */
export const stack = [];
/** Tab pages that were opened once stay alive. */
export const tabPages = {};
let count = 0;

export const top = () => stack[stack.length - 1];
const isLight = () => config.still || weapp.quick;

/** Calls a method of a page's lifecycle. */
export const life = (page, name, args = []) => call(`${page.route}.${name}`, page.inst[name], page.inst, args);

function componentLife(page, name) {
  try {
    page.root.getComponent().triggerPageLifetime(name, []);
  } catch (error) {
    fail(error, `${page.route} pageLifetimes.${name}`);
  }
}

/** Reads "pages/x/index?a=1"; `base` is the page that a relative address is meant from. Values stay encoded. */
export function parseUrl(url, base) {
  const [path, search = ''] = String(url).split('?');
  const absolute =
    path[0] === '/' || !base ? path.replace(/^\//, '') : new URL(path, `http://x/${base}`).pathname.slice(1);
  const query = {};
  for (const pair of search.split('&')) {
    if (!pair) continue;
    const at = pair.indexOf('=');
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { route: absolute.replace(/\.html$/, ''), query };
}

export function open(route, query) {
  const started = performance.now();
  loadComponent(route);
  const id = ++count;
  const iframe = document.createElement('iframe');
  iframe.name = `wxpage-${id}`;
  iframe.dataset.route = route;
  pagesEl.append(iframe);
  const page = { id, route, query, iframe, bar: { ...bundle.app.window, ...bundle.json[route] } };
  Object.assign(page, mountPage(iframe, route, pullGesture(page)));
  iframe.style.background = page.bar.backgroundColor || '#fff';
  Object.assign(page, channelPair());
  Object.assign(page.inst, {
    route,
    __route__: route,
    options: query,
    __wxWebviewId__: id,
    getOpenerEventChannel: () => page.opened,
    getPageId: () => `pageId:${id}`,
    __displayReporter: {},
    pageRouter: window.wx,
    router: window.wx,
  });
  stack.push(page);
  show(page, false);
  if (stack.length > 1 && !isLight()) {
    iframe.classList.add('coming');
    iframe.addEventListener('animationend', () => iframe.classList.remove('coming'));
  }
  page.attach();
  addOwnTabs(page);
  life(page, 'onLoad', [clone(query)]);
  hearScroll(page);
  life(page, 'onShow');
  componentLife(page, 'show');
  requestAnimationFrame(() => setTimeout(() => ready(page, started)));
  return page;
}

function ready(page, started) {
  if (page.inst.__gone) return;
  page.root.getComponent().triggerLifetime('ready', []);
  life(page, 'onReady');
  page.isReady = true;
  weapp.navTimings.push({ route: page.route, ms: +(performance.now() - started).toFixed(1) });
  if (weapp.ready) return;
  weapp.ready = true;
  weapp.timing.firstPageReady = +performance.now().toFixed(1);
}

/** A project's own tab bar lives inside each tab page. */
function addOwnTabs(page) {
  if (!bundle.app.tabBar?.custom || !tabRoutes.includes(page.route) || !(`${OWN_TABS}.js` in bundle.js)) return;
  loadComponent(OWN_TABS);
  page.tabBar = page.mount('wx-tab-bar', OWN_TABS);
  page.inst.getTabBar = (done) => {
    const instance = page.tabBar.get();
    done?.(instance);
    return instance;
  };
}

function hearScroll(page) {
  const view = page.iframe.contentWindow;
  const distance = page.bar.onReachBottomDistance ?? NEAR_BOTTOM_PX;
  let wasLow = false;
  view.addEventListener('scroll', () => {
    life(page, 'onPageScroll', [{ scrollTop: view.scrollY }]);
    const low = page.doc.documentElement.scrollHeight - view.innerHeight - view.scrollY <= distance;
    if (low && !wasLow) life(page, 'onReachBottom');
    wasLow = low;
  });
}

export function show(page, fire = true) {
  for (const other of [...Object.values(tabPages), ...stack]) other.iframe.classList.toggle('away', other !== page);
  showBars(page, stack.length > 1);
  const pathOf = Object.entries(page.query).map(([key, value]) => `${key}=${value}`);
  tell({ type: 'page', path: page.route + (pathOf.length ? `?${pathOf.join('&')}` : '') });
  weapp.remember?.(page);
  if (!fire) return;
  life(page, 'onShow');
  componentLife(page, 'show');
}

export function hide(page) {
  life(page, 'onHide');
  componentLife(page, 'hide');
}

export function close(page) {
  life(page, 'onUnload');
  // Who was waiting for an answer may still set data; WeChat ignores that, on the page and on its own tab bar.
  page.inst.__gone = true;
  if (page.tabBar) page.tabBar.get().__gone = true;
  try {
    page.tabBar?.release();
    page.root.release();
  } catch (error) {
    fail(error, `${page.route} release`);
  }
  delete tabPages[page.route];
  page.iframe.remove();
}

function loadComponent(path, seen = new Set()) {
  if (defined.has(path) || seen.has(path)) return;
  seen.add(path);
  const using = { ...bundle.app.usingComponents, ...bundle.json[path]?.usingComponents };
  for (const target of Object.values(using)) {
    if (/^plugin/.test(target)) continue;
    const file = target[0] === '/' ? target.slice(1) : new URL(target, `http://x/${path}`).pathname.slice(1);
    const component = file in bundle.json && bundle.js[`${file}.js`] !== undefined ? file : `${file}/index`;
    if (bundle.js[`${component}.js`] === undefined) warn(`component ${target} used by ${path} is not found`);
    else loadComponent(component, seen);
  }
  if (!(`${path}.js` in bundle.js)) throw new Error(`no file ${path}.js`);
  whileLoading(path, () => requireFile(`${path}.js`));
  if (!defined.has(path)) warn(`${path}.js registered no Page or Component`);
}

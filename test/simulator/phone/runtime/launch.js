/** Starts the mini program, and brings it back: launch options, App's lifecycle, cards that open it. */
import { tabRoutes } from './chrome/bars.js';
import { closeSingle } from './chrome/single.js';
import { Behavior, Component, Page } from './glass/define.js';
import './glass/caller.js';
import { drawer } from './keep.js';
import { me, on } from './link.js';
import { giveToFiles, requireFile } from './logic.js';
import { startRefresh } from './pages/pull.js';
import { router } from './pages/router.js';
import { chatTool } from './pages/share.js';
import { hide, life, open, parseUrl, show, stack, tabPages, top } from './pages/stack.js';
import { bundle, call, clone, config, fail, warn, weapp } from './state.js';

const memory = drawer('phone');
let launchOptions;
let enterOptions;

const wxConfig = {
  pages: bundle.pages,
  tabBar: bundle.app.tabBar,
  envVersion: 'develop',
  platform: 'devtools',
  accountInfo: { appId: config.appId || 'touristappid' },
};

/** Registers the app. A framework reports what its own error boundary swallowed through onError: it is recorded here. */
function App(definition) {
  const app = { ...definition };
  for (const [name, value] of Object.entries(app)) if (typeof value === 'function') app[name] = value.bind(app);
  const own = app.onError;
  app.onError = (message) => {
    fail(message, 'App.onError');
    return own?.(message);
  };
  weapp.app = app;
  return app;
}

giveToFiles({
  App,
  Page,
  Component,
  Behavior,
  getApp: () => weapp.app || {},
  getCurrentPages: () => stack.map((page) => page.inst),
  requirePlugin(name) {
    warn(`requirePlugin("${name}") is not available`);
    return {};
  },
  get wx() {
    return window.wx;
  },
  __wxConfig: wxConfig,
});

const optionsFor = (url, scene, more) => {
  const { route, query } = parseUrl(url);
  const apiCategory = config.single ? 'browseOnly' : 'default';
  return { path: route, query, scene, shareTicket: undefined, referrerInfo: {}, apiCategory, ...more };
};

const appLife = (name, args = []) => call(`App.${name}`, weapp.app[name], weapp.app, args);

window.addEventListener('error', ({ error, message }) => {
  if (weapp.app?.onError) call('App.onError', weapp.app.onError, weapp.app, [String(error?.stack || message)]);
  else fail(error || message, 'uncaught');
});
window.addEventListener('unhandledrejection', ({ reason, promise }) => {
  fail(reason?.stack || reason?.errMsg || reason, 'unhandled rejection');
  if (weapp.app) appLife('onUnhandledRejection', [{ reason, promise }]);
});

export function launch() {
  const first = bundle.app.entryPagePath || bundle.pages[0];
  // After a reload of the browser the phone shows what it showed before.
  const kept = config.path ? undefined : memory.get('page');
  const path = config.path || (kept && bundle.pages.includes(parseUrl(kept).route) ? kept : first);
  launchOptions = optionsFor(path, Number(config.scene ?? 1001), config.launchOptions);
  enterOptions = launchOptions;
  weapp.timing.start = +performance.now().toFixed(1);
  requireFile('app.js');
  if (!weapp.app) throw new Error('app.js did not call App()');
  appLife('onLaunch', [launchOptions]);
  appLife('onShow', [launchOptions]);
  weapp.timing.appLaunched = +performance.now().toFixed(1);
  const { path: route, query } = launchOptions;
  if (!bundle.pages.includes(route)) return void appLife('onPageNotFound', [{ path: route, query, isEntryPage: true }]);
  const page = open(route, query);
  if (tabRoutes.includes(route)) tabPages[route] = page;
  weapp.timing.firstPageMounted = +performance.now().toFixed(1);
}

/** A card or a code (or what a tool of a chat has sent) opens the running mini program: it comes to the front and goes to that page. */
function enter({ path, scene, shareTicket, tool }) {
  document.querySelector('#wx-away')?.remove();
  closeSingle();
  for (const layer of document.querySelectorAll('.wx-mask,.wx-page')) layer.remove();
  hide(top());
  appLife('onHide');
  // What the tool has sent into a chat opens it there again.
  chatTool.group = tool;
  const apiCategory = tool ? 'chatTool' : 'default';
  enterOptions = optionsFor(path, scene, { ...(shareTicket ? { shareTicket } : {}), apiCategory });
  appLife('onShow', [enterOptions]);
  try {
    router.reLaunch({ url: `/${path.replace(/^\//, '')}` });
  } catch (error) {
    warn(error.errMsg ?? String(error));
    show(top());
  }
}

weapp.launchOptions = () => launchOptions;
weapp.enterOptions = () => enterOptions;
on('open', enter);
weapp.open = enter;
weapp.remember = ({ route, query }) => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  if (config.path === undefined) memory.set('page', route + (pairs.length ? `?${pairs.join('&')}` : ''));
};
weapp.restart = () => {
  memory.remove('page');
  location.reload();
};
weapp.person = me;
weapp.stack = stack;
weapp.pullDown = () => startRefresh();
weapp.tabTap = (index) =>
  life(top(), 'onTabItemTap', [{ index, pagePath: top().route, text: bundle.app.tabBar.list[index].text }]);
weapp.hideApp = () => {
  hide(top());
  appLife('onHide');
};
weapp.showApp = (changes = {}) => {
  enterOptions = { ...launchOptions, path: top().route, query: top().query, ...changes };
  appLife('onShow', [enterOptions]);
  show(top());
};
weapp.pages = () => stack.map(({ route, query, iframe }) => ({ route, query, frame: iframe.name }));
weapp.current = () => {
  const { route, query, iframe, bar, isReady } = top();
  return { route, query, frame: iframe.name, title: bar.navigationBarTitleText, ready: !!isReady };
};
weapp.data = (path) => clone((path ? path.split('.') : []).reduce((value, key) => value?.[key], top().inst.data));

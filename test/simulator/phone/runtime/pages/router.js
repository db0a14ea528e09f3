/** From page to page, with WeChat's refusals. */
import { tabRoutes } from '../chrome/bars.js';
import { bundle, call, weapp } from '../state.js';
import { close, hide, open, parseUrl, show, stack, tabPages, top } from './stack.js';

const MOST_PAGES = 10;

const refusal = (api, why) => ({ errMsg: `${api}:fail ${why}` });

function refusalFor(api, route) {
  if (bundle.pages.includes(route)) return undefined;
  call('App.onPageNotFound', weapp.app?.onPageNotFound, weapp.app, [{ path: route, query: {}, isEntryPage: false }]);
  return refusal(api, `page "${route}" is not found`);
}

export const router = {
  navigateTo({ url, events = {} }) {
    const { route, query } = parseUrl(url, top()?.route);
    const why =
      refusalFor('navigateTo', route) ??
      (tabRoutes.includes(route) ? refusal('navigateTo', 'can not navigateTo a tabbar page') : undefined) ??
      (stack.length >= MOST_PAGES ? refusal('navigateTo', 'webview count limit exceed') : undefined);
    if (why) throw why;
    hide(top());
    const page = open(route, query);
    for (const [name, fn] of Object.entries(events)) page.opener.on(name, fn);
    return { eventChannel: page.opener };
  },

  redirectTo({ url }) {
    const { route, query } = parseUrl(url, top()?.route);
    const why =
      refusalFor('redirectTo', route) ??
      (tabRoutes.includes(route) ? refusal('redirectTo', 'can not redirectTo a tabbar page') : undefined);
    if (why) throw why;
    close(stack.pop());
    open(route, query);
    return {};
  },

  reLaunch({ url }) {
    const { route, query } = parseUrl(url, top()?.route);
    const why = refusalFor('reLaunch', route);
    if (why) throw why;
    while (stack.length) close(stack.pop());
    for (const page of Object.values(tabPages)) close(page);
    const page = open(route, query);
    if (tabRoutes.includes(route)) tabPages[route] = page;
    return {};
  },

  switchTab({ url }) {
    const { route } = parseUrl(url, top()?.route);
    if (!tabRoutes.includes(route)) throw refusal('switchTab', 'can not switch to no-tabBar page');
    const from = top();
    if (from?.route === route) return {};
    if (tabRoutes.includes(from?.route)) hide(from);
    while (stack.length && !tabRoutes.includes(top().route)) close(stack.pop());
    stack.length = 0;
    const kept = tabPages[route];
    if (kept) {
      stack.push(kept);
      show(kept);
    } else tabPages[route] = open(route, {});
    return {};
  },

  navigateBack({ delta = 1 } = {}) {
    if (stack.length < 2) throw refusal('navigateBack', 'cannot navigate back at first page');
    for (let i = Math.min(delta, stack.length - 1); i > 0; i--) close(stack.pop());
    show(top());
    return {};
  },
};

import { showBars, tabBar } from '../chrome/bars.js';
import { actionSheet, modal, toast } from '../chrome/overlay.js';
import { startRefresh, stopRefresh } from '../pages/pull.js';
import { router } from '../pages/router.js';
import { stack, top } from '../pages/stack.js';
import { bundle } from '../state.js';
import { api, silent } from './core.js';

const TOAST_MS = 1_500;

for (const name of Object.keys(router)) api(name, (o) => router[name](o));

api('showToast', (o) => void toast.show(o, o.duration ?? TOAST_MS));
api('hideToast', () => void toast.hide());
api('showLoading', (o) => void toast.show({ ...o, icon: 'loading' }, 0));
api('hideLoading', () => void toast.hide());
api('showModal', (o) => modal(o));
api('showActionSheet', async ({ itemList, alertText, itemColor }) => {
  const tapIndex = await actionSheet(itemList, { title: alertText, colour: itemColor });
  if (tapIndex < 0) throw { errMsg: 'showActionSheet:fail cancel' };
  return { tapIndex };
});

const redraw = () => {
  if (top()) showBars(top(), stack.length > 1);
};
const changeBar = (name, change) =>
  api(name, (o) => {
    if (top()) Object.assign(top().bar, change(o));
    redraw();
  });
changeBar('setNavigationBarTitle', ({ title }) => ({ navigationBarTitleText: title }));
changeBar('setNavigationBarColor', ({ backgroundColor, frontColor }) => ({
  navigationBarBackgroundColor: backgroundColor,
  navigationBarTextStyle: frontColor === '#000000' ? 'black' : 'white',
}));
api('hideHomeButton', () => {
  if (top()) top().homeHidden = true;
  redraw();
});
api('setBackgroundColor', ({ backgroundColor }) => {
  if (top() && backgroundColor) top().iframe.style.background = backgroundColor;
});
silent('showNavigationBarLoading', 'hideNavigationBarLoading', 'setBackgroundTextStyle', 'setTopBarText');

const changeTabs = (name, change) =>
  api(name, (o) => {
    change(o);
    redraw();
  });
const withoutBadge = ({ index }) => delete tabBar.badges[index];
changeTabs('showTabBar', () => {
  tabBar.hidden = false;
});
changeTabs('hideTabBar', () => {
  tabBar.hidden = true;
});
changeTabs('setTabBarBadge', ({ index, text }) => {
  tabBar.badges[index] = text;
});
changeTabs('showTabBarRedDot', ({ index }) => {
  tabBar.badges[index] = '';
});
changeTabs('removeTabBarBadge', withoutBadge);
changeTabs('hideTabBarRedDot', withoutBadge);
changeTabs('setTabBarItem', ({ index, ...item }) => Object.assign(tabBar.items[index], item));
changeTabs('setTabBarStyle', (style) => Object.assign(bundle.app.tabBar, style));

api('startPullDownRefresh', () => startRefresh());
api('stopPullDownRefresh', () => stopRefresh());
api('pageScrollTo', ({ scrollTop = 0, selector, offsetTop = 0, duration }) => {
  const { iframe, doc } = top();
  const view = iframe.contentWindow;
  const target = selector ? doc.querySelector(selector) : null;
  const y = target ? target.getBoundingClientRect().top + view.scrollY + offsetTop : scrollTop;
  view.scrollTo({ top: y, behavior: duration === 0 ? 'instant' : 'smooth' });
});

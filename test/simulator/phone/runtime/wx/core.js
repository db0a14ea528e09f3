/** How an API of `wx` is made. Every call is recorded in __weapp.wxCalls; __weapp.mocks[name] replaces an API. */
import { toast } from '../chrome/overlay.js';
import { call, config, weapp } from '../state.js';

export const wx = {};
window.wx = wx;

/** What a page that was opened from 朋友圈 cannot do: the first group says so, the second is not even noticed. */
const NOT_ALONE = new Set(
  `redirectTo reLaunch navigateTo switchTab navigateBack login getUserProfile chooseMedia chooseImage chooseMessageFile
  saveImageToPhotosAlbum scanCode requestPayment requestVirtualPayment requestMerchantTransfer
  requestSubscribeMessage chooseAddress chooseInvoiceTitle openSetting
  authorize makePhoneCall setClipboardData openCustomerServiceChat previewMedia getLocation chooseLocation openLocation
  navigateToMiniProgram`.split(/\s+/),
);
const SILENT_ALONE = new Set(
  `setNavigationBarTitle setNavigationBarColor showTabBar hideTabBar setTabBarBadge removeTabBarBadge showTabBarRedDot
  hideTabBarRedDot updateShareMenu showShareMenu getGroupEnterInfo getShareInfo cloud.uploadFile`.split(/\s+/),
);

/** @throws where this phone shows a single page and cannot do that there */
function refuseAlone(name) {
  if (!config.single || (!NOT_ALONE.has(name) && !SILENT_ALONE.has(name))) return;
  if (NOT_ALONE.has(name)) toast.show({ title: '请前往小程序使用完整服务', icon: 'none' }, 1_500);
  throw { errMsg: `${name}:fail not supported in single page mode` };
}

/**
 * An API in WeChat's callback style, which also answers with a promise when no callback was given.
 * `fn(options, setTask)` returns or resolves with the result, or throws { errMsg }. `quiet` leaves it out of the record.
 */
export function api(name, fn, { quiet = false, on = wx } = {}) {
  on[name.split('.').at(-1)] = (options = {}) => {
    const o = options ?? {};
    if (!quiet) weapp.wxCalls.push({ api: name, at: Math.round(performance.now()), args: recorded(o) });
    let task;
    const setTask = (made) => {
      task = made;
    };
    const told = (kind, result) => {
      call(`${name}.${kind}`, o[kind], undefined, [result]);
      call(`${name}.complete`, o.complete, undefined, [result]);
    };
    const run = async () => {
      refuseAlone(name);
      return weapp.mocks[name] ? weapp.mocks[name](o) : fn(o, setTask);
    };
    const running = run().then(
      (result) => {
        const answer = { errMsg: `${name}:ok`, ...(result && typeof result === 'object' ? result : {}) };
        told('success', answer);
        return answer;
      },
      (error) => {
        const answer = error?.errMsg ? error : { errMsg: `${name}:fail ${error?.message || error}` };
        told('fail', answer);
        throw answer;
      },
    );
    if (!o.success && !o.fail && !o.complete) return task ? Object.assign(running, task) : running;
    running.catch(() => {}); // Told by its callbacks.
    return task;
  };
}

/** An API that answers at once. */
export function sync(name, fn) {
  wx[name] = (...args) => (weapp.mocks[name] ?? fn)(...args);
}

/** APIs that only say ok: what they do cannot be seen here. */
export const silent = (...names) => {
  for (const name of names) api(name, () => ({}));
};

const listeners = {};

/** Pairs wx.onX / wx.offX. */
export function events(...names) {
  for (const name of names) {
    listeners[name] = new Set();
    wx[`on${name}`] = (fn) => void listeners[name].add(fn);
    wx[`off${name}`] = (fn) => void (fn ? listeners[name].delete(fn) : listeners[name].clear());
  }
}

export const listenersOf = (name) => [...(listeners[name] ?? [])];

weapp.emit = (name, detail) => {
  for (const fn of listenersOf(name)) call(`on${name}`, fn, undefined, [detail]);
};

function recorded(options) {
  try {
    return JSON.parse(JSON.stringify(options));
  } catch {
    return {};
  }
}

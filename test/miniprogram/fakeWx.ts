export interface AskedOfWeChat {
  readonly api: string;
  readonly given: unknown;
}
interface CloudCall {
  readonly name: string;
  readonly data: { readonly endpoint: string; readonly input: unknown };
}
interface Phone {
  readonly language: string; // "zh_CN", "en": as WeChat says it.
  readonly kept?: Readonly<Record<string, unknown>>; // What an earlier run of the app has left.
  readonly callFunction: (call: CloudCall) => Promise<unknown>;
}

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 2 };
const SYSTEM = { ...WINDOW, statusBarHeight: 47, safeArea: { top: 47, bottom: 810, left: 0, right: 390 } };
const CAPSULE = { top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 };
const OPENED = { path: '', query: {}, scene: 1001 };

/** What succeeds at once, and is noted. What is not named here WeChat does not have. */
const DONE = [
  ...['navigateTo', 'navigateBack', 'redirectTo', 'switchTab', 'stopPullDownRefresh', 'showToast', 'showModal'],
  ...['setStorage', 'setClipboardData', 'previewImage', 'updateShareMenu', 'onNeedPrivacyAuthorization'],
  ...['makePhoneCall', 'requestMerchantTransfer'],
];

/** What a person chooses in WeChat's own sheets, each time the same. */
const CHOSEN = {
  chooseMedia: {
    type: 'image',
    tempFiles: [{ tempFilePath: 'http://tmp/photo.jpg', size: 90_000, fileType: 'image' }],
  },
  getImageInfo: { width: 1_500, height: 2_000, path: 'http://tmp/photo.jpg', type: 'jpeg' },
  compressImage: { tempFilePath: 'http://tmp/small.jpg' },
  scanCode: { result: '75312345678', scanType: 'CODE_128', charSet: 'utf-8', path: '', rawData: '' },
  chooseInvoiceTitle: { type: '0', title: '杭州小满文化有限公司', taxNumber: '91330106MA27XW1234' },
};

/** What a page may ask of WeChat: a window, a memory, cloud functions as given, and what is DONE. */
export function fakeWx({ language, kept = {}, callFunction }: Phone) {
  const storage = new Map<string, unknown>(Object.entries(kept));
  const asked: AskedOfWeChat[] = [];
  const about = { SDKVersion: '3.8.12', platform: 'devtools', language, system: 'iOS 17', theme: 'light' };

  const does =
    (api: string, got: object = {}) =>
    (given?: { readonly success?: (got: object) => void }) => {
      asked.push({ api, given });
      if (typeof given === 'object') given.success?.({ errMsg: `${api}:ok`, ...got });
    };

  const wx = {
    ...Object.fromEntries(DONE.map((api) => [api, does(api)])),
    getSystemInfoSync: () => ({ ...SYSTEM, ...about }),
    getWindowInfo: () => SYSTEM,
    getAppBaseInfo: () => about,
    getDeviceInfo: () => about,
    getMenuButtonBoundingClientRect: () => CAPSULE,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    getLaunchOptionsSync: () => OPENED,
    getEnterOptionsSync: () => OPENED,
    getAccountInfoSync: () => ({ miniProgram: { version: '' } }),
    canIUse: () => true,
    nextTick: (act: () => void) => setTimeout(act),
    createIntersectionObserver: () => quiet,
    createSelectorQuery: () => quiet,
    ...Object.fromEntries(Object.entries(CHOSEN).map(([api, got]) => [api, does(api, got)])),
    cloud: {
      init() {},
      callFunction: async (call: CloudCall) => ({ result: await callFunction(call) }),
      uploadFile(file: { readonly cloudPath: string; readonly success: (got: object) => void }) {
        asked.push({ api: 'cloud.uploadFile', given: { cloudPath: file.cloudPath } });
        setTimeout(() => file.success({ fileID: `cloud://shop-1.736f-shop-1/${file.cloudPath}` }));
        return { abort() {}, onProgressUpdate() {} };
      },
    },
  };
  return { wx, asked };
}

/** What WeChat creates has methods that are called in a row: here they do nothing. */
const quiet: object = new Proxy(() => quiet, { get: (_, name) => (name === 'then' ? undefined : () => quiet) });

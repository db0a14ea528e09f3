import { metrics } from '../chrome/bars.js';
import { buzz } from '../chrome/buzz.js';
import { networkType } from '../link.js';
import { top } from '../pages/stack.js';
import { config, weapp } from '../state.js';
import { api, events, silent, sync, wx } from './core.js';

const device = {
  brand: 'devtools',
  model: 'iPhone 12/13 (Pro)',
  system: 'iOS 16.0',
  platform: 'devtools',
  abi: 'x64',
  benchmarkLevel: 1,
  memorySize: 4_096,
  ...config.device,
};
const base = () => ({
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: config.language || 'zh_CN',
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
  fontSizeSetting: 16,
  theme: 'light',
});

function screen() {
  const width = innerWidth;
  const height = innerHeight;
  const page = top();
  const custom = page?.bar.navigationStyle === 'custom';
  const { statusBar, navigation, safeBottom } = metrics;
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: page?.iframe.clientHeight || height - statusBar - navigation,
    statusBarHeight: statusBar,
    screenTop: custom ? 0 : statusBar + navigation,
    safeArea: {
      left: 0,
      right: width,
      top: statusBar,
      bottom: height - safeBottom,
      width,
      height: height - safeBottom - statusBar,
    },
  };
}

// Frameworks ask this one where they run: in tools, whichever phone is shown.
const everything = () => ({ ...screen(), ...device, platform: 'devtools', ...base(), ...config.systemInfo });
sync('getSystemInfoSync', everything);
api('getSystemInfo', everything, { quiet: true });
api('getSystemInfoAsync', everything, { quiet: true });
sync('getWindowInfo', () => ({ ...screen(), ...config.systemInfo }));
sync('getDeviceInfo', () => ({ ...device }));
sync('getAppBaseInfo', () => ({ ...base(), ...config.systemInfo }));
sync('getSystemSetting', () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
}));
sync('getAppAuthorizeSetting', () => ({
  locationAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  albumAuthorized: 'authorized',
}));

const capsule = () => {
  const { width, height, right, top: below } = metrics.capsule;
  const topEdge = metrics.statusBar + below;
  const rightEdge = innerWidth - right;
  return { width, height, left: rightEdge - width, right: rightEdge, top: topEdge, bottom: topEdge + height };
};
sync('getMenuButtonBoundingClientRect', capsule);
sync('getMenuButtonRect', capsule);
sync('getAccountInfoSync', () => ({
  miniProgram: { appId: config.appId || 'touristappid', envVersion: 'develop', version: '' },
  plugin: {},
}));
sync('getLaunchOptionsSync', () => weapp.launchOptions());
sync('getEnterOptionsSync', () => weapp.enterOptions());
sync('getApiCategory', () => weapp.apiCategory());
sync('canIUse', (schema) => {
  const [name] = String(schema).split('.');
  return name in wx || name in weapp.tags;
});
sync('getUpdateManager', () => ({
  onCheckForUpdate: (heard) => setTimeout(() => heard({ hasUpdate: false })),
  onUpdateReady() {},
  onUpdateFailed() {},
  applyUpdate() {},
}));
sync('getRendererUserAgent', () => navigator.userAgent);
wx.env = { USER_DATA_PATH: 'http://usr' };
wx.nextTick = (run) => setTimeout(run, 0);

const log = { log() {}, info() {}, warn() {}, debug() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} };
for (const name of ['getLogManager', 'getRealtimeLogManager']) sync(name, () => log);
sync('getPerformance', () => ({
  getEntries: () => [],
  createObserver: () => ({ observe() {}, disconnect() {} }),
  now: () => performance.now(),
}));
for (const name of ['reportEvent', 'reportMonitor', 'reportAnalytics', 'reportPerformance', 'preloadAssets']) {
  sync(name, () => undefined);
}
sync('setEnableDebug', () => undefined);
sync('getExptInfoSync', () => ({}));
sync('getBatteryInfoSync', () => ({ level: 100, isCharging: true }));
api('getBatteryInfo', () => ({ level: 100, isCharging: true }));
api('getScreenBrightness', () => ({ value: 0.5 }));
api('getNetworkType', () => ({ networkType: networkType() }), { quiet: true });
events(
  ...`AppShow AppHide Error PageNotFound UnhandledRejection ThemeChange WindowResize KeyboardHeightChange
  NetworkStatusChange NetworkWeakChange MemoryWarning AudioInterruptionBegin AudioInterruptionEnd UserCaptureScreen
  LocationChange AccelerometerChange CompassChange NeedPrivacyAuthorization BeforeAppRoute AppRoute CopyUrl`.split(
    /\s+/,
  ),
);
const FORCES = { heavy: 3, medium: 2, light: 1 };
api('vibrateShort', ({ type = 'medium' }) => {
  if (!(type in FORCES)) throw { errMsg: 'vibrateShort:fail style is not support' };
  buzz(FORCES[type], 15);
});
api('vibrateLong', () => buzz(2, 400));
silent(
  ...`setKeepScreenOn setScreenBrightness checkSession reportUserBehaviour startLocationUpdate
  stopLocationUpdate setVisualEffectOnCapture preloadWebview setWindowSize enableAlertBeforeUnload
  disableAlertBeforeUnload hideKeyboard exitMiniProgram navigateToMiniProgram navigateBackMiniProgram
  openEmbeddedMiniProgram loadFontFace openChannelsActivity`.split(/\s+/),
);

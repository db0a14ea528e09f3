/** What the person has allowed this mini program to do: asked once for each scope, changed in WeChat's settings. */
import { modal } from '../chrome/overlay.js';
import { settingsScreen } from '../chrome/screens.js';
import { drawer } from '../keep.js';
import { config, weapp } from '../state.js';
import { api } from './core.js';
import { subscriptionRows, subscriptionsSetting, switchSubscription } from './subscribe.js';

const memory = drawer('phone');
const shop = config.appName || '小程序';

const WHAT = {
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.addPhoneCalendar': '使用你的日历（仅写入）',
};

/** Only what was asked for is here: { 'scope.…': whether it is allowed }. */
const given = () => ({ ...config.authSetting, ...memory.get('scopes') });
const give = (scope, allowed) => memory.set('scopes', { ...given(), [scope]: allowed });

/** Asks the first time; who has refused is not asked again. @throws { errMsg } as the API called `name` fails then. */
export async function withScope(scope, name) {
  if (given()[scope] === undefined) {
    const { confirm } = await modal({
      content: `${shop} 申请\n${WHAT[scope] ?? scope}`,
      ...{ cancelText: '拒绝', confirmText: '允许' },
    });
    give(scope, confirm);
  }
  if (!given()[scope]) throw { errMsg: `${name}:fail auth deny` };
}

api('authorize', ({ scope }) => withScope(scope, 'authorize'));

const settings = ({ withSubscriptions } = {}) => ({
  authSetting: given(),
  ...(withSubscriptions ? { subscriptionsSetting: subscriptionsSetting() } : {}),
});
api('getSetting', settings);

const open = async (options) => {
  const scopes = Object.entries(given()).map(([scope, allowed]) => ({ scope, allowed, text: WHAT[scope] ?? scope }));
  const change = (scope, allowed) => (scope.startsWith('subscribe') ? switchSubscription : give)(scope, allowed);
  await settingsScreen(shop, [...scopes, ...subscriptionRows()], change);
  return settings(options);
};
api('openSetting', open);
weapp.openSetting = open;

/** What needs the person: privacy, addresses, pictures, the phone number. */
import { askAddress, askAlbum, askInvoiceTitle, askPrivacy, CAMERA } from '../chrome/asking.js';
import { askCamera } from '../chrome/camera.js';
import { actionSheet, modal } from '../chrome/overlay.js';
import { privacyGuide } from '../chrome/screens.js';
import { copyToTemporary, keepTemporary } from '../files.js';
import { drawer } from '../keep.js';
import { ask, me, overTheAir } from '../link.js';
import { bundle, call, config, weapp } from '../state.js';
import { api, listenersOf } from './core.js';
import { savedPictures } from './photos.js';

const memory = drawer('phone');
const shop = config.appName || '小程序';
const NOT_AUTHORIZED = { errMsg: 'privacy permission is not authorized', errno: 104 };

// ---- privacy
const contract = `《${shop}用户隐私保护指引》`;
const needsPrivacy = () => !!bundle.app.__usePrivacyCheck__ && config.privacy !== 'agreed' && !memory.get('privacy');
weapp.agreePrivacy = () => memory.set('privacy', true);

/** Resolves when the person has agreed. @throws as `api` fails in WeChat when they have not. */
export async function withPrivacy(name) {
  if (!needsPrivacy()) return;
  const heard = listenersOf('NeedPrivacyAuthorization');
  const agreed = heard.length
    ? await new Promise((done) => {
        const resolve = ({ event } = {}) => {
          if (event === 'agree') weapp.agreePrivacy();
          if (event !== 'exposureAuthorization') done(event === 'agree');
        };
        for (const fn of heard) call('onNeedPrivacyAuthorization', fn, undefined, [resolve, { referrer: name }]);
      })
    : await askPrivacy(shop, () => privacyGuide(shop));
  if (!agreed) throw { ...NOT_AUTHORIZED, errMsg: `${name}:fail ${NOT_AUTHORIZED.errMsg}` };
  weapp.agreePrivacy();
}

export const personal = (name, fn) =>
  api(name, async (o) => {
    await withPrivacy(name);
    return fn(o);
  });

api('getPrivacySetting', () => ({ needAuthorization: needsPrivacy(), privacyContractName: contract }));
api('requirePrivacyAuthorize', () => withPrivacy('requirePrivacyAuthorize'));
api('openPrivacyContract', () => void privacyGuide(shop));

// ---- who it is
api('login', async () => {
  await overTheAir('login');
  return config.loginCode ? { code: config.loginCode } : ask('login');
});
const anonymous = { nickName: '微信用户', avatarUrl: '', gender: 0, language: 'zh_CN' };
api('getUserProfile', () => ({ userInfo: anonymous }));
api('getUserInfo', () => ({ userInfo: anonymous }));
weapp.askPhoneNumber = async (type) => {
  const { confirm } = await modal({
    title: '手机号快速验证',
    content: `${shop} 申请使用你的手机号`,
    cancelText: '拒绝',
    confirmText: '允许',
  });
  return confirm ? { errMsg: `${type}:ok`, code: `phone-of-${me.openid}` } : { errMsg: `${type}:fail user deny` };
};

// ---- addresses
const ADDRESSES = [
  {
    userName: me.name,
    telNumber: '13800000012',
    provinceName: '浙江省',
    cityName: '杭州市',
    countyName: '西湖区',
    detailInfo: '文三路 12 号 3 幢 502',
    postalCode: '310012',
    nationalCode: '330106',
  },
  {
    userName: me.name,
    telNumber: '13800000034',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '天河区',
    detailInfo: '体育西路 34 号 8 楼',
    postalCode: '510620',
    nationalCode: '440106',
  },
];
personal('chooseAddress', async () => {
  const chosen = await askAddress(ADDRESSES);
  if (!chosen) throw { errMsg: 'chooseAddress:fail cancel' };
  return chosen;
});

// ---- what invoices are made out to
const companyOf = { title: '杭州小满文化有限公司', taxNumber: '91330106MA27XW1234', telephone: '0571-88880000' };
const TITLES = [
  {
    ...{ type: '0', ...companyOf, companyAddress: '杭州市西湖区文三路 12 号' },
    ...{ bankName: '杭州银行文三路支行', bankAccount: '3301 0400 0123 4567' },
  },
  { type: '1', title: me.name, taxNumber: '', companyAddress: '', telephone: '', bankName: '', bankAccount: '' },
];
personal('chooseInvoiceTitle', async () => {
  const chosen = await askInvoiceTitle(TITLES);
  if (!chosen) throw { errMsg: 'chooseInvoiceTitle:fail cancel' };
  return chosen;
});

// ---- pictures
const MOST_CHOSEN = 20; // at once, as WeChat allows
async function fromAlbum(name, most, pictures) {
  const chosen = await askAlbum(pictures ?? [...(await savedPictures()), ...(config.album ?? [])], most);
  if (!chosen.length) throw { errMsg: `${name}:fail cancel` };
  return Promise.all(chosen.map(copyToTemporary));
}
const WAYS = ['album', 'camera'];

/** Photos of the album, or what the camera takes: a tile of the album's sheet leads there. */
async function fromEither(name, { count = 9, mediaType = ['image', 'video'], sourceType = WAYS }) {
  const takes = { photo: mediaType.includes('image') || mediaType.includes('mix'), video: !isPhotos(mediaType) };
  const scenes = config.scenes ?? config.album ?? [];
  if (!sourceType.includes('album')) return [await taken(name, scenes, takes)];
  const pictures = takes.photo ? [...(await savedPictures()), ...(config.album ?? [])] : [];
  const chosen = await askAlbum(pictures, Math.min(count, MOST_CHOSEN), sourceType.includes('camera'));
  if (chosen === CAMERA) return [await taken(name, scenes, takes)];
  if (!chosen.length) throw { errMsg: `${name}:fail cancel` };
  return Promise.all(chosen.map(async (url) => ({ ...(await copyToTemporary(url)), fileType: 'image' })));
}

const isPhotos = (mediaType) => mediaType.every((kind) => kind === 'image');

async function taken(name, scenes, takes) {
  const shot = await askCamera(scenes, takes);
  if (!shot) throw { errMsg: `${name}:fail cancel` };
  const path = keepTemporary(shot.blob, shot.thumb ? 'mp4' : undefined);
  const { size } = shot.blob;
  if (!shot.thumb) return { path, size, fileType: 'image' };
  const { width, height, seconds: duration } = shot;
  return { path, size, fileType: 'video', thumbTempFilePath: keepTemporary(shot.thumb), width, height, duration };
}

personal('chooseMedia', async (o) => {
  const files = await fromEither('chooseMedia', o);
  const tempFiles = files.map(({ path, ...file }) => ({ tempFilePath: path, ...file }));
  return { type: files[0].fileType, tempFiles };
});
personal('chooseImage', async ({ count = 9 }) => {
  const files = await fromAlbum('chooseImage', count);
  return { tempFilePaths: files.map(({ path }) => path), tempFiles: files };
});

weapp.chooseAvatar = async () => {
  await withPrivacy('chooseAvatar');
  const choice = await actionSheet(['用微信头像', '从相册选择']);
  if (choice < 0) throw { errMsg: 'chooseAvatar:fail cancel' };
  const [file] = choice === 0 ? [await copyToTemporary(me.face)] : await fromAlbum('chooseAvatar', 1, config.portraits);
  return file.path;
};

// ---- the clipboard and places
let clipboard = '';
weapp.clipboard = () => clipboard;
export const setClipboard = async (data) => {
  await withPrivacy('setClipboardData');
  clipboard = data;
};
personal('getClipboardData', () => ({ data: clipboard }));
const PLACE = { latitude: 30.27, longitude: 120.13 };
personal('getLocation', () => ({ ...PLACE, accuracy: 30, speed: 0, altitude: 0 }));
personal('getFuzzyLocation', () => PLACE);
personal('chooseLocation', () => ({ ...PLACE, name: '西溪湿地', address: '浙江省杭州市西湖区' }));

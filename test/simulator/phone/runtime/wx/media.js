import { toast } from '../chrome/overlay.js';
import { askCall, previewImages } from '../chrome/screens.js';
import { addressOf } from '../files.js';
import { ask } from '../link.js';
import { top } from '../pages/stack.js';
import { warn } from '../state.js';
import { api, silent, sync } from './core.js';
import { setClipboard } from './person.js';

api('setClipboardData', async ({ data }) => {
  await setClipboard(String(data));
  toast.show({ title: '内容已复制', icon: 'none' }, 1_500);
});
api('makePhoneCall', async ({ phoneNumber }) => {
  if (!(await askCall(phoneNumber))) throw { errMsg: 'makePhoneCall:fail cancel' };
  await ask('note', { kind: 'call', text: phoneNumber }).catch(() => {});
});
api('previewImage', ({ urls, current }) => {
  const at = typeof current === 'number' ? current : urls.indexOf(current);
  previewImages(
    urls.map((url) => addressOf(url, top().route)),
    at,
  );
});
api('previewMedia', ({ sources, current = 0 }) =>
  previewImages(
    sources.map(({ url }) => addressOf(url, top().route)),
    current,
  ),
);
api('saveImageToPhotosAlbum', ({ filePath }) => ask('note', { kind: 'album', text: filePath }).catch(() => {}));
api('compressImage', ({ src }) => ({ tempFilePath: src }));
api(
  'getImageInfo',
  ({ src }) =>
    new Promise((done, failed) => {
      const image = new Image();
      image.onload = () => {
        const { naturalWidth: width, naturalHeight: height } = image;
        done({ width, height, path: src, orientation: 'up', type: 'png' });
      };
      image.onerror = () => failed({ errMsg: 'getImageInfo:fail download image fail' });
      image.src = addressOf(src, top()?.route);
    }),
);
api('scanCode', () => {
  throw { errMsg: 'scanCode:fail cancel' };
});
silent('openLocation', 'saveVideoToPhotosAlbum', 'addPhoneContact');

/** Sound and moving pictures: everything can be called, nothing is heard. */
const mute = () => new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : () => {}), set: () => true });
for (const name of `createInnerAudioContext createVideoContext createCameraContext createMapContext
  createLivePlayerContext getBackgroundAudioManager getRecorderManager createRewardedVideoAd
  createInterstitialAd`.split(/\s+/)) {
  sync(name, mute);
}
sync(
  'getFileSystemManager',
  () =>
    new Proxy(
      {},
      {
        get: (_, key) => (o) => {
          warn(`FileSystemManager.${String(key)} does nothing here`);
          o?.fail?.({ errMsg: `${String(key)}:fail not emulated` });
        },
      },
    ),
);
sync('arrayBufferToBase64', (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))));
sync('base64ToArrayBuffer', (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer);

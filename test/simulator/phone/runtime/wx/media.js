import { toast } from '../chrome/overlay.js';
import { askCall, previewImages } from '../chrome/screens.js';
import { addressOf, blobOf, keepTemporary } from '../files.js';
import { ask } from '../link.js';
import { top } from '../pages/stack.js';
import { api, silent, sync } from './core.js';
import { setClipboard } from './person.js';

api('setClipboardData', async ({ data }) => {
  await setClipboard(String(data));
  await ask('copied', { text: String(data) }).catch(() => {}); // So that it can be pasted into a chat.
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
api('compressImage', async (o) => ({ tempFilePath: await compressed(o) }));
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
silent('openLocation', 'saveVideoToPhotosAlbum', 'addPhoneContact');

const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** A JPEG no larger than asked, in pixels; a picture that is smaller keeps its size. */
async function compressed({ src, quality = 80, compressedWidth, compressedHeight: compressedTall }) {
  const blob = await blobOf(src).catch(() => undefined);
  const picture = blob && (await createImageBitmap(blob).catch(() => undefined));
  if (!picture) throw { errMsg: 'compressImage:fail file not exist' };
  const scale = Math.min(
    1,
    (compressedWidth ?? Number.POSITIVE_INFINITY) / picture.width,
    (compressedTall ?? Number.POSITIVE_INFINITY) / picture.height,
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality / 100));
  return keepTemporary(jpeg);
}

/** Sound and moving pictures: everything can be called, nothing is heard. */
const mute = () => new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : () => {}), set: () => true });
for (const name of `createInnerAudioContext createCameraContext createMapContext
  createLivePlayerContext getBackgroundAudioManager getRecorderManager createRewardedVideoAd
  createInterstitialAd`.split(/\s+/)) {
  sync(name, mute);
}
sync('arrayBufferToBase64', (buffer) => base64(new Uint8Array(buffer)));
sync('base64ToArrayBuffer', (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer);

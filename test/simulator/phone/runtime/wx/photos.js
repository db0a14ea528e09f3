/** The album of the phone, and what its camera sees. */
import { askCode } from '../chrome/asking.js';
import { toast } from '../chrome/overlay.js';
import { keptHere } from '../files.js';
import { ask, handOver } from '../link.js';
import { api } from './core.js';
import { withScope } from './permission.js';
import { withPrivacy } from './person.js';

/** Pictures that this phone has saved, the newest first: addresses under which they are shown. */
export const savedPictures = () =>
  ask('album').then(
    ({ pictures = [] }) => pictures,
    () => [], // A phone without its simulator has saved nothing.
  );

api('saveImageToPhotosAlbum', async ({ filePath }) => {
  await withPrivacy('saveImageToPhotosAlbum');
  const blob = await keptHere(filePath);
  if (!blob) throw { errMsg: 'saveImageToPhotosAlbum:fail invalid file type' };
  await withScope('scope.writePhotosAlbum', 'saveImageToPhotosAlbum');
  const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}.${blob.type.split('/')[1] ?? 'png'}`;
  const picture = await handOver(`album/${name}`, blob);
  await ask('album/save', { picture });
});

/** What WeChat makes of a code: a mini-program code has a path, any other one a text. */
function answerOf(text) {
  const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const path = /^pinji:(.+)/.exec(text)?.[1];
  if (path) return { result: '', scanType: 'WX_CODE', charSet: 'utf-8', path, rawData };
  return {
    result: text,
    scanType: /^[\dA-Za-z-]+$/.test(text) ? 'CODE_128' : 'QR_CODE',
    charSet: 'utf-8',
    path: '',
    rawData,
  };
}

api('scanCode', async () => {
  const { text, picture } = await askCode(await savedPictures());
  if (text) return answerOf(text);
  if (!picture) throw { errMsg: 'scanCode:fail cancel' };
  const seen = await ask('scan', { picture });
  if (seen.text) return answerOf(seen.text);
  toast.show({ title: '没有找到码', icon: 'none' }, 1_500);
  throw { errMsg: 'scanCode:fail' };
});

/** Videos: those that a page shows, and whole-screen previews. */
import { previewImages, previewVideo } from '../chrome/screens.js';
import { addressOf, blobOf } from '../files.js';
import { top } from '../pages/stack.js';
import { videoContext } from '../tags/video.js';
import { api, sync } from './core.js';

sync('createVideoContext', (id) => videoContext(top()?.doc.querySelector(`wx-video#${CSS.escape(id)}`)?.__c));

/** A video stands alone here; pictures are turned over. */
api('previewMedia', ({ sources, current = 0 }) => {
  const address = (path) => addressOf(path, top().route);
  const { url, type } = sources[current] ?? sources[0];
  if (type === 'video') return previewVideo(address(url));
  const pictures = sources.filter((source) => source.type !== 'video');
  return previewImages(
    pictures.map((source) => address(source.url)),
    pictures.findIndex((source) => source.url === url),
  );
});

api('getVideoInfo', async ({ src }) => {
  const { size } = await blobOf(src);
  const { width, height, duration } = await measured(addressOf(src, top()?.route));
  return { orientation: 'up', type: 'mp4', width, height, duration, size: Math.ceil(size / 1024) };
});
api('compressVideo', async ({ src }) => {
  const { size } = await blobOf(src);
  return { tempFilePath: src, size: Math.ceil(size / 1024) };
});

const measured = (address) =>
  new Promise((done, failed) => {
    const shown = document.createElement('video');
    shown.onloadedmetadata = () =>
      done({ width: shown.videoWidth, height: shown.videoHeight, duration: shown.duration });
    shown.onerror = () => failed({ errMsg: 'getVideoInfo:fail file not exist' });
    shown.src = address;
  });

/** Canvas 2d: a real <canvas>, whose images come from where the phone finds its files. */
import { addressOf, keepTemporary } from '../files.js';
import { top } from '../pages/stack.js';
import { api, wx } from './core.js';

/** A canvas node as SelectorQuery gives it. */
export function canvasNode(canvas) {
  if (canvas.createImage) return canvas;
  canvas.createImage = () => {
    const image = new Image();
    const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    Object.defineProperty(image, 'src', {
      get: () => source.get.call(image),
      set: (path) => source.set.call(image, addressOf(path, top()?.route)),
    });
    return image;
  };
  canvas.requestAnimationFrame = (run) => requestAnimationFrame(run);
  canvas.cancelAnimationFrame = (id) => cancelAnimationFrame(id);
  canvas.createPath2D = (path) => new Path2D(path);
  return canvas;
}

wx.createOffscreenCanvas = ({ width = 300, height = 150 } = {}) => {
  const canvas = document.createElement('canvas');
  return canvasNode(Object.assign(canvas, { width, height }));
};

const canvasById = (id) =>
  [...top().doc.querySelectorAll('wx-canvas')].find((el) => el.getAttribute('canvas-id') === id)?.__c?.canvas;

api('canvasToTempFilePath', async ({ canvas, canvasId, x = 0, y = 0, width, height, ...o }) => {
  const source = canvas ?? canvasById(canvasId);
  if (!source) throw { errMsg: 'canvasToTempFilePath:fail canvas is not found' };
  // x, y, width and height are lengths on the page; the canvas has more pixels.
  const ratio = source.clientWidth ? source.width / source.clientWidth : 1;
  const from = [x, y, width ?? source.width / ratio, height ?? source.height / ratio].map((length) => length * ratio);
  const target = document.createElement('canvas');
  target.width = Math.round(o.destWidth ?? from[2]);
  target.height = Math.round(o.destHeight ?? from[3]);
  target.getContext('2d').drawImage(source, ...from, 0, 0, target.width, target.height);
  const type = o.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
  const blob = await new Promise((done) => target.toBlob(done, type, o.quality));
  return { tempFilePath: keepTemporary(blob) };
});

const OLD_NAMES = { FontSize: 'font' };

/** The old canvas API, on top of the new one. */
wx.createCanvasContext = (id) => {
  const context = (canvasById(id) ?? document.createElement('canvas')).getContext('2d');
  return new Proxy(context, {
    get(target, key) {
      if (key === 'draw') return (_keep, done) => typeof done === 'function' && setTimeout(done);
      const setter = /^set(\w)(\w*)$/.exec(key);
      if (setter && !(key in target)) {
        const name = OLD_NAMES[setter[1] + setter[2]] ?? setter[1].toLowerCase() + setter[2];
        return (value) => {
          target[name] = name === 'font' ? `${value}px sans-serif` : value;
        };
      }
      const value = target[key];
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set(target, key, value) {
      target[key] = value;
      return true;
    },
  });
};

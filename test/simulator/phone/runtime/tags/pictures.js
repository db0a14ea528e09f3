import { addressOf } from '../files.js';
import { weapp } from '../state.js';
import { ANY, emit, routeOf } from './common.js';

const FIT = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' };

export const image = {
  props: {
    src: String,
    mode: String,
    lazyLoad: Boolean,
    webp: Boolean,
    showMenuByLongpress: Boolean,
    fadeIn: Boolean,
  },
  make(c, el) {
    const img = el.ownerDocument.createElement('img');
    c.img = img;
    img.alt = '';
    img.draggable = false;
    el.appendChild(img);
    el.addEventListener('wxlongpress', () => c.data.showMenuByLongpress && weapp.pictureMenu(c.data.src));
    img.addEventListener('load', () => {
      c.fit();
      emit(c, 'load', { width: img.naturalWidth, height: img.naturalHeight });
    });
    img.addEventListener('error', () => emit(c, 'error', { errMsg: `GET ${c.data.src} failed` }));
    c.fit = () => {
      const mode = c.data.mode || 'scaleToFill';
      const { naturalWidth: width, naturalHeight: height } = img;
      img.style.objectFit = FIT[mode] || (/Fix/.test(mode) ? 'fill' : 'none');
      img.style.objectPosition = FIT[mode] ? '' : mode;
      if (mode === 'widthFix' && width) c._$.setNodeStyle(`height:${(el.clientWidth * height) / width}px`, 2);
      else if (mode === 'heightFix' && height) c._$.setNodeStyle(`width:${(el.clientHeight * width) / height}px`, 2);
    };
  },
  update: {
    src(c, value) {
      if (value) c.img.src = addressOf(value, routeOf(c));
      else c.img.removeAttribute('src');
      c.el.setAttribute('src', String(value).slice(0, 200));
    },
    mode(c, value) {
      c.el.setAttribute('mode', value);
      c.fit();
    },
    lazyLoad(c, value) {
      c.img.loading = value ? 'lazy' : 'eager';
    },
  },
};

export const coverImage = {
  props: { src: String },
  make(c, el) {
    c.img = el.ownerDocument.createElement('img');
    el.appendChild(c.img);
  },
  update: {
    src(c, value) {
      c.img.src = addressOf(value, routeOf(c));
    },
  },
};

export const canvas = {
  props: { type: String, canvasId: String, disableScroll: Boolean },
  make(c, el) {
    const drawing = el.ownerDocument.createElement('canvas');
    drawing.width = 300;
    drawing.height = 150;
    c.canvas = drawing;
    el.appendChild(drawing);
  },
  update: { canvasId: (c, value) => c.el.setAttribute('canvas-id', value) },
};

const SIGNS = {
  success: '✔',
  warn: '!',
  info: 'i',
  cancel: '✕',
  clear: '✕',
  search: '⌕',
  waiting: '◷',
  download: '↓',
  success_no_circle: '✓',
};

export const icon = {
  props: { type: String, size: ANY, color: String },
  make(c, el) {
    c.sign = el.ownerDocument.createElement('span');
    el.appendChild(c.sign);
  },
  update: {
    '*'(c) {
      c.sign.textContent = SIGNS[c.data.type] || '';
      c.sign.style.cssText = `color:${c.data.color || '#09bb07'};font-size:${parseFloat(c.data.size || 23)}px`;
    },
  },
};

export const progress = {
  props: {
    percent: Number,
    activeColor: String,
    color: String,
    backgroundColor: String,
    strokeWidth: ANY,
    showInfo: Boolean,
    active: Boolean,
  },
  make(_c, el) {
    el.innerHTML = '<div><i></i></div>';
  },
  update: {
    '*'({ el, data }) {
      const track = el.firstChild;
      track.firstChild.style.width = `${data.percent}%`;
      if (data.activeColor) track.firstChild.style.background = data.activeColor;
      if (data.backgroundColor) track.style.background = data.backgroundColor;
      if (data.strokeWidth) track.style.height = `${data.strokeWidth}px`;
    },
  },
};

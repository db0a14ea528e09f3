import { addressOf } from '../files.js';
import { ANY, emit, routeOf } from './common.js';

const FIT = { contain: 'contain', fill: 'fill', cover: 'cover' };

/** A video: the browser's own, with the properties and events of WeChat's. */
export const video = {
  props: {
    src: String,
    poster: String,
    objectFit: String,
    controls: ANY,
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    initialTime: Number,
    showFullscreenBtn: ANY,
    showPlayBtn: ANY,
    showCenterPlayBtn: ANY,
    showMuteBtn: ANY,
    enableProgressGesture: ANY,
    title: String,
    duration: ANY,
  },
  make(c, el) {
    const shown = el.ownerDocument.createElement('video');
    c.video = shown;
    shown.playsInline = true;
    shown.controls = true;
    el.appendChild(shown);
    const on = (name, detail = () => ({}), as = name) => {
      shown.addEventListener(name, () => emit(c, as, detail()));
    };
    on('play');
    on('pause');
    on('ended');
    on('waiting');
    on('timeupdate', () => ({ currentTime: shown.currentTime, duration: shown.duration || 0 }));
    on(
      'loadedmetadata',
      () => ({ width: shown.videoWidth, height: shown.videoHeight, duration: shown.duration }),
      'loadedmetadata',
    );
    on('error', () => ({ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED' }));
    shown.addEventListener('loadedmetadata', () => {
      if (c.data.initialTime) shown.currentTime = c.data.initialTime;
    });
  },
  update: {
    src(c, value) {
      c.el.setAttribute('src', String(value).slice(0, 200));
      if (value) c.video.src = addressOf(value, routeOf(c));
      else c.video.removeAttribute('src');
    },
    poster(c, value) {
      if (value) c.video.poster = addressOf(value, routeOf(c));
      else c.video.removeAttribute('poster');
    },
    objectFit(c, value) {
      c.video.style.objectFit = FIT[value] ?? 'contain';
    },
    '*'({ video: shown, data }) {
      shown.controls = data.controls !== false;
      shown.loop = data.loop;
      shown.muted = data.muted;
      shown.autoplay = data.autoplay;
    },
  },
};

/** What wx.createVideoContext gives. */
export const videoContext = (c) => ({
  play: () => void c?.video.play().catch(() => {}), // Chromium wants a tap before it makes a sound.
  pause: () => c?.video.pause(),
  stop() {
    c?.video.pause();
    if (c) c.video.currentTime = 0;
  },
  seek(seconds) {
    if (c) c.video.currentTime = seconds;
  },
  playbackRate(rate) {
    if (c) c.video.playbackRate = rate;
  },
  requestFullScreen: () => void c?.video.requestFullscreen?.().catch(() => {}),
  exitFullScreen: () => void c?.el.ownerDocument.exitFullscreen?.().catch(() => {}),
  sendDanmu() {},
  showStatusBar() {},
  hideStatusBar() {},
});

/** Which part belongs to which tag. Tags that are not listed are plain containers. */
import { inlineStyle } from '../state.js';
import { button } from './button.js';
import { ANY, emit, flag, hover, onTap, routeOf } from './common.js';
import { checkbox, checkboxGroup, form, label, radio, radioGroup, slider, switchPart } from './controls.js';
import { input, textarea } from './fields.js';
import { picker, pickerView, pickerViewColumn } from './pickers.js';
import { canvas, coverImage, icon, image, progress } from './pictures.js';
import { richText } from './richText.js';
import { scrollView } from './scrollView.js';
import { swiper, swiperItem } from './swiper.js';
import { video } from './video.js';

const text = {
  props: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    overflow: String,
    maxLines: ANY,
  },
  update: {
    userSelect: (c, value) => flag(c.el, 'user-select', value),
    selectable: (c, value) => flag(c.el, 'selectable', value),
    space(c, value) {
      c.el.style.whiteSpace = value ? 'pre-wrap' : '';
    },
  },
};

const WAYS = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
  exit: 'exitMiniProgram',
};
const passing = hover('navigator-hover');

const navigator = {
  props: {
    ...passing.props,
    url: String,
    openType: String,
    delta: Number,
    target: String,
    appId: String,
    path: String,
    extraData: ANY,
  },
  make(c, el) {
    passing.make(c, el);
    onTap(c, () => {
      const told = (name) => (result) => emit(c, name, result);
      window.wx[WAYS[c.data.openType || 'navigate']]?.({
        url: new URL(c.data.url || '', `http://x/${routeOf(c)}`).href.slice('http://x'.length),
        delta: c.data.delta || 1,
        success: told('success'),
        fail: told('fail'),
        complete: told('complete'),
      });
    });
  },
};

export const TAG_PARTS = {
  view: hover(''),
  text,
  button,
  navigator,
  label,
  image,
  'cover-image': coverImage,
  canvas,
  input,
  textarea,
  checkbox,
  radio,
  'checkbox-group': checkboxGroup,
  'radio-group': radioGroup,
  switch: switchPart,
  slider,
  form,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  progress,
  icon,
  'rich-text': richText,
  video,
  'web-view': {
    props: { src: String },
    update: {
      src(c, value) {
        c.el.textContent = value;
      },
    },
  },
  'movable-view': {
    props: {
      direction: String,
      x: ANY,
      y: ANY,
      disabled: Boolean,
      damping: Number,
      inertia: Boolean,
      outOfBounds: Boolean,
    },
    update: {
      '*'(c) {
        c.el.style.transform = `translate(${parseFloat(c.data.x) || 0}px,${parseFloat(c.data.y) || 0}px)`;
      },
    },
  },
  'root-portal': { props: { enable: ANY } },
  'page-meta': {
    props: { pageStyle: String, rootFontSize: String, backgroundColor: String, scrollTop: String },
    update: {
      pageStyle(c, value) {
        c.el.ownerDocument.body.style.cssText = inlineStyle(value);
      },
      rootFontSize(c, value) {
        c.el.ownerDocument.documentElement.style.fontSize = value === 'system' ? '16px' : value;
      },
    },
  },
  'navigation-bar': {
    props: { title: String, frontColor: String, backgroundColor: String, loading: Boolean },
    update: { title: (_c, value) => value && window.wx.setNavigationBarTitle({ title: value }) },
  },
  map: { props: { longitude: ANY, latitude: ANY, scale: ANY, markers: ANY } },
  'page-container': {
    props: {
      show: Boolean,
      duration: Number,
      zIndex: Number,
      overlay: Boolean,
      position: String,
      round: Boolean,
    },
    update: {
      show(c, value) {
        c.el.hidden = !value;
      },
    },
  },
};

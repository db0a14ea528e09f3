/**
 * WeChat's built-in tags, with the glass-easel template each of them uses.
 * '' is a leaf whose inside is made by hand (runtime/tags); SLOT is a plain container.
 */
const SLOT = '<slot/>';
const BOX = '<div class="wx-ctl-box"></div><slot/>';

export const BUILTINS = {
  ...all(
    SLOT,
    'view text button label navigator checkbox-group radio-group form picker swiper-item movable-area movable-view',
    'cover-view camera map page-meta match-media root-portal page-container share-element sticky-header sticky-section',
    'grid-view list-view nested-scroll-header nested-scroll-body keyboard-accessory snapshot span',
    'functional-page-navigator aria-component',
  ),
  ...all(
    '',
    'rich-text icon progress image canvas input textarea switch slider editor cover-image video audio live-player',
    'live-pusher web-view open-data official-account ad ad-custom navigation-bar voip-room channel-live channel-video',
  ),
  checkbox: BOX,
  radio: BOX,
  'picker-view': '<div class="wx-pv-mask"></div><div class="wx-pv-cols"><slot/></div>',
  'picker-view-column': '<div class="wx-pvc-list"><slot/></div>',
  'scroll-view': '<div class="wx-sv-main"><div class="wx-sv-content"><slot/></div></div>',
  swiper: '<div class="wx-swiper-slides"><slot/></div><div class="wx-swiper-dots"></div>',
};

export const TAGS = Object.keys(BUILTINS);

function all(template, ...lines) {
  return Object.fromEntries(lines.flatMap((line) => line.split(' ')).map((tag) => [tag, template]));
}

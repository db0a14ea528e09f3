import { ANY, emit } from './common.js';

const NEAR = 50; // px from an edge: WeChat's usual threshold.
const PULLED = 45; // px: the refresher's usual threshold.

export const scrollView = {
  props: {
    ...Object.fromEntries(
      `scrollX scrollY scrollWithAnimation enableFlex refresherEnabled refresherTriggered enhanced showScrollbar bounces
      pagingEnabled`
        .split(/\s+/)
        .map((name) => [name, Boolean]),
    ),
    scrollTop: ANY,
    scrollLeft: ANY,
    scrollIntoView: String,
    upperThreshold: ANY,
    lowerThreshold: ANY,
    type: String,
    refresherDefaultStyle: String,
    refresherBackground: String,
  },
  make(c, el) {
    const main = el.querySelector('.wx-sv-main');
    c.main = main;
    let before = { top: 0, left: 0 };
    let wasUpper = true;
    let wasLower = false;
    main.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = main;
      const moved = { deltaX: before.left - scrollLeft, deltaY: before.top - scrollTop };
      emit(c, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...moved });
      before = { top: scrollTop, left: scrollLeft };
      const vertical = c.data.scrollY;
      const upper = (vertical ? scrollTop : scrollLeft) <= Number(c.data.upperThreshold ?? NEAR);
      const rest = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft;
      const lower = rest <= Number(c.data.lowerThreshold ?? NEAR);
      if (upper && !wasUpper) emit(c, 'scrolltoupper', { direction: vertical ? 'top' : 'left' });
      if (lower && !wasLower) emit(c, 'scrolltolower', { direction: vertical ? 'bottom' : 'right' });
      wasUpper = upper;
      wasLower = lower;
    });
    pullToRefresh(c, el, main);
  },
  update: {
    scrollX: (c, value) => c.el.classList.toggle('wx-sv-x', value),
    scrollY: (c, value) => c.el.classList.toggle('wx-sv-y', value),
    enableFlex: (c, value) => c.el.classList.toggle('wx-sv-flex', value),
    scrollTop: (c, value) => scrollTo(c, 'top', value),
    scrollLeft: (c, value) => scrollTo(c, 'left', value),
    refresherTriggered: (c, value) => c.showRefresher(value ? PULLED : 0),
    scrollIntoView(c, id) {
      if (!id) return;
      setTimeout(() => {
        const target = c.el.querySelector(`#${CSS.escape(id)}`);
        if (!target) return;
        const from = c.main.getBoundingClientRect();
        const to = target.getBoundingClientRect();
        const behavior = c.data.scrollWithAnimation ? 'smooth' : 'auto';
        const { scrollTop, scrollLeft } = c.main;
        c.main.scrollTo({ top: scrollTop + to.top - from.top, left: scrollLeft + to.left - from.left, behavior });
      });
    },
  },
};

function scrollTo(c, side, value) {
  if (value == null || value === '') return;
  const behavior = c.data.scrollWithAnimation ? 'smooth' : 'auto';
  setTimeout(() => c.main.scrollTo({ [side]: Number(value), behavior }));
}

function pullToRefresh(c, el, main) {
  let from = null;
  let pulled = 0;
  c.showRefresher = (px) => {
    main.style.transform = px ? `translateY(${px}px)` : '';
  };
  el.addEventListener('wxtouchstart', ({ detail }) => {
    from = c.data.refresherEnabled && main.scrollTop <= 0 ? detail.y : null;
  });
  el.addEventListener('wxtouchmove', ({ detail }) => {
    if (from === null) return;
    pulled = Math.max(0, (detail.y - from) * 0.5);
    c.showRefresher(pulled);
    if (pulled) emit(c, 'refresherpulling', { deltaY: pulled });
  });
  el.addEventListener('wxtouchend', () => {
    if (from !== null && pulled > PULLED) emit(c, 'refresherrefresh');
    if (!c.data.refresherTriggered) c.showRefresher(0);
    from = null;
    pulled = 0;
  });
}

import { ANY, emit } from './common.js';

const USUAL_MS = { duration: 500, interval: 5_000 };

export const swiper = {
  props: {
    indicatorDots: Boolean,
    indicatorColor: String,
    indicatorActiveColor: String,
    autoplay: Boolean,
    current: ANY,
    currentItemId: String,
    interval: ANY,
    duration: ANY,
    circular: Boolean,
    vertical: Boolean,
    previousMargin: String,
    nextMargin: String,
    displayMultipleItems: ANY,
    easingFunction: String,
  },
  make(c, el) {
    const slides = el.querySelector('.wx-swiper-slides');
    const dots = el.querySelector('.wx-swiper-dots');
    const items = () =>
      [...slides.querySelectorAll('wx-swiper-item')].filter((item) => item.closest('wx-swiper') === el);
    const ms = (name) => Number(c.data[name] ?? USUAL_MS[name]);
    const shifted = (amount) => (c.data.vertical ? `translateY(${amount})` : `translateX(${amount})`);
    c.index = 0;

    c.layout = () => {
      items().forEach((item, i) => {
        item.style.transform = shifted(`${i * 100}%`);
      });
      slides.style.transform = shifted(`${-c.index * 100}%`);
      dots.hidden = !c.data.indicatorDots;
      if (dots.hidden) return;
      dots.innerHTML = items()
        .map((_, i) => `<i class="${i === c.index ? 'on' : ''}"></i>`)
        .join('');
    };

    c.go = (wanted, source) => {
      const count = items().length;
      if (!count) {
        c.index = Math.max(0, wanted); // The items come later.
        return;
      }
      const index = c.data.circular ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted));
      const changed = index !== c.index;
      c.index = index;
      slides.style.transitionDuration = `${ms('duration')}ms`;
      c.layout();
      if (!changed) return;
      const detail = { current: index, currentItemId: items()[index]?.__c?.data.itemId || '', source };
      emit(c, 'change', detail);
      setTimeout(() => emit(c, 'animationfinish', detail), ms('duration'));
    };

    c.play = () => {
      clearInterval(c.playing);
      if (!c.data.autoplay) return;
      c.playing = setInterval(() => {
        const last = c.index + 1 >= items().length;
        c.go(last && !c.data.circular ? 0 : c.index + 1, 'autoplay');
      }, ms('interval'));
    };

    drag(c, el, slides, shifted);
    setTimeout(c.layout);
    new MutationObserver(() => c.layout()).observe(slides, { childList: true, subtree: true });
  },
  update: {
    current(c, value) {
      if (value != null && value !== '' && +value !== c.index) c.go(+value, '');
    },
    autoplay: (c) => c.play(),
    interval: (c) => c.play(),
    '*': (c) => c.layout(),
  },
  detached: (c) => clearInterval(c.playing),
};

export const swiperItem = { props: { itemId: String, skipHiddenItemLayout: Boolean } };

function drag(c, el, slides, shifted) {
  let start = null;
  const moved = ({ detail }) => (c.data.vertical ? detail.y - start.y : detail.x - start.x);
  const size = () => (c.data.vertical ? el.clientHeight : el.clientWidth);
  el.addEventListener('wxtouchstart', ({ detail }) => {
    start = detail;
    slides.classList.add('drag');
    clearInterval(c.playing);
  });
  el.addEventListener('wxtouchmove', (event) => {
    if (!start) return;
    const by = moved(event);
    slides.style.transform = shifted(`${-c.index * size() + by}px`);
    emit(c, 'transition', { dx: c.data.vertical ? 0 : -by, dy: c.data.vertical ? -by : 0 });
  });
  const end = (event) => {
    if (!start) return;
    slides.classList.remove('drag');
    const by = moved(event);
    start = null;
    if (Math.abs(by) > Math.min(60, size() * 0.2)) c.go(c.index + (by < 0 ? 1 : -1), 'touch');
    else c.layout();
    c.play();
  };
  el.addEventListener('wxtouchend', end);
  el.addEventListener('wxtouchcancel', end);
}

/** Pull-down refresh: the page follows the finger and stays down until it says that it is refreshed. */
import { pagesEl } from '../chrome/bars.js';
import { h } from '../chrome/dom.js';
import { life, top } from './stack.js';

const FAR_PX = 72;
const OPEN_PX = 56;
const LONGEST_MS = 5_000;

const marks = h('div', { id: 'wx-pull' }, h('i'), h('i'), h('i'));
pagesEl.prepend(marks);
let timer;

/** What a page's touches do to it; nothing when it does not allow pulling. */
export function pullGesture(page) {
  let from = null;
  let pulled = 0;
  return (type, point) => {
    if (!page.bar.enablePullDownRefresh) return;
    if (type === 'touchstart') {
      from = page.iframe.contentWindow.scrollY <= 0 && !page.refreshing ? point.clientY : null;
      pulled = 0;
    } else if (type === 'touchmove' && from !== null) {
      if (page.iframe.contentWindow.scrollY > 0) {
        from = null;
        return;
      }
      // The page moves under the finger, so its own coordinates move, too.
      pulled = Math.max(0, (point.clientY + pulled - from) * 0.5);
      move(page, pulled);
    } else if (from !== null && type !== 'touchstart') {
      from = null;
      if (pulled > FAR_PX * 0.5) startRefresh(page);
      else move(page, 0, true);
    }
  };
}

function move(page, px, gently = false) {
  page.iframe.style.transition = gently ? 'transform 220ms' : '';
  page.iframe.style.transform = px ? `translateY(${px}px)` : '';
  marks.classList.toggle('shown', px > 0);
  marks.classList.toggle('custom', page.bar.navigationStyle === 'custom');
}

export function startRefresh(page = top()) {
  page.refreshing = true;
  move(page, OPEN_PX, true);
  marks.classList.add('busy');
  clearTimeout(timer);
  timer = setTimeout(() => stopRefresh(page), LONGEST_MS);
  life(page, 'onPullDownRefresh');
}

export function stopRefresh(page = top()) {
  clearTimeout(timer);
  page.refreshing = false;
  marks.classList.remove('busy');
  move(page, 0, true);
}

/** The browser's events as mini program events: touches (or the mouse), taps, long presses, transitions. */
import { weapp } from '../state.js';
import { glassEasel } from './space.js';

const MOVED_PX = 10;
const LONG_PRESS_MS = 350;
const PRESS_MS = 1_000; // After that a click has nothing to do with the last touch.

/** `gesture(type, point)` also hears each touch, before the page does. */
export function hearTouches(doc, gesture) {
  const fire = (type, node, detail, extraFields, bubbles = true) => {
    const element = nearestElement(node);
    if (!element) return;
    glassEasel.triggerEvent(element, type, detail, { bubbles, composed: true, capturePhase: true, extraFields });
  };
  // Built-in tags hear touches by DOM events of their own.
  const own = (type, node, detail) => node?.dispatchEvent?.(new CustomEvent(`wx${type}`, { bubbles: true, detail }));
  const point = (touch, id = 0) => ({
    identifier: touch.identifier ?? id,
    pageX: touch.clientX + doc.defaultView.scrollX,
    pageY: touch.clientY + doc.defaultView.scrollY,
    clientX: touch.clientX,
    clientY: touch.clientY,
    force: 1,
  });

  let press = null;
  let start = null;
  const touch = (type, node, touches, changedTouches) => {
    const [changed] = changedTouches;
    const detail = { x: changed.pageX, y: changed.pageY };
    clearTimeout(type === 'touchmove' ? undefined : press);
    if (type === 'touchstart') {
      start = { node, x: changed.clientX, y: changed.clientY, at: performance.now(), moved: false };
      press = setTimeout(() => {
        if (start.moved) return;
        for (const name of ['longpress', 'longtap']) fire(name, node, detail, { touches, changedTouches });
        own('longpress', node, detail);
      }, LONG_PRESS_MS);
    } else if (type === 'touchmove' && start) {
      if (Math.hypot(changed.clientX - start.x, changed.clientY - start.y) > MOVED_PX) {
        start.moved = true;
        clearTimeout(press);
      }
    }
    gesture?.(type, changed);
    fire(type, node, detail, { touches, changedTouches });
    own(type, node, { x: changed.clientX, y: changed.clientY });
  };

  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
    const hear = (event) => {
      const node = start && type !== 'touchstart' ? start.node : event.target;
      touch(type, node, [...event.touches].map(point), [...event.changedTouches].map(point));
    };
    doc.addEventListener(type, hear, { passive: true });
  }
  hearMouse(doc, touch, point);

  doc.addEventListener('click', (event) => {
    if (start?.moved && !fromTouch(event)) return;
    const node = pressed(event, start);
    if (node.closest?.('wx-button')?.__c?.data.disabled) return;
    const at = point(event);
    weapp.lastTap = performance.now();
    fire('tap', node, { x: at.pageX, y: at.pageY }, { touches: [at], changedTouches: [at] });
    own('tap', node, node);
  });
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    doc.addEventListener(type, (event) => {
      if (event.target.__wxElement) fire(type, event.target, {}, undefined, false);
    });
  }
}

/** A tap belongs to where the finger came down: what falls has gone on by the time that it is lifted. */
function pressed(event, start) {
  const isOfStart = event.detail > 0 && start && performance.now() - start.at < PRESS_MS;
  return isOfStart && start.node.isConnected ? start.node : event.target;
}

/** On a desktop the mouse is the finger; dragging scrolls, as on glass. */
function hearMouse(doc, touch, point) {
  let down = null;
  let last = null;
  doc.addEventListener('mousedown', (event) => {
    if (fromTouch(event) || event.button) return;
    down = event.target;
    last = event;
    const at = point(event);
    touch('touchstart', down, [at], [at]);
  });
  doc.addEventListener('mousemove', (event) => {
    if (!down || fromTouch(event)) return;
    if (!event.buttons) return end(event);
    const at = point(event);
    touch('touchmove', down, [at], [at]);
    if (!down.closest?.('input,textarea,wx-slider,wx-canvas')) {
      scrollBy(doc, down, last.clientX - event.clientX, last.clientY - event.clientY);
    }
    last = event;
  });
  doc.addEventListener('mouseup', end);
  function end(event) {
    if (!down || fromTouch(event)) return;
    touch('touchend', down, [], [point(event)]);
    down = null;
  }
}

function scrollBy(doc, from, x, y) {
  for (let el = from; el && el !== doc.body; el = el.parentElement) {
    const style = doc.defaultView.getComputedStyle(el);
    if (y && /auto|scroll/.test(style.overflowY) && el.scrollHeight > el.clientHeight) el.scrollTop += y;
    else if (x && /auto|scroll/.test(style.overflowX) && el.scrollWidth > el.clientWidth) el.scrollLeft += x;
    else continue;
    return;
  }
  doc.defaultView.scrollBy(0, y);
}

function nearestElement(node) {
  let found = node;
  while (found && !found.__wxElement) found = found.parentNode;
  return found?.__wxElement;
}

const fromTouch = (event) => !!event.sourceCapabilities?.firesTouchEvents;

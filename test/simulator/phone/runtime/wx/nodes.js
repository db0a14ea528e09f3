/** Where elements lie: createSelectorQuery and createIntersectionObserver. */
import { top } from '../pages/stack.js';
import { call } from '../state.js';
import { videoContext } from '../tags/video.js';
import { canvasNode } from './canvas.js';
import { wx } from './core.js';

const QUERY_MS = 16; // The answer crosses from the view thread.

class Query {
  constructor() {
    this.questions = [];
  }

  in(component) {
    this.component = component;
    return this;
  }

  select(selector) {
    return this.ask(selector, false);
  }

  selectAll(selector) {
    return this.ask(selector, true);
  }

  selectViewport() {
    return this.ask(null, false);
  }

  ask(selector, all) {
    const add = (fields, heard) => {
      this.questions.push({ selector, all, fields, heard });
      return this;
    };
    return {
      boundingClientRect: (heard) => add({ id: true, dataset: true, rect: true, size: true }, heard),
      scrollOffset: (heard) => add({ id: true, dataset: true, scrollOffset: true }, heard),
      fields: (fields, heard) => add(fields, heard),
      node: (heard) => add({ node: true }, heard),
      context: (heard) => add({ context: true }, heard),
      ref: (heard) => add({ id: true }, heard),
    };
  }

  exec(done) {
    const page = top(); // Asked for by the page that is on top now.
    setTimeout(() => {
      if (this.component?.__gone || page?.inst.__gone) return;
      const host = this.component?._$ || page.root.getComponent();
      const results = this.questions.map(({ selector, all, fields, heard }) => {
        const result = selector === null ? viewport(page) : answer(host.getShadowRoot?.(), selector, all, fields);
        call('selectorQuery', heard, undefined, [result]);
        return result;
      });
      call('selectorQuery.exec', done, undefined, [results]);
    }, QUERY_MS);
    return this;
  }
}

function answer(shadow, selector, all, fields) {
  const elements = find(shadow, selector).filter((element) => element.getBackendElement?.());
  if (all) return elements.map((element) => read(element, fields));
  return elements[0] ? read(elements[0], fields) : null;
}

/** `a >>> b` crosses component borders: looked up in the page's DOM and in the component's own tree. */
function find(shadow, selector) {
  const [first, ...deeper] = selector.split('>>>').map((part) => part.trim());
  let found = [...shadow.querySelectorAll(first)];
  for (const part of deeper) {
    const inside = found.flatMap((element) => [
      ...[...element.getBackendElement().querySelectorAll(part)].map((dom) => dom.__wxElement),
      ...(element.getShadowRoot?.()?.querySelectorAll(part) ?? []),
    ]);
    found = [...new Set(inside.filter(Boolean))];
  }
  return found;
}

function viewport({ iframe, doc }) {
  const { innerWidth: width, innerHeight: height, scrollX, scrollY } = iframe.contentWindow;
  const { scrollHeight, scrollWidth } = doc.documentElement;
  const edges = { left: 0, top: 0, right: width, bottom: height };
  return {
    id: '',
    dataset: {},
    ...edges,
    width,
    height,
    scrollLeft: scrollX,
    scrollTop: scrollY,
    scrollHeight,
    scrollWidth,
  };
}

function read(element, fields) {
  const dom = element.getBackendElement();
  const { left, right, top: upper, bottom, width, height } = dom.getBoundingClientRect();
  const scrolled = dom.__c?.main || dom;
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = scrolled;
  const result = {};
  if (fields.id) result.id = element.id || '';
  if (fields.dataset) result.dataset = { ...element.dataset };
  if (fields.mark) result.mark = element.collectMarks?.() || {};
  if (fields.rect) Object.assign(result, { left, right, top: upper, bottom });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) Object.assign(result, { scrollLeft, scrollTop, scrollHeight, scrollWidth });
  for (const name of fields.properties ?? []) {
    const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const isScroll = name === 'scrollLeft' || name === 'scrollTop';
    result[name] = isScroll ? scrolled[name] : (dom.__c?.data?.[camel] ?? dom.getAttribute(name));
  }
  if (fields.computedStyle) {
    const style = dom.ownerDocument.defaultView.getComputedStyle(dom);
    for (const name of fields.computedStyle) result[name] = style[name] ?? style.getPropertyValue(name);
  }
  if (fields.node) result.node = contextOf(dom.__c);
  if (fields.context) result.context = contextOf(dom.__c);
  return result;
}

function contextOf(c) {
  if (!c) return null;
  if (c.canvas) return canvasNode(c.canvas);
  if (c.main) {
    return {
      scrollTo: ({ top: y, left: x, animated }) =>
        c.main.scrollTo({ top: y, left: x, behavior: animated === false ? 'auto' : 'smooth' }),
      scrollIntoView: (selector) => c.el.querySelector(selector)?.scrollIntoView(),
    };
  }
  return c.video ? videoContext(c) : {};
}

wx.createSelectorQuery = () => new Query();

wx.createIntersectionObserver = (component, { observeAll = false, thresholds = [0] } = {}) => {
  let relative = null;
  let margins = {};
  let observer;
  const self = {
    relativeTo(selector, given) {
      relative = selector;
      margins = given ?? {};
      return self;
    },
    relativeToViewport(given) {
      return self.relativeTo(null, given);
    },
    disconnect: () => observer?.disconnect(),
    observe(selector, heard) {
      const page = top();
      const shadow = (component?._$ || page.root.getComponent()).getShadowRoot();
      const found = observeAll ? [...shadow.querySelectorAll(selector)] : [shadow.querySelector(selector)];
      // A page that was closed in the meantime has no elements left.
      const elements = found.map((element) => element?.getBackendElement()).filter(Boolean);
      const view = (elements[0]?.ownerDocument ?? page.doc).defaultView;
      if (!elements.length || !view) return;
      const { top: up = 0, right = 0, bottom = 0, left = 0 } = margins;
      const seen = (entries) => {
        for (const entry of entries) call('intersection', heard, undefined, [intersection(entry)]);
      };
      observer = new view.IntersectionObserver(seen, {
        root: relative ? shadow.querySelector(relative)?.getBackendElement() : null,
        rootMargin: [up, right, bottom, left].map((margin) => `${margin}px`).join(' '),
        threshold: thresholds,
      });
      for (const element of elements) observer.observe(element);
    },
  };
  return self;
};

const plain = ({ left, right, top: upper, bottom, width, height }) => ({
  left,
  right,
  top: upper,
  bottom,
  width,
  height,
});

const intersection = ({ target, intersectionRatio, intersectionRect, boundingClientRect, rootBounds }) => ({
  id: target.id,
  dataset: { ...target.__wxElement?.dataset },
  intersectionRatio,
  intersectionRect: plain(intersectionRect),
  boundingClientRect: plain(boundingClientRect),
  relativeRect: plain(rootBounds ?? {}),
  time: Date.now(),
});

wx.createMediaQueryObserver = () => ({ observe() {}, disconnect() {} });

/** One page is one <iframe>: its own viewport, its own styles, its own scrolling. */
import baseCss from '../base.css';
import movingCss from '../moving.css';
import { bundle, inlineStyle } from '../state.js';
import { BUILTIN, environment, glassEasel, space } from './space.js';
import { hearTouches } from './touches.js';

class FrameContext extends glassEasel.CurrentWindowBackendContext {
  constructor(doc) {
    super();
    this.doc = doc;
    this.document = {
      createElement: (tag) => createElement(doc, tag.toLowerCase()),
      createTextNode: (text) => doc.createTextNode(text),
      createDocumentFragment: () => doc.createDocumentFragment(),
    };
  }

  registerStyleSheetContent() {}

  // app.wxss comes first, then components, then the page's own.
  appendStyleSheetPath(path, scope) {
    const style = this.doc.createElement('style');
    style.textContent = bundle.css[path] || '';
    style.dataset.wxss = path;
    this.doc.head.appendChild(style);
    return scope ?? 0;
  }

  getRootNode() {
    return this.doc.body;
  }

  onEvent() {}
  setListenerStats() {}
  setModelBindingStat() {}

  render(done) {
    requestAnimationFrame(() => done(null));
  }
}

function createElement(doc, tag) {
  const el = doc.createElement(BUILTIN.has(tag) ? `wx-${tag}` : tag);
  const set = el.setAttribute;
  el.setAttribute = function (name, value) {
    set.call(this, name, name === 'style' ? inlineStyle(String(value)) : value);
  };
  return el;
}

/**
 * Prepares the page of `path` in an iframe. `attach()` puts it into the document; `mount(tag, path)` adds another
 * component, such as the project's own tab bar; `gesture` hears touches for pull-down.
 */
export function mountPage(iframe, path, gesture) {
  const doc = iframe.contentDocument;
  doc.open();
  doc.write(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${baseCss}${movingCss}</style></head><body></body></html>`,
  );
  doc.close();
  if (bundle.app.style === 'v2') doc.body.classList.add('v2');
  const backend = environment.associateBackend(new FrameContext(doc));
  const place = (root) => {
    const placeholder = doc.createElement('div');
    doc.body.appendChild(placeholder);
    root.attach(doc.body, placeholder);
    return root;
  };
  const root = backend.createRoot('wx-page-root', space, path);
  return {
    root,
    doc,
    inst: root.get(),
    mount: (tag, component) => place(backend.createRoot(tag, space, component)),
    attach() {
      place(root);
      hearTouches(doc, gesture);
    },
  };
}

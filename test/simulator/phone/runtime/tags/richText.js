import { inlineStyle } from '../state.js';
import { ANY } from './common.js';

const KNOWN = new Set(
  `a abbr b blockquote br code col colgroup dd del div dl dt em fieldset h1 h2 h3 h4 h5 h6 hr i img ins label legend li
  ol p q span strong sub sup table tbody td tfoot th thead tr ul s u font small big bdi bdo section article header
  footer address pre rt ruby tt caption center cite mark nav`.split(/\s+/),
);

const cleanAttribute = (name, value) => (name === 'style' ? inlineStyle(value) : value);

function showHtml(el, html) {
  const template = el.ownerDocument.createElement('template');
  template.innerHTML = html;
  for (const node of template.content.querySelectorAll('*')) {
    if (!KNOWN.has(node.tagName.toLowerCase())) {
      node.remove();
      continue;
    }
    for (const { name, value } of [...node.attributes]) {
      if (/^on/i.test(name)) node.removeAttribute(name);
      else node.setAttribute(name, cleanAttribute(name, value));
    }
  }
  el.replaceChildren(template.content);
}

function nodesOf(doc, nodes = []) {
  return nodes.map((node) => {
    if (node.type === 'text' || node.text !== undefined) {
      const template = doc.createElement('template');
      template.innerHTML = String(node.text ?? '').replace(/</g, '&lt;');
      return template.content;
    }
    const el = doc.createElement(KNOWN.has(String(node.name).toLowerCase()) ? node.name : 'span');
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (!/^on/i.test(name)) el.setAttribute(name, cleanAttribute(name, value));
    }
    el.append(...nodesOf(doc, node.children));
    return el;
  });
}

export const richText = {
  props: { nodes: ANY, space: String, userSelect: Boolean, mode: String },
  update: {
    nodes(c, value) {
      if (typeof value === 'string') showHtml(c.el, value);
      else c.el.replaceChildren(...nodesOf(c.el.ownerDocument, value ?? []));
    },
  },
};

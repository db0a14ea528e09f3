/**
 * The insides of WeChat's built-in tags, as plain DOM in a <wx-TAG> host. A part is { props, make(c, el), update, … }:
 * `c` is the component as mini program code would call it, `el` its host element, `update[name]` follows a property.
 */
export const ANY = null;

export const flag = (el, name, on) => (on ? el.setAttribute(name, '') : el.removeAttribute(name));

export const emit = (c, name, detail = {}) => c.triggerEvent(name, detail, {});

export const onTap = (c, act) => c.el.addEventListener('wxtap', act);

export const routeOf = (c) => c.el.ownerDocument.defaultView?.frameElement?.dataset.route || '';

/** What shows that a finger is on it. */
export const hover = (usual) => ({
  props: { hoverClass: String, hoverStartTime: Number, hoverStayTime: Number, hoverStopPropagation: Boolean },
  make(c, el) {
    let coming;
    let going;
    const classes = () => {
      const name = c.data.hoverClass || usual;
      return !name || name === 'none' ? [] : name.split(/\s+/);
    };
    el.addEventListener('wxtouchstart', () => {
      if (c.data.disabled) return;
      clearTimeout(going);
      coming = setTimeout(() => el.classList.add(...classes()), c.data.hoverStartTime || 20);
    });
    const end = () => {
      clearTimeout(coming);
      going = setTimeout(() => el.classList.remove(...classes()), c.data.hoverStayTime || 70);
    };
    el.addEventListener('wxtouchend', end);
    el.addEventListener('wxtouchcancel', end);
  },
});

/** WeChat's component framework: one environment, the built-in tags, and the space of this mini program's components. */
import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { bundle, fail, warn } from '../state.js';
import { TAG_PARTS } from '../tags/all.js';
import { playAnimation } from './animation.js';

const templates = new Function(`return ${bundle.templates}`)();
const templateOf = (path) => ({ groupList: templates, content: templates[path] });

export const BUILTIN = new Set(
  Object.keys(templates)
    .filter((path) => path.startsWith('__wx__/'))
    .map((path) => path.slice('__wx__/'.length)),
);

glassEasel.addGlobalErrorListener?.((error, { type } = {}) => {
  fail(error, `glass-easel ${type ?? ''}`);
  return false;
});
glassEasel.addGlobalWarningListener?.((message, ...info) => {
  // Attributes that a built-in tag does not know here, or that Taro leaves unset, are no news.
  if (/is not a valid property|but get null value|for-list data .* got type "undefined"/.test(message)) return false;
  const where = info.find((part) => part?.is)?.is;
  warn(`glass-easel: ${message}${where ? ` (${where})` : ''}`);
  return false;
});

export const environment = new MiniProgramEnv();

/** Ids and style scopes reach the page as the mini program wrote them. */
function tuned(codeSpace, options) {
  const prepare = codeSpace.prepareComponentOptions.bind(codeSpace);
  codeSpace.prepareComponentOptions = (path, given) => {
    const [prepared, isolated] = prepare(path, given);
    return [Object.assign(prepared, { idPrefixGenerator: null, writeIdToDOM: true }, options), isolated];
  };
  return codeSpace;
}

/** What any tag tells a screen reader: <view aria-label="…" aria-role="button">. */
const SPOKEN_AS = { ariaLabel: 'aria-label', ariaRole: 'role' };
const SPOKEN = Object.fromEntries(Object.keys(SPOKEN_AS).map((name) => [name, String]));

const builtinSpace = tuned(environment.getGlobalCodeSpace(), {
  styleScope: glassEasel.StyleScopeManager.globalScope(),
  extraStyleScope: undefined,
  propertyPassingDeepCopy: glassEasel.DeepCopyKind?.None,
});
for (const tag of BUILTIN) registerTag(tag, TAG_PARTS[tag] ?? {});

function registerTag(tag, part) {
  const path = `__wx__/${tag}`;
  const properties = {};
  for (const [name, type] of Object.entries({ hidden: Boolean, animation: null, ...SPOKEN, ...part.props })) {
    properties[name] = type === null ? { type: null, value: null } : type;
  }
  const observers = {};
  for (const [name, changed] of Object.entries(part.update ?? {})) {
    const watched = name === '*' ? Object.keys(part.props).join(',') : name;
    observers[watched] = function (value) {
      if (this.el) changed(this, value);
    };
  }
  for (const [name, attribute] of Object.entries(SPOKEN_AS)) {
    observers[name] = function (value) {
      if (value) this.el?.setAttribute(attribute, value);
      else this.el?.removeAttribute(attribute);
    };
  }
  observers.hidden = function (value) {
    if (this.el) this.el.hidden = value;
  };
  observers.animation = function (value) {
    if (this.el && value?.actions) playAnimation(this.el, value.actions);
  };
  builtinSpace.addCompiledTemplate(path, templateOf(path));
  builtinSpace
    .component(path)
    .definition({
      properties,
      observers,
      lifetimes: {
        created() {
          this.el = this._$.getBackendElement();
          this.el.__c = this;
          part.make?.(this, this.el);
        },
        attached() {
          part.attached?.(this);
        },
        detached() {
          part.detached?.(this);
        },
      },
    })
    .register();
}

function withBuiltins(codeSpace) {
  const known = codeSpace.getComponentSpace();
  const source = builtinSpace.getComponentSpace();
  for (const tag of BUILTIN) known.setGlobalUsingComponent(tag, source.getComponentByUrl(`__wx__/${tag}`, ''));
  return codeSpace;
}
withBuiltins(builtinSpace);

export const space = withBuiltins(tuned(environment.createCodeSpace('main', true), {}));

for (const [path, settings] of Object.entries(bundle.json)) {
  const usingComponents = { ...bundle.app.usingComponents, ...settings?.usingComponents };
  for (const [tag, target] of Object.entries(usingComponents)) {
    if (!/^plugin(-private)?:/.test(target)) continue;
    warn(`plugin component ${target} is not available`);
    delete usingComponents[tag];
  }
  space.addComponentStaticConfig(path, { ...settings, usingComponents });
}
for (const path of Object.keys(templates)) {
  if (!path.startsWith('__wx__/')) space.addCompiledTemplate(path, templateOf(path));
}
for (const path of Object.keys(bundle.css)) space.addStyleSheet(path, path, bundle.scopes[path]);

export { glassEasel };

/** Page, Component and Behavior as mini program files call them. */
import { clone, warn } from '../state.js';
import { space } from './space.js';

/** Paths whose file has registered its Page or Component. */
export const defined = new Set();
let current = '';

/** Runs the file of `path`, so that what it registers belongs to it. */
export function whileLoading(path, run) {
  const before = current;
  current = path;
  try {
    return run();
  } finally {
    current = before;
  }
}

export const Page = (definition) => register('Page', withPlainEvents({ ...definition }));

export const Component = (definition) =>
  register('Component', withReady({ ...lenient(definition), methods: withPlainEvents({ ...definition.methods }) }));

export const Behavior = (definition) =>
  space.componentEnv(current || 'behavior', (env) =>
    env.Behavior({ ...lenient(definition), methods: withPlainEvents({ ...definition.methods }) }),
  );

function register(kind, definition) {
  if (!current) throw new Error(`${kind}() was called outside of a page or component file`);
  defined.add(current);
  const { data } = definition;
  // A page's data may hold anything; WeChat clones it.
  const cloned = data && typeof data === 'object' ? { data: clone(data) } : {};
  return space.componentEnv(current, (env) => env[kind]({ ...definition, ...cloned }));
}

/** `ready` is called by the environment, not by glass-easel: one frame after a component is attached. */
function withReady(definition) {
  const attached = definition.lifetimes?.attached || definition.attached;
  const hook = function () {
    if (this._$.ownerShadowRoot) {
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (this._$.__readyDone) return;
          this._$.__readyDone = true;
          this._$.triggerLifetime('ready', []);
        }),
      );
    }
    return attached?.call(this);
  };
  return { ...definition, lifetimes: { ...definition.lifetimes, attached: hook } };
}

/** WeChat takes anything for these fields; the adapter wants arrays of what it made itself. */
function lenient(definition) {
  const behaviors = (Array.isArray(definition.behaviors) ? definition.behaviors : []).filter((behavior) => {
    if (typeof behavior !== 'string') return true;
    if (behavior !== 'wx://component-export') warn(`behavior ${behavior} is not emulated`);
    return false;
  });
  const externalClasses = Array.isArray(definition.externalClasses) ? definition.externalClasses : [];
  return { ...definition, behaviors, externalClasses };
}

function withPlainEvents(methods) {
  for (const [name, fn] of Object.entries(methods)) {
    if (typeof fn !== 'function') continue;
    methods[name] = function (...args) {
      if (typeof args[0]?.wrapShadowedEvent === 'function') args[0] = plainEvent(args[0]);
      return fn.apply(this, args);
    };
  }
  return methods;
}

function plainEvent(event) {
  const plain = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: { ...event.mark },
    detail: clone(event.detail) ?? {},
    mut: false,
  };
  if (event.touches) Object.assign(plain, { touches: event.touches, changedTouches: event.changedTouches });
  return plain;
}

function targetOf(node) {
  const element = node?._$ || node;
  const dom = element?.getBackendElement?.();
  return {
    id: element?.id || '',
    dataset: { ...element?.dataset },
    offsetLeft: dom?.offsetLeft || 0,
    offsetTop: dom?.offsetTop || 0,
  };
}

/** The phone's clock. The desk can move it; mini program code gets a Date that follows. */
import { config } from './state.js';

let offset = config.offsetMs ?? 0;
const listeners = new Set();

export const now = () => Date.now() + offset;

export function moveClock(offsetMs) {
  offset = offsetMs;
  for (const listener of listeners) listener();
}

/** Called whenever the clock was moved. */
export const onMoved = (listener) => listeners.add(listener);

export const PhoneDate = new Proxy(Date, {
  construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made),
  apply: () => new Date(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

const BEIJING_MS = 8 * 3_600_000;

/** "10:46", as phones in China show it, wherever this computer is. */
export const clockText = () => new Date(now() + BEIJING_MS).toISOString().slice(11, 16);

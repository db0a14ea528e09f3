/** EventChannel: how the page that opens another talks with it. What is said early is kept. */
import { call } from '../state.js';

class Channel {
  constructor() {
    this.listeners = {};
    this.kept = [];
  }

  emit(name, ...args) {
    const heard = this.listeners[name] ?? [];
    if (!heard.length) this.kept.push([name, args]);
    for (const listener of [...heard]) {
      call(`eventChannel ${name}`, listener.fn, undefined, args);
      if (listener.once) this.off(name, listener.fn);
    }
  }

  add(name, fn, once) {
    this.listeners[name] ??= [];
    this.listeners[name].push({ fn, once });
    const waiting = this.kept.filter(([kept]) => kept === name);
    this.kept = this.kept.filter(([kept]) => kept !== name);
    for (const [, args] of waiting) this.emit(name, ...args);
  }

  off(name, fn) {
    this.listeners[name] = fn ? (this.listeners[name] ?? []).filter((listener) => listener.fn !== fn) : [];
  }
}

/** The two ends of a channel: what one emits, the other hears. */
export function channelPair() {
  const one = new Channel();
  const other = new Channel();
  const end = (hears, tells) => ({
    emit: (...args) => tells.emit(...args),
    on: (name, fn) => hears.add(name, fn, false),
    once: (name, fn) => hears.add(name, fn, true),
    off: (name, fn) => hears.off(name, fn),
  });
  return { opener: end(other, one), opened: end(one, other) };
}

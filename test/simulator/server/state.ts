import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_GROUP } from './groups';
import type { Saved } from './saved';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Network = 'good' | 'slow' | 'offline';

/** Somebody with a phone. */
export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly face: string; // key: /pictures/faces/<face>.webp
  readonly role: Words;
  readonly isColleague?: true; // Works for the merchant: offered in the chat only while the phone is on the desk.
}

/** What stands in the chat. `activityId` belongs to cards that can change. Times are ms on the simulator's clock. */
export type Entry = { readonly id: string; readonly openid: string; readonly at: number; readonly group: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: string }
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly size: number } // bytes
  | {
      readonly kind: 'notice';
      readonly called: readonly string[];
      readonly verb: string;
      readonly title: string;
      readonly path: string;
    }
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly path: string;
      readonly picture: string;
      readonly withShareTicket: boolean;
      readonly activityId?: string | undefined;
      readonly members?: string | undefined;
      readonly room?: string | undefined;
      readonly forwarded?: boolean; // from another chat, by hand
      readonly byTool?: boolean; // sent by the mini program as a tool of this chat
    }
);

/** What somebody shows to friends: 朋友圈. */
export interface Moment {
  readonly id: string;
  readonly openid: string;
  readonly at: number;
  readonly words: string;
  readonly title: string;
  readonly path: string;
  readonly picture: string; // '' is the mini program's own
}

/** A line of "what just happened". */
export interface Happening {
  readonly id: string;
  readonly at: number;
  readonly title: Words;
  readonly detail: Words;
}

/** A call of a cloud function. */
export interface Call {
  readonly id: string;
  readonly at: number;
  readonly openid: string;
  readonly door: string;
  readonly endpoint: string;
  readonly input: unknown;
  readonly reply: unknown;
  readonly outcome: string; // ok, a refusal's code, outage, …
  readonly ms: number;
}

export interface SimulatorState {
  epoch: string; // Changes when everything starts over: phones then forget what they stored.
  offsetMs: number; // How far the clock was moved.
  language: 'zh' | 'en';
  left: string;
  right: string;
  network: Network;
  guests: Person[];
  group: string; // the chat that the desk shows
  chat: Entry[]; // of all groups
  moments: Moment[];
  clipboards: Record<string, string>; // openid → what was copied last
  phones: Record<string, string>; // openid → the openid of whose phone is used in place of the own one
  chatTool: boolean; // Whether phones have WeChat's chat tool.
  albums: Record<string, readonly Saved[]>; // openid → what the phone has saved, the newest last
  log: Happening[];
  calls: Call[];
  read: string[]; // service notices that were opened, by id
  pages: Record<string, string>; // openid → what the phone shows
  isSeeded: boolean; // The demo is complete: its goods, and the teams that wait.
}

const MOST = { chat: 200, moments: 60, log: 120, calls: 60, read: 200 };
const SAVE_AFTER = 100; // ms

const empty = (): SimulatorState => ({
  epoch: randomUUID(),
  offsetMs: 0,
  language: 'zh',
  left: 'o_xiaoman',
  right: 'o_zhe',
  network: 'good',
  guests: [],
  group: FIRST_GROUP,
  chat: [],
  moments: [],
  clipboards: {},
  phones: {},
  chatTool: true,
  albums: {},
  log: [],
  calls: [],
  read: [],
  pages: {},
  isSeeded: false,
});

export interface StateStore {
  readonly state: SimulatorState;
  /** Keeps what was changed: written soon, and told to whoever looks. */
  changed(): void;
  onChange(listener: () => void): void;
  reset(): void;
  flush(): void;
}

/** The simulator's own memory: one JSON file, written beside and moved into its place. */
export function openState(folder: string): StateStore {
  const file = join(folder, 'simulator.json');
  mkdirSync(folder, { recursive: true });
  const kept = read(file);
  const chat = (kept.chat ?? []).map((entry) => ({ ...entry, group: entry.group ?? FIRST_GROUP }));
  const state: SimulatorState = { ...empty(), ...kept, chat };
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writeFileSync(`${file}.tmp`, JSON.stringify(state));
    renameSync(`${file}.tmp`, file);
  };
  const changed = () => {
    for (const list of ['chat', 'moments', 'log', 'calls', 'read'] as const) {
      const extra = state[list].length - MOST[list];
      if (extra > 0) state[list].splice(0, extra);
    }
    timer ??= setTimeout(flush, SAVE_AFTER);
    for (const listener of listeners) listener();
  };
  return {
    state,
    changed,
    onChange: (listener) => void listeners.add(listener),
    reset() {
      const { language } = state;
      Object.assign(state, empty(), { language });
      changed();
    },
    flush,
  };
}

function read(file: string): Partial<SimulatorState> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<SimulatorState>;
  } catch {
    return {};
  }
}

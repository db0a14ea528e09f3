import { randomUUID } from 'node:crypto';
import type { SimulatedWechat } from '../wechat/wechat';
import type { ShopProcess } from './shop';
import type { Sockets } from './sockets';
import type { StateStore, Words } from './state';
import type { Tickets } from './tickets';

export const APP_ID = 'wx70696e6a69000001';
export const APP_NAME = '拼集';

/** Where things lie, all of them absolute. */
export interface Folders {
  readonly data: string; //     what the simulator remembers: .data/simulator
  readonly files: string; //    what phones have uploaded: .data/files
  readonly database: string; // the embedded database
  readonly pictures: string;
  readonly weapp: string; //    the built mini program
  readonly phone: string; //    the sources of the phone's runtime
}

/** What the parts of the simulator share. */
export interface World {
  readonly folders: Folders;
  readonly store: StateStore;
  readonly wechat: SimulatedWechat;
  readonly shop: ShopProcess;
  readonly sockets: Sockets;
  readonly tickets: Tickets;
  /** The time on every clock of the simulation, in ms since 1970. */
  now(): number;
  /** Adds a line to "what just happened". */
  happened(title: Words, detail: Words): void;
}

export const line = (at: number, title: Words, detail: Words) => ({ id: randomUUID(), at, title, detail });

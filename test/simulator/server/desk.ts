import type { PaymentFault } from '../wechat/state';
import { NoTeam, sendBot } from './bots';
import { liveOf } from './chat';
import { chatActs } from './chatActs';
import { GROUPS, membersOf } from './groups';
import { handActs, handOf } from './handActs';
import { merchantActs, merchantSide, messagesOf, Unwilling } from './merchant';
import { sendPacketBots } from './packetBots';
import { bots, faceUrl, newGuest, owners, staff } from './people';
import type { Saved } from './saved';
import { isKnown, place, show } from './sides';
import type { Call, Entry, Happening, Moment, Network, Person } from './state';
import { timeActs } from './timeActs';
import type { World } from './world';

const MOST_SHOWN = { calls: 40, messages: 60 };
const FROM_ORDERS = 1000; // WeChat numbers the ways in; that of its list of orders is not known to us.

export interface DeskPerson extends Person {
  readonly picture: string;
}

/** Somebody with a phone: which one, from where, and what WeChat thinks of them. */
export interface PhoneOwner extends DeskPerson, ReturnType<typeof handOf> {}

/** Everything that the desk shows. Times are ms on the simulator's clock. */
export interface Snapshot extends ReturnType<typeof merchantSide> {
  readonly now: number;
  readonly offsetMs: number;
  readonly language: 'zh' | 'en';
  readonly left: string;
  readonly right: string;
  readonly network: Network;
  readonly fault: PaymentFault;
  readonly people: readonly PhoneOwner[]; // who has a phone
  readonly others: readonly DeskPerson[]; // who can only be seen
  readonly group: string; // the chat that is shown, or MOMENTS
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  readonly chat: readonly Said[]; // of the group that is shown
  readonly elsewhere: readonly Said[]; // of the others
  readonly moments: readonly Moment[]; // the newest first
  readonly clipboards: Readonly<Record<string, string>>; // openid → what the phone has copied
  readonly chatTool: boolean;
  readonly albums: Readonly<Record<string, readonly Saved[]>>; // openid → saved pictures, the newest last
  readonly messages: readonly {
    readonly id: string;
    readonly openid: string;
    readonly title: string;
    readonly text: string;
    readonly at: number;
    readonly left: number | undefined; // messages of this kind that may still be sent; WeChat's own need no leave
    readonly isRead: boolean;
  }[];
  readonly log: readonly Happening[];
  readonly calls: readonly Omit<Call, 'input' | 'reply'>[];
  readonly database: 'embedded' | 'server';
  readonly isOpen: boolean;
}

type Said = Entry & { readonly live?: ReturnType<typeof liveOf> };

const shown = (person: Person): DeskPerson => ({ ...person, picture: faceUrl(person.face) });

export function snapshot(world: World): Snapshot {
  const { store, wechat, shop } = world;
  const { language, left, right, network, guests, group, chatTool, albums, log, calls, read, offsetMs } = store.state;
  const cards = wechat.cards();
  const said = store.state.chat.map((entry) => ({ ...entry, live: liveOf(entry, cards) }));
  return {
    ...{ now: world.now(), offsetMs, language, left, right, network, fault: wechat.faults.notice, log },
    people: [...owners, ...staff, ...guests].map((person) => ({ ...shown(person), ...handOf(world, person.openid) })),
    others: bots.map(shown),
    group,
    groups: GROUPS.map((one) => {
      return { id: one.id, name: one.name, members: membersOf(one, guests).map(({ openid }) => openid) };
    }),
    chat: said.filter((entry) => entry.group === group),
    elsewhere: said.filter((entry) => entry.group !== group),
    albums,
    chatTool,
    clipboards: store.state.clipboards,
    moments: [...store.state.moments].reverse(),
    messages: messagesOf(world)
      .slice(-MOST_SHOWN.messages)
      .map(({ id, openid, title, text, at, left: leave }) => {
        return { id, openid, title: title[language], text: text[language], at, left: leave, isRead: read.includes(id) };
      })
      .reverse(),
    calls: calls
      .slice(-MOST_SHOWN.calls)
      .map(({ input: _input, reply: _reply, ...call }) => call)
      .reverse(),
    database: process.env['DATABASE_URL'] ? 'server' : 'embedded',
    isOpen: shop.url() !== undefined,
    ...merchantSide(world),
  };
}

type Act = (world: World, asked: any) => unknown;

/** What the desk does by POST /desk/<name>. Starting over is the simulator's own: see simulator.ts. */
export const deskActs: Readonly<Record<string, Act>> = {
  ...merchantActs,
  ...chatActs,
  ...handActs,
  ...timeActs,

  late(world) {
    const count = world.wechat.deliverLate();
    world.happened({ zh: '迟到的通知', en: 'Late notices' }, { zh: `放行 ${count} 条`, en: `${count} sent` });
  },

  network(world, { network }: { network: Network }) {
    world.store.state.network = network;
    world.sockets.toPhones({ type: 'network', network });
  },

  async bot(world) {
    await sendBot(world).catch((error: unknown) => {
      if (error instanceof NoTeam) throw new Unwilling(error.message);
      throw error;
    });
  },

  /** { count }: so many open the newest packet in sight at once. Gives { opened, refused: codes }. */
  packetBots: (world, { count = 5 }: { count?: number }) => sendPacketBots(world, count),

  message(world, { id }: { id: string }) {
    const message = messagesOf(world).find((one) => one.id === id);
    const { read } = world.store.state;
    if (message && !read.includes(id)) read.push(id);
    if (!message?.page || !isKnown(world, message.openid)) return;
    show(world, message.openid);
    world.sockets.toPhone(message.openid, { type: 'open', path: message.page.replace(/^\//, ''), scene: 1014 });
  },

  /** A tap in WeChat's own list of orders: the page that the shop has named for it opens on the phone. */
  order(world, { openid, paymentNo }: { openid: string; paymentNo: string }) {
    const page = world.wechat.orderPage(paymentNo);
    if (!page) throw new Unwilling('商家还没有登记订单页');
    if (!isKnown(world, openid)) return;
    show(world, openid);
    world.sockets.toPhone(openid, { type: 'open', path: page, scene: FROM_ORDERS });
  },

  language(world, { language }: { language: 'zh' | 'en' }) {
    world.store.state.language = language === 'en' ? 'en' : 'zh';
  },

  choose(world, { side, openid }: { side: 'left' | 'right'; openid: string }) {
    if (isKnown(world, openid)) place(world, side, openid);
  },

  person(world) {
    const { state } = world.store;
    const guest = newGuest(state.guests);
    state.guests.push(guest);
    place(world, 'right', guest.openid);
    return guest;
  },
};

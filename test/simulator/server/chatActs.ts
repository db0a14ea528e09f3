import { forwarded, pathOf, pictureEntry, sceneOf, textEntry } from './chat';
import { groupOf, isIn, MOMENTS } from './groups';
import { Unwilling } from './merchant';
import { pageOn, type Saved, SCANNED, savedBy } from './saved';
import { isKnown, show } from './sides';
import type { Entry } from './state';
import type { World } from './world';

const LONGEST_TEXT = 500;
const FROM_LINK = 1179;
const FROM_GROUP = 1008;
const LINK = /#小程序:\/\/[^/]+\/[^/]+\/[0-9A-Za-z]{15}/;

type Act = (world: World, asked: any) => unknown;

/** What people do in chats, by POST /desk/<name>. */
export const chatActs: Readonly<Record<string, Act>> = {
  /** Whether WeChat's chat tool is there: phones start again, as with another version of WeChat. */
  chatTool({ store, sockets }, { on }: { on: boolean }) {
    store.state.chatTool = on === true;
    sockets.toPhones({ type: 'restart' });
  },

  /** Which chat the desk shows. */
  group({ store: { state } }, { group }: { group: string }) {
    if (groupOf(group) || group === MOMENTS) state.group = group;
  },

  /** A tap in 朋友圈: one page opens on somebody's phone, which there knows nobody. */
  moment(world, { id, openid }: { id: string; openid: string }) {
    const moment = world.store.state.moments.find((one) => one.id === id);
    if (!moment || !isKnown(world, openid)) return;
    show(world, openid, moment.openid);
    world.sockets.toPhone(openid, { type: 'single', path: moment.path });
  },

  /** Without a group: in the one that the desk shows. */
  say(world, { openid, text, group }: { openid: string; text: string; group?: string }) {
    const { state } = world.store;
    const words = String(text).trim().slice(0, LONGEST_TEXT);
    const where = member(world, openid, group ?? state.group);
    if (words) state.chat.push(textEntry(openid, words, world.now(), where));
  },

  /** 转发: somebody who is in both groups takes a card from the one to the other. */
  forward(world, { id, openid, group }: { id: string; openid: string; group: string }) {
    const { chat } = world.store.state;
    const entry = chat.find((one) => one.id === id);
    if (entry?.kind !== 'card') throw new Unwilling('没有这张卡片');
    member(world, openid, entry.group);
    const there = member(world, openid, group);
    chat.push(forwarded(entry, openid, world.now(), there));
    const name = groupOf(there)!.name;
    world.happened({ zh: '转发', en: 'Forwarded' }, { zh: `卡片到${name}`, en: `The card, to ${name}` });
  },

  /** A picture of the album goes into a chat: without a group, into the one that the desk shows. */
  sendPicture(world, { openid, id, group }: { openid: string; id: string; group?: string }) {
    const { state } = world.store;
    const { picture } = savedOne(world, openid, id);
    const where = member(world, openid, group ?? state.group);
    state.chat.push(pictureEntry(openid, picture, world.now(), where));
  },

  /**
   * Somebody scans a code: { of, id } is a picture in somebody's album, his own or one that he is shown; { entry } is a
   * picture in a chat. Where a code can be read from it, its page opens on his phone.
   */
  async scan(world, asked: { openid: string; of?: string; id?: string; entry?: string }) {
    const { openid, of = asked.openid, id = '', entry } = asked;
    if (!isKnown(world, openid)) return;
    const said = world.store.state.chat.find((one) => one.id === entry);
    if (said?.kind === 'picture') member(world, openid, said.group);
    const way = said ? 'chat' : of === openid ? 'album' : 'camera';
    const page = await pageOn(world, said?.kind === 'picture' ? said.picture : savedOne(world, of, id).picture);
    show(world, openid, said?.openid ?? of);
    world.sockets.toPhone(openid, { type: 'open', path: page, scene: SCANNED[way] });
  },

  /** A tap on a text that holds a link of the mini program. */
  link(world, { id, openid }: { id: string; openid: string }) {
    const entry = world.store.state.chat.find((one) => one.id === id);
    if (entry?.kind !== 'text') return;
    member(world, openid, entry.group);
    const link = LINK.exec(entry.text)?.[0];
    const page = link && world.wechat.pageOfLink(link);
    if (!page) throw new Unwilling('这个链接打不开，或者过期了');
    show(world, openid, entry.openid);
    world.sockets.toPhone(openid, { type: 'open', path: page, scene: FROM_LINK });
  },

  /** Opens a card on somebody's phone, who enters with a ticket of the group in which it stands. */
  tap(world, { id, openid }: { id: string; openid: string }) {
    const entry = world.store.state.chat.find((one) => one.id === id);
    if (entry?.kind === 'notice') return openNotice(world, openid, entry);
    if (entry?.kind !== 'card') return;
    const group = member(world, openid, entry.group);
    const ticket = entry.withShareTicket ? { shareTicket: world.tickets.give(openid, group) } : {};
    const tool = entry.byTool && toolOf(world, group);
    show(world, openid, entry.openid);
    world.sockets.toPhone(openid, {
      ...{ type: 'open', path: pathOf(entry, world.wechat.cards()), scene: sceneOf(entry) },
      ...{ ...ticket, ...(tool ? { tool } : {}) },
    });
  },
};

/** A tap on the words of a notice: its page, as a tool of this chat. */
function openNotice(world: World, openid: string, { group, path, openid: by }: Entry & { kind: 'notice' }): void {
  const tool = toolOf(world, member(world, openid, group));
  show(world, openid, by);
  world.sockets.toPhone(openid, { type: 'open', path, scene: FROM_GROUP, ...(tool ? { tool } : {}) });
}

/** The chat that the mini program is opened in again as its tool, where phones have that. */
function toolOf({ store }: World, id: string) {
  const group = groupOf(id);
  return store.state.chatTool && group ? { id, name: group.name } : undefined;
}

/** @throws Unwilling */
function savedOne(world: World, openid: string, id: string): Saved {
  const saved = savedBy(world, openid).find((one) => one.id === id);
  if (!saved) throw new Unwilling('相册里没有这张图');
  return saved;
}

/** The group, if this person is in it. @throws Unwilling */
function member({ store }: World, openid: string, group: string): string {
  const found = groupOf(group);
  if (!found || !isIn(found, openid, store.state.guests)) throw new Unwilling('不在这个群里');
  return found.id;
}

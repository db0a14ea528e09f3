import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { relayRequest } from '../phone/standalone.mjs';
import type { SheetArguments } from '../wechat/sheet';
import { SheetRefused } from '../wechat/sheet';
import type { PaymentFault } from '../wechat/state';
import type { TransferSheetArguments } from '../wechat/transferSheet';
import type { VirtualSheetArguments } from '../wechat/virtualPay';
import { PHOTO_NAMES, photoUrl, SCENE_NAMES } from './album';
import {
  cardEntry,
  fileEntry,
  momentOf,
  pictureEntry,
  type SentFile,
  type SharedCard,
  type SharedMoment,
} from './chat';
import { deviceOf } from './devices';
import { GROUPS, groupOf, isIn } from './groups';
import { bots, everybody, faceUrl, owners } from './people';
import { relayCall } from './relay';
import { save, savedBy, textOn } from './saved';
import { toolAnswers } from './tool';
import { APP_ID, APP_NAME, type World } from './world';

/** What a phone of this person is started with. */
export function settingsOf(world: World, openid: string) {
  const { state } = world.store;
  const known = everybody(state.guests).find((person) => person.openid === openid);
  const name = known?.name ?? openid;
  const { ip: _, ...device } = deviceOf(state, openid);
  return {
    device,
    person: { openid, name, face: known ? faceUrl(known.face) : '' },
    appId: APP_ID,
    appName: APP_NAME,
    epoch: state.epoch,
    offsetMs: state.offsetMs,
    network: state.network,
    chats: GROUPS.filter((group) => isIn(group, openid, state.guests)).map(({ id, name: title }) => ({
      id,
      name: title,
    })),
    chatTool: state.chatTool,
    templates: world.wechat.templates,
    outside: ['/pictures/', '/files/', '/album/'],
    album: PHOTO_NAMES.map(photoUrl),
    scenes: SCENE_NAMES.map(photoUrl),
    portraits: [...owners, ...bots].slice(0, 16).map(({ face }) => faceUrl(face)),
  };
}

const LONGEST_COPIED = 500;

type Answer = (world: World, openid: string, question: any) => unknown;

/** What a phone asks by POST /wx/<name>. What is thrown reaches the mini program as its errMsg. */
export const phoneAnswers: Readonly<Record<string, Answer>> = {
  ...toolAnswers,

  /** A page that was opened from 朋友圈 asks in nobody's name. */
  async cloud(world, openid, { name, data, cloudIDs, nobody }) {
    return {
      result: await relayCall(world, nobody ? '' : openid, String(name), { data, cloudIDs }),
      requestID: `r${Date.now().toString(36)}`,
    };
  },

  request: (_world, _openid, question) => relayRequest(question),

  'pay/open'(world, openid, given: SheetArguments) {
    const sheet = world.wechat.sheet(prepayOf(given));
    if (!sheet) throw payFailed('预支付单不存在');
    if (sheet.openid !== openid) throw payFailed('下单的人和付款的人不一样');
    const { merchant, description, amount } = sheet;
    return { merchant, description, amount };
  },

  'pay/confirm'(world, openid, { fault, ...paySheet }: SheetArguments & { fault?: PaymentFault | '' }) {
    try {
      world.wechat.pay({ prepayId: prepayOf(paySheet), openid, paySheet, ...(fault ? { fault } : {}) });
      return {};
    } catch (error) {
      throw error instanceof SheetRefused ? payFailed(error.message) : error;
    }
  },

  'pay/cancel'(world, _openid, given: SheetArguments) {
    world.wechat.cancel(prepayOf(given));
    return {};
  },

  'transfer/open'(world, openid, given: TransferSheetArguments) {
    return transferring(() => world.wechat.openTransfer(openid, given));
  },

  'transfer/confirm'(world, openid, { fault, ...given }: TransferSheetArguments & { fault?: PaymentFault | '' }) {
    return transferring(() => world.wechat.confirmTransfer(openid, given, fault || undefined));
  },

  'transfer/leave'(world, _openid, given: TransferSheetArguments) {
    world.wechat.leaveTransfer(given);
    return {};
  },

  login: (world, openid) => world.wechat.login(openid),

  'virtual/open'(world, openid, given: VirtualSheetArguments) {
    return refusing(() => world.wechat.openVirtual(openid, given));
  },

  'virtual/confirm'(world, openid, { fault, ...given }: VirtualSheetArguments & { fault?: PaymentFault | '' }) {
    return refusing(() => world.wechat.payVirtual(openid, given, fault || undefined));
  },

  subscribe(world, openid, { templates }: { templates: readonly string[] }) {
    for (const template of templates) world.wechat.grant(openid, template);
    world.store.changed();
    return {};
  },

  /** The group from which this phone was entered, or undefined: hidden in a CloudID. */
  group(world, openid, { shareTicket }: { shareTicket?: string }) {
    const group = world.tickets.groupOf(openid, shareTicket);
    return group ? { cloudID: world.tickets.hide(openid, group) } : {};
  },

  share(world, openid, { chat, ...card }: SharedCard & { chat: string }) {
    const group = groupOf(chat);
    if (!group || !isIn(group, openid, world.store.state.guests)) return;
    world.store.state.chat.push(cardEntry(openid, card, world.now(), group.id));
    const name = nameOf(world, openid);
    world.happened({ zh: '转发', en: 'Shared' }, { zh: `${name}：${card.title}`, en: `${name}: ${card.title}` });
  },

  copied(world, openid, { text }: { text: string }) {
    world.store.state.clipboards[openid] = String(text).slice(0, LONGEST_COPIED);
  },

  /** A picture that is sent as it is. */
  picture(world, openid, { chat, picture }: { chat: string; picture: string }) {
    const group = groupOf(chat);
    if (!group || !isIn(group, openid, world.store.state.guests)) return;
    world.store.state.chat.push(pictureEntry(openid, String(picture), world.now(), group.id));
  },

  /** A file that a phone puts into a chat, where others may open and choose it. */
  sendFile(world, openid, { chat, file, name, size }: SentFile & { chat: string }) {
    const group = groupOf(chat);
    if (!group || !isIn(group, openid, world.store.state.guests) || !String(file).startsWith('/files/chat/')) return;
    const sent = { file: String(file), name: String(name), size: Number(size) };
    world.store.state.chat.push(fileEntry(openid, sent, world.now(), group.id));
  },

  /** The files of the chats that this phone is in, the newest first. */
  chatFiles(world, openid) {
    const { chat, guests } = world.store.state;
    const files = [...chat].reverse().flatMap((entry) => {
      const group = entry.kind === 'file' ? groupOf(entry.group) : undefined;
      if (entry.kind !== 'file' || !group || !isIn(group, openid, guests)) return [];
      const { file, name, size, at } = entry;
      return { file, name, size, at, from: nameOf(world, entry.openid) };
    });
    return { files };
  },

  moment(world, openid, moment: SharedMoment) {
    world.store.state.moments.push(momentOf(openid, moment, world.now()));
    const name = nameOf(world, openid);
    world.happened({ zh: '朋友圈', en: 'Moments' }, { zh: `${name}：${moment.title}`, en: `${name}: ${moment.title}` });
  },

  album(world, openid) {
    return {
      pictures: savedBy(world, openid)
        .map(({ picture }) => picture)
        .reverse(),
    };
  },

  'album/save'(world, openid, { picture }: { picture: string }) {
    save(world, openid, String(picture));
    const name = nameOf(world, openid);
    world.happened({ zh: '存进相册', en: 'Saved to the album' }, { zh: name, en: name });
  },

  async scan(world, _openid, { picture }: { picture: string }) {
    return { text: await textOn(world, String(picture)) };
  },

  note(world, openid, { kind, text }: { kind: string; text: string }) {
    const titles = {
      service: { zh: '客服留言', en: 'Note to the shop' },
      call: { zh: '打电话', en: 'Phone call' },
    };
    const title = titles[kind as keyof typeof titles];
    const name = nameOf(world, openid);
    if (title) world.happened(title, { zh: `${name}：${text}`, en: `${name}: ${text}` });
    return {};
  },
};

/** Keeps a file that a phone uploads. Returns where it can be seen. */
export function keepFile(world: World, path: string, content: Buffer): { url: string } {
  const clean = normalize(path)
    .replace(/^(\.\.(\/|$))+/, '')
    .replace(/[^\w./-]/g, '_');
  const file = join(world.folders.files, clean);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return { url: `/files/${clean}` };
}

const prepayOf = (given: SheetArguments) => String(given.package).replace('prepay_id=', '');

/** @throws what the phone says where WeChat refuses a virtual payment */
function refusing<T>(act: () => T): T {
  return unlessRefused(act, (why) => ({ errMsg: `requestVirtualPayment:fail ${why}`, errCode: -15005 }));
}

function transferring<T>(act: () => T): T {
  return unlessRefused(act, (why) => ({ errMsg: `requestMerchantTransfer:fail ${why}` }));
}

function unlessRefused<T>(act: () => T, told: (why: string) => object): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    throw Object.assign(new Error(error.message), told(error.message));
  }
}

const payFailed = (why: string) => Object.assign(new Error(why), { errMsg: `requestPayment:fail ${why}` });

const nameOf = ({ store }: World, openid: string) =>
  everybody(store.state.guests).find((person) => person.openid === openid)?.name ?? openid;

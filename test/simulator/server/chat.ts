import { randomUUID } from 'node:crypto';
import type { SimulatedWechat } from '../wechat/wechat';
import { FIRST_GROUP, GROUPS } from './groups';
import { bots } from './people';
import type { Entry, Moment, SimulatorState } from './state';

/** A card as wx.onShareAppMessage made it, with what wx.updateShareMenu said of it. */
export interface SharedCard {
  readonly title: string;
  readonly path: string;
  readonly picture: string;
  readonly withShareTicket: boolean;
  readonly byTool?: boolean;
  readonly activityId?: string;
  readonly templateInfo?: { readonly parameterList?: readonly { readonly name: string; readonly value: string }[] };
}

export function cardEntry(openid: string, card: SharedCard, at: number, group = FIRST_GROUP): Entry {
  const said = (name: string) => card.templateInfo?.parameterList?.find((one) => one.name === name)?.value;
  const live = card.activityId
    ? { activityId: card.activityId, members: said('member_count'), room: said('room_limit') }
    : {};
  const { title, path, picture, withShareTicket } = card;
  const by = card.byTool ? { byTool: true } : {};
  return { id: randomUUID(), openid, at, group, kind: 'card', title, path, picture, withShareTicket, ...live, ...by };
}

/** What wx.shareFileMessage sends: `file` is where it lies in the simulator. */
export interface SentFile {
  readonly file: string;
  readonly name: string;
  readonly size: number; // bytes
}

/** What Page.onShareTimeline gave, and the words above it. */
export interface SharedMoment {
  readonly title: string;
  readonly path: string;
  readonly picture: string;
  readonly words: string;
}

export const momentOf = (openid: string, { title, path, picture, words }: SharedMoment, at: number): Moment => ({
  ...{ id: randomUUID(), openid, at },
  ...{ title, path, picture, words },
});

export const textEntry = (openid: string, text: string, at: number, group = FIRST_GROUP): Entry => ({
  ...{ id: randomUUID(), openid, at, group },
  ...{ kind: 'text', text },
});

export const pictureEntry = (openid: string, picture: string, at: number, group: string): Entry => ({
  ...{ id: randomUUID(), openid, at, group },
  ...{ kind: 'picture', picture },
});

export const fileEntry = (openid: string, sent: SentFile, at: number, group: string): Entry => ({
  ...{ id: randomUUID(), openid, at, group },
  ...{ kind: 'file', file: sent.file, name: sent.name, size: sent.size },
});

type CardEntry = Entry & { readonly kind: 'card' };

/** The same card in another chat: it leads where the first one leads, and changes when that one changes. */
export const forwarded = (card: CardEntry, openid: string, at: number, group: string): CardEntry => ({
  ...{ ...card, id: randomUUID(), openid, at, group },
  forwarded: true,
});

/** What chats that have just begun say: teams that were shared, and how it works. */
export function firstWords(cards: readonly { readonly openid: string; readonly card: SharedCard }[], now: number) {
  const ago = (minutes: number) => now - minutes * 60_000;
  const first = [...cards].reverse().map(({ openid, card }, i) => cardEntry(openid, card, ago(4 + 5 * i)));
  const [, office] = GROUPS;
  return [
    textEntry('o_juzi', '下午三点想喝茶的举手，谁拼好了发这里', ago(6), office!.id),
    ...first.reverse(),
    textEntry('o_lan', '点开卡片就能参团，凑不齐会退款', ago(2)),
  ];
}

/** The line below a card that can change: how many are in, or that it is full or over. */
export interface Live {
  readonly state: 0 | 1 | 2;
  readonly members: string;
  readonly room: string;
  readonly updatedAt: number;
}

export function liveOf(entry: Entry, cards: ReturnType<SimulatedWechat['cards']>): Live | undefined {
  if (entry.kind !== 'card' || !entry.activityId) return undefined;
  const card = cards.find(({ activityId }) => activityId === entry.activityId);
  if (!card) return undefined;
  const members = card.members || entry.members || '1';
  const room = card.room || entry.room || '';
  return { state: card.state, members, room, updatedAt: card.members ? card.updatedAt : entry.at };
}

/** Where a tap on the card leads. A card that is full may have been given another path. */
export function pathOf(entry: CardEntry, cards: ReturnType<SimulatedWechat['cards']>): string {
  const card = cards.find(({ activityId }) => activityId === entry.activityId);
  return (card?.state === 1 && card.path ? card.path : entry.path).replace(/^\//, '');
}

/** From a group with a share ticket, from a group, as WeChat numbers the ways in. */
export const sceneOf = ({ withShareTicket }: { withShareTicket: boolean }) => (withShareTicket ? 1044 : 1008);

/** The teams that can be seen: newest first on cards that phones have sent, then on phones, then on other cards. */
export function teamsInSight({ chat, pages, left, right }: SimulatorState): string[] {
  const cards = [...chat].reverse().flatMap((entry) => (entry.kind === 'card' ? entry : []));
  const isBot = ({ openid }: Entry) => bots.some((bot) => bot.openid === openid);
  const own = cards.filter((card) => !isBot(card)).map(({ path }) => path);
  const others = cards.filter(isBot).map(({ path }) => path);
  return [...own, pages[left], pages[right], ...others].flatMap((path) => path?.match(/teamId=(team_\w+)/)?.[1] ?? []);
}

import { randomUUID } from 'node:crypto';
import type { SimulatedWechat } from '../wechat/wechat';
import type { Entry, SimulatorState } from './state';

export const CHAT = { id: 'class', name: '三年二班妈妈群', members: 12 };

/** A card as wx.onShareAppMessage made it, with what wx.updateShareMenu said of it. */
export interface SharedCard {
  readonly title: string;
  readonly path: string;
  readonly picture: string;
  readonly withShareTicket: boolean;
  readonly activityId?: string;
  readonly templateInfo?: { readonly parameterList?: readonly { readonly name: string; readonly value: string }[] };
}

export function cardEntry(openid: string, card: SharedCard, at: number): Entry {
  const said = (name: string) => card.templateInfo?.parameterList?.find((one) => one.name === name)?.value;
  const live = card.activityId
    ? { activityId: card.activityId, members: said('member_count'), room: said('room_limit') }
    : {};
  const { title, path, picture, withShareTicket } = card;
  return { id: randomUUID(), openid, at, kind: 'card', title, path, picture, withShareTicket, ...live };
}

export const textEntry = (openid: string, text: string, at: number): Entry => ({
  id: randomUUID(),
  openid,
  at,
  kind: 'text',
  text,
});

/** What a chat that has just begun says. */
export const firstWords = (now: number): Entry[] => [
  textEntry('o_chen', '要买的东西，大家一起拼更便宜', now - 4 * 60_000),
  textEntry('o_lan', '看到好的发群里，点开就能参团', now - 2 * 60_000),
];

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
export function pathOf(entry: Entry & { kind: 'card' }, cards: ReturnType<SimulatedWechat['cards']>): string {
  const card = cards.find(({ activityId }) => activityId === entry.activityId);
  return (card?.state === 1 && card.path ? card.path : entry.path).replace(/^\//, '');
}

/** From a group with a share ticket, from a group, as WeChat numbers the ways in. */
export const sceneOf = ({ withShareTicket }: { withShareTicket: boolean }) => (withShareTicket ? 1044 : 1008);

/** The newest team that somebody can see: on a card, or on a phone. */
export function teamsInSight({ chat, pages, left, right }: SimulatorState): string[] {
  const shown = [pages[left], pages[right]];
  const paths = [...chat].reverse().map((entry) => (entry.kind === 'card' ? entry.path : undefined));
  return [...paths, ...shown].flatMap((path) => path?.match(/teamId=(team_\w+)/)?.[1] ?? []);
}

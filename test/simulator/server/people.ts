import { colleagues } from '../demo/colleagues';
import { people as known } from '../demo/people';
import type { Person, Words } from './state';

const ROLES: Readonly<Record<string, Words>> = {
  o_xiaoman: { zh: '顾客', en: 'shopper' },
  o_zhe: { zh: '朋友', en: 'friend' },
  o_lan: { zh: '团长', en: 'leader' },
  o_zheng: { zh: '商家', en: 'merchant' },
};
const GUEST: Words = { zh: '新朋友', en: 'new here' };
const MEMBER: Words = { zh: '群友', en: 'in the group' };

export const OWNER = 'o_zheng';

/** Whoever has a phone on the desk from the start. */
export const owners: readonly Person[] = Object.entries(ROLES).map(([openid, role]) => {
  const person = known.find((one) => one.openid === openid);
  return { openid, name: person?.nickname ?? openid, face: person?.face ?? '', role };
});

/** The merchant's staff: their phones can be chosen on the desk. */
export const staff: readonly Person[] = colleagues.slice(1).map(({ openid, nickname: name, face, as: role }) => ({
  ...{ openid, name, face, role, isColleague: true as const },
}));

/** Those who join teams by themselves. */
export const bots: readonly Person[] = known
  .filter(({ openid }) => !(openid in ROLES))
  .map(({ openid, nickname, face }) => ({ openid, name: nickname, face, role: MEMBER }));

const NAMES = ['小禾', '阿岸', '木木', '青柠', '老白', '七七', '向北', '小满妈', '大川', '阿酒'];

/** Somebody new, with a made-up name and one of the faces. */
export function newGuest(guests: readonly Person[]): Person {
  const number = guests.length + 1;
  const round = Math.floor(guests.length / NAMES.length);
  const name = `${NAMES[guests.length % NAMES.length]}${round ? round + 1 : ''}`;
  const face = bots[bots.length - 1 - (guests.length % bots.length)]?.face ?? '';
  return { openid: `o_guest_${number}`, name, face, role: GUEST };
}

/** Everybody that may appear in the chat. */
export const everybody = (guests: readonly Person[]): readonly Person[] => [...owners, ...staff, ...guests, ...bots];

export const faceUrl = (face: string) => `/pictures/faces/${face}.webp`;

import { createHash } from 'node:crypto';
import { bots, everybody, owners, staff } from './people';
import type { Person } from './state';

/** A chat of several people. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** Whoever is in it from the start; somebody new is in all of them. */
  readonly members: readonly string[];
}

const openids = (people: readonly Person[]) => people.map(({ openid }) => openid);

export const GROUPS: readonly Group[] = [
  { id: 'class', name: '三年二班妈妈群', members: openids([...owners, ...bots.slice(0, 8)]) },
  {
    id: 'office',
    name: '公司下午茶',
    members: ['o_xiaoman', 'o_zhe', 'o_zheng', ...openids([...staff, ...bots.slice(6, 12)])],
  },
];

/** What the desk shows in place of a chat: what people show to all their friends. */
export const MOMENTS = 'moments';

export const FIRST_GROUP = GROUPS[0]!.id;

export const groupOf = (id: string): Group | undefined => GROUPS.find((group) => group.id === id);

export const membersOf = ({ members }: Group, guests: readonly Person[]): readonly Person[] =>
  everybody(guests).filter((person) => members.includes(person.openid) || guests.includes(person));

export const isIn = (group: Group, openid: string, guests: readonly Person[]): boolean =>
  membersOf(group, guests).some((person) => person.openid === openid);

/** What WeChat calls a group, and somebody in it: not the same in two mini programs. */
export const openGIdOf = (appId: string, group: string) => `tG${short(`${appId} ${group}`)}`;
export const groupOpenidOf = (appId: string, group: string, openid: string) =>
  `gO${short(`${appId} ${group} ${openid}`)}`;

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 26);

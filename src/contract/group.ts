import * as z from 'zod';
import type { GroupId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, type Page, requestId } from './endpoint';
import type { Face, TeamCard } from './team';

/**
 * Somebody came in by a card in a chat group, which WeChat names and the phone does not: the group is known from then
 * on, he belongs to it, and so does the team. `openShare` does the same for its own team. Refuses `group_unknown` where
 * WeChat has not said which group.
 */
export const enterGroup = {
  input: z.strictObject({ requestId, teamId: id('team').optional() }),
  output: gives<{ readonly groupId: GroupId }>(),
};

/** What somebody has saved in this group's orders, and what others bought by his links in it. */
export interface BoardRow extends Face {
  readonly saved: Fen;
  readonly brought: number; // Orders of others that were paid and not given back.
}

export interface GroupView {
  readonly groupId: GroupId;
  readonly people: number; //           who have come in by one of its cards
  readonly saved: Fen; //               by all of them, also those who are not shown; waiting teams are left out
  readonly orders: number; //           that were paid and not given back
  readonly teams: readonly TeamCard[]; //  open now, those that need the fewest first
  readonly formed: readonly TeamCard[]; // lately, the last first
  readonly board: readonly BoardRow[]; //  only who has not opted out; who saved most first
  readonly mine: { readonly shown: boolean; readonly saved: Fen; readonly brought: number };
}
/** For who belongs to it; anybody else: `not_found`. */
export const viewGroup = { input: z.strictObject({ groupId: id('group') }), output: gives<GroupView>() };

/** WeChat tells no names of groups: it is known by who is in it. */
export interface GroupCard {
  readonly groupId: GroupId;
  readonly faces: readonly Face[]; // A few of those who are shown, the last who came first, and never who asks.
  readonly people: number;
  readonly openTeams: number;
  readonly saved: Fen;
  readonly lastAt: Instant; //        when I last came in by one of its cards
}
/** The groups that I came in by, the last one first; with a team: those of them that it belongs to. */
export const listGroups = {
  input: z.strictObject({ teamId: id('team').optional(), cursor }),
  output: gives<Page<GroupCard>>(),
};

/** Whether others of the group see me on its board. What I saved counts in its sum either way. */
export const setGroupShown = {
  input: z.strictObject({ requestId, groupId: id('group'), shown: z.boolean() }),
  output: gives<{ readonly shown: boolean }>(),
};

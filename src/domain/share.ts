import type { GoodsId, TeamId, UserId } from './id';
import type { RefusalCode } from './refusal';
import { days, type Milliseconds, minutes } from './time';

/** What somebody shows to others. */
export type Shared =
  | { readonly kind: 'goods'; readonly goodsId: GoodsId }
  | { readonly kind: 'team'; readonly teamId: TeamId }
  | { readonly kind: 'store'; readonly leaderId: UserId } // The storefront of this person.
  | { readonly kind: 'shop' };

/** How it reaches them: a card in a chat, a saved picture, a short link, Moments, a chat tool. */
export const CHANNELS = ['card', 'poster', 'link', 'timeline', 'tool'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Those that the phone draws a code for by itself; of a poster or a short link the shop keeps one a person. */
export const FROM_PHONE = ['card', 'timeline', 'tool'] as const satisfies readonly Channel[];

/** It rides in the path of a card, and is the whole scene of a mini-program code: WeChat takes 32 characters there. */
export const SHARE_CODE = /^[0-9A-Za-z]{10}$/;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ten letters of chance (59 bits). `dice(62)` is a whole number from 0 and below 62. */
export function newShareCode(dice: (sides: number) => number): string {
  return Array.from({ length: 10 }, () => LETTERS[dice(LETTERS.length)]).join('');
}

/** An order is put down to the last link that led to it, if it was opened no longer ago than this. */
export const ATTRIBUTED_FOR: Milliseconds = days(7);

/** Who opens a link within this time of having come to the shop for the first time was brought by it. */
export const NEW_FOR: Milliseconds = minutes(10);

/** So many links may one person make in a day. */
export const MOST_SHARES = 300;

/** What somebody can do who came by a link: go where it leads, or what is nearest to that. */
export const NEXT_STEPS = ['go', 'team', 'open', 'goods', 'shop'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** What there is besides the thing that the link leads to. */
export interface Instead {
  readonly otherTeams: number; //   that can be joined, of the same goods
  readonly campaign: boolean; //    a team of the same goods can be opened
  readonly onSale: boolean;
}

/** A link to a storefront leads there, or to the shop. */
export const nextOfStore = (over: RefusalCode | undefined): NextStep => (over ? 'shop' : 'go');

/** A link whose team is full or whose goods are gone still helps: another team, a new one, the goods alone, the shop. */
export function nextStep(over: RefusalCode | undefined, { otherTeams, campaign, onSale }: Instead): NextStep {
  if (!over) return 'go';
  if (!onSale) return 'shop';
  if (over === 'stock_short') return 'goods'; // Where one can ask to be told when it is there again.
  if (otherTeams > 0) return 'team';
  return campaign ? 'open' : 'goods';
}

/** Of the reasons for not joining a team those that do not end the way of a link: one looks at the team all the same. */
const NOT_THE_END: ReadonlySet<RefusalCode> = new Set(['team_already_joined', 'team_seats_held']);
export const endOfTeamLink = (whyNot: RefusalCode | undefined): RefusalCode | undefined =>
  whyNot && NOT_THE_END.has(whyNot) ? undefined : whyNot;

interface LedTo {
  readonly what: 'goods' | 'team';
  readonly onSale: boolean; //                     Its goods,
  readonly soldOut: boolean; //                    all of them.
  readonly whyNotJoin: RefusalCode | undefined; // Its team, for who asks.
  readonly ended: boolean; //                      The campaign that it was shared in, and none runs instead.
}

/** Why a link leads nowhere any more, if it is so. Who sits in the team always finds it. */
export function whyOver({ what, onSale, soldOut, whyNotJoin, ended }: LedTo): RefusalCode | undefined {
  if (whyNotJoin === 'team_already_joined') return undefined;
  const end = what === 'team' ? endOfTeamLink(whyNotJoin) : undefined;
  if (end) return end;
  if (!onSale) return 'goods_off';
  if (soldOut) return 'stock_short';
  return what === 'goods' && ended ? 'campaign_over' : undefined;
}

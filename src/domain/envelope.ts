import { assert } from './bug';
import type { EnvelopeId, GiveawayId, GroupId, OrderId, TemplateId, UserId } from './id';
import { type Fen, fen } from './money';
import type { RefusalCode } from './refusal';
import { days, hours, type Instant, isOver, type Milliseconds } from './time';

/**
 * A red envelope: an amount in shares, each for the next friend who opens it. It is split once, when it is made, so
 * that opening one is only taking the next share.
 *
 *   own      of a shopper, out of the credit that he has himself
 *   thanks   of the shop, for a buyer to hand to his friends after paying
 *   group    of the shop, one for each chat group that its card reaches
 *   rain     of the shop, to be opened in a short window at a set time
 *   gift     of the shop, a single one that its staff has dropped somewhere
 *   gather   瓜分券: the shares are given together, when as many friends have gathered as there are shares
 */
export const ENVELOPE_KINDS = ['own', 'thanks', 'group', 'rain', 'gift', 'gather'] as const;
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number];
export const SPLITS = ['equal', 'lucky'] as const;
export type Split = (typeof SPLITS)[number];

/**
 *   open       waits for whoever opens it, or for its time
 *   gone       every share is taken
 *   over       its time came first: what was left has gone back
 *   withdrawn  what it was given for is no more, so what was left has gone back
 */
export type EnvelopeStatus = 'open' | 'gone' | 'over' | 'withdrawn';

/** What a share becomes. The worth of a coupon is that of the share, whatever its template says. */
export type Gives =
  | { readonly kind: 'credit'; readonly lasts: Milliseconds } // To be spent for so long, from its opening.
  | { readonly kind: 'coupon'; readonly templateId: TemplateId };

export interface Envelope {
  readonly id: EnvelopeId;
  readonly kind: EnvelopeKind;
  readonly senderId?: UserId | undefined; //     Whose it is; nothing: the shop's.
  readonly giveawayId?: GiveawayId | undefined; // Out of which budget; one's own has none.
  readonly groupId?: GroupId | undefined; //    Only who is of this chat group may open it.
  readonly orderId?: OrderId | undefined; //    What it says thanks for.
  readonly words: { readonly zh: string; readonly en: string };
  readonly total: Fen;
  readonly shares: number;
  readonly opened: number; // So many are taken; they are taken in their order.
  readonly given: Fen; //     So much is in those.
  readonly split: Split;
  readonly gives: Gives;
  readonly status: EnvelopeStatus;
  readonly madeAt: Instant;
  readonly opensAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly lots?: readonly OwnLot[] | undefined; // What one's own was filled with.
}

/** Of what a shopper has filled a packet with: so much credit that ends then. It was taken in this order. */
export interface OwnLot {
  readonly amount: Fen;
  readonly expiresAt: Instant;
}

/**
 * What lies between `from` and `to` fen of a packet, of the credit that it was filled with: credit keeps its end, whoever
 * has it, so that nobody makes it last longer by sending it round.
 */
export function slice(lots: readonly OwnLot[], from: number, to: number): OwnLot[] {
  const parts: OwnLot[] = [];
  let start = 0;
  for (const { amount, expiresAt } of lots) {
    const part = Math.min(to, start + amount) - Math.max(from, start);
    if (part > 0) parts.push({ amount: fen(part), expiresAt });
    start += amount;
  }
  return parts;
}

/** A share that somebody has taken. */
export interface Opening {
  readonly envelopeId: EnvelopeId;
  readonly position: number; // From 1.
  readonly userId: UserId;
  readonly amount: Fen;
  readonly at: Instant;
  readonly until?: Instant | undefined; // Until when it can be spent; nothing while a gathering waits.
}

/** What the merchant allows; the limits of a person and of a device are for a day in Beijing. */
export interface EnvelopeRule {
  readonly own: boolean; //             Whether shoppers may send their own credit.
  readonly lasts: Milliseconds; //      So long a shopper's packet can be opened.
  readonly creditLasts: Milliseconds; // So long what was in one can be spent, at most.
  readonly openedADay: number; //       One person may open so many,
  readonly amountADay: Fen; //          with so much in them altogether,
  readonly sentADay: Fen; //            and send so much.
  readonly peopleADevice: number; //    So many people may open any on one device.
}

export const STANDARD_ENVELOPES: EnvelopeRule = {
  ...{ own: true, lasts: hours(24), creditLasts: days(30) },
  ...{ openedADay: 30, amountADay: fen(200_00), sentADay: fen(500_00), peopleADevice: 3 },
};

export const MOST_A_SHARE = fen(200_00);
export const MOST_OWN_SHARES = 100;
export const MOST_SHARES = 10_000; // Of a packet of the shop.
export const MOST_WORDS = 30;

/** A whole number from 0 and below `sides`, each as likely as another. */
export type Dice = (sides: number) => number;

/** Why so much cannot be split into so many shares: everybody gets a fen at least, and nobody more than the cap. */
export function whyNotSplit(total: Fen, shares: number, most = MOST_SHARES): RefusalCode | undefined {
  if (shares < 1 || shares > most) return 'envelope_shares_wrong';
  return total < shares || total > shares * MOST_A_SHARE ? 'envelope_total_wrong' : undefined;
}

/** The shares of an envelope in the order in which they are taken: whole fen, from 1 to the cap, `total` altogether. */
export function split(how: Split, total: Fen, shares: number, dice: Dice): Fen[] {
  assert(whyNotSplit(total, shares) === undefined, 'every share is from a fen to the cap');
  return how === 'equal' ? equal(total, shares) : lucky(total, shares, dice);
}

function equal(total: Fen, shares: number): Fen[] {
  const each = Math.floor(total / shares);
  return Array.from({ length: shares }, (_, i) => fen(each + (i < total % shares ? 1 : 0)));
}

/**
 * 二倍均值: each share is drawn from 1 fen to twice what is left on an average. The range is cut by the cap, and then as
 * much at its other end, so that its middle stays the average: so what is left suffices for the others, and is not too
 * much for them. At the end they are shuffled: first or last is then the same in every respect.
 */
function lucky(total: Fen, shares: number, dice: Dice): Fen[] {
  const drawn: Fen[] = [];
  let left: number = total;
  for (let people = shares; people > 1; people -= 1) {
    const twice = (2 * left) / people;
    const low = Math.max(1, Math.ceil(twice) - MOST_A_SHARE);
    const high = Math.min(MOST_A_SHARE, Math.floor(twice) - 1);
    const share = low + dice(high - low + 1);
    drawn.push(fen(share));
    left -= share;
  }
  drawn.push(fen(left));
  return shuffled(drawn, dice);
}

function shuffled<T>(all: readonly T[], dice: Dice): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = dice(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** What who looks is to an envelope. */
export interface Looker {
  readonly opened: boolean; //   has opened it
  readonly isSender: boolean; // has filled it from his own credit
  readonly inGroup: boolean; //  is of its chat group, if it has one
}

/** Why this person cannot open it now. A gathering is joined, not opened: the answer is the same. */
export function whyNotOpen(
  { kind, status, opensAt, expiresAt, opened: taken, shares }: Envelope,
  { opened, isSender, inGroup }: Looker,
  now: Instant,
): RefusalCode | undefined {
  if (opened) return 'envelope_opened';
  if (kind === 'own' && isSender) return 'envelope_own';
  if (status === 'withdrawn') return 'envelope_withdrawn';
  if (taken === shares) return 'envelope_empty';
  if (status === 'over' || isOver(expiresAt, now)) return 'envelope_expired';
  if (!inGroup) return 'envelope_other_group';
  return now < opensAt ? 'envelope_not_yet' : undefined;
}

/** Why this person has had his part of the day. What the last share of a day holds is not known before. */
export function whyNotToday(
  { openedADay, amountADay }: EnvelopeRule,
  { openedToday, amountToday }: { readonly openedToday: number; readonly amountToday: number },
): RefusalCode | undefined {
  return openedToday >= openedADay || amountToday >= amountADay ? 'envelope_enough_today' : undefined;
}

/** 手气最佳 is told once every share of chance is taken. */
export const hasBest = ({ split: how, shares, opened }: Pick<Envelope, 'split' | 'shares' | 'opened'>) =>
  how === 'lucky' && shares > 1 && opened === shares;

/** The one with most; of several alike the first that was taken. */
export function bestOf(envelope: Pick<Envelope, 'split' | 'shares'>, taken: readonly Opening[]): Opening | undefined {
  if (!hasBest({ ...envelope, opened: taken.length })) return undefined;
  return taken.reduce((best, one) =>
    one.amount > best.amount || (one.amount === best.amount && one.position < best.position) ? one : best,
  );
}

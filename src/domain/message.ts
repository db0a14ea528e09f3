import type { AfterSaleId, GoodsId, OrderId, TeamId } from './id';
import type { Fen } from './money';
import type { RefundCause } from './payment';
import { days, hours, type Instant, isOver, later, minutes } from './time';
import type { Words } from './words';

/** Kinds of subscribe messages, in the words of our own code; WeChat's template ids are settings. */
export const MESSAGES = [
  'team_formed',
  'team_lapsed',
  'seat_left',
  'order_shipped',
  'refund_done',
  'goods_back',
  'after_sale',
  'credit_expiring',
  'points_expiring',
  'tier_falling',
  'coupon_given',
  'card_ending',
  'leader_news',
  'customers_moved',
  'payout_news',
] as const;
export type Message = (typeof MESSAGES)[number];

/** Of no use to who never had to do with leading. */
export const LEADER_MESSAGES: ReadonlySet<Message> = new Set<Message>(['leader_news', 'payout_news']);

/**
 * Something a person is told: by WeChat, if he has allowed it and it is the time for it, and in his inbox in any case.
 * What it says is kept as facts, so that the phone can say it in either language.
 */
export interface Told {
  readonly id: string; // Of the letter that told it: so it is here once.
  readonly message: Message;
  readonly facts: ToldFacts;
  readonly leadsTo: LeadsTo;
  readonly way: ToldBy;
  readonly at: Instant;
  readonly readAt: Instant | null;
}
export interface ToldFacts {
  readonly title: Words; //                    Of the goods.
  readonly amount?: Fen | undefined; //        Saved, given back, or its price: as the kind of message has it.
  readonly waybill?: string | undefined;
  readonly isBack?: boolean | undefined; //    The money of a team that fell short has reached its buyer already.
  readonly because?: RefundCause | undefined;
  readonly step?: AfterSaleTold | undefined;
  readonly points?: number | undefined;
  readonly until?: Instant | undefined; //     When it ends, or falls.
  readonly leading?: LeaderTold | undefined;
  readonly moved?: MovedTold | undefined;
  readonly payout?: PayoutTold | undefined;
  readonly people?: number | undefined; //     How many customers were handed over.
  readonly words?: string | undefined; //      What the shop wrote.
}

/** What has to do with being a member: its title names the tier, the coupon, the card, the rank or the leader. */
export type MemberMessage =
  | ('credit_expiring' | 'points_expiring' | 'tier_falling' | 'coupon_given' | 'card_ending')
  | ('leader_news' | 'customers_moved');
/** What became of somebody as a leader; customers that came to him, or went; and whose customer one is now. */
export type LeaderTold = 'invited' | 'approved' | 'declined' | 'left' | 'ranked';
export type MovedTold = 'came' | 'went' | 'other_leader' | 'no_leader';
/** What became of a leader's payout. */
export type PayoutTold = 'confirm' | 'paid' | 'failed' | 'declined';
export type AfterSaleTold = 'accepted' | 'offered' | 'declined' | 'refunded';
export type LeadsTo =
  | { readonly page: 'team'; readonly teamId: TeamId }
  | { readonly page: 'order'; readonly orderId: OrderId }
  | { readonly page: 'goods'; readonly goodsId: GoodsId }
  | { readonly page: 'afterSale'; readonly afterSaleId: AfterSaleId }
  | { readonly page: MemberPage };
export type MemberPage = 'credit' | 'points' | 'member' | 'coupons' | 'card' | 'leading' | 'payouts';

/**
 * How WeChat took part: it was asked (`sending`) and has sent it; no leave was left; it waits for the morning; enough
 * was sent today; the person has switched this kind off, or the shop for all; nothing could be done about it any more.
 */
export const TOLD_BY = [
  'sending',
  'sent',
  'not_granted',
  'quiet',
  'capped',
  'switched_off',
  'shop_off',
  'too_late',
] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** Kinds that the shop has nobody told of by WeChat. */
export interface MessageRule {
  readonly off: readonly Message[];
}

/** What a person has chosen. Whoever has chosen nothing sleeps at night and wants to know everything. */
export interface MessageChoices {
  readonly quiet: boolean; // From QUIET_FROM to QUIET_UNTIL nothing is sent.
  readonly off: readonly Message[];
}
export const NO_CHOICES: MessageChoices = { quiet: true, off: [] };

export const QUIET_FROM = 22; // o'clock in Beijing
export const QUIET_UNTIL = 8;
const BEIJING = hours(8);

/** So many of COUNTED one person gets a day. */
export const MOST_A_DAY = 5;
/** What is good to know. Money and parcels are told however many there are: each is about something he has paid for. */
const COUNTED: ReadonlySet<Message> = new Set<Message>([
  ...(['team_formed', 'seat_left', 'goods_back'] as const),
  ...(['credit_expiring', 'points_expiring', 'coupon_given', 'customers_moved'] as const),
]);
export const COUNTED_MESSAGES: readonly Message[] = MESSAGES.filter((message) => COUNTED.has(message));

/** What somebody who has paid a moment ago is waiting for: he is awake. */
const AWAITED: ReadonlySet<Message> = new Set<Message>(['team_formed', 'team_lapsed', 'seat_left']);
export const AWAKE_FOR = hours(1);

export const INBOX_KEPT = days(90);

/** The hour of a moment in Beijing, and what has passed since it began to be that day there. */
const sinceMidnight = (now: Instant) => (now + BEIJING) % days(1);
export const dayBegan = (now: Instant) => later(now, -sinceMidnight(now));

/** When the quiet hours end in which this moment lies, if it does. */
export function quietEnds(now: Instant): Instant | undefined {
  const passed = sinceMidnight(now);
  if (passed >= hours(QUIET_FROM)) return later(now, days(1) - passed + hours(QUIET_UNTIL));
  return passed < hours(QUIET_UNTIL) ? later(now, hours(QUIET_UNTIL) - passed) : undefined;
}

export interface Telling {
  readonly message: Message;
  readonly choices: MessageChoices;
  readonly sentToday: number; //                  Of COUNTED_MESSAGES, to this person.
  readonly awakeAt?: Instant | undefined; //      When he was last seen awake, as far as this is about it.
}

/** Whether WeChat is asked to send it now, and if not, why; `quiet` waits until quietEnds. Leave is another question. */
export function whyNotTell(
  { message, choices, sentToday, awakeAt }: Telling,
  now: Instant,
): 'switched_off' | 'quiet' | 'capped' | undefined {
  if (choices.off.includes(message)) return 'switched_off';
  const isAwake = AWAITED.has(message) && awakeAt !== undefined && !isOver(later(awakeAt, AWAKE_FOR), now);
  if (choices.quiet && !isAwake && quietEnds(now) !== undefined) return 'quiet';
  return COUNTED.has(message) && sentToday >= MOST_A_DAY ? 'capped' : undefined;
}

/** Friends may fill the last seat by themselves: nobody is told of it within this time. */
export const SEAT_LEFT_WAITS = minutes(1);
/** With less time than this to its deadline a last seat is not asked for any more. */
export const SEAT_LEFT_LEAST = minutes(10);

interface SeatedTeam {
  readonly status: string;
  readonly size: number;
  readonly deadline: Instant;
  readonly seats: readonly { readonly paid: boolean }[];
}

/**
 * Whether all seats of a team but one are paid, nobody holds that one, and there is time to fill it. A team of two begins
 * like this, and who opens it knows.
 */
export const isOneSeatLeft = ({ status, size, deadline, seats }: SeatedTeam, now: Instant) =>
  status === 'open' &&
  size > 2 &&
  seats.length === size - 1 &&
  seats.every(({ paid }) => paid) &&
  !isOver(later(deadline, -SEAT_LEFT_LEAST), now);

/** A team that falls short is told together with its money, if the money is there within this time; else twice. */
export const REFUND_AWAITED = minutes(5);

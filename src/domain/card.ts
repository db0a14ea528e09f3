import type { CardId, UserId } from './id';
import { type Fen, fen } from './money';
import type { RefusalCode } from './refusal';
import { days, hours, type Instant, isOver, later, minutes } from './time';
import type { Words } from './words';

/** The paid card as the merchant sells it. Not there: no card is sold, and those that were run to their end. */
export interface CardRule {
  readonly title: Words;
  readonly plans: readonly CardPlan[]; //  Each name once.
  readonly benefits: CardBenefits;
  readonly trialDays: number; //           0: nobody tries it.
  readonly unusedDays: number; //          So long after it began, who has not used it gets all of the fee back.
  readonly warnDays: number; //            So long before it ends, somebody is told.
}
export interface CardPlan {
  readonly name: CardPlanName;
  readonly fee: Fen;
  readonly productId: string; //           What WeChat knows it as, with this price: a virtual product of the console.
}
export const CARD_PLANS = ['month', 'quarter', 'year'] as const;
export type CardPlanName = (typeof CARD_PLANS)[number];
const MONTHS: Readonly<Record<CardPlanName, number>> = { month: 1, quarter: 3, year: 12 };

/** What was promised when a card was bought is kept with it, whatever the rule says later. */
export interface CardBenefits {
  readonly off: number; //                 Basis points below the list price.
  readonly memberPrices: boolean; //       SKUs that have a price for members are sold at it.
  readonly freights: number; //            Of so many orders a month of Beijing it pays the freight.
}

/**
 * A card is one term, of one person. Who buys again while one runs has the next one after it: terms never overlap.
 *
 *   unpaid ──▶ running ──▶ ended           with what it saved; where that is less than its fee, the difference goes back
 *     └──▶ closed  └─────▶ given_back      unused: all of the fee goes back
 */
export type Card = UnpaidCard | RunningCard | EndedCard | GivenBackCard | ClosedCard;
export type UnpaidCard = CardFacts & { readonly status: 'unpaid'; readonly plan: CardPlanName };
export type RunningCard = CardFacts & CardTerm & { readonly status: 'running' };
export type EndedCard = CardFacts &
  CardTerm & { readonly status: 'ended'; readonly endedAt: Instant; readonly saved: Fen };
export type GivenBackCard = CardFacts & CardTerm & { readonly status: 'given_back'; readonly endedAt: Instant };
export type ClosedCard = CardFacts & { readonly status: 'closed'; readonly plan: CardPlanName };

interface CardFacts {
  readonly id: CardId;
  readonly userId: UserId;
  readonly plan: CardPlanName | 'trial';
  readonly title: Words;
  readonly fee: Fen;
  readonly benefits: CardBenefits;
  readonly productId: string; // '' of a trial.
  readonly unusedDays: number;
  readonly warnDays: number;
  readonly placedAt: Instant;
  readonly payBy: Instant;
}
export interface CardTerm {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly stoppedAt?: Instant | undefined; // Its owner does not want to be told that it ends.
}

export const CARD_PAYMENT_WINDOW = minutes(15);
/** Nobody pays for more than is this far away: what a shop will be by then nobody knows. */
export const CARD_REACHES = days(2 * 366);
/** A card is reckoned once no order of it is on its way any more, and so long after its end at the latest. */
export const CARD_SETTLED_BY = days(30);
export const MOST_UNUSED_DAYS = 30;
export const MOST_TRIAL_DAYS = 31;

/** What is sold now, and what is asked for. */
export interface CardWish {
  readonly rule: CardRule | undefined;
  readonly sells: boolean; //                        There is a way to pay for it.
  readonly plan: CardPlanName;
  readonly agreed: Fen; //                           What the shopper saw.
  readonly until?: Instant | undefined; //           When the last card of this person ends.
}

export const planOf = (rule: CardRule | undefined, name: CardPlanName) =>
  rule?.plans.find((plan) => plan.name === name);

export function whyNotBuyCard({ rule, sells, plan, agreed, until }: CardWish, now: Instant): RefusalCode | undefined {
  const sold = sells ? planOf(rule, plan) : undefined;
  if (!sold) return 'card_not_sold';
  if (sold.fee !== agreed) return 'price_changed';
  const end = monthsLater(beginsAt(until, now), MONTHS[plan]);
  return end > later(now, CARD_REACHES) ? 'card_far_enough' : undefined;
}

/** Once in a life, and for who has never had a card. */
export function whyNotTryCard(rule: CardRule | undefined, hadOne: boolean): RefusalCode | undefined {
  if (!rule || rule.trialDays === 0) return 'card_not_sold';
  return hadOne ? 'card_trial_done' : undefined;
}

export function whyNotPayCard(card: Pick<Card, 'status' | 'payBy'>, now: Instant): RefusalCode | undefined {
  return card.status !== 'unpaid' || isOver(card.payBy, now) ? 'card_not_payable' : undefined;
}

type Placing = Pick<CardFacts, 'id' | 'userId'>;

/** The rule has this plan: ask whyNotBuyCard first. */
export function placeCard(placing: Placing, rule: CardRule, { name, fee, productId }: CardPlan, now: Instant) {
  const payBy = later(now, CARD_PAYMENT_WINDOW);
  const card: UnpaidCard = {
    ...placing,
    ...promised(rule),
    plan: name,
    fee,
    productId,
    placedAt: now,
    payBy,
    status: 'unpaid',
  };
  return card;
}

export function tryCard(placing: Placing, rule: CardRule, now: Instant): RunningCard {
  const facts = { ...placing, ...promised(rule), plan: 'trial' as const, fee: fen(0), productId: '', placedAt: now };
  return { ...facts, payBy: now, status: 'running', startsAt: now, endsAt: later(now, days(rule.trialDays)) };
}

const promised = ({ title, benefits, unusedDays, warnDays }: CardRule) => ({ title, benefits, unusedDays, warnDays });

/** It is paid: it begins now, or when the last card of the same person ends. */
export function startCard(card: UnpaidCard, until: Instant | undefined, now: Instant): RunningCard {
  const startsAt = beginsAt(until, now);
  return { ...card, status: 'running', startsAt, endsAt: monthsLater(startsAt, MONTHS[card.plan]) };
}

const beginsAt = (until: Instant | undefined, now: Instant) => (until !== undefined && until > now ? until : now);

export const closeCard = (card: UnpaidCard): ClosedCard => ({ ...card, status: 'closed' });

export const isInForce = ({ startsAt, endsAt }: CardTerm, now: Instant) =>
  isOver(startsAt, now) && !isOver(endsAt, now);

/** Who has used nothing of it gets all of the fee back, for some days; later, or once used, it runs to its end. */
export function whatCancelDoes(
  card: Pick<RunningCard, 'fee' | 'startsAt' | 'unusedDays'>,
  used: boolean,
  now: Instant,
): 'given_back' | 'runs_out' {
  const isEarly = !isOver(later(card.startsAt, days(card.unusedDays)), now);
  return card.fee > 0 && isEarly && !used ? 'given_back' : 'runs_out';
}

/** The last one first: a term in the middle that is given back would leave a hole. */
export function whyNotCancelCard(
  card: Pick<Card, 'status'> & Partial<CardTerm>,
  until: Instant | undefined,
  now: Instant,
): RefusalCode | undefined {
  if (card.status === 'unpaid') return undefined;
  if (card.status !== 'running' || card.endsAt === undefined || isOver(card.endsAt, now)) return 'card_not_cancellable';
  return until !== undefined && until > card.endsAt ? 'card_extended' : undefined;
}

export const giveBack = (card: RunningCard, now: Instant): GivenBackCard => ({
  ...card,
  ...{ status: 'given_back', endedAt: now },
});

/** Its time is over, and this is what it saved. */
export const endCard = (card: RunningCard, saved: Fen, now: Instant): EndedCard => ({
  ...card,
  ...{ status: 'ended', endedAt: now, saved },
});

/** The promise: what a card has not saved of its fee goes back. */
export const shortOf = ({ fee, saved }: { readonly fee: Fen; readonly saved: Fen }) => fen(Math.max(0, fee - saved));

/** Where the month began in which it is now, in Beijing: freights are counted by it. */
export function monthBegan(now: Instant): Instant {
  const there = new Date(now + hours(8));
  return (Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 1) - hours(8)) as Instant;
}

/** The same day and hour of a later month in Beijing; its last day, where it is shorter. */
export function monthsLater(start: Instant, months: number): Instant {
  const there = new Date(start + hours(8));
  const [year, month] = [there.getUTCFullYear(), there.getUTCMonth() + months];
  const day = Math.min(there.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  const sinceMidnight = (start + hours(8)) % days(1);
  return (Date.UTC(year, month, day) + sinceMidnight - hours(8)) as Instant;
}

/** Why money of a card goes back. Once each: the digit ends the number of the refund. */
export const CARD_REFUND_CAUSES = { paid_late: 1, unused: 2, guarantee: 3 } as const;
export type CardRefundCause = keyof typeof CARD_REFUND_CAUSES;
export const cardRefundNumber = (paymentNo: string, because: CardRefundCause) =>
  `W${paymentNo.slice(1)}${CARD_REFUND_CAUSES[because]}`;
/** Like that of an order, but that it begins otherwise: WeChat keeps the two apart, and so do the books. */
export const cardPaymentNumber = (paymentNo: string) => `V${paymentNo.slice(1)}`;

export interface CardPayment {
  readonly no: string; // OutTradeNo of the virtual payment
  readonly cardId: CardId;
  readonly userId: UserId;
  readonly amount: Fen;
  readonly status: 'open' | 'paid' | 'closed';
  readonly transactionId?: string | undefined;
  readonly paidAt?: Instant | undefined;
}

export interface CardRefund {
  readonly no: string;
  readonly paymentNo: string;
  readonly cardId: CardId;
  readonly amount: Fen;
  readonly because: CardRefundCause;
  readonly status: 'asked' | 'done' | 'failed';
  readonly askedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly settled?: string | undefined; // How it was given back by hand, where WeChat could not.
}

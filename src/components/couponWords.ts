import type { CentreCoupon, CouponScopeView, CouponView } from '@/contract/coupon';
import type { CouponVerdict } from '@/domain/cheaper';
import type { Validity } from '@/domain/coupon';
import type { Coupon } from '@/domain/promotion';
import { days, hours, type Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { figures } from '@/texts/figures';
import type { LanguageName } from '@/texts/language';
import { money, roundMoney } from '@/texts/money';
import { dayText, momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

type Say = (words: Words) => string;
type Paper = Texts['coupon'];
type Worth = Pick<Coupon, 'worth' | 'atLeast'>;

/** What is needed to say something of a coupon. */
export interface Speech {
  readonly all: Texts;
  readonly say: Say;
  readonly now: Instant;
  readonly language: LanguageName;
}

/** The left part of a ticket: an amount with its sign apart, or words; and what it asks for. */
export interface Worded {
  readonly sign: '¥' | '';
  readonly big: string;
  readonly small: readonly string[];
}

export function faceWords({ worth, atLeast }: Worth, { coupon: texts }: Texts, language: LanguageName): Worded {
  const from = atLeast > 0 ? texts.face.from(roundMoney(atLeast)) : texts.face.fromAny;
  if (worth.kind === 'off') return { sign: '¥', big: roundMoney(worth.off).slice(1), small: [from] };
  const small = [...(atLeast > 0 ? [from] : []), texts.face.most(roundMoney(worth.cap))];
  return { sign: '', big: bigOf(worth, texts, language), small };
}

/** "满 ¥199 减 ¥20", "满 ¥99 8 折": a coupon as a tag. */
export function shortWords({ worth, atLeast }: Worth, { coupon: texts }: Texts, language: LanguageName): string {
  const { short } = texts;
  if (worth.kind === 'off') {
    return atLeast > 0 ? short.off(roundMoney(atLeast), roundMoney(worth.off)) : short.any(roundMoney(worth.off));
  }
  const big = bigOf(worth, texts, language);
  return atLeast > 0 ? short.percent(roundMoney(atLeast), big) : big;
}

function bigOf(worth: Exclude<Coupon['worth'], { kind: 'off' }>, { face }: Paper, language: LanguageName): string {
  return worth.kind === 'exchange' ? face.exchange : face.percent(percentWords(worth.off, language));
}

/** Basis points that are taken off, as people say it: 2,000 are "8" 折, or "20" % off. */
function percentWords(off: number, language: LanguageName): string {
  if (language === 'en') return String(off / 100);
  const left = (10_000 - off) / 100;
  return String(left % 10 === 0 || left < 10 ? left / 10 : left);
}

/** What it is for: the first few names, and how many there are. */
export function scopeWords({ kind, categories, goods, goodsCount, except }: CouponScopeView, texts: Paper, say: Say) {
  const { scope } = texts;
  if (kind === 'all') return except > 0 ? scope.except(except) : scope.all;
  const names = [...categories, ...goods].map(({ title }) => say(title));
  const left = goodsCount - goods.length;
  return left > 0 ? scope.more(names, categories.length + goodsCount) : scope.these(names);
}

/** What it is not used together with; nothing where that is nothing. */
export function notWithWords(
  { withCampaigns, withReductions }: Pick<Coupon, 'withCampaigns' | 'withReductions'>,
  texts: Paper,
) {
  const { notWith } = texts;
  if (!withCampaigns && !withReductions) return notWith.both;
  if (!withCampaigns) return notWith.campaigns;
  return withReductions ? undefined : notWith.reductions;
}

const SOON = days(2);
const CHINA = hours(8);

/** A moment near enough is told with its time. An end at midnight is the evening before: "今天 23:59". */
function whenText(at: number, { now, language }: Speech, isEnd = false): string {
  const moment = (isEnd && (at + CHINA) % days(1) === 0 ? at - 1 : at) as Instant;
  return Math.abs(at - now) < SOON ? momentText(moment, now, language) : dayText(moment, now, language);
}

function validityWords(validity: Validity, speech: Speech): string {
  const { after, until, between } = speech.all.coupon;
  if (validity.kind === 'after') {
    return validity.from === 0 ? after.days(validity.to) : after.between(validity.from + 1, validity.to);
  }
  const end = whenText(validity.endsAt, speech, true);
  return validity.startsAt > speech.now ? between(whenText(validity.startsAt, speech), end) : until(end);
}

/** From when on, where it waits for that; else until when. */
export function timeWords({ startsAt, endsAt }: Pick<Coupon, 'startsAt' | 'endsAt'>, speech: Speech): string {
  const { startsOn, endsOn } = speech.all.coupon;
  return startsAt > speech.now ? startsOn(whenText(startsAt, speech)) : endsOn(whenText(endsAt, speech, true));
}

const join = (...words: readonly (string | number | undefined)[]) => words.filter(Boolean).join(' · ');
const lines = (...words: readonly (string | undefined)[]) => words.filter((line): line is string => Boolean(line));
const FEW = 200; // Only then it matters how many are left.

/** Below the title of one that can be taken. */
export function centreNotes(coupon: CentreCoupon, speech: Speech): readonly string[] {
  const { all, say } = speech;
  const texts = all.coupon;
  const { left, leftToday, usable, perUser, whyNot } = coupon;
  const isGone = whyNot === 'coupon_gone' || whyNot === 'coupon_gone_today' || whyNot === 'coupon_take_over';
  const few = isGone
    ? undefined
    : leftToday !== undefined && leftToday < left
      ? texts.leftToday(leftToday)
      : left <= FEW
        ? texts.left(left)
        : undefined;
  return lines(
    whoWords(coupon, texts, say),
    join(scopeWords(coupon.scope, texts, say), validityWords(coupon.validity, speech)),
    notWithWords(coupon, texts),
    join(few, usable > 0 && perUser > 1 ? texts.have(usable) : undefined),
  );
}

function whoWords({ who, needs }: CentreCoupon, { who: texts }: Paper, say: Say): string | undefined {
  if (who.kind === 'all') return undefined;
  if (who.kind === 'tier') return needs ? texts.tier(say(needs.tier)) : texts.tierOnly;
  return texts[who.kind];
}

/** Why it cannot be taken, in the words of a ticket. */
export function whyNotTake({ whyNot, needs, startsAt }: CentreCoupon, speech: Speech): string | undefined {
  const { coupon: texts, refusal } = speech.all;
  if (!whyNot) return undefined;
  if (whyNot === 'coupon_newcomers') return texts.why.old;
  if (whyNot === 'coupon_take_not_yet') return texts.why.notYet(whenText(startsAt, speech));
  if (whyNot === 'coupon_tier_needed' && needs) return texts.why.growth(figures(needs.growth));
  return refusal[whyNot];
}

/** Below the title of one's own. */
export function ownNotes(coupon: CouponView, speech: Speech): readonly string[] {
  const { all, say } = speech;
  const texts = all.coupon;
  const { state, way } = coupon;
  const isOver = state !== 'usable' && state !== 'frozen';
  return lines(
    join(scopeWords(coupon.scope, texts, say), isOver ? undefined : timeWords(coupon, speech)),
    way === 'centre' || way === 'goods' ? undefined : texts.way[way], // Who took it himself knows.
    isOver ? undefined : notWithWords(coupon, texts),
  );
}

/** What became of one's own; nothing while it can be used. */
export function ownState({ state, off, endsAt, endedAt }: CouponView, speech: Speech): string | undefined {
  const { why } = speech.all.coupon;
  if (state === 'frozen') return why.frozen;
  if (state === 'void') return why.void;
  if (state === 'expired') return why.expired(whenText(endsAt, speech, true));
  if (state !== 'spent' || off === undefined) return undefined;
  return join(why.spent(money(off)), endedAt && dayText(endedAt, speech.now, speech.language));
}

/** Why a coupon does not apply to what is about to be ordered. */
export function whyNotUse({ whyNot, more }: CouponVerdict, { all }: Speech): string | undefined {
  const { why } = all.coupon;
  if (!whyNot) return undefined;
  if (more !== undefined) return why.more(money(more));
  if (whyNot === 'coupon_not_with_campaigns') return why.campaigns;
  if (whyNot === 'coupon_not_with_reductions') return why.reductions;
  return whyNot === 'coupon_not_for_these' ? why.others : all.refusal[whyNot];
}

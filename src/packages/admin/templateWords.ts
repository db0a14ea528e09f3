import { notWithWords, scopeWords } from '@/components/couponWords';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { CouponTemplate } from '@/domain/coupon';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { LanguageName } from '@/texts/language';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

/** What is needed to say something of a template. */
export interface Speech {
  readonly all: Texts;
  readonly say: (words: Words) => string;
  readonly now: Instant;
  readonly language: LanguageName;
}

/** When it can be used, once somebody has one. */
export function validWords({ validity }: Pick<CouponTemplate, 'validity'>, speech: Speech): string {
  const texts = speech.all.adminCoupons;
  if (validity.kind === 'after') return texts.days(validity.from, validity.to);
  return texts.fixed(moment(validity.startsAt, speech), moment(validity.endsAt, speech));
}

/** What stands on its ticket: for what, when, and with what it does not go together. */
export function templateNotes(template: AdminTemplate, speech: Speech): readonly string[] {
  const { all, say } = speech;
  const notWith = notWithWords(template, all.coupon);
  return [scopeWords(template.of, all.coupon, say), validWords(template, speech), ...(notWith ? [notWith] : [])];
}

/** How one gets it, for whom, and how many. */
export function templateTerms(template: CouponTemplate, { all }: Speech): readonly string[] {
  const texts = all.adminCoupons;
  const { who, ways, limits, paymentFrom, code } = template;
  const { perUser, perDay, perUserPerDay } = limits;
  return [
    ...ways.map((way) => {
      if (way === 'payment') return texts.terms.payment(money(paymentFrom!));
      return way === 'code' ? texts.terms.code(code!) : texts.ways[way];
    }),
    ...(who.kind === 'all' ? [] : [texts.who[who.kind]]),
    texts.terms.perUser(perUser),
    ...(perDay === undefined ? [] : [texts.terms.perDay(perDay)]),
    ...(perUserPerDay === undefined ? [] : [texts.terms.perUserPerDay(perUserPerDay)]),
  ];
}

/** From when to when one gets it. */
export function givenWords({ stage, startsAt, endsAt }: AdminTemplate, speech: Speech): string {
  const texts = speech.all.adminCoupons;
  if (stage === 'coming') return texts.begins(moment(startsAt, speech));
  return stage === 'running' ? texts.ends(moment(endsAt, speech)) : texts.stage.over;
}

export const moment = (at: Instant, { now, language }: Speech) => momentText(at, now, language);

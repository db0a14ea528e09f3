import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { dayAfter, dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { AdminTemplate } from '@/contract/adminCoupons';
import {
  type CouponAudience,
  type CouponTerms,
  type CouponWay,
  whyNotBudget,
  whyNotLimits,
  whyNotTimes,
  whyNotValidity,
  whyNotWays,
  whyNotWorth,
  worstOf,
} from '@/domain/coupon';
import type { CategoryId, GoodsId, TemplateId } from '@/domain/id';
import type { Tier } from '@/domain/member';
import { type Fen, times, zero } from '@/domain/money';
import type { Coupon } from '@/domain/promotion';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type FormShop = Shop<'listCategories', 'viewTemplate' | 'putTemplate' | 'viewMembership'>;
export type Kind = Coupon['worth']['kind'];
export const KINDS: readonly Kind[] = ['off', 'percent', 'exchange'];
export const AUDIENCE_KINDS = ['all', 'new', 'known', 'tier', 'card'] as const;
export type Amount = 'off' | 'cap' | 'atLeast' | 'budget' | 'paymentFrom';
export type Count = 'percent' | 'from' | 'to' | 'total' | 'perUser' | 'perDay' | 'perUserPerDay';
export type Moment = 'usableFrom' | 'usableTo' | 'startsAt' | 'endsAt';
/** The parts of the form. What is wrong with each is a refusal of the server, too. */
export type Part = 'title' | 'worth' | 'scope' | 'validity' | 'who' | 'ways' | 'limits' | 'budget' | 'times';
export type Wrong = RefusalCode | 'none';

const LASTS = 30; // days, as it is proposed
const countOf = (typed: string) => (typed === '' ? undefined : Number(typed));

/** A coupon as it is put together: a new one, one that is changed, or one like another. */
export class CouponForm {
  readonly known: Loadable<object>;
  readonly saving;
  zh = '';
  en = '';
  kind: Kind = 'off';
  amounts: Readonly<Record<Amount, string>> = { off: '', cap: '', atLeast: '', budget: '', paymentFrom: '' };
  counts: Readonly<Record<Count, string>> = {
    ...{ percent: '10', from: '0', to: '7', total: '100', perUser: '1', perDay: '', perUserPerDay: '' },
  };
  isForAll = true;
  categories: readonly CategoryId[] = [];
  goods: readonly GoodsId[] = [];
  except: readonly GoodsId[] = [];
  withCampaigns = false;
  withReductions = true;
  validityKind: 'after' | 'fixed' = 'after';
  usableFrom: Instant;
  usableTo: Instant;
  audience: CouponAudience = { kind: 'all' };
  tiers: readonly Tier[] = [];
  ways: readonly CouponWay[] = ['centre'];
  code = '';
  startsNow = true;
  startsAt: Instant;
  endsAt: Instant;
  tried = false;
  taken = 0; //     So many have one: what they go by stays.
  private promised: Fen = zero;
  private now: Instant;

  constructor(
    private readonly shop: FormShop,
    readonly templateId: TemplateId | undefined, // The one that is changed,
    like?: TemplateId, //                           or that another is like.
  ) {
    const { now } = shop.clock;
    this.now = now;
    this.startsAt = dayAfter(now, 1);
    this.usableFrom = dayAfter(now, 0);
    this.endsAt = dayAfter(now, 1 + LASTS);
    this.usableTo = this.endsAt;
    this.known = new Loadable(async () => {
      const { membership } = await shop.admin.viewMembership({});
      const from = templateId ?? like;
      const template = from && (await shop.admin.viewTemplate({ templateId: from }));
      runInAction(() => {
        this.tiers = membership?.tiers ?? [];
        if (template) this.take(template);
      });
      return {};
    });
    this.saving = new Task(shop, shop.admin.putTemplate);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, known: false, saving: false, templateId: false },
      ...{ amounts: observableRef, counts: observableRef, categories: observableRef, goods: observableRef },
      ...{ except: observableRef, audience: observableRef, tiers: observableRef, ways: observableRef },
    });
  }

  private take(template: AdminTemplate): void {
    const { title, worth, scope, validity, limits, who, ways, code = '', numbers } = template;
    Object.assign(this, {
      zh: title.zh,
      en: title.en === title.zh ? '' : title.en,
      kind: worth.kind,
      audience: who,
      ways,
    });
    this.amounts = {
      off: worth.kind === 'off' ? yuanOf(worth.off) : '',
      cap: worth.kind === 'off' ? '' : yuanOf(worth.cap),
      atLeast: template.atLeast === 0 ? '' : yuanOf(template.atLeast),
      budget: yuanOf(template.budget),
      paymentFrom: template.paymentFrom === undefined ? '' : yuanOf(template.paymentFrom),
    };
    const after = validity.kind === 'after' ? validity : { from: 0, to: 7 };
    this.counts = {
      percent: worth.kind === 'percent' ? String(worth.off / 100) : '10',
      ...{
        from: String(after.from),
        to: String(after.to),
        total: String(limits.total),
        perUser: String(limits.perUser),
      },
      ...{ perDay: text(limits.perDay), perUserPerDay: text(limits.perUserPerDay) },
    };
    this.isForAll = !scope.goods && !scope.categories;
    this.categories = scope.categories ?? [];
    this.goods = scope.goods ?? [];
    this.except = scope.except ?? [];
    this.withCampaigns = template.withCampaigns;
    this.withReductions = template.withReductions;
    this.validityKind = validity.kind;
    if (!this.templateId) return; // Another one like it has a time and a code of its own.
    if (validity.kind === 'fixed') Object.assign(this, { usableFrom: validity.startsAt, usableTo: validity.endsAt });
    Object.assign(this, { code, startsNow: false, startsAt: template.startsAt, endsAt: template.endsAt });
    Object.assign(this, { taken: numbers.taken + numbers.voided, promised: numbers.promised });
  }

  /** What people who have one go by cannot be changed any more. */
  get isSettled(): boolean {
    return this.taken > 0;
  }

  write(field: 'zh' | 'en', value: string): void {
    this[field] = value;
  }

  type(amount: Amount, value: string): void {
    this.amounts = { ...this.amounts, [amount]: typedYuan(value) };
  }

  count(count: Count, value: string): void {
    this.counts = { ...this.counts, [count]: value.replace(/\D/g, '').slice(0, 7) };
  }

  typeCode(value: string): void {
    this.code = value
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .slice(0, 20);
  }

  choose(kind: Kind): void {
    this.kind = kind;
  }

  last(kind: 'after' | 'fixed'): void {
    this.validityKind = kind;
  }

  invite(kind: CouponAudience['kind']): void {
    this.audience = kind === 'tier' ? { kind, level: Math.min(1, Math.max(0, this.tiers.length - 1)) } : { kind };
  }

  inviteFrom(level: number): void {
    this.audience = { kind: 'tier', level };
  }

  turn(which: 'withCampaigns' | 'withReductions', on: boolean): void {
    this[which] = on;
  }

  giveToAll(isForAll: boolean): void {
    this.isForAll = isForAll;
  }

  chooseCategories(categories: readonly CategoryId[]): void {
    this.categories = categories;
  }

  chooseGoods(which: 'goods' | 'except', goods: readonly GoodsId[]): void {
    this[which] = goods;
  }

  toggle(way: CouponWay): void {
    this.ways = this.ways.includes(way) ? this.ways.filter((one) => one !== way) : [...this.ways, way];
  }

  begin(startsNow: boolean): void {
    this.startsNow = startsNow;
  }

  /** The day, or the time of it. */
  set(which: Moment, part: 'day' | 'time', value: string): void {
    const at = this[which];
    this[which] = part === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value);
  }

  get worth(): Coupon['worth'] {
    const [off, cap] = [fenOf(this.amounts.off) ?? zero, fenOf(this.amounts.cap) ?? zero];
    if (this.kind === 'off') return { kind: 'off', off };
    if (this.kind === 'exchange') return { kind: 'exchange', cap };
    return { kind: 'percent', off: Number(this.counts.percent) * 100, cap };
  }

  /** Of all of them, if nothing else is said. */
  get proposedBudget(): Fen {
    return times(worstOf(this), Number(this.counts.total));
  }

  get terms(): CouponTerms {
    const { counts, isForAll, categories, goods, except, ways, validityKind } = this;
    return {
      ...{ title: { zh: this.zh.trim(), en: this.en.trim() }, worth: this.worth, who: this.audience, ways },
      atLeast: fenOf(this.amounts.atLeast) ?? zero,
      scope: {
        ...(!isForAll && categories.length > 0 && { categories }),
        ...(!isForAll && goods.length > 0 && { goods }),
        ...(except.length > 0 && { except }),
      },
      ...{ withCampaigns: this.withCampaigns, withReductions: this.withReductions },
      validity:
        validityKind === 'after'
          ? { kind: 'after', from: Number(counts.from), to: Number(counts.to) }
          : { kind: 'fixed', startsAt: this.usableFrom, endsAt: this.usableTo },
      limits: {
        ...{ total: Number(counts.total), perUser: Number(counts.perUser) },
        ...{ perDay: countOf(counts.perDay), perUserPerDay: countOf(counts.perUserPerDay) },
      },
      paymentFrom: ways.includes('payment') ? (fenOf(this.amounts.paymentFrom) ?? zero) : undefined,
      code: ways.includes('code') ? this.code : undefined,
      budget: this.amounts.budget === '' ? this.proposedBudget : (fenOf(this.amounts.budget) ?? zero),
      ...{ startsAt: this.startsNow ? this.now : this.startsAt, endsAt: this.endsAt },
    };
  }

  get wrongs(): Partial<Record<Part, Wrong>> {
    const { terms, taken, promised, isForAll, now } = this;
    const isNobody = this.audience.kind === 'tier' && !this.tiers[this.audience.level];
    const wrong = {
      title: terms.title.zh === '' ? ('none' as const) : undefined,
      worth: whyNotWorth(terms),
      scope: !isForAll && !terms.scope.categories && !terms.scope.goods ? ('none' as const) : undefined,
      validity: whyNotValidity(terms, now),
      who: isNobody ? ('none' as const) : undefined,
      ways: whyNotWays(terms),
      limits: whyNotLimits(terms, { taken }),
      budget: whyNotBudget(terms, { promised }),
      times: whyNotTimes(terms, now),
    };
    return Object.fromEntries(Object.entries(wrong).filter(([, reason]) => reason));
  }

  /** The first part that is not right, from the top. */
  get firstWrong(): Part | undefined {
    return (Object.keys(this.wrongs) as Part[])[0];
  }

  /** Its id, once it is kept. */
  async save(): Promise<TemplateId | undefined> {
    this.tried = true;
    this.now = this.shop.clock.now;
    if (this.firstWrong) return undefined;
    const { scope, limits, ways, paymentFrom, code, startsAt, ...terms } = this.terms;
    const { perDay, perUserPerDay, ...most } = limits;
    const saved = await this.saving.run({
      ...(this.templateId && { templateId: this.templateId }),
      ...terms,
      scope: {
        ...(scope.categories && { categories: [...scope.categories] }),
        ...(scope.goods && { goods: [...scope.goods] }),
        ...(scope.except && { except: [...scope.except] }),
      },
      limits: {
        ...most,
        ...(perDay !== undefined && { perDay }),
        ...(perUserPerDay !== undefined && { perUserPerDay }),
      },
      ways: [...ways],
      ...(paymentFrom !== undefined && { paymentFrom }),
      ...(code !== undefined && { code }),
      ...(!this.startsNow && { startsAt }),
    });
    return saved?.templateId;
  }
}

const text = (count: number | undefined) => (count === undefined ? '' : String(count));

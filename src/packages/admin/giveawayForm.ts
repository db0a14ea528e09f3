import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { dayAfter, dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { AdminTemplate } from '@/contract/adminCoupons';
import { type Gives, MOST_SHARES, type Split, whyNotSplit } from '@/domain/envelope';
import { type GiveawayKind, type GiveawayRule, type ThanksTotal, whyNotPut } from '@/domain/giveaway';
import type { GiveawayId, TemplateId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { days, hours, type Instant, minutes } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type FormShop = Shop<never, 'viewGiveaway' | 'putGiveaway' | 'listTemplates'>;
export type Counted = 'shares' | 'lasts' | 'creditDays' | 'mostGroups' | 'each' | 'rate';
export type Paid = 'total' | 'most' | 'atLeast' | 'budget';
export type GiveawayWrong =
  | 'title'
  | 'words'
  | 'shares'
  | 'total'
  | 'lasts'
  | 'gives'
  | 'each'
  | 'groups'
  | 'budget'
  | 'time';
const LASTS = 7; // days, as it is proposed

/** A giveaway as it is written down: a new one, or one that has not begun. */
export class GiveawayForm {
  readonly known: Loadable<object>;
  readonly saving;
  kind: GiveawayKind = 'group';
  words = { zh: '', en: '', wordsZh: '', wordsEn: '' };
  typed: Record<Counted, string> = {
    shares: '10',
    lasts: '24',
    creditDays: '30',
    mostGroups: '',
    each: '1',
    rate: '5',
  };
  paid: Record<Paid, string> = { total: '', most: '', atLeast: '0.00', budget: '' };
  split: Split = 'lucky';
  gives: Gives['kind'] = 'credit';
  by: ThanksTotal['by'] = 'fixed';
  templateId: TemplateId | undefined = undefined;
  templates: readonly AdminTemplate[] = [];
  startsNow = true;
  startsAt: Instant;
  endsAt: Instant;
  tried = false;

  constructor(
    private readonly shop: FormShop,
    readonly giveawayId: GiveawayId | undefined,
  ) {
    this.startsAt = dayAfter(shop.clock.now, 1);
    this.endsAt = dayAfter(shop.clock.now, 1 + LASTS);
    this.known = new Loadable(async () => {
      const { items } = await shop.admin.listTemplates({ stage: 'running' });
      const found = giveawayId && (await shop.admin.viewGiveaway({ giveawayId }));
      runInAction(() => {
        this.templates = items;
        if (found) this.take(found);
      });
      return {};
    });
    this.saving = new Task(shop, shop.admin.putGiveaway);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, known: false, saving: false, giveawayId: false, templates: observableRef },
    });
  }

  private take({
    rule,
    title,
    words,
    budget,
    startsAt,
    endsAt,
  }: Awaited<ReturnType<FormShop['admin']['viewGiveaway']>>): void {
    const second = ({ zh, en }: { zh: string; en: string }) => (en === zh ? '' : en);
    this.kind = rule.kind;
    this.words = { zh: title.zh, en: second(title), wordsZh: words.zh, wordsEn: second(words) };
    this.paid.budget = yuanOf(budget);
    this.startsNow = false;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.gives = rule.gives.kind;
    if (rule.gives.kind === 'coupon') this.templateId = rule.gives.templateId;
    else this.typed.creditDays = String(Math.round(rule.gives.lasts / days(1)));
    if (rule.kind === 'gift') return;
    this.split = rule.split;
    this.typed.shares = String(rule.shares);
    this.typed.lasts = String(Math.round(rule.lasts / (rule.kind === 'rain' ? minutes(1) : hours(1))));
    if (rule.kind === 'gather') this.typed.each = String(rule.each);
    if (rule.kind === 'group') this.typed.mostGroups = String(rule.mostGroups ?? '');
    if (rule.kind !== 'thanks') this.paid.total = yuanOf(rule.total);
    else this.takeThanks(rule.total, rule.atLeast);
  }

  private takeThanks(total: ThanksTotal, atLeast: Fen): void {
    this.by = total.by;
    this.paid.atLeast = yuanOf(atLeast);
    if (total.by === 'fixed') this.paid.total = yuanOf(total.amount);
    else {
      this.typed.rate = String(total.rate / 100);
      this.paid.most = yuanOf(total.most);
    }
  }

  choose(kind: GiveawayKind): void {
    if (kind === this.kind) return;
    const wasRain = this.kind === 'rain';
    this.kind = kind;
    if (kind === 'rain')
      Object.assign(this, { startsNow: false, typed: { ...this.typed, lasts: '10', shares: '200' } });
    else if (wasRain) this.typed = { ...this.typed, lasts: '24', shares: '10' };
    if (kind === 'gather') this.typed.shares = '3';
  }

  write(field: keyof GiveawayForm['words'], value: string): void {
    this.words[field] = value;
  }

  count(field: Counted, value: string): void {
    this.typed[field] = field === 'rate' ? typedYuan(value) : value.replace(/\D/g, '').slice(0, 5);
  }

  pay(field: Paid, value: string): void {
    this.paid[field] = typedYuan(value);
  }

  set<Field extends 'split' | 'gives' | 'by' | 'templateId' | 'startsNow'>(field: Field, value: this[Field]): void {
    this[field] = value;
  }

  /** The day, or the time of it. */
  move(which: 'startsAt' | 'endsAt', part: 'day' | 'time', value: string): void {
    const at = this[which];
    this[which] = part === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value);
  }

  /** The rule as it stands; nothing where something of it is missing. */
  get rule(): GiveawayRule | undefined {
    const gives = this.becomes;
    if (!gives) return undefined;
    if (this.kind === 'gift') return { kind: 'gift', gives };
    const { shares, lasts, each, mostGroups } = this.typed;
    const packet = { shares: Number(shares), split: this.split, lasts: this.window(Number(lasts)), gives };
    if (this.kind === 'thanks') return this.thanks(packet);
    const total = fenOf(this.paid.total);
    if (total === undefined) return undefined;
    if (this.kind === 'gather') return { kind: 'gather', ...packet, total, each: Number(each) };
    if (this.kind === 'rain') return { kind: 'rain', ...packet, total };
    return { kind: 'group', ...packet, total, ...(mostGroups && { mostGroups: Number(mostGroups) }) };
  }

  private thanks(packet: { shares: number; split: Split; lasts: number; gives: Gives }): GiveawayRule | undefined {
    const [atLeast, amount, most] = [fenOf(this.paid.atLeast), fenOf(this.paid.total), fenOf(this.paid.most)];
    const rate = Math.round(Number(this.typed.rate) * 100);
    if (atLeast === undefined) return undefined;
    if (this.by === 'fixed') {
      return amount === undefined ? undefined : { kind: 'thanks', ...packet, atLeast, total: { by: 'fixed', amount } };
    }
    if (most === undefined || !(rate >= 1 && rate <= 10_000)) return undefined;
    return { kind: 'thanks', ...packet, atLeast, total: { by: 'paid', rate, most } };
  }

  private window = (count: number) => (this.kind === 'rain' ? minutes(count) : hours(count));

  private get becomes(): Gives | undefined {
    if (this.gives === 'coupon') return this.templateId && { kind: 'coupon', templateId: this.templateId };
    const count = Number(this.typed.creditDays);
    return count >= 1 && count <= 366 ? { kind: 'credit', lasts: days(count) } : undefined;
  }

  /** What one packet holds at most: the budget is reckoned in these. */
  get one(): Fen | undefined {
    if (this.kind === 'gift') return undefined;
    return fenOf(this.kind === 'thanks' && this.by === 'paid' ? this.paid.most : this.paid.total);
  }

  get wrong(): GiveawayWrong | undefined {
    const { words, typed, kind, rule, one } = this;
    const budget = fenOf(this.paid.budget);
    if (!words.zh.trim()) return 'title';
    if (!words.wordsZh.trim()) return 'words';
    if (!this.becomes) return 'gives';
    if (kind !== 'gift') {
      const shares = Number(typed.shares);
      if (shares < (kind === 'gather' ? 2 : 1) || shares > MOST_SHARES) return 'shares';
      if (!rule || one === undefined || whyNotSplit(one, shares)) return 'total';
      const lasts = this.window(Number(typed.lasts));
      if (lasts < minutes(1) || lasts > days(30)) return 'lasts';
      if (kind === 'gather' && (Number(typed.each) < 1 || Number(typed.each) > 100)) return 'each';
      if (kind === 'group' && typed.mostGroups !== '' && Number(typed.mostGroups) < 1) return 'groups';
    }
    if (budget === undefined || budget < 1 || (one !== undefined && budget < one)) return 'budget';
    const { now } = this.shop.clock;
    const startsAt = this.startsNow ? now : this.startsAt;
    return rule && whyNotPut({ rule, budget, startsAt, endsAt: this.endsAt }, now) ? 'time' : undefined;
  }

  /** So many packets the budget pays. */
  get packets(): number | undefined {
    const [budget, one] = [fenOf(this.paid.budget), this.one];
    return budget !== undefined && one ? Math.floor(budget / one) : undefined;
  }

  async save(): Promise<GiveawayId | undefined> {
    this.tried = true;
    const { rule, words, giveawayId } = this;
    const budget = fenOf(this.paid.budget);
    if (this.wrong || !rule || budget === undefined) return undefined;
    const saved = await this.saving.run({
      ...(giveawayId && { giveawayId }),
      title: { zh: words.zh.trim(), en: words.en.trim() },
      words: { zh: words.wordsZh.trim(), en: words.wordsEn.trim() },
      ...{ rule, budget: fen(budget), endsAt: this.endsAt, ...(!this.startsNow && { startsAt: this.startsAt }) },
    });
    return saved?.giveawayId;
  }
}

import { makeAutoObservable, runInAction } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import { CARD_PLANS, type CardPlanName, type CardRule, MOST_TRIAL_DAYS, MOST_UNUSED_DAYS } from '@/domain/card';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { whole } from './tierForm';

export type CardText = 'zh' | 'en' | 'off' | 'freights' | 'trialDays' | 'unusedDays' | 'warnDays';
type PlanText = 'fee' | 'productId';
type Wrong = CardText | 'plans' | `${CardPlanName}.${PlanText}`;
interface PlanForm extends Record<PlanText, string> {
  readonly name: CardPlanName;
  on: boolean;
}
type Known = Awaited<ReturnType<Shop<never, 'viewCardRule'>['admin']['viewCardRule']>>;
const PRODUCT = /^[0-9A-Za-z_-]{1,64}$/;
const DEAREST = 10_000_000; // fen

/** The paid card as it is typed: money in yuan, what it takes off in percent. Where it was never sold, a beginning is proposed. */
export class CardForm {
  readonly known: Loadable<Known>;
  readonly waiting: Loadable<{ readonly count: number; readonly more: boolean }>; // Fees that WeChat could not give back.
  readonly saving;
  on = false;
  tried = false;
  memberPrices = true;
  readonly texts: Record<CardText, string> = {
    ...{ zh: '', en: '', off: '5', freights: '4', trialDays: '7', unusedDays: '7', warnDays: '3' },
  };
  readonly plans: readonly PlanForm[] = CARD_PLANS.map((name) => ({ name, on: false, fee: '', productId: '' }));

  constructor(shop: Shop<never, 'viewCardRule' | 'putCardRule' | 'listCardRefunds'>) {
    this.known = new Loadable(async () => {
      const known = await shop.admin.viewCardRule({});
      runInAction(() => known.rule && this.take(known.rule));
      return known;
    });
    this.waiting = new Loadable(async () => {
      const { items, next } = await shop.admin.listCardRefunds({});
      return { count: items.length, more: next !== undefined };
    });
    this.saving = new Task(shop, shop.admin.putCardRule);
    makeAutoObservable(this, { known: false, waiting: false, saving: false });
  }

  private take({ title, plans, benefits, trialDays, unusedDays, warnDays }: CardRule): void {
    this.on = true;
    this.memberPrices = benefits.memberPrices;
    Object.assign(this.texts, {
      ...{ zh: title.zh, en: title.en, off: String(benefits.off / 100), freights: String(benefits.freights) },
      ...{ trialDays: String(trialDays), unusedDays: String(unusedDays), warnDays: String(warnDays) },
    });
    for (const { name, fee, productId } of plans) {
      Object.assign(this.plan(name), { on: true, fee: yuanOf(fee), productId });
    }
  }

  private plan(name: CardPlanName): PlanForm {
    return this.plans.find((plan) => plan.name === name)!;
  }

  sell(on: boolean): void {
    this.on = on;
  }
  sellAtMemberPrices(on: boolean): void {
    this.memberPrices = on;
  }
  sellPlan(name: CardPlanName, on: boolean): void {
    this.plan(name).on = on;
  }
  write(field: CardText, value: string): void {
    const isName = field === 'zh' || field === 'en';
    this.texts[field] = isName ? value : value.replace(field === 'off' ? /[^\d.]/g : /\D/g, '').slice(0, 5);
  }
  writePlan(name: CardPlanName, field: PlanText, value: string): void {
    this.plan(name)[field] = field === 'fee' ? typedYuan(value) : value.trim();
  }

  /** What is not right, from the top. Two plans never share a product: WeChat knows each with one price. */
  get wrongs(): readonly Wrong[] {
    if (!this.on) return [];
    const { zh, en } = this.texts;
    const sold = this.plans.filter(({ on }) => on);
    const { off, freights, trialDays, unusedDays, warnDays } = this.figures;
    const figures = { off, freights, trialDays, unusedDays, warnDays };
    const isMissing = (name: keyof typeof figures) => figures[name] === undefined;
    return [
      ...(zh.trim() === '' || zh.trim().length > 10 ? (['zh'] as const) : []),
      ...(en.trim().length > 20 ? (['en'] as const) : []),
      ...(sold.length === 0 ? (['plans'] as const) : []),
      ...sold.flatMap(({ name, fee, productId }) => {
        const isSame = sold.some((other) => other.name !== name && other.productId === productId);
        const paid = fenOf(fee) ?? 0;
        return [
          ...(paid < 1 || paid > DEAREST ? [`${name}.fee` as const] : []),
          ...(!PRODUCT.test(productId) || isSame ? [`${name}.productId` as const] : []),
        ];
      }),
      ...(Object.keys(figures) as (keyof typeof figures)[]).filter(isMissing),
    ];
  }

  get isRight(): boolean {
    return this.wrongs.length === 0;
  }

  /** Said once it was to be saved. */
  isWrong(field: Wrong): boolean {
    return this.tried && this.wrongs.includes(field);
  }

  private get figures() {
    const { off, freights, trialDays, unusedDays, warnDays } = this.texts;
    return {
      ...{ off: whole(off, 0, 5_000, 100), freights: whole(freights, 0, 100) },
      ...{ trialDays: whole(trialDays, 0, MOST_TRIAL_DAYS), unusedDays: whole(unusedDays, 0, MOST_UNUSED_DAYS) },
      warnDays: whole(warnDays, 1, 15),
    };
  }

  /** As it is sold from now on; null: not any more. What is wrong was asked before. */
  private get rule() {
    if (!this.on) return null;
    const { off = 0, freights = 0, trialDays = 0, unusedDays = 0, warnDays = 1 } = this.figures;
    return {
      title: { zh: this.texts.zh.trim(), en: this.texts.en.trim() },
      plans: this.plans
        .filter(({ on }) => on)
        .map(({ name, fee, productId }) => ({ name, fee: fenOf(fee) ?? 0, productId })),
      benefits: { off, memberPrices: this.memberPrices, freights },
      ...{ trialDays, unusedDays, warnDays },
    };
  }

  /** False: something is not right, or was not answered. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (!this.isRight) return false;
    return (await this.saving.run({ rule: this.rule })) !== undefined;
  }
}

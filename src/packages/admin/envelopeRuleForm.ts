import { makeAutoObservable, runInAction } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { EnvelopeRule } from '@/domain/envelope';
import { days, hours } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type RuleCount = 'lasts' | 'creditLasts' | 'openedADay' | 'peopleADevice';
export type RuleAmount = 'amountADay' | 'sentADay';

/** What shoppers may do with envelopes, as it is typed. Where nothing was ever set, what is usual is proposed. */
export class EnvelopeRuleForm {
  readonly known: Loadable<object>;
  readonly saving;
  own = false;
  counts: Record<RuleCount, string> = { lasts: '', creditLasts: '', openedADay: '', peopleADevice: '' };
  amounts: Record<RuleAmount, string> = { amountADay: '', sentADay: '' };
  tried = false;

  constructor(shop: Shop<never, 'viewEnvelopeRule' | 'setEnvelopeRule'>) {
    this.known = new Loadable(async () => {
      const { rule, standard } = await shop.admin.viewEnvelopeRule({});
      runInAction(() => this.take(rule ?? { ...standard, own: false }));
      return {};
    });
    this.saving = new Task(shop, shop.admin.setEnvelopeRule);
    makeAutoObservable(this, { known: false, saving: false });
  }

  private take({ own, lasts, creditLasts, openedADay, peopleADevice, amountADay, sentADay }: EnvelopeRule): void {
    this.own = own;
    this.counts = {
      ...{ lasts: String(Math.round(lasts / hours(1))), creditLasts: String(Math.round(creditLasts / days(1))) },
      ...{ openedADay: String(openedADay), peopleADevice: String(peopleADevice) },
    };
    this.amounts = { amountADay: yuanOf(amountADay), sentADay: yuanOf(sentADay) };
  }

  allow(own: boolean): void {
    this.own = own;
  }

  count(field: RuleCount, value: string): void {
    this.counts[field] = value.replace(/\D/g, '').slice(0, 4);
  }

  pay(field: RuleAmount, value: string): void {
    this.amounts[field] = typedYuan(value);
  }

  /** Nothing where something of it is not right. */
  get rule(): EnvelopeRule | undefined {
    const within = (field: RuleCount, most: number) => {
      const count = Number(this.counts[field]);
      return count >= 1 && count <= most ? count : undefined;
    };
    const [lasts, creditLasts] = [within('lasts', 168), within('creditLasts', 366)];
    const [openedADay, peopleADevice] = [within('openedADay', 1_000), within('peopleADevice', 100)];
    const [amountADay, sentADay] = [fenOf(this.amounts.amountADay), fenOf(this.amounts.sentADay)];
    if (!lasts || !creditLasts || !openedADay || !peopleADevice || !amountADay || !sentADay) return undefined;
    return {
      ...{ own: this.own, lasts: hours(lasts), creditLasts: days(creditLasts), openedADay, peopleADevice },
      ...{ amountADay, sentADay },
    };
  }

  get isRight(): boolean {
    return this.rule !== undefined;
  }

  async save(): Promise<boolean> {
    this.tried = true;
    const { rule } = this;
    return rule !== undefined && (await this.saving.run({ rule })) !== undefined;
  }
}

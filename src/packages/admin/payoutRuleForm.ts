import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import { fen, zero } from '@/domain/money';
import {
  LEAST_TRANSFER,
  LONGEST_TAX_NOTE,
  MOST_FEE,
  MOST_PER_DAY,
  MOST_TRANSFER,
  PAYOUT_WAYS,
  type PayoutRule,
  type PayoutWay,
  whyNotRule,
} from '@/domain/payout';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { percentOf, typedPercent } from './percent';
import { whole } from './tierForm';

export type PayoutText = 'least' | 'most' | 'perDay' | 'fee' | 'approvedUpTo' | 'taxZh' | 'taxEn';
type Part = PayoutText | 'ways';
const AMOUNTS: ReadonlySet<PayoutText> = new Set<PayoutText>(['least', 'most', 'approvedUpTo']);

/** How leaders get their money, as it is typed: in yuan, and the fee in percent. Never set, a beginning is proposed. */
export class PayoutRuleForm {
  readonly known: Loadable<object>;
  readonly saving;
  on = false;
  tried = false;
  ways: readonly PayoutWay[] = PAYOUT_WAYS;
  readonly texts: Record<PayoutText, string> = {
    ...{ least: '10.00', most: yuanOf(MOST_TRANSFER), perDay: '1', fee: '0' },
    ...{ approvedUpTo: '0.00', taxZh: '', taxEn: '' },
  };

  constructor(shop: Shop<never, 'viewPayoutRule' | 'putPayoutRule'>) {
    this.known = new Loadable(async () => {
      const known = await shop.admin.viewPayoutRule({});
      runInAction(() => known.rule && this.take(known.rule));
      return known;
    });
    this.saving = new Task(shop, shop.admin.putPayoutRule);
    makeAutoObservable(this, { known: false, saving: false, ways: observableRef });
  }

  private take({ least, most, perDay, fee, approvedUpTo, ways, taxNote }: PayoutRule): void {
    this.on = true;
    this.ways = ways;
    Object.assign(this.texts, {
      ...{ least: yuanOf(least), most: yuanOf(most), perDay: String(perDay), fee: percentOf(fee) },
      ...{ approvedUpTo: yuanOf(approvedUpTo), taxZh: taxNote.zh },
      taxEn: taxNote.en === taxNote.zh ? '' : taxNote.en,
    });
  }

  switch(on: boolean): void {
    this.on = on;
  }
  toggle(way: PayoutWay): void {
    this.ways = PAYOUT_WAYS.filter((one) => this.ways.includes(one) !== (one === way));
  }
  write(field: PayoutText, value: string): void {
    if (AMOUNTS.has(field)) this.texts[field] = typedYuan(value);
    else if (field === 'fee') this.texts.fee = typedPercent(value);
    else this.texts[field] = field === 'perDay' ? value.replace(/\D/g, '').slice(0, 2) : value;
  }

  get rule(): PayoutRule {
    const { least, most, perDay, fee, approvedUpTo, taxZh, taxEn } = this.texts;
    return {
      ...{ least: fenOf(least) ?? zero, most: fenOf(most) ?? zero, perDay: whole(perDay, 1, MOST_PER_DAY) ?? 1 },
      ...{ fee: whole(fee, 0, MOST_FEE, 100) ?? 0, approvedUpTo: fenOf(approvedUpTo) ?? zero, ways: this.ways },
      taxNote: { zh: taxZh.trim(), en: taxEn.trim() || taxZh.trim() },
    };
  }

  get wrongs(): readonly Part[] {
    if (!this.on) return [];
    const { least, most, perDay, fee, approvedUpTo, taxZh, taxEn } = this.texts;
    const isAmount = (text: string, from: number) => {
      const amount = fenOf(text) ?? fen(-1);
      return amount >= from && amount <= MOST_TRANSFER;
    };
    const wrong: Part[] = [];
    if (this.ways.length === 0) wrong.push('ways');
    if (!isAmount(least, 0)) wrong.push('least');
    if (!isAmount(most, LEAST_TRANSFER)) wrong.push('most');
    if (whole(perDay, 1, MOST_PER_DAY) === undefined) wrong.push('perDay');
    if (whole(fee, 0, MOST_FEE, 100) === undefined) wrong.push('fee');
    if (!isAmount(approvedUpTo, 0)) wrong.push('approvedUpTo');
    if (taxZh.trim().length > LONGEST_TAX_NOTE) wrong.push('taxZh');
    if (taxEn.trim().length > 2 * LONGEST_TAX_NOTE) wrong.push('taxEn');
    return wrong.length === 0 && whyNotRule(this.rule) ? ['least'] : wrong;
  }

  get isRight(): boolean {
    return this.wrongs.length === 0;
  }

  isWrong(part: Part): boolean {
    return this.tried && this.wrongs.includes(part);
  }

  /** False: something is not right, was refused, or not answered. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (!this.isRight) return false;
    const { ways, ...rule } = this.rule;
    return (await this.saving.run(this.on ? { rule: { ...rule, ways: [...ways] } } : {})) !== undefined;
  }
}

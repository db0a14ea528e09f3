import { makeAutoObservable, observableRef } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { Rate } from '@/domain/freight';

export type RateField = 'first' | 'fee' | 'step' | 'stepFee' | 'freeFrom';
const COUNT = /^\d{1,6}$/;

/** What it costs in some places, as it is typed: counts as figures, money in yuan. */
export class RateForm {
  places: readonly string[];
  first = '1';
  fee = '';
  step = '1';
  stepFee = '';
  freeFrom = '';

  constructor(rate?: Rate, places: readonly string[] = []) {
    this.places = places;
    if (rate) {
      this.first = String(rate.first);
      this.step = String(rate.step);
      this.fee = yuanOf(rate.fee);
      this.stepFee = yuanOf(rate.stepFee);
      this.freeFrom = rate.freeFrom === undefined ? '' : yuanOf(rate.freeFrom);
    }
    makeAutoObservable(this, { places: observableRef });
  }

  choose(places: readonly string[]): void {
    this.places = places;
  }

  write(field: RateField, value: string): void {
    const isCount = field === 'first' || field === 'step';
    this[field] = isCount ? value.replace(/\D/g, '').slice(0, 6) : typedYuan(value);
  }

  /** The first field that is not right. */
  get wrong(): RateField | undefined {
    if (!COUNT.test(this.first) || Number(this.first) === 0) return 'first';
    if (fenOf(this.fee) === undefined) return 'fee';
    if (!COUNT.test(this.step)) return 'step';
    if (Number(this.step) > 0 && this.stepFee !== '' && fenOf(this.stepFee) === undefined) return 'stepFee';
    return this.freeFrom !== '' && fenOf(this.freeFrom) === undefined ? 'freeFrom' : undefined;
  }

  get rate() {
    const freeFrom = fenOf(this.freeFrom);
    return {
      ...{ first: Number(this.first), fee: fenOf(this.fee) ?? 0 },
      ...{ step: Number(this.step), stepFee: fenOf(this.stepFee) ?? 0 },
      ...(freeFrom !== undefined && { freeFrom }),
    };
  }
}

import { makeAutoObservable } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { Fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';

/** One step of a reduction as it is typed: from so many yuan or units, so many yuan less. */
export class StepForm {
  from = '';
  off = '';

  constructor(step?: Reduction['steps'][number], by?: Reduction['by']) {
    if (step) {
      this.from = by === 'amount' ? yuanOf(step.from as Fen) : String(step.from);
      this.off = yuanOf(step.off);
    }
    makeAutoObservable(this);
  }

  write(field: 'from' | 'off', value: string, by: Reduction['by']): void {
    this[field] = field === 'from' && by === 'count' ? value.replace(/\D/g, '').slice(0, 4) : typedYuan(value);
  }

  /** Nothing where it is not right. */
  read(by: Reduction['by']): { readonly from: number; readonly off: Fen } | undefined {
    const from = by === 'amount' ? fenOf(this.from) : Number(this.from);
    const off = fenOf(this.off);
    return from && Number.isSafeInteger(from) && off ? { from, off } : undefined;
  }
}

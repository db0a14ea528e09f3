import { makeAutoObservable } from 'mobx';
import type { Today } from '@/contract/adminToday';
import { isSound, type Verdict } from '@/domain/verdict';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { DeadLetterBox } from './deadLetters';

type Asks = 'viewToday' | 'verifyBooks' | 'listDeadLetters' | 'retryLetter';

/** What waits for the staff; and, when somebody asks, whether everything adds up. */
export class TodayStore {
  readonly today: Loadable<Today>;
  readonly verdict: Loadable<Verdict>;
  readonly letters: DeadLetterBox;

  constructor(shop: Shop<never, Asks>) {
    this.today = new Loadable(() => shop.admin.viewToday({}));
    this.verdict = new Loadable(() => shop.admin.verifyBooks({}));
    this.letters = new DeadLetterBox(shop);
    makeAutoObservable(this, { today: false, verdict: false, letters: false });
  }

  get isSound(): boolean | undefined {
    return this.verdict.value && isSound(this.verdict.value);
  }

  get wrong(): number {
    return this.verdict.value?.checks.reduce((count, check) => count + check.wrong, 0) ?? 0;
  }
}

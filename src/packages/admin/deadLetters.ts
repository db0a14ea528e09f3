import { makeAutoObservable } from 'mobx';
import type { DeadLetter } from '@/contract/adminLetters';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** What WeChat was asked for and did not do, after all tries. */
export class DeadLetterBox {
  readonly dead: Loadable<readonly DeadLetter[]>;
  readonly retrying;

  constructor(shop: Shop<never, 'listDeadLetters' | 'retryLetter'>) {
    this.dead = new Loadable(() => shop.admin.listDeadLetters({}));
    this.retrying = new Task(shop, shop.admin.retryLetter);
    makeAutoObservable(this, { dead: false, retrying: false });
  }

  /** True: it is on its way again. */
  async retry(letterId: string): Promise<boolean> {
    if ((await this.retrying.run({ letterId })) === undefined) return false;
    const { value = [] } = this.dead;
    this.dead.put(value.filter(({ id }) => id !== letterId));
    return true;
  }
}

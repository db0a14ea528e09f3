import { makeAutoObservable } from 'mobx';
import type { BoardView } from '@/contract/leaderCentre';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** The leaders who let others see how much they sold, and whether I am one of them. */
export class BoardStore {
  readonly view: Loadable<BoardView>;
  readonly showing;

  constructor(shop: Shop<'viewBoard' | 'setOnBoard'>) {
    this.view = new Loadable(() => shop.api.viewBoard({}));
    this.showing = new Task(shop, shop.api.setOnBoard);
    makeAutoObservable(this, { view: false, showing: false });
  }

  /** True: it is as wanted, and what is shown says so. */
  async show(onBoard: boolean): Promise<boolean> {
    const done = await this.showing.run({ onBoard });
    await this.view.load();
    return done !== undefined;
  }
}

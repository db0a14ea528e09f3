import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { RainView } from '@/contract/envelope';
import { type Instant, isOver, later, minutes } from '@/domain/time';
import { failedBy } from '@/stores/failed';
import type { Shop } from '@/stores/shop';

const AGAIN = minutes(1);

/** Whether packets rain soon. Asked beside the page, once a minute at most; without an answer there is no rain. */
export class RainAhead {
  rain: RainView | undefined = undefined;
  private notBefore = 0 as Instant;

  constructor(private readonly shop: Shop<'viewRain'>) {
    makeAutoObservable<this, 'shop' | 'notBefore'>(this, { rain: observableRef, shop: false, notBefore: false });
  }

  async look(): Promise<void> {
    const { api, clock } = this.shop;
    if (!isOver(this.notBefore, clock.now)) return;
    this.notBefore = later(clock.now, AGAIN);
    try {
      const { rain } = await api.viewRain({});
      runInAction(() => (this.rain = rain));
    } catch (error) {
      failedBy(error);
    }
  }
}

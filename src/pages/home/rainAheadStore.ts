import type { OutputOf } from '@/contract/endpoint';
import type { RainView } from '@/contract/envelope';
import type { ShopContract } from '@/contract/shop';
import { type Instant, isOver, later, minutes } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

const AGAIN = minutes(1);

/** Whether packets rain soon. Asked beside the page, once a minute at most; without an answer there is no rain. */
export class RainAhead {
  private readonly found: Loadable<OutputOf<ShopContract['viewRain']>>;
  private notBefore = 0 as Instant;

  constructor(private readonly shop: Shop<'viewRain'>) {
    this.found = new Loadable(() => shop.api.viewRain({}));
  }

  /** Ask in an observer. */
  get rain(): RainView | undefined {
    return this.found.value?.rain;
  }

  async look(): Promise<void> {
    const { now } = this.shop.clock;
    if (!isOver(this.notBefore, now)) return;
    this.notBefore = later(now, AGAIN);
    await this.found.load();
  }
}

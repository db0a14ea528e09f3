import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { RainView } from '@/contract/envelope';
import type { ShopContract } from '@/contract/shop';
import type { EnvelopeId, RequestId } from '@/domain/id';
import { isOver } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Rains = OutputOf<ShopContract['viewRain']>;
type Opened = OutputOf<ShopContract['openEnvelope']>;

/** `none` · before it · `falling` · every share is taken · its time is over. */
export type Weather = 'none' | 'before' | 'falling' | 'gone' | 'over';

/** 红包雨: packets that can be opened for a short while from a set time on; one each. */
export class RainStore {
  readonly rains: Loadable<Rains>;
  readonly opening: Task<{ requestId: RequestId; envelopeId: EnvelopeId; device: string }, Opened>;
  opened: Opened | undefined = undefined;
  shown = false; // What was in it, over the falling ones.

  constructor(
    private readonly shop: Shop<'viewRain' | 'openEnvelope'>,
    private readonly device: () => string,
  ) {
    this.rains = new Loadable(() => shop.api.viewRain({}));
    this.opening = new Task(shop, shop.api.openEnvelope);
    makeAutoObservable<this, 'shop' | 'device'>(this, {
      ...{ shop: false, device: false, rains: false, opening: false, opened: observableRef },
    });
  }

  get rain(): RainView | undefined {
    return this.rains.value?.rain;
  }

  /** Changes only when it begins, ends, or is gone: not with each second. */
  get weather(): Weather {
    const { rain } = this;
    if (!rain) return 'none';
    const { now } = this.shop.clock;
    if (now < rain.opensAt) return 'before';
    if (isOver(rain.closesAt, now)) return 'over';
    return rain.left === 0 && !this.mine ? 'gone' : 'falling';
  }

  /** What I got out of this one. */
  get mine(): RainView['mine'] {
    return this.opened?.mine ?? this.rain?.mine;
  }

  load(): Promise<void> {
    return this.rains.load();
  }

  /**
   * A packet is tapped: the first opens, the others are somebody else's. `again` where I have had mine, `refused` where
   * the shop says no (see `opening.failed`), `missed` where others were quicker.
   */
  async take(): Promise<'opened' | 'again' | 'missed' | 'refused' | 'busy'> {
    const { rain } = this;
    if (!rain || this.opening.running) return 'busy';
    if (this.mine) return 'again';
    const opened = await this.opening.run({ envelopeId: rain.envelopeId, device: this.device() });
    if (opened) {
      runInAction(() => {
        this.opened = opened;
        this.shown = true;
      });
      return 'opened';
    }
    const { failed } = this.opening;
    const code = failed?.kind === 'refused' ? failed.code : undefined;
    if (code === 'envelope_opened') {
      await this.load();
      return 'again';
    }
    if (code !== 'envelope_empty' && code !== 'envelope_expired') return 'refused';
    await this.load();
    return 'missed';
  }

  close(): void {
    this.shown = false;
  }
}

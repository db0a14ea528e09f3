import { makeAutoObservable, runInAction } from 'mobx';
import type { OutputOf, SentBy } from '@/contract/endpoint';
import type { GatherView } from '@/contract/envelope';
import type { ShopContract } from '@/contract/shop';
import type { EnvelopeId } from '@/domain/id';
import { isOver } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type GatherShop = Shop<'viewGather' | 'joinGather' | 'startGather'>;

/** `done`: they are together, and I am one of them. `full`: they are together without me. */
export type GatherState = 'join' | 'joined' | 'done' | 'full' | 'over';

/** 瓜分券: who has come, who is missing, and what each got once they are together. */
export class GatherStore {
  readonly gather: Loadable<GatherView>;
  readonly joining: Task<SentBy<ShopContract['joinGather']>, OutputOf<ShopContract['joinGather']>>;
  readonly starting: Task<SentBy<ShopContract['startGather']>, OutputOf<ShopContract['startGather']>>;

  constructor(
    private readonly shop: GatherShop,
    private gatherId: EnvelopeId,
    private readonly device: () => string,
  ) {
    const { api } = shop;
    this.gather = new Loadable(() => api.viewGather({ gatherId: this.gatherId }));
    this.joining = new Task(shop, api.joinGather);
    this.starting = new Task(shop, api.startGather);
    makeAutoObservable<this, 'shop' | 'gatherId' | 'device'>(this, {
      ...{ shop: false, gatherId: false, device: false, gather: false, joining: false, starting: false },
    });
  }

  get missing(): boolean {
    const { failed } = this.gather;
    return failed?.kind === 'refused' && failed.code === 'not_found';
  }

  get state(): GatherState | undefined {
    const { value } = this.gather;
    if (!value) return undefined;
    if (value.status === 'gone') return value.joined ? 'done' : 'full';
    if (value.status !== 'open' || isOver(value.expiresAt, this.shop.clock.now)) return 'over';
    return value.joined ? 'joined' : 'join';
  }

  /** How many must still come. */
  get lacks(): number {
    const { value } = this.gather;
    return value ? value.people - value.gathered.length : 0;
  }

  load(): Promise<void> {
    return this.gather.load();
  }

  /** `complete` where I was the last; nothing where it was refused: see `joining.failed`. */
  async join(): Promise<'complete' | 'joined' | undefined> {
    const joined = await this.joining.run({ gatherId: this.gatherId, device: this.device() });
    await this.load(); // Also where others were quicker.
    return joined && (joined.complete ? 'complete' : 'joined');
  }

  /** Starts another of the same, and shows that; false where it was refused: see `starting.failed`. */
  async start(): Promise<boolean> {
    const { value } = this.gather;
    if (!value) return false;
    const started = await this.starting.run({ giveawayId: value.giveawayId, device: this.device() });
    if (!started) return false;
    runInAction(() => (this.gatherId = started.gatherId));
    await this.load();
    return true;
  }
}

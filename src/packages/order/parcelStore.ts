import { makeAutoObservable, runInAction, when } from 'mobx';
import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import type { OrderId, ParcelId } from '@/domain/id';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

/** The parcels of an order, and the way of the one that is looked at. */
export class ParcelStore {
  readonly order: Loadable<OrderView>;
  chosen: ParcelId | undefined;
  asking = false;
  failed: Failed | undefined = undefined; // The carrier could not be asked: what is known is shown.

  constructor(
    private readonly shop: Shop<'viewOrder' | 'trackParcel'>,
    orderId: OrderId,
    chosen: ParcelId | undefined,
  ) {
    this.chosen = chosen;
    this.order = new Loadable(() => shop.api.viewOrder({ orderId }));
    makeAutoObservable<this, 'shop'>(this, { shop: false, order: false });
    when(
      () => this.order.value !== undefined, // What the shop knows is there at once; then its carrier is asked.
      () => void this.ask(),
    );
  }

  get parcel(): ParcelView | undefined {
    const parcels = this.order.value?.parcels ?? [];
    return parcels.find(({ id }) => id === this.chosen) ?? parcels[0];
  }

  /** Both anew: which parcels there are, and where this one is. */
  async renew(): Promise<void> {
    await this.order.load();
    await this.ask();
  }

  choose(parcelId: ParcelId): void {
    this.chosen = parcelId;
    void this.ask();
  }

  /** Asks the carrier. `fresh`: it was asked a moment ago, so the shop did not ask again. Undefined: nobody answered. */
  async ask(): Promise<'renewed' | 'fresh' | undefined> {
    const { parcel } = this;
    if (!parcel || this.asking) return undefined;
    this.asking = true;
    try {
      const requestId = this.shop.newRequestId();
      const asked = await this.shop.api.trackParcel({ requestId, parcelId: parcel.id });
      runInAction(() => {
        this.failed = undefined;
        this.put(asked);
      });
      return asked.tracking.askedAt === parcel.tracking.askedAt ? 'fresh' : 'renewed';
    } catch (error) {
      const failed = failedBy(error);
      runInAction(() => (this.failed = failed));
      return undefined;
    } finally {
      runInAction(() => (this.asking = false));
    }
  }

  private put(parcel: ParcelView): void {
    const order = this.order.value;
    if (!order) return;
    this.order.put({ ...order, parcels: order.parcels.map((one) => (one.id === parcel.id ? parcel : one)) });
  }
}

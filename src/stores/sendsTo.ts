import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AddressView } from '@/contract/person';
import type { Region } from '@/domain/freight';
import { chosenAddress } from './chosenAddress';
import { failedBy } from './failed';
import type { Shop } from './shop';

/** The address that was chosen, or else the default one, or any. */
export const addressOf = (all: readonly AddressView[]): AddressView | undefined =>
  all.find(({ id }) => id === chosenAddress.id) ?? all.find(({ isDefault }) => isDefault) ?? all[0];

/** Where this person's parcels go, as far as the shop knows: so that freight is told before there is a checkout. */
class SendsTo {
  address: AddressView | undefined = undefined;
  private asked = false;

  constructor() {
    makeAutoObservable<this, 'asked'>(this, { address: observableRef, asked: false });
  }

  /** Whoever has fetched the addresses tells it. */
  hear(addresses: readonly AddressView[]): void {
    this.asked = true;
    this.address = addressOf(addresses);
  }

  get region(): Region | undefined {
    return this.address?.region;
  }

  /** Asks once. Without an answer freight is what most pay, and it is asked again the next time. */
  async find(shop: Shop<'listAddresses'>): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      const addresses = await shop.api.listAddresses({});
      runInAction(() => this.hear(addresses));
    } catch (error) {
      this.asked = false;
      failedBy(error);
    }
  }
}

/** One for the app, as its addresses are. */
export const sendsTo = new SendsTo();

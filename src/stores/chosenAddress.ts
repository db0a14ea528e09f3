import { makeAutoObservable } from 'mobx';
import type { AddressId } from '@/domain/id';

/** Which address the checkout sends to: chosen on one page, read on another. Nothing: the default one. */
class ChosenAddress {
  id: AddressId | undefined = undefined;

  constructor() {
    makeAutoObservable(this);
  }

  choose(id: AddressId | undefined): void {
    this.id = id;
  }
}

export const chosenAddress = new ChosenAddress();

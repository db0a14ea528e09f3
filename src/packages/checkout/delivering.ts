import Taro from '@tarojs/taro';
import { makeAutoObservable, runInAction } from 'mobx';
import type { SentBy } from '@/contract/endpoint';
import type { quoteOrder, Where } from '@/contract/order';
import type { AddressView } from '@/contract/person';
import { PHONE } from '@/domain/address';
import type { Destination, PickupPoint } from '@/domain/delivery';
import type { PickupId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { addressOf, sendsTo } from '@/stores/sendsTo';
import type { Shop } from '@/stores/shop';

type Way = Destination['way'];
type Person = { readonly name: string; readonly phone: string };

const KEY = 'fetchedBy'; // Who fetched the last order, and where.

/** Where it goes: to an address by express, or to a place from which it is fetched. */
export class Delivering {
  way: Way = 'express';
  readonly addresses: Loadable<readonly AddressView[]>;
  readonly pickups: Loadable<readonly PickupPoint[]>;
  private pickupId: PickupId | undefined;
  private written: Partial<Person>;

  constructor(shop: Shop<'listAddresses' | 'listPickups'>) {
    this.addresses = new Loadable(() => shop.api.listAddresses({}));
    this.pickups = new Loadable(() => shop.api.listPickups({}));
    const { pickupId, ...written } = remembered();
    this.pickupId = pickupId;
    this.written = written;
    makeAutoObservable(this, { addresses: false, pickups: false });
  }

  /** Until the shop has told the addresses, the one that it told before. */
  get address(): AddressView | undefined {
    return this.addresses.value ? addressOf(this.addresses.value) : sendsTo.address;
  }

  /** The one that was chosen, or chosen the last time, or else the first. */
  get point(): PickupPoint | undefined {
    const all = this.pickups.value ?? [];
    return all.find(({ id }) => id === this.pickupId) ?? all[0];
  }

  get canBeFetched(): boolean {
    return this.point !== undefined;
  }

  get name(): string {
    return this.written.name ?? this.address?.name ?? '';
  }

  get phone(): string {
    return this.written.phone ?? this.address?.phone ?? '';
  }

  /** As far as it is known, to be quoted for. */
  get asked(): NonNullable<SentBy<typeof quoteOrder>['to']> {
    if (this.way === 'pickup') return { way: 'pickup' };
    return { way: 'express', ...(this.address && { addressId: this.address.id }) };
  }

  /** As an order needs it. Nothing: `whyNot` says what is missing. */
  get to(): Where | undefined {
    if (this.way === 'express') return this.address && { way: 'express', addressId: this.address.id };
    if (this.whyNot || !this.point) return undefined;
    return { way: 'pickup', pickupId: this.point.id, name: this.name.trim(), phone: this.phone };
  }

  get whyNot(): 'needAddress' | 'needName' | 'needPhone' | undefined {
    if (this.way === 'express') return this.addresses.value && !this.address ? 'needAddress' : undefined;
    if (this.name.trim() === '') return 'needName';
    return PHONE.test(this.phone) ? undefined : 'needPhone';
  }

  async load(): Promise<void> {
    await Promise.all([this.addresses.load(), this.pickups.load()]);
    runInAction(() => {
      if (this.addresses.value && !this.addresses.failed) sendsTo.hear(this.addresses.value);
      if (this.pickups.value && !this.canBeFetched) this.way = 'express';
    });
  }

  go(way: Way): void {
    this.way = way;
  }

  fetchAt(id: PickupId): void {
    this.pickupId = id;
  }

  write(field: keyof Person, value: string): void {
    this.written = { ...this.written, [field]: value };
  }

  /** An order was placed: the next one begins with the same person and place. */
  remember(): void {
    const { name, phone, point } = this;
    if (this.way === 'pickup' && point) Taro.setStorage({ key: KEY, data: { name, phone, pickupId: point.id } });
  }
}

function remembered(): Partial<Person> & { readonly pickupId?: PickupId } {
  const found: unknown = Taro.getStorageSync(KEY);
  if (typeof found !== 'object' || found === null) return {};
  const { name, phone, pickupId } = found as Record<string, unknown>;
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof phone === 'string' && { phone }),
    ...(typeof pickupId === 'string' && { pickupId: pickupId as PickupId }),
  };
}

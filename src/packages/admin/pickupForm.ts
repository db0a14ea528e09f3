import { makeAutoObservable, runInAction } from 'mobx';
import type { PickupPoint } from '@/domain/delivery';
import type { PickupId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

const PHONE = /^[\d+ -]{5,20}$/; // As the contract has it.
const SHORTEST = 4;
export type PickupField = 'zh' | 'en' | 'address' | 'hours' | 'hoursEn' | 'phone';

/** A pickup point as it is written down: a new one, or one that is there. */
export class PickupForm {
  readonly known: Loadable<object>;
  readonly saving;
  zh = '';
  en = '';
  address = '';
  hours = '';
  hoursEn = '';
  phone = '';
  isOpen = true;
  tried = false;

  constructor(
    shop: Shop<never, 'listShopPickups' | 'putPickup'>,
    readonly pickupId: PickupId | undefined,
  ) {
    this.known = new Loadable(async () => {
      if (!pickupId) return {};
      const point = (await shop.admin.listShopPickups({})).find(({ id }) => id === pickupId);
      if (!point) throw new Refusal('not_found');
      runInAction(() => this.take(point));
      return {};
    });
    this.saving = new Task(shop, shop.admin.putPickup);
    makeAutoObservable(this, { known: false, saving: false, pickupId: false });
  }

  private take({ name, address, hours, phone, isOpen }: PickupPoint & { readonly isOpen: boolean }): void {
    const english = ({ zh, en }: PickupPoint['name']) => (en === zh ? '' : en);
    const words = { zh: name.zh, en: english(name), hours: hours.zh, hoursEn: english(hours) };
    Object.assign(this, { ...words, address, phone, isOpen });
  }

  write(field: PickupField, value: string): void {
    this[field] = value;
  }

  open(isOpen: boolean): void {
    this.isOpen = isOpen;
  }

  get wrong(): 'zh' | 'address' | 'hours' | 'phone' | undefined {
    if (!this.zh.trim()) return 'zh';
    if (this.address.trim().length < SHORTEST) return 'address';
    if (!this.hours.trim()) return 'hours';
    return PHONE.test(this.phone.trim()) ? undefined : 'phone';
  }

  /** True: customers can choose it, if it is open. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (this.wrong) return false;
    const { pickupId, isOpen } = this;
    const saved = await this.saving.run({
      ...(pickupId && { pickupId }),
      name: { zh: this.zh.trim(), en: this.en.trim() },
      hours: { zh: this.hours.trim(), en: this.hoursEn.trim() },
      ...{ address: this.address.trim(), phone: this.phone.trim(), isOpen },
    });
    return saved !== undefined;
  }
}

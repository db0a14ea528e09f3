import { makeAutoObservable, runInAction } from 'mobx';
import { type AddressFacts, PHONE } from '@/domain/address';
import type { AddressId } from '@/domain/id';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import type { Read } from './readAddress';

export type Field = 'name' | 'phone' | 'region' | 'detail';
const FIELDS: readonly Field[] = ['name', 'phone', 'region', 'detail'];
const SHORTEST_DETAIL = 2;

/** An address while it is being written. */
export class AddressForm {
  name = '';
  phone = '';
  region: AddressFacts['region'] | undefined = undefined;
  detail = '';
  isDefault = false;
  pasted = ''; //   A whole address in one piece, before it is taken apart.
  asked = false; // It was to be saved: now what is missing is said.
  readonly saving;
  readonly deleting;

  constructor(
    shop: Shop<'saveAddress' | 'deleteAddress'>,
    readonly addressId: AddressId | undefined,
    private readonly readAddress: (pasted: string) => Read,
  ) {
    this.saving = new Task(shop, shop.api.saveAddress);
    this.deleting = new Task(shop, shop.api.deleteAddress);
    makeAutoObservable<this, 'readAddress'>(this, {
      ...{ addressId: false, saving: false, deleting: false, readAddress: false },
    });
  }

  /** The first thing that is missing or wrong, in the order of the fields. */
  get whyNot(): Field | undefined {
    return FIELDS.find((field) => !this.has(field));
  }

  /** Puts an address that came from WeChat or from the shop. */
  put({ name, phone, region, detail }: AddressFacts): void {
    Object.assign(this, { name, phone: phone.replace(/\D/g, ''), region, detail });
  }

  paste(pasted: string): void {
    this.pasted = pasted;
  }

  /** Fills in what can be read of the pasted text, and says which fields those are. What is there else stays. */
  takeApart(): readonly Field[] {
    const read = this.readAddress(this.pasted);
    Object.assign(this, read);
    const found = FIELDS.filter((field) => read[field] !== undefined);
    if (found.length > 0) this.pasted = '';
    return found;
  }

  write(field: 'name' | 'phone' | 'detail', value: string): void {
    this[field] = value;
  }

  choose(region: AddressFacts['region']): void {
    this.region = region;
  }

  makeDefault(isDefault: boolean): void {
    this.isDefault = isDefault;
  }

  /** The address's id, or undefined: then `whyNot` or `saving.failed` says why. */
  async save(): Promise<AddressId | undefined> {
    runInAction(() => (this.asked = true));
    const { name, phone, region, detail, isDefault, addressId } = this;
    if (this.whyNot || !region) return undefined;
    const [province, city, district] = region;
    const facts = { name: name.trim(), phone, region: [province, city, district] as [string, string, string] };
    const input = { ...facts, detail: detail.trim(), isDefault, ...(addressId && { addressId }) };
    return (await this.saving.run(input))?.addressId;
  }

  /** True: it is deleted. */
  async remove(): Promise<boolean> {
    if (!this.addressId) return false;
    return (await this.deleting.run({ addressId: this.addressId })) !== undefined;
  }

  private has(field: Field): boolean {
    if (field === 'phone') return PHONE.test(this.phone);
    if (field === 'region') return this.region !== undefined;
    if (field === 'detail') return this.detail.trim().length >= SHORTEST_DETAIL;
    return this.name.trim().length > 0;
  }
}

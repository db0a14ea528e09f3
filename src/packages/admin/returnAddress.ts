import { makeAutoObservable, runInAction } from 'mobx';
import type { ReturnTo } from '@/domain/afterSale';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

const PHONE = /^[\d+ -]{5,20}$/; // As the contract has it.
const SHORTEST = 4;
export type ReturnField = keyof ReturnTo;

/** Where returns go to. */
export class ReturnAddress {
  readonly known: Loadable<ReturnTo | null>;
  readonly saving;
  name = '';
  phone = '';
  place = '';
  tried = false;

  constructor(shop: Shop<never, 'viewReturnAddress' | 'setReturnAddress'>) {
    this.known = new Loadable(() => shop.admin.viewReturnAddress({}));
    this.saving = new Task(shop, shop.admin.setReturnAddress);
    makeAutoObservable(this, { known: false, saving: false });
  }

  async load(): Promise<void> {
    await this.known.load();
    const { value } = this.known;
    if (value) runInAction(() => Object.assign(this, value));
  }

  write(field: ReturnField, value: string): void {
    this[field] = value;
  }

  get wrong(): ReturnField | undefined {
    if (!this.name.trim()) return 'name';
    if (!PHONE.test(this.phone.trim())) return 'phone';
    return this.place.trim().length < SHORTEST ? 'place' : undefined;
  }

  /** True: from now on it is told to who sends something back. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (this.wrong) return false;
    const [name, phone, place] = [this.name.trim(), this.phone.trim(), this.place.trim()];
    return (await this.saving.run({ name, phone, place })) !== undefined;
  }
}

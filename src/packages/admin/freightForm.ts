import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { FreightTemplate } from '@/domain/freight';
import type { FreightId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { RateForm } from './rateForm';

type Asks = 'listFreight' | 'putFreight' | 'removeFreight';
export const MOST_ZONES = 40; // As the contract has it.

/** A freight template as it is written down: a new one, or one that is there. */
export class FreightForm {
  readonly known: Loadable<object>;
  readonly saving;
  readonly removing;
  zh = '';
  en = '';
  by: FreightTemplate['by'] = 'count';
  zones: readonly RateForm[] = [];
  elsewhere = new RateForm();
  sendsElsewhere = true;
  never: readonly string[] = [];
  tried = false;

  constructor(
    shop: Shop<never, Asks>,
    readonly freightId: FreightId | undefined,
  ) {
    this.known = new Loadable(async () => {
      if (!freightId) return {};
      const template = (await shop.admin.listFreight({})).find(({ id }) => id === freightId);
      if (!template) throw new Refusal('not_found');
      runInAction(() => this.take(template));
      return {};
    });
    this.saving = new Task(shop, shop.admin.putFreight);
    this.removing = new Task(shop, shop.admin.removeFreight);
    makeAutoObservable(this, {
      ...{ known: false, saving: false, removing: false, freightId: false },
      ...{ zones: observableRef, elsewhere: observableRef, never: observableRef },
    });
  }

  private take({ title, by, zones, elsewhere, never }: FreightTemplate): void {
    this.zh = title.zh;
    this.en = title.en === title.zh ? '' : title.en;
    this.by = by;
    this.zones = zones.map((zone) => new RateForm(zone, zone.places));
    this.sendsElsewhere = elsewhere !== undefined;
    if (elsewhere) this.elsewhere = new RateForm(elsewhere);
    this.never = never;
  }

  write(field: 'zh' | 'en', value: string): void {
    this[field] = value;
  }

  count(by: FreightTemplate['by']): void {
    this.by = by;
  }

  addZone(): void {
    if (this.zones.length < MOST_ZONES) this.zones = [...this.zones, new RateForm()];
  }

  removeZone(zone: RateForm): void {
    this.zones = this.zones.filter((one) => one !== zone);
  }

  sendElsewhere(sends: boolean): void {
    this.sendsElsewhere = sends;
  }

  refuse(places: readonly string[]): void {
    this.never = places;
  }

  /** Places that another zone has: no place is in two. */
  takenFor(zone: RateForm): readonly string[] {
    return this.zones.filter((one) => one !== zone).flatMap(({ places }) => places);
  }

  get isRight(): boolean {
    const zonesAreRight = this.zones.every((zone) => zone.places.length > 0 && !zone.wrong);
    return this.zh.trim() !== '' && zonesAreRight && !this.isNowhere && !(this.sendsElsewhere && this.elsewhere.wrong);
  }

  get isNowhere(): boolean {
    return this.zones.length === 0 && !this.sendsElsewhere;
  }

  /** True: orders from now on are quoted by it. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (!this.isRight) return false;
    const { freightId, by, zones, elsewhere, sendsElsewhere, never } = this;
    const saved = await this.saving.run({
      ...(freightId && { freightId }),
      ...{ title: { zh: this.zh.trim(), en: this.en.trim() }, by, never: [...never] },
      zones: zones.map((zone) => ({ places: [...zone.places], ...zone.rate })),
      ...(sendsElsewhere && { elsewhere: elsewhere.rate }),
    });
    return saved !== undefined;
  }

  async remove(): Promise<boolean> {
    const { freightId } = this;
    return freightId !== undefined && (await this.removing.run({ freightId })) !== undefined;
  }
}

import { makeAutoObservable, observableRef } from 'mobx';
import type { StockEntry, StockLevel } from '@/contract/shelf';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const keyOfLevel = ({ skuId }: StockLevel) => skuId;
export const keyOfEntry = ({ cause }: StockEntry) => cause;
type Asks = 'listLowStock' | 'viewStockLog' | 'adjustStock' | 'setLowStock';
export type StockDeed = 'adjust' | 'warn' | 'log';

/** What is about to run out, and what the staff do about it. */
export class StockStore {
  readonly list: PagedList<StockLevel>;
  readonly log: PagedList<StockEntry>;
  readonly adjusting;
  readonly warning;
  level: StockLevel | undefined = undefined; // The one that is being looked at,
  deed: StockDeed | undefined = undefined; //   and what is being done with it.
  less = false;
  count = '';
  note = '';

  constructor(shop: Shop<never, Asks>) {
    this.list = new PagedList((cursor) => shop.admin.listLowStock({ ...(cursor && { cursor }) }), keyOfLevel);
    this.log = new PagedList(async (cursor) => {
      const { level } = this;
      return level ? shop.admin.viewStockLog({ skuId: level.skuId, ...(cursor && { cursor }) }) : { items: [] };
    }, keyOfEntry);
    this.adjusting = new Task(shop, shop.admin.adjustStock);
    this.warning = new Task(shop, shop.admin.setLowStock);
    makeAutoObservable(this, {
      ...{ list: false, log: false, adjusting: false, warning: false },
      level: observableRef,
    });
  }

  load(): Promise<void> {
    return this.list.load();
  }

  begin(level: StockLevel, deed: StockDeed): void {
    Object.assign(this, { level, deed, less: false, note: '', count: deed === 'warn' ? String(level.lowAt) : '' });
    if (deed === 'log') void this.log.restart();
  }

  end(): void {
    this.deed = undefined;
  }

  goDown(less: boolean): void {
    this.less = less;
  }

  writeCount(count: string): void {
    this.count = count.replace(/\D/g, '').slice(0, 7);
  }

  writeNote(note: string): void {
    this.note = note;
  }

  /** How many more, or fewer; nothing where none was written. */
  get change(): number | undefined {
    const count = Number(this.count);
    return count > 0 ? (this.less ? -count : count) : undefined;
  }

  /** How many there will be. */
  get becomes(): number | undefined {
    return this.level && this.change !== undefined ? this.level.stock + this.change : undefined;
  }

  /** True: done. What is missing, or undefined when the shop has said no: see adjusting.failed. */
  async adjust(): Promise<true | 'count' | 'note' | undefined> {
    const { level, change } = this;
    const note = this.note.trim();
    if (!level || change === undefined) return 'count';
    if (!note) return 'note';
    if (!(await this.adjusting.run({ skuId: level.skuId, change, note }))) return undefined;
    this.end();
    await this.list.load();
    return true;
  }

  async warn(): Promise<boolean> {
    const { level } = this;
    if (!level || !(await this.warning.run({ skuId: level.skuId, lowAt: Number(this.count) }))) return false;
    this.end();
    await this.list.load();
    return true;
  }
}

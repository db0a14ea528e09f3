import { makeAutoObservable, observableRef } from 'mobx';
import { GoodsPick, keyOfGoods } from '@/components/admin/goodsPick';
import type { GoodsTrade } from '@/contract/adminTrade';
import type { FreightTemplate } from '@/domain/freight';
import type { FreightId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** How goods are sent, and how many of them one person may buy. */
export class GoodsTradeStore {
  readonly pick: GoodsPick;
  readonly templates: Loadable<readonly FreightTemplate[]>;
  readonly saving;
  goods: GoodsTrade | undefined = undefined; // The ones that are being changed,
  freightId: FreightId | undefined = undefined; // and what they shall have.
  isLimited = false;
  perUser = 1;

  constructor(shop: Shop<never, 'listGoodsTrade' | 'listFreight' | 'setGoodsTrade'>) {
    this.pick = new GoodsPick(shop);
    this.templates = new Loadable(() => shop.admin.listFreight({}));
    this.saving = new Task(shop, shop.admin.setGoodsTrade);
    makeAutoObservable(this, { pick: false, templates: false, saving: false, goods: observableRef });
  }

  async load(): Promise<void> {
    await Promise.all([this.pick.list.load(), this.templates.load()]);
  }

  templateOf({ freightId }: GoodsTrade): FreightTemplate | undefined {
    return this.templates.value?.find(({ id }) => id === freightId);
  }

  begin(goods: GoodsTrade): void {
    const { freightId, perUser } = goods;
    Object.assign(this, { goods, freightId, isLimited: perUser !== undefined, perUser: perUser ?? 1 });
  }

  end(): void {
    this.goods = undefined;
  }

  send(freightId: FreightId): void {
    this.freightId = freightId;
  }

  limit(isLimited: boolean): void {
    this.isLimited = isLimited;
  }

  count(perUser: number): void {
    this.perUser = perUser;
  }

  /** True: orders from now on go by it. */
  async save(): Promise<boolean> {
    const { goods, freightId, isLimited, perUser } = this;
    if (!goods || !freightId) return false;
    const { goodsId } = goods;
    const facts = { freightId, ...(isLimited && { perUser }) };
    if ((await this.saving.run({ goodsId, ...facts })) === undefined) return false;
    const { perUser: _, ...rest } = goods;
    this.pick.list.replace(keyOfGoods(goods), { ...rest, ...facts });
    this.end();
    return true;
  }
}

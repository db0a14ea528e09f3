import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ShopPointsGoods } from '@/contract/adminMembers';
import type { CampaignGoods } from '@/contract/adminTeams';
import type { GoodsId, SkuId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { PointsGoodsForm } from './pointsGoodsForm';

export const keyOfPointsGoods = ({ skuId }: ShopPointsGoods) => skuId;
type Asks = 'listShopPointsGoods' | 'viewCampaignGoods' | 'putPointsGoods' | 'stopPointsGoods';

/** What is had for points, and what was: those that are open first. */
export class ShopPointsGoodsStore {
  readonly list: PagedList<ShopPointsGoods>;
  readonly picked: Loadable<CampaignGoods | undefined>;
  readonly saving;
  readonly stopping;
  picking = false;
  form: PointsGoodsForm | undefined = undefined; // Nothing: none is being changed.
  private wanted: GoodsId | undefined = undefined;

  constructor(shop: Shop<never, Asks>) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopPointsGoods({ ...(cursor && { cursor }) }),
      keyOfPointsGoods,
    );
    this.picked = new Loadable(async () => {
      const { wanted: goodsId } = this;
      return goodsId && (await shop.admin.viewCampaignGoods({ goodsId }));
    });
    this.saving = new Task(shop, shop.admin.putPointsGoods);
    this.stopping = new Task(shop, shop.admin.stopPointsGoods);
    makeAutoObservable(this, {
      ...{ list: false, picked: false, saving: false, stopping: false, form: observableRef },
    });
  }

  pick(picking: boolean): void {
    this.picking = picking;
  }

  /** Goods of the shelf: which of their SKUs is chosen next. */
  async beginWith(goodsId: GoodsId): Promise<void> {
    this.picking = false;
    this.wanted = goodsId;
    await this.picked.load();
    const { value, failed } = this.picked;
    if (failed || value?.goodsId !== goodsId || value.skus.length === 0) return;
    runInAction(() => (this.form = new PointsGoodsForm(value, value.skus, (skuId) => this.termsOf(skuId))));
  }

  /** One that is there. */
  begin(one: ShopPointsGoods): void {
    this.form = new PointsGoodsForm(one, [one], () => one);
  }

  end(): void {
    this.form = undefined;
  }

  private termsOf(skuId: SkuId): ShopPointsGoods | undefined {
    return this.list.items.find((one) => one.skuId === skuId);
  }

  /** False: something is not right, it was refused, or not answered. */
  async save(): Promise<boolean> {
    const asked = this.form?.check();
    return asked !== undefined && this.done(await this.saving.run(asked));
  }

  async stop(): Promise<boolean> {
    const { form } = this;
    return form !== undefined && this.done(await this.stopping.run({ skuId: form.sku.skuId }));
  }

  private done(answer: object | undefined): boolean {
    if (!answer) return false;
    this.end();
    void this.list.load();
    return true;
  }
}

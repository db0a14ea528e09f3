import { makeAutoObservable } from 'mobx';
import type { PointsGoodsView } from '@/contract/member';
import type { RefusalCode } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfPointsGoods = ({ skuId }: PointsGoodsView) => skuId;

/** What is had for points, and how many one has for it. */
export class PointsGoodsStore {
  readonly list: PagedList<PointsGoodsView>;
  readonly points: Loadable<number>;

  constructor(shop: Shop<'listPointsGoods' | 'viewPoints'>) {
    this.list = new PagedList((cursor) => shop.api.listPointsGoods({ ...(cursor && { cursor }) }), keyOfPointsGoods);
    this.points = new Loadable(async () => (await shop.api.viewPoints({})).balance);
    makeAutoObservable(this, { list: false, points: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.points.load()]);
  }
}

/** Why one of it cannot be had now, as its button says it. */
export function restOf({
  left,
  whyNot,
}: Pick<PointsGoodsView, 'left' | 'whyNot'>): 'gone' | 'redeemed' | 'short' | RefusalCode | undefined {
  if (left === 0 || whyNot === 'points_goods_over' || whyNot === 'stock_short') return 'gone';
  if (whyNot === 'points_goods_limit') return 'redeemed';
  return whyNot === 'points_short' ? 'short' : whyNot;
}

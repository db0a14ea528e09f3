import { makeAutoObservable } from 'mobx';
import type { CentreCoupon, couponsOfGoods } from '@/contract/coupon';
import type { OutputOf } from '@/contract/endpoint';
import type { GoodsId, TemplateId } from '@/domain/id';
import { CouponTaking } from '@/stores/couponTaking';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

type Coupons = OutputOf<typeof couponsOfGoods>;

/** Coupons that count for the goods of the page. They come beside the page, and the page does not wait. */
export class CouponsStore {
  readonly coupons: Loadable<Coupons>;
  readonly taking;
  open = false;

  constructor(shop: Shop<'couponsOfGoods' | 'takeCoupon'>, goodsId: GoodsId) {
    this.coupons = new Loadable(() => shop.api.couponsOfGoods({ goodsId }));
    this.taking = new CouponTaking(shop);
    makeAutoObservable(this, { coupons: false, taking: false });
  }

  get mine(): Coupons['mine'] {
    return this.coupons.value?.mine ?? [];
  }

  /** Those that I have stand with mine. */
  get toTake(): readonly CentreCoupon[] {
    return (this.coupons.value?.toTake ?? []).filter(({ whyNot, usable }) => !whyNot || usable === 0);
  }

  /** Something is there for me; what others get is told beside it only. */
  get isThere(): boolean {
    return this.mine.length > 0 || this.toTake.some(({ whyNot }) => !whyNot);
  }

  look(open: boolean): void {
    this.open = open;
  }

  /** True: it is mine. In either case what there is is looked at anew. */
  async take(templateId: TemplateId): Promise<boolean> {
    const taken = await this.taking.take(templateId);
    if (taken || this.taking.failed?.kind === 'refused') await this.coupons.load();
    return taken !== undefined;
  }
}

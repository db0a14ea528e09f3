import { makeAutoObservable } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { ShopPointsGoods } from '@/contract/adminMembers';
import type { CampaignGoods } from '@/contract/adminTeams';
import type { SkuId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { Words } from '@/domain/words';
import type { SkuOffered } from './offerForm';
import { whole } from './tierForm';

export type PointsGoodsText = 'points' | 'cash' | 'total' | 'perUser';
export const POINTS_GOODS_TEXTS: readonly PointsGoodsText[] = ['points', 'cash', 'total', 'perUser'];
type Sold = Pick<CampaignGoods, 'title' | 'picture' | 'noPromotion'>;
type Terms = Pick<ShopPointsGoods, 'points' | 'cash' | 'total' | 'perUser' | 'isOpen'>;

/** What one SKU takes in points as it is typed: money in yuan, no limit where nothing is written. */
export class PointsGoodsForm {
  sku: SkuOffered;
  readonly typed: Record<PointsGoodsText, string> = { points: '', cash: '', total: '', perUser: '' };
  isOpen: boolean | undefined = undefined; // Nothing: it was never to be had for points.
  tried = false;

  constructor(
    readonly goods: Sold,
    readonly skus: readonly SkuOffered[], // At least one; the first is chosen.
    private readonly termsOf: (skuId: SkuId) => Terms | undefined, // As they are now.
  ) {
    this.sku = skus[0]!;
    this.take();
    makeAutoObservable<this, 'termsOf'>(this, { goods: false, skus: false, termsOf: false });
  }

  private take(): void {
    const terms = this.termsOf(this.sku.skuId);
    this.isOpen = terms?.isOpen;
    if (!terms) return; // What is typed already goes for this one, too.
    const { points, cash, total, perUser } = terms;
    Object.assign(this.typed, { points: String(points), cash: cash === 0 ? '' : yuanOf(cash) });
    Object.assign(this.typed, { total: total?.toString() ?? '', perUser: perUser?.toString() ?? '' });
  }

  choose(sku: SkuOffered): void {
    this.sku = sku;
    this.take();
  }

  write(field: PointsGoodsText, value: string): void {
    this.typed[field] = field === 'cash' ? typedYuan(value) : value.replace(/\D/g, '').slice(0, 8);
  }

  get cash(): Fen | undefined {
    const cash = this.typed.cash === '' ? zero : fenOf(this.typed.cash);
    return cash !== undefined && cash < this.sku.listPrice ? cash : undefined;
  }

  /** The first field that is not right, from the top. */
  get wrong(): PointsGoodsText | undefined {
    const { points, total, perUser } = this.typed;
    if (whole(points, 1, 10_000_000) === undefined) return 'points';
    if (this.cash === undefined) return 'cash';
    if (total !== '' && whole(total, 1, 1_000_000) === undefined) return 'total';
    return perUser !== '' && whole(perUser, 1, 99) === undefined ? 'perUser' : undefined;
  }

  /** Why these goods cannot be had for points: the law keeps them at their price. */
  get kept(): Words | undefined {
    return this.goods.noPromotion;
  }

  /** What is asked of the shop; nothing where something is not right. */
  check() {
    this.tried = true;
    const { wrong, cash, typed, sku } = this;
    if (wrong || cash === undefined) return undefined;
    return {
      ...{ skuId: sku.skuId, points: Number(typed.points), cash },
      ...(typed.total !== '' && { total: Number(typed.total) }),
      ...(typed.perUser !== '' && { perUser: Number(typed.perUser) }),
    };
  }
}

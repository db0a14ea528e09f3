import { makeAutoObservable, observableRef } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { ShopGoodsCommission } from '@/contract/adminReferral';
import { type CommissionRule, earnsOf, type GoodsCommission, PLAIN_FACTOR } from '@/domain/commission';
import type { Fen } from '@/domain/money';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { percentOf, typedPercent } from './percent';
import { whole } from './tierForm';

export const COMMISSION_WAYS = ['default', 'rate', 'amount', 'none'] as const;
export type CommissionWay = (typeof COMMISSION_WAYS)[number];
export const keyOfGoodsCommission = ({ goodsId }: ShopGoodsCommission) => goodsId;
const PAUSE = 300; //     ms without a letter before the shop is asked
const MOST_RATE = 50; // percent

/** What goods on sale bring leaders, and one of them that is being changed. */
export class GoodsCommissions {
  readonly list: PagedList<ShopGoodsCommission>;
  readonly saving;
  words = '';
  rate: number | undefined = undefined; // Of the shop; nothing: none is paid,
  isKnown = false; //                      once that is known.
  goods: ShopGoodsCommission | undefined = undefined;
  way: CommissionWay = 'default';
  typed: Readonly<Record<'rate' | 'amount', string>> = { rate: '', amount: '' };
  tried = false;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<never, 'listGoodsCommissions' | 'putGoodsCommission'>) {
    this.list = new PagedList(async (cursor) => {
      const search = this.words.trim();
      const asked = { ...(search && { search }), ...(cursor && { cursor }) };
      const { rate, ...page } = await shop.admin.listGoodsCommissions(asked);
      this.know(rate);
      return page;
    }, keyOfGoodsCommission);
    this.saving = new Task(shop, shop.admin.putGoodsCommission);
    makeAutoObservable<this, 'timer'>(this, {
      ...{ timer: false, list: false, saving: false, goods: observableRef, typed: observableRef },
    });
  }

  private know(rate: number | undefined): void {
    this.rate = rate;
    this.isKnown = true;
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }

  begin(goods: ShopGoodsCommission): void {
    const { own } = goods;
    Object.assign(this, { goods, way: own?.by ?? 'default', tried: false });
    this.typed = {
      rate: percentOf(own?.by === 'rate' ? own.rate : (this.rate ?? 0)),
      amount: own?.by === 'amount' ? yuanOf(own.amount) : '',
    };
  }

  end(): void {
    this.goods = undefined;
  }

  choose(way: CommissionWay): void {
    Object.assign(this, { way, tried: false });
  }

  write(field: 'rate' | 'amount', value: string): void {
    this.typed = { ...this.typed, [field]: field === 'rate' ? typedPercent(value) : typedYuan(value) };
  }

  /** As it shall be: null is by the shop's rate. Nothing: what was typed is not right. */
  get own(): GoodsCommission | null | undefined {
    const { way, typed, goods } = this;
    if (way === 'default') return null;
    if (way === 'none') return { by: 'none' };
    if (way === 'rate') {
      const rate = whole(typed.rate, 0, MOST_RATE * 100, 100);
      return rate === undefined ? undefined : { by: 'rate', rate };
    }
    const amount = fenOf(typed.amount);
    return amount === undefined || (goods && amount > goods.price) ? undefined : { by: 'amount', amount };
  }

  /** What a unit at the price of the list brings a leader without a factor, by what is typed. */
  get comesTo(): Fen | undefined {
    return this.goods && this.own !== undefined ? this.earnsOf(this.goods, this.own) : undefined;
  }

  private earnsOf({ goodsId, price, noPromotion }: ShopGoodsCommission, own: GoodsCommission | null): Fen {
    const rule: CommissionRule = { rate: this.rate ?? 0, ranks: [], ownOrders: false };
    return earnsOf({ id: goodsId, ...(noPromotion && { noPromotion }) }, price, own ?? undefined, rule, PLAIN_FACTOR);
  }

  /** True: orders from now on bring it. */
  async save(): Promise<boolean> {
    this.tried = true;
    const { goods, own } = this;
    if (!goods || own === undefined) return false;
    const { goodsId } = goods;
    if (!(await this.saving.run({ goodsId, own }))) return false;
    const { own: _, ...rest } = goods;
    const earns = this.rate === undefined ? goods.earns : this.earnsOf(goods, own);
    this.list.replace(goodsId, { ...rest, ...(own && { own }), earns });
    this.end();
    return true;
  }
}

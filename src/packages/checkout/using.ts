import Taro from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';
import type { SentBy } from '@/contract/endpoint';
import type { quoteOrder } from '@/contract/order';
import type { CouponId } from '@/domain/id';
import type { PurseUnit } from '@/domain/purse';

type Asked = NonNullable<SentBy<typeof quoteOrder>['use']>;

const KEY = 'paysWith'; // Whether the last order was to be paid with credit and points, too.

/** What the shopper brings beside money. A coupon is found for him; credit and points are used when he says so. */
export class Using {
  coupon: CouponId | 'best' | 'none' = 'best';
  credit: boolean;
  points: boolean;

  constructor() {
    const { credit, points } = remembered();
    this.credit = credit;
    this.points = points;
    makeAutoObservable(this);
  }

  get asked(): Required<Asked> {
    const { coupon, credit, points } = this;
    return { coupon, credit, points };
  }

  choose(coupon: Using['coupon']): void {
    this.coupon = coupon;
  }

  switch(unit: PurseUnit, on: boolean): void {
    this[unit] = on;
  }

  /** An order was placed: the next one begins with the same. */
  remember(): void {
    const { credit, points } = this;
    Taro.setStorage({ key: KEY, data: { credit, points } });
  }
}

function remembered(): Readonly<Record<PurseUnit, boolean>> {
  const found: unknown = Taro.getStorageSync(KEY);
  const { credit, points } = (typeof found === 'object' && found ? found : {}) as Record<string, unknown>;
  return { credit: credit === true, points: points === true };
}

import type { GrowthBecause } from '@/domain/growth';
import type { OrderId, ReviewId, SkuId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Json, Later, Own } from './columns';

/** Tiers, growth and what is earned: part of Schema. */
export interface MemberTables {
  members: Own & {
    userId: UserId;
    position: number;
    needs: number;
    reached: number;
    wonAt: Instant;
    keptUntil: Instant;
    toldUntil: Later<Instant | null>; // Of which end it was looked at whether it would fall.
  };
  growthLog: Own & {
    id: string;
    userId: UserId;
    change: number;
    because: Json<GrowthBecause>;
    at: Instant;
    countsAt: Instant; // What was taken back is dated as what it takes back.
  };
  orderRewards: Own & {
    orderId: OrderId;
    userId: UserId;
    cash: Fen; //  Paid for goods that were kept at the receipt,
    back: Later<Fen>; // and what went back of it since.
    points: number;
    pointsBack: Later<number>;
    growth: number;
    growthBack: Later<number>;
    at: Instant;
  };
  reviewRewards: Own & {
    orderId: OrderId;
    reviewId: ReviewId;
    userId: UserId;
    growth: number;
    counts: boolean;
    turns: number; // How often it was given or taken back.
    at: Instant;
  };
  checkIns: Own & { userId: UserId; day: string; streak: number; points: number; growth: number; at: Instant };
  birthdays: Own & {
    userId: UserId;
    month: number;
    day: number;
    changedAt: Instant;
    givenAt: Later<Instant | null>; // The last gift.
    lookedOn: Later<string | null>; // The last birthday on which it was looked at whether there is a gift.
  };
  pointsGoods: Own & {
    skuId: SkuId;
    points: number;
    cash: Fen;
    total: number | null;
    perUser: number | null;
    isOpen: boolean;
  };
  pointsOrders: Own & { orderId: OrderId; skuId: SkuId; userId: UserId; quantity: number; points: number };
  adjustments: Own & {
    id: string;
    userId: UserId;
    staffId: UserId;
    unit: 'points' | 'growth';
    change: number;
    reason: string;
    at: Instant;
  };
}

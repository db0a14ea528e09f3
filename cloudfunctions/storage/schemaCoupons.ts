import type { CouponAudience, CouponTemplate, CouponWay, Validity } from '@/domain/coupon';
import type { CouponId, OrderId, TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Coupon, Scope } from '@/domain/promotion';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, Later, Own } from './columns';

/** Coupon templates, coupons, and what keeps them from who only farms them: part of Schema. */
export interface CouponTables {
  couponTemplates: Own & {
    id: TemplateId;
    title: Json<Words>;
    worth: Json<Coupon['worth']>;
    worst: Fen; // The most that one of it can take off.
    atLeast: Fen;
    scope: Json<Scope>;
    withCampaigns: boolean;
    withReductions: boolean;
    validity: Json<Validity>;
    who: Json<CouponAudience>;
    ways: CouponWay[];
    mostTotal: number;
    perUser: number;
    perDay: number | null;
    perUserPerDay: number | null;
    paymentFrom: Fen | null;
    code: string | null;
    budget: Fen;
    startsAt: Instant;
    endsAt: Instant;
    state: CouponTemplate['state'];
    endedAt: Instant | null;
    reason: string | null;
    putAt: Instant;
    taken: Later<number>; // Without those that were made void,
    promised: Later<Fen>; // and what of the budget they may cost or have cost.
    day: Later<string>; //   The last day in Beijing on which one was got, and how many on it.
    today: Later<number>;
  };
  coupons: Own & {
    id: CouponId;
    templateId: TemplateId;
    userId: UserId;
    cause: string;
    way: CouponWay;
    nth: number | null; //     Of those that this person got of it by himself.
    worth: Fen | null; //      What it takes off, where that is not the template's.
    promised: Fen;
    earnedBy: OrderId | null; // The order that it came with.
    givenBy: UserId | null;
    reason: string | null;
    startsAt: Instant;
    endsAt: Instant;
    gotAt: Instant;
    state: 'usable' | 'frozen' | 'spent' | 'void';
    orderId: OrderId | null;
    offAmount: Fen | null;
    endedAt: Instant | null;
  };
  couponMarks: Own & { templateId: TemplateId; mark: string; userId: UserId; position: number };
  couponWrongCodes: Own & { day: string; userId: UserId; wrong: number };
}

import type { Audience } from '@/domain/campaign';
import type { CampaignId, CouponId, GoodsId, OrderId, SkuId, TeamId, UserId } from '@/domain/id';
import type { Entry } from '@/domain/lottery';
import type { Fen } from '@/domain/money';
import type { OwedCoupon } from '@/domain/payment';
import type { Team, TeamKind } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Later, LaterJson, Own } from './columns';

/** Campaigns, the teams that are opened by them, who sits there, and lots that are drawn: part of Schema. */
export interface TeamTables {
  campaigns: Own & {
    id: CampaignId;
    goodsId: GoodsId;
    kind: TeamKind;
    tiers: LaterJson<readonly number[]>;
    winners: number | null;
    size: number;
    lasts: number;
    startsAt: Instant;
    endsAt: Instant;
    audience: Audience;
    mostUnits: number;
    mostOpened: number | null;
    mostJoined: number | null;
    mostTotal: number | null;
    taken: Later<number>; // Units in orders that are kept, where a total is set.
    freightFree: boolean;
    commission: boolean;
  };
  campaignPrices: Own & {
    campaignId: CampaignId;
    skuId: SkuId;
    price: Fen;
    leaderPrice: Fen | null;
    tierPrices: LaterJson<readonly Fen[]>;
  };
  teams: Own & {
    id: TeamId;
    campaignId: CampaignId;
    goodsId: GoodsId;
    kind: TeamKind;
    leaderId: UserId;
    openedBy: UserId;
    words: string;
    isListed: boolean;
    size: number;
    needs: number;
    given: number;
    free: number; // Seats that nobody sits on: its size without its rows of teamSeats.
    lasts: number;
    status: Team['status'];
    deadline: Instant;
    endedAt: Instant | null;
  };
  teamSeats: Own & {
    teamId: TeamId;
    teamSize: number;
    position: number;
    userId: UserId;
    orderId: OrderId;
    paid: boolean;
    at: Instant;
    won: Later<boolean | null>;
  };
  lotteries: Own & {
    teamId: TeamId;
    commitment: string;
    secret: string; // Told to nobody before it is drawn.
    winners: number;
    entries: LaterJson<readonly Entry[]>;
    drawnAt: Later<Instant | null>;
  };
  owedCoupons: Own & {
    orderId: OrderId;
    userId: UserId;
    because: OwedCoupon;
    owedAt: Instant;
    couponId: Later<CouponId | null>; // With which it was paid.
  };
}

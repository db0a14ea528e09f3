import { type RawBuilder, sql } from 'kysely';
import type { CampaignId, GoodsId, PickupId, ShopId, TeamId, UserId } from '@/domain/id';
import type { Flag } from '@/domain/orderNote';
import type { Instant } from '@/domain/time';
import { at } from './values';

/** What orders of a list have in common beside their state. */
export interface OrderFilters {
  readonly placedFrom?: Instant | undefined;
  readonly placedTo?: Instant | undefined; // That moment is not in it.
  readonly teamId?: TeamId | undefined;
  readonly campaignId?: CampaignId | undefined;
  readonly leaderId?: UserId | undefined;
  readonly pickupId?: PickupId | undefined;
  readonly goodsId?: GoodsId | undefined;
  readonly afterSale?: 'open' | 'any' | undefined;
  readonly flag?: Flag | 'any' | undefined;
}

/** True of the rows of `orders` that are meant. */
export function passes(shopId: ShopId, filters: OrderFilters): RawBuilder<boolean> {
  const { placedFrom, placedTo, teamId, campaignId, leaderId, pickupId, goodsId, afterSale, flag } = filters;
  const all = [
    placedFrom !== undefined && sql`orders.placed_at >= ${at(placedFrom)}`,
    placedTo !== undefined && sql`orders.placed_at < ${at(placedTo)}`,
    teamId && sql`orders.team_id = ${teamId}`,
    campaignId && sql`orders.campaign_id = ${campaignId}`,
    leaderId && sql`orders.leader_id = ${leaderId}`,
    pickupId && sql`orders.destination -> 'point' ->> 'id' = ${pickupId}`,
    flag && (flag === 'any' ? sql`orders.flag is not null` : sql`orders.flag = ${flag}`),
    goodsId &&
      sql`exists (select 1 from order_lines l
        where l.shop_id = ${shopId} and l.goods_id = ${goodsId} and l.order_id = orders.id)`,
    afterSale &&
      sql`exists (select 1 from after_sales a where a.shop_id = ${shopId} and a.order_id = orders.id
        ${afterSale === 'open' ? sql`and a.ended_at is null` : sql``})`,
  ].filter((one) => typeof one === 'object');
  return all.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(all, sql` and `)}`;
}

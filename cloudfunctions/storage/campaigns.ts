import { sql } from 'kysely';
import type { Campaign } from '@/domain/goods';
import type { CampaignId, GoodsId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export const campaigns = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('campaigns')
    .select(['id', 'goodsId', 'size', 'lasts', 'perUser', 'startsAt', 'endsAt'])
    .where('shopId', '=', shopId);

  async function withPrices(found: readonly Omit<Campaign, 'prices'>[]): Promise<Campaign[]> {
    if (found.length === 0) return [];
    const prices = await db
      .selectFrom('campaignPrices')
      .select(['campaignId', 'skuId', 'price'])
      .where('shopId', '=', shopId)
      .where(
        'campaignId',
        'in',
        found.map(({ id }) => id),
      )
      .execute();
    return found.map((campaign) => ({
      ...campaign,
      prices: prices.filter(({ campaignId }) => campaignId === campaign.id),
    }));
  }

  return {
    async add({ prices, startsAt, endsAt, ...campaign }: Campaign): Promise<void> {
      await db
        .insertInto('campaigns')
        .values({ shopId, ...campaign, startsAt: at(startsAt as Instant), endsAt: at(endsAt as Instant) })
        .execute();
      await db
        .insertInto('campaignPrices')
        .values(prices.map((price) => ({ shopId, campaignId: campaign.id, ...price })))
        .execute();
    },

    async some(ids: readonly CampaignId[]): Promise<Map<CampaignId, Campaign>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('id', 'in', [...new Set(ids)]).execute();
      return new Map((await withPrices(found)).map((campaign) => [campaign.id, campaign]));
    },

    async get(id: CampaignId): Promise<Campaign> {
      const campaign = (await this.some([id])).get(id);
      if (!campaign) throw new Refusal('not_found');
      return campaign;
    },

    /** Those that run now, by their goods; the one that ends last where there are two. */
    async running(goodsIds: readonly GoodsId[], now: Instant): Promise<Map<GoodsId, Campaign>> {
      if (goodsIds.length === 0) return new Map();
      const found = await rows
        .where('goodsId', 'in', [...new Set(goodsIds)])
        .where('startsAt', '<=', at(now))
        .where('endsAt', '>', at(now))
        .orderBy('endsAt')
        .execute();
      return new Map((await withPrices(found)).map((campaign) => [campaign.goodsId, campaign]));
    },

    /** Units of it that this person ordered and keeps: by the rule of storage/orders, bought. Lock the person first. */
    async boughtBy(id: CampaignId, userId: UserId): Promise<number> {
      const kept = sql<string>`coalesce(sum(order_lines.quantity - order_lines.unsent - order_lines.returned), 0)`;
      const { units } = await db
        .selectFrom('orders')
        .innerJoin('orderLines', (on) =>
          on.onRef('orderLines.shopId', '=', 'orders.shopId').onRef('orderLines.orderId', '=', 'orders.id'),
        )
        .select(kept.as('units'))
        .where('orders.shopId', '=', shopId)
        .where('orders.buyerId', '=', userId)
        .where('orders.campaignId', '=', id)
        .where('orders.status', '<>', 'closed')
        .executeTakeFirstOrThrow();
      return Number(units);
    },
  };
};

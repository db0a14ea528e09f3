import type { CampaignId, GiveawayId, ShopId, TemplateId } from '@/domain/id';
import type { Words } from '@/domain/words';
import type { Db } from './schema';

/** What is called how, where only its id is counted. */
export const figureNames = (db: Db, shopId: ShopId) => ({
  /** As the goods that it is about. */
  async campaigns(ids: readonly CampaignId[]): Promise<Map<CampaignId, Words>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('campaigns')
      .innerJoin('goods', (on) =>
        on.onRef('goods.shopId', '=', 'campaigns.shopId').onRef('goods.id', '=', 'campaigns.goodsId'),
      )
      .select(['campaigns.id', 'goods.title'])
      .where('campaigns.shopId', '=', shopId)
      .where('goods.shopId', '=', shopId)
      .where('campaigns.id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },

  async templates(ids: readonly TemplateId[]): Promise<Map<TemplateId, Words>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('couponTemplates')
      .select(['id', 'title'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },

  async giveaways(ids: readonly GiveawayId[]): Promise<Map<GiveawayId, Words>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('giveaways')
      .select(['id', 'title'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },
});

import { type Selectable, sql } from 'kysely';
import { assert } from '@/domain/bug';
import type { Campaign, Offer, Participation, TeamRule } from '@/domain/campaign';
import type { CampaignId, GoodsId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

export const campaigns = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('campaigns').selectAll().where('shopId', '=', shopId);

  async function withPrices(found: readonly Selectable<Schema['campaigns']>[]): Promise<Campaign[]> {
    if (found.length === 0) return [];
    const prices = await db
      .selectFrom('campaignPrices')
      .select(['campaignId', 'skuId', 'price', 'leaderPrice', 'tierPrices'])
      .where('shopId', '=', shopId)
      .where(
        'campaignId',
        'in',
        found.map(({ id }) => id),
      )
      .execute();
    return found.map((row) => campaignOf(row, prices.filter(({ campaignId }) => campaignId === row.id).map(offerOf)));
  }

  return {
    async add(campaign: Campaign): Promise<void> {
      await db
        .insertInto('campaigns')
        .values({ shopId, id: campaign.id, ...columnsOf(campaign) })
        .execute();
      await this.putPrices(campaign);
    },

    /** Before it has begun: afterwards its teams go by what was said. Lock its goods first. */
    async change(campaign: Campaign): Promise<void> {
      await db
        .updateTable('campaigns')
        .set(columnsOf(campaign))
        .where('shopId', '=', shopId)
        .where('id', '=', campaign.id)
        .execute();
      await db
        .deleteFrom('campaignPrices')
        .where('shopId', '=', shopId)
        .where('campaignId', '=', campaign.id)
        .execute();
      await this.putPrices(campaign);
    },

    async putPrices({ id: campaignId, prices }: Pick<Campaign, 'id' | 'prices'>): Promise<void> {
      const rowsOf = prices.map(({ skuId, price, leaderPrice = null, tierPrices }) => ({
        ...{ shopId, campaignId, skuId, price, leaderPrice },
        tierPrices: tierPrices ? json(tierPrices) : null,
      }));
      await db.insertInto('campaignPrices').values(rowsOf).execute();
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

    /** The first of those that have not begun. */
    async next(goodsId: GoodsId, now: Instant): Promise<Campaign | undefined> {
      const found = await rows
        .where('goodsId', '=', goodsId)
        .where('startsAt', '>', at(now))
        .orderBy('startsAt')
        .limit(1)
        .execute();
      return (await withPrices(found))[0];
    },

    /** What this person has of it in orders that are not closed; of units, what went back is not counted. Lock the person first. */
    async takenBy(id: CampaignId, userId: UserId): Promise<Omit<Participation, 'isNew'>> {
      const kept = sql<string>`coalesce(sum(order_lines.quantity - order_lines.unsent - order_lines.returned), 0)`;
      const found = await db
        .selectFrom('orders')
        .innerJoin('orderLines', (on) =>
          on.onRef('orderLines.shopId', '=', 'orders.shopId').onRef('orderLines.orderId', '=', 'orders.id'),
        )
        .leftJoin('teams', (on) =>
          on.onRef('teams.shopId', '=', 'orders.shopId').onRef('teams.id', '=', 'orders.teamId'),
        )
        .select([
          sql<string>`count(distinct orders.id) filter (where teams.opened_by = ${userId})`.as('opened'),
          sql<string>`count(distinct orders.id) filter (where teams.opened_by <> ${userId})`.as('joined'),
          kept.as('units'),
        ])
        .where('orders.shopId', '=', shopId)
        .where('orders.buyerId', '=', userId)
        .where('orders.campaignId', '=', id)
        .where('orders.status', '<>', 'closed')
        .executeTakeFirstOrThrow();
      return { units: Number(found.units), opened: Number(found.opened), joined: Number(found.joined) };
    },

    /** So many units of all that may be sold of it are taken; false: they are not there. One row for everybody: do it late. */
    async take({ id, limits }: Pick<Campaign, 'id' | 'limits'>, units: number): Promise<boolean> {
      if (limits.total === undefined) return true;
      const taken = await db
        .updateTable('campaigns')
        .set((eb) => ({ taken: eb('taken', '+', units) }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where((eb) => eb('taken', '<=', eb('mostTotal', '-', units)))
        .returning('taken')
        .executeTakeFirst();
      return taken !== undefined;
    },

    /** What an order that is closed had taken. Nothing changes where no total is set. */
    async giveBack(id: CampaignId, units: number): Promise<void> {
      await db
        .updateTable('campaigns')
        .set((eb) => ({ taken: eb('taken', '-', units) }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('mostTotal', 'is not', null)
        .execute();
    },

    /** How many units are taken where a total is set. */
    async taken(ids: readonly CampaignId[]): Promise<Map<CampaignId, number>> {
      if (ids.length === 0) return new Map();
      const found = await db
        .selectFrom('campaigns')
        .select(['id', 'taken'])
        .where('shopId', '=', shopId)
        .where('id', 'in', [...new Set(ids)])
        .execute();
      return new Map(found.map((row) => [row.id, row.taken]));
    },
  };
};

function columnsOf({ rule, limits, ...campaign }: Campaign) {
  const { goodsId, size, lasts, startsAt, endsAt, audience, freightFree, commission } = campaign;
  return {
    ...{ goodsId, size, lasts, audience, freightFree, commission, kind: rule.kind },
    tiers: rule.kind === 'ladder' ? json(rule.tiers) : null,
    winners: rule.kind === 'lottery' ? rule.winners : null,
    ...{ startsAt: at(startsAt as Instant), endsAt: at(endsAt as Instant) },
    ...{ mostUnits: limits.units, mostTotal: limits.total ?? null },
    ...{ mostOpened: limits.opened ?? null, mostJoined: limits.joined ?? null },
  };
}

function campaignOf(row: Selectable<Schema['campaigns']>, prices: readonly Offer[]): Campaign {
  const { id, goodsId, size, lasts, startsAt, endsAt, audience, freightFree, commission } = row;
  const limits = {
    units: row.mostUnits,
    opened: row.mostOpened ?? undefined,
    joined: row.mostJoined ?? undefined,
    total: row.mostTotal ?? undefined,
  };
  return {
    id,
    goodsId,
    rule: ruleOf(row),
    size,
    lasts,
    startsAt,
    endsAt,
    audience,
    limits,
    freightFree,
    commission,
    prices,
  };
}

function ruleOf({
  id,
  kind,
  tiers,
  winners,
}: Pick<Selectable<Schema['campaigns']>, 'id' | 'kind' | 'tiers' | 'winners'>): TeamRule {
  if (kind === 'ladder') {
    assert(tiers !== null, `${id} has tiers`);
    return { kind, tiers };
  }
  if (kind === 'lottery') {
    assert(winners !== null, `${id} has winners`);
    return { kind, winners };
  }
  return { kind };
}

const offerOf = ({
  skuId,
  price,
  leaderPrice,
  tierPrices,
}: Pick<Selectable<Schema['campaignPrices']>, 'skuId' | 'price' | 'leaderPrice' | 'tierPrices'>): Offer => ({
  ...{ skuId, price },
  ...(leaderPrice !== null && { leaderPrice }),
  ...(tierPrices !== null && { tierPrices }),
});

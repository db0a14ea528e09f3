import { sql } from 'kysely';
import type { Campaign } from '@/domain/campaign';
import type { CampaignId, GoodsId, ShopId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { campaigns } from './campaigns';
import type { Db } from './schema';
import { at } from './values';

/** Of which stage, after which one. `by`: when it ends, or, where it has not begun, when it begins. */
export interface CampaignsWanted {
  readonly stage: 'running' | 'coming' | 'over';
  readonly now: Instant;
  readonly after?: { readonly by: Instant; readonly id: CampaignId } | undefined;
  readonly most: number;
}

export interface CampaignSums {
  readonly open: number;
  readonly settling: number;
  readonly formed: number;
  readonly lapsed: number;
  readonly units: number;
  readonly paid: Fen;
  readonly refunded: Fen;
}
const NOTHING: CampaignSums = { open: 0, settling: 0, formed: 0, lapsed: 0, units: 0, paid: zero, refunded: zero };

/** Campaigns as their merchant looks at them and puts an end to them. */
export const campaignList = (db: Db, shopId: ShopId) => ({
  async list({ stage, now, after, most }: CampaignsWanted): Promise<Campaign[]> {
    const by = stage === 'coming' ? ('startsAt' as const) : ('endsAt' as const);
    const way = stage === 'over' ? ('desc' as const) : ('asc' as const);
    let found = db.selectFrom('campaigns').select('id').where('shopId', '=', shopId);
    if (stage === 'over') found = found.where('endsAt', '<=', at(now));
    else found = found.where('endsAt', '>', at(now)).where('startsAt', stage === 'running' ? '<=' : '>', at(now));
    if (after) {
      const key = sql`(${sql.ref(by)}, id)`;
      const last = sql`(${at(after.by)}, ${after.id})`;
      found = found.where(way === 'asc' ? sql<boolean>`${key} > ${last}` : sql<boolean>`${key} < ${last}`);
    }
    const ids = (await found.orderBy(by, way).orderBy('id', way).limit(most).execute()).map(({ id }) => id);
    const whole = await campaigns(db, shopId).some(ids);
    return ids.map((id) => whole.get(id)!);
  },

  /** Campaigns of these goods that run or will. Lock the goods first, and it stays so. */
  async ahead(goodsId: GoodsId, now: Instant): Promise<Pick<Campaign, 'id' | 'startsAt' | 'endsAt'>[]> {
    return db
      .selectFrom('campaigns')
      .select(['id', 'startsAt', 'endsAt'])
      .where('shopId', '=', shopId)
      .where('goodsId', '=', goodsId)
      .where('endsAt', '>', at(now))
      .orderBy('startsAt')
      .execute();
  },

  async endAt(id: CampaignId, endsAt: Instant): Promise<void> {
    await db
      .updateTable('campaigns')
      .set({ endsAt: at(endsAt) })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .execute();
  },

  /** One that has not begun is forgotten: no order knows it. */
  async remove(id: CampaignId): Promise<void> {
    await db.deleteFrom('campaignPrices').where('shopId', '=', shopId).where('campaignId', '=', id).execute();
    await db.deleteFrom('campaigns').where('shopId', '=', shopId).where('id', '=', id).execute();
  },

  /** Added up from their teams, their orders and the payments of these: nothing is kept beside them. */
  async sums(ids: readonly CampaignId[]): Promise<(id: CampaignId) => CampaignSums> {
    const sums = new Map<CampaignId, CampaignSums>();
    const add = (id: CampaignId, more: Partial<CampaignSums>) => sums.set(id, { ...NOTHING, ...sums.get(id), ...more });
    if (ids.length > 0) {
      for (const { campaignId, status, count } of await countTeams(db, shopId, ids))
        add(campaignId, { [status]: count });
      for (const { campaignId, ...money } of await addOrders(db, shopId, ids)) add(campaignId, money);
    }
    return (id) => sums.get(id) ?? NOTHING;
  },
});

/** Without those whose leader did not pay: they never were. */
const countTeams = (db: Db, shopId: ShopId, ids: readonly CampaignId[]) =>
  db
    .selectFrom('teams')
    .select(['campaignId', 'status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('shopId', '=', shopId)
    .where('campaignId', 'in', [...ids])
    .where('status', '<>', 'unstarted')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('status', '<>', 'lapsed'),
        exists(
          selectFrom('orders')
            .select('orders.id')
            .where('orders.shopId', '=', shopId)
            .whereRef('orders.teamId', '=', 'teams.id')
            .where('orders.paidAt', 'is not', null),
        ),
      ]),
    )
    .groupBy(['campaignId', 'status'])
    .execute();

async function addOrders(db: Db, shopId: ShopId, ids: readonly CampaignId[]) {
  const kept = sql<string>`coalesce(sum((select sum(order_lines.quantity - order_lines.unsent - order_lines.returned)
    from order_lines where order_lines.shop_id = orders.shop_id and order_lines.order_id = orders.id))
    filter (where orders.status <> 'closed'), 0)`;
  const found = await db
    .selectFrom('teams')
    .innerJoin('orders', (on) => on.onRef('orders.shopId', '=', 'teams.shopId').onRef('orders.teamId', '=', 'teams.id'))
    .leftJoin('payments', (on) =>
      on
        .onRef('payments.shopId', '=', 'orders.shopId')
        .onRef('payments.orderId', '=', 'orders.id')
        .on('payments.paidAt', 'is not', null),
    )
    .select([
      'teams.campaignId',
      kept.as('units'),
      sql<Fen>`coalesce(sum(payments.amount), 0)::bigint`.as('paid'),
      sql<Fen>`coalesce(sum(payments.refunded), 0)::bigint`.as('refunded'),
    ])
    .where('teams.shopId', '=', shopId)
    .where('teams.campaignId', 'in', [...ids])
    .groupBy('teams.campaignId')
    .execute();
  return found.map(({ units, ...money }) => ({ ...money, units: Number(units) }));
}

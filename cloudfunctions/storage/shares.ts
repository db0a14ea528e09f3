import { type Selectable, sql } from 'kysely';
import { assert } from '@/domain/bug';
import type { CampaignId, GoodsId, GroupId, OrderId, ShopId, TeamId, UserId } from '@/domain/id';
import type { Channel, Shared } from '@/domain/share';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { funnelOf, funnelsOf } from './shareFunnel';
import { at } from './values';

export interface ShareLink {
  readonly code: string;
  readonly sharerId: UserId;
  readonly what: Shared;
  readonly goodsId?: GoodsId | undefined; //       Of the goods, or of the team's.
  readonly campaignId?: CampaignId | undefined; // Of the team, or what ran for the goods when it was made.
  readonly channel: Channel;
  readonly parent?: string | undefined; //         The link that its maker came by himself.
  readonly madeAt: Instant;
}

interface Opening {
  readonly userId: UserId;
  readonly newcomer: boolean;
  readonly groupId?: GroupId | undefined;
}

/** Links, who has opened them, and the orders that they led to. */
export const shares = (db: Db, shopId: ShopId) => {
  const links = db.selectFrom('shareLinks').selectAll().where('shopId', '=', shopId);

  return {
    /** False: the code is taken, or this person has a link of that kind to the same thing already. */
    async add({ what, goodsId, campaignId, parent, ...link }: ShareLink): Promise<boolean> {
      const { code, sharerId, channel, madeAt } = link;
      const added = await db
        .insertInto('shareLinks')
        .values({
          ...{ shopId, code, sharerId, channel, kind: what.kind, madeAt: at(madeAt) },
          ...{ goodsId: goodsId ?? null, campaignId: campaignId ?? null, parent: parent ?? null },
          teamId: what.kind === 'team' ? what.teamId : null,
          storeId: what.kind === 'store' ? what.leaderId : null,
        })
        .onConflict((same) => same.doNothing())
        .returning('code')
        .executeTakeFirst();
      return added !== undefined;
    },

    async get(code: string): Promise<ShareLink | undefined> {
      const row = await links.where('code', '=', code).executeTakeFirst();
      return row && linkOf(row);
    },

    /** The one link that a person has to the same thing, of a channel whose codes are kept. */
    async kept(sharerId: UserId, what: Shared, channel: 'poster' | 'link'): Promise<ShareLink | undefined> {
      const row = await links
        .where('sharerId', '=', sharerId)
        .where('target', '=', targetOf(what))
        .where('channel', '=', channel)
        .where('channel', 'in', ['poster', 'link']) // The condition of the index.
        .executeTakeFirst();
      return row && linkOf(row);
    },

    async countSince(sharerId: UserId, since: Instant): Promise<number> {
      const { count } = await db
        .selectFrom('shareLinks')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('sharerId', '=', sharerId)
        .where('madeAt', '>', at(since))
        .executeTakeFirstOrThrow();
      return count;
    },

    async list(sharerId: UserId, before: ShareKey | undefined, most: number): Promise<ShareLink[]> {
      const rows = await links
        .where('sharerId', '=', sharerId)
        .$if(before !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('madeAt', 'code'), '<', tuple(at(before!.madeAt), before!.code)),
          ),
        )
        .orderBy('madeAt', 'desc')
        .orderBy('code', 'desc')
        .limit(most)
        .execute();
      return rows.map(linkOf);
    },

    async hasOpened(code: string, userId: UserId): Promise<boolean> {
      const row = await db
        .selectFrom('shareOpens')
        .select('code')
        .where('shopId', '=', shopId)
        .where('code', '=', code)
        .where('userId', '=', userId)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Whether this person came to the shop after `since`, and by no link before. Lock him first. */
    async isNewcomer(userId: UserId, since: Instant): Promise<boolean> {
      const row = await db
        .selectFrom('users')
        .select('id')
        .where('shopId', '=', shopId)
        .where('id', '=', userId)
        .where('metAt', '>', at(since))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('shareOpens')
                .select('code')
                .where('shareOpens.shopId', '=', shopId)
                .where('shareOpens.userId', '=', userId),
            ),
          ),
        )
        .executeTakeFirst();
      return row !== undefined;
    },

    /** One row a person and link, however often he comes. Whether he was new then is told by the first time. */
    async open(
      { code, sharerId }: Pick<ShareLink, 'code' | 'sharerId'>,
      opening: Opening,
      now: Instant,
    ): Promise<void> {
      const { userId, newcomer, groupId = null } = opening;
      const first = { shopId, code, userId, sharerId, newcomer, groupId, times: 1, firstAt: at(now), lastAt: at(now) };
      await db
        .insertInto('shareOpens')
        .values(first)
        .onConflict((same) =>
          same.columns(['shopId', 'code', 'userId']).doUpdateSet((eb) => ({
            times: eb('shareOpens.times', '+', 1),
            lastAt: at(now),
            groupId: groupId ?? eb.ref('shareOpens.groupId'),
          })),
        )
        .execute();
    },

    /**
     * The last link that this person has opened since then for which a leader of today is credited: who has made it, or
     * else whose storefront it leads to. Nobody is credited for himself.
     */
    async lastOfLeader(userId: UserId, since: Instant): Promise<{ code: string; leaderId: UserId } | undefined> {
      const { rows } = await sql<{ code: string; leaderId: UserId }>`
        select o.code, coalesce(sharer.user_id, host.user_id) as "leaderId"
        from share_opens o
        join share_links l on l.shop_id = ${shopId} and l.code = o.code
        left join leaders sharer
          on sharer.shop_id = ${shopId} and sharer.user_id = o.sharer_id and sharer.status = 'active'
        left join leaders host on host.shop_id = ${shopId} and host.user_id = l.store_id and host.status = 'active'
        where o.shop_id = ${shopId} and o.user_id = ${userId} and o.last_at > ${at(since)}
          and coalesce(sharer.user_id, host.user_id) <> ${userId}
        order by o.last_at desc, o.code desc limit 1`.execute(db);
      return rows[0];
    },

    attribute: (order: Attributable, since: Instant) => attribute(db, shopId, order, since),
    funnels: (codes: readonly string[]) => funnelsOf(db, shopId, codes),
    funnel: (sharerId: UserId) => funnelOf(db, shopId, sharerId),
  };
};

interface ShareKey {
  readonly madeAt: Instant;
  readonly code: string;
}

export interface Attributable {
  readonly orderId: OrderId;
  readonly buyerId: UserId;
  readonly teamId?: TeamId | undefined;
  readonly goodsIds: readonly GoodsId[];
}

/**
 * The last link of somebody else that this buyer opened after `since` and that leads to his team, to goods of his order,
 * to a storefront that has them or to the shop; and the chat group that he came from, by that link or by a card of his team. One statement, for every
 * order that is placed passes here.
 */
async function attribute(db: Db, shopId: ShopId, order: Attributable, since: Instant): Promise<void> {
  const { orderId, buyerId, teamId = null, goodsIds } = order;
  await sql`
    with led as (
      select o.shop_id, o.code, o.group_id from share_opens o
      join share_links l on l.shop_id = ${shopId} and l.code = o.code
      where o.shop_id = ${shopId} and o.user_id = ${buyerId} and o.last_at > ${at(since)}
        and (l.kind = 'shop' or l.team_id = ${teamId} or l.goods_id in (${sql.join(goodsIds)}) or exists (
          select from storefront_picks k
          where k.shop_id = ${shopId} and k.user_id = l.store_id and k.goods_id in (${sql.join(goodsIds)})))
      order by o.last_at desc, o.code desc limit 1
    ), noted as (
      insert into order_shares (shop_id, order_id, code, buyer_id)
      select led.shop_id, ${orderId}, led.code, ${buyerId} from led where led.shop_id = ${shopId}
    ), came as (
      select p.shop_id, p.group_id from group_teams g
      join group_people p on p.shop_id = ${shopId} and p.group_id = g.group_id
      where g.shop_id = ${shopId} and g.team_id = ${teamId} and p.user_id = ${buyerId} and p.last_at > ${at(since)}
      order by p.last_at desc, p.group_id desc limit 1
    )
    insert into group_orders (shop_id, order_id, group_id, buyer_id)
    select shop_id, ${orderId}, group_id, ${buyerId} from (
      select led.shop_id, led.group_id, 0 as turn from led where led.shop_id = ${shopId} and led.group_id is not null
      union all
      select came.shop_id, came.group_id, 1 as turn from came where came.shop_id = ${shopId}
    ) chat order by turn limit 1`.execute(db);
}

const targetOf = (what: Shared) => {
  switch (what.kind) {
    case 'team':
      return what.teamId;
    case 'goods':
      return what.goodsId;
    case 'store':
      return what.leaderId;
    default:
      return 'shop';
  }
};

function linkOf(row: Selectable<Schema['shareLinks']>): ShareLink {
  const { code, sharerId, goodsId, campaignId, channel, parent, madeAt } = row;
  return {
    ...{ code, sharerId, channel, madeAt, what: sharedOf(row) },
    ...{ goodsId: goodsId ?? undefined, campaignId: campaignId ?? undefined, parent: parent ?? undefined },
  };
}

function sharedOf({ code, kind, goodsId, teamId, storeId }: Selectable<Schema['shareLinks']>): Shared {
  if (kind === 'team') {
    assert(teamId !== null, `${code} names its team`);
    return { kind, teamId };
  }
  if (kind === 'shop') return { kind };
  if (kind === 'store') {
    assert(storeId !== null, `${code} names whose storefront it is`);
    return { kind, leaderId: storeId };
  }
  assert(goodsId !== null, `${code} names its goods`);
  return { kind, goodsId };
}

import { sql } from 'kysely';
import type { GroupId, ShopId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { isPaid, saved, withMoney } from './keptOrders';
import type { Db } from './schema';
import { at } from './values';

export interface Membership {
  readonly shown: boolean;
  readonly lastAt: Instant;
}

export interface OnBoard {
  readonly userId: UserId;
  readonly saved: Fen;
  readonly brought: number;
}

interface GroupKey {
  readonly lastAt: Instant;
  readonly groupId: GroupId;
}

/** Chat groups, who came in by them, and what belongs to them. WeChat's own names of them are not kept. */
export const groups = (db: Db, shopId: ShopId) => ({
  /** The group is known from now on, and this person one of it; who has opted out stays so. */
  async enter(groupId: GroupId, userId: UserId, now: Instant): Promise<void> {
    await db
      .insertInto('chatGroups')
      .values({ shopId, id: groupId, metAt: at(now) })
      .onConflict((same) => same.columns(['shopId', 'id']).doNothing())
      .execute();
    await db
      .insertInto('groupPeople')
      .values({ shopId, groupId, userId, shown: true, firstAt: at(now), lastAt: at(now) })
      .onConflict((same) => same.columns(['shopId', 'groupId', 'userId']).doUpdateSet({ lastAt: at(now) }))
      .execute();
  },

  /** A team may belong to several groups. */
  async addTeam(groupId: GroupId, teamId: TeamId, now: Instant): Promise<void> {
    await db
      .insertInto('groupTeams')
      .values({ shopId, groupId, teamId, at: at(now) })
      .onConflict((same) => same.columns(['shopId', 'groupId', 'teamId']).doNothing())
      .execute();
  },

  async member(groupId: GroupId, userId: UserId): Promise<Membership | undefined> {
    return db
      .selectFrom('groupPeople')
      .select(['shown', 'lastAt'])
      .where('shopId', '=', shopId)
      .where('groupId', '=', groupId)
      .where('userId', '=', userId)
      .executeTakeFirst();
  },

  /** False: he is not of this group. */
  async show(groupId: GroupId, userId: UserId, shown: boolean): Promise<boolean> {
    const row = await db
      .updateTable('groupPeople')
      .set({ shown })
      .where('shopId', '=', shopId)
      .where('groupId', '=', groupId)
      .where('userId', '=', userId)
      .returning('userId')
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Where this person belongs, the group that he came in by last first. */
  async of(
    userId: UserId,
    {
      teamId,
      before,
      most,
    }: { readonly teamId?: TeamId | undefined; readonly before?: GroupKey | undefined; most: number },
  ): Promise<GroupKey[]> {
    return db
      .selectFrom('groupPeople')
      .select(['groupId', 'lastAt'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .$if(teamId !== undefined, (all) =>
        all.where(({ eb, selectFrom }) =>
          eb(
            'groupId',
            'in',
            selectFrom('groupTeams').select('groupId').where('shopId', '=', shopId).where('teamId', '=', teamId!),
          ),
        ),
      )
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('lastAt', 'groupId'), '<', tuple(at(before!.lastAt), before!.groupId)),
        ),
      )
      .orderBy('lastAt', 'desc')
      .orderBy('groupId', 'desc')
      .limit(most)
      .execute();
  },

  async people(groupIds: readonly GroupId[]): Promise<Map<GroupId, number>> {
    if (groupIds.length === 0) return new Map();
    const found = await db
      .selectFrom('groupPeople')
      .select((eb) => ['groupId', eb.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .where('groupId', 'in', [...groupIds])
      .groupBy('groupId')
      .execute();
    return new Map(found.map(({ groupId, count }) => [groupId, count]));
  },

  /** The last who came in, of those who are shown; never `but`. */
  async lately(groupIds: readonly GroupId[], but: UserId, most: number): Promise<Map<GroupId, UserId[]>> {
    if (groupIds.length === 0) return new Map();
    const { rows } = await sql<{ groupId: GroupId; userId: UserId }>`
      select group_id as "groupId", user_id as "userId" from (
        select group_id, user_id, row_number() over (partition by group_id order by last_at desc, user_id desc) as turn
        from group_people
        where shop_id = ${shopId} and group_id in (${sql.join(groupIds)}) and shown and user_id <> ${but}
      ) lately where turn <= ${most} order by turn`.execute(db);
    return grouped(rows);
  },

  /** Teams of these groups that can be joined, those that need the fewest first, or that formed after `since`, the last first. */
  async teams(groupId: GroupId, which: TeamsOfGroup, most: number): Promise<TeamId[]> {
    const open = sql`t.status = 'open' and t.free > 0 and t.deadline > ${'openAt' in which ? at(which.openAt) : null}`;
    const formed = sql`t.status = 'formed' and t.ended_at > ${'formedSince' in which ? at(which.formedSince) : null}`;
    const [those, order] =
      'openAt' in which ? [open, sql`t.free, t.deadline, t.id`] : [formed, sql`t.ended_at desc, t.id desc`];
    const { rows } = await sql<{ id: TeamId }>`
      select t.id from group_teams g join teams t on t.shop_id = ${shopId} and t.id = g.team_id
      where g.shop_id = ${shopId} and g.group_id = ${groupId} and ${those} order by ${order} limit ${most}`.execute(db);
    return rows.map(({ id }) => id);
  },

  async openTeams(groupIds: readonly GroupId[], now: Instant): Promise<Map<GroupId, number>> {
    if (groupIds.length === 0) return new Map();
    const { rows } = await sql<{ groupId: GroupId; count: number }>`
      select g.group_id as "groupId", count(*) as count
      from group_teams g join teams t on t.shop_id = ${shopId} and t.id = g.team_id
      where g.shop_id = ${shopId} and g.group_id in (${sql.join(groupIds)})
        and t.status = 'open' and t.free > 0 and t.deadline > ${at(now)}
      group by g.group_id`.execute(db);
    return new Map(rows.map(({ groupId, count }) => [groupId, count]));
  },

  /** What everybody of a group has saved in it, whether shown or not, and in how many orders. */
  async sums(groupIds: readonly GroupId[]): Promise<Map<GroupId, { readonly saved: Fen; readonly orders: number }>> {
    if (groupIds.length === 0) return new Map();
    const { rows } = await sql<{ groupId: GroupId; saved: Fen; orders: number }>`
      select g.group_id as "groupId", count(*) as orders, coalesce(sum(${saved}), 0)::bigint as saved
      from group_orders g join orders o on o.shop_id = ${shopId} and o.id = g.order_id ${withMoney(shopId)}
      where g.shop_id = ${shopId} and g.group_id in (${sql.join(groupIds)}) and ${isPaid}
      group by g.group_id`.execute(db);
    return new Map(rows.map(({ groupId, ...sum }) => [groupId, sum]));
  },

  /**
   * Who saved or brought how much in this group: the `most` who are shown, the one with most first, and this person with
   * or without being among them.
   */
  async board(groupId: GroupId, userId: UserId, most: number): Promise<Board> {
    const { rows } = await sql<OnBoard & { readonly onBoard: boolean }>`
      with kept as (
        select g.shop_id, o.buyer_id, ${saved} as saved, l.sharer_id
        from group_orders g join orders o on o.shop_id = ${shopId} and o.id = g.order_id ${withMoney(shopId)}
        left join order_shares s on s.shop_id = ${shopId} and s.order_id = o.id
        left join share_links l on l.shop_id = ${shopId} and l.code = s.code
        where g.shop_id = ${shopId} and g.group_id = ${groupId} and ${isPaid}
      ), told as (
        select kept.buyer_id as user_id, kept.saved, 0 as brought from kept where kept.shop_id = ${shopId}
        union all
        select kept.sharer_id, 0, 1 from kept where kept.shop_id = ${shopId} and kept.sharer_id is not null
      )
      select user_id as "userId", saved, brought, shown and turn <= ${most} as "onBoard" from (
        select m.user_id, m.shown, sum(told.saved)::bigint as saved, sum(told.brought)::bigint as brought, row_number()
          over (partition by m.shown order by sum(told.saved) desc, sum(told.brought) desc, m.user_id) as turn
        from told join group_people m on m.shop_id = ${shopId} and m.user_id = told.user_id and m.group_id = ${groupId}
        where m.shop_id = ${shopId}
        group by m.user_id, m.shown having sum(told.saved) > 0 or sum(told.brought) > 0
      ) each_one
      where (shown and turn <= ${most}) or user_id = ${userId} order by turn`.execute(db);
    const none = { userId, saved: 0 as Fen, brought: 0 };
    return { shown: rows.filter(({ onBoard }) => onBoard), mine: rows.find((row) => row.userId === userId) ?? none };
  },
});

interface Board {
  readonly shown: readonly OnBoard[];
  readonly mine: OnBoard;
}

type TeamsOfGroup = { readonly openAt: Instant } | { readonly formedSince: Instant };

function grouped(rows: readonly { readonly groupId: GroupId; readonly userId: UserId }[]): Map<GroupId, UserId[]> {
  const found = new Map<GroupId, UserId[]>();
  for (const { groupId, userId } of rows) found.set(groupId, [...(found.get(groupId) ?? []), userId]);
  return found;
}

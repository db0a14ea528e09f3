import { sql } from 'kysely';
import { EMPTY_ACCOUNT, type LeaderAccount } from '@/domain/commission';
import type { ShopId, UserId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { LeaderKind, LeaderStatus } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import { isSure } from './keptOrders';
import type { Leader } from './leaders';
import type { Db } from './schema';
import { at } from './values';

export interface LeadersWanted {
  readonly statuses: readonly LeaderStatus[];
  readonly search: string; // A part of the name, or the whole id. Empty: all.
  readonly before?: { readonly askedAt: Instant; readonly userId: UserId } | undefined;
  readonly most: number;
}
/** A leader and how he is called. */
export type LeaderFound = Leader & { readonly nickname: string; readonly avatar: string };

/** What a leader has and brings, added up as it is looked at. */
export interface LeaderSums {
  readonly customers: number;
  readonly sales: Fen;
  readonly orders: number;
  readonly earned: Fen;
  readonly account: LeaderAccount;
}
const NOTHING: LeaderSums = { customers: 0, sales: zero, orders: 0, earned: zero, account: EMPTY_ACCOUNT };

const COLUMNS = [
  ...(['userId', 'kind', 'status', 'leaders.words', 'rank', 'onBoard', 'askedAt', 'since', 'leftAt'] as const),
  ...(['rankedOn', 'nickname', 'avatar'] as const),
] as const;

/** Leaders as the merchant looks at them. */
export const leaderLists = (db: Db, shopId: ShopId) => ({
  /** Who asked, or was invited, last comes first. */
  async list({ statuses, search, before, most }: LeadersWanted): Promise<LeaderFound[]> {
    const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    return db
      .selectFrom('leaders')
      .innerJoin('users', (on) =>
        on.onRef('users.shopId', '=', 'leaders.shopId').onRef('users.id', '=', 'leaders.userId'),
      )
      .select(COLUMNS)
      .where('leaders.shopId', '=', shopId)
      .where('status', 'in', [...statuses])
      .$if(search !== '', (all) =>
        all.where((eb) =>
          eb.or([
            eb.and([eb('nickname', '<>', ''), eb(eb.fn<string>('lower', ['nickname']), 'like', part)]),
            eb('userId', '=', search as UserId),
          ]),
        ),
      )
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('askedAt', 'userId'), '<', tuple(at(before!.askedAt), before!.userId)),
        ),
      )
      .orderBy('askedAt', 'desc')
      .orderBy('userId', 'desc')
      .limit(most)
      .execute();
  },

  async counts(): Promise<Map<LeaderStatus, number>> {
    const found = await db
      .selectFrom('leaders')
      .select((eb) => ['status' as const, eb.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .groupBy('status')
      .execute();
    return new Map(found.map(({ status, count }) => [status, count]));
  },

  /** How many active leaders have each rank. */
  async ranks(kind: LeaderKind = 'leader'): Promise<Map<number, number>> {
    const found = await db
      .selectFrom('leaders')
      .select((eb) => ['rank' as const, eb.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .where('status', '=', 'active')
      .where('kind', '=', kind)
      .groupBy('rank')
      .execute();
    return new Map(found.map(({ rank, count }) => [rank, count]));
  },

  /** Of each of these: what his customers bought since then, as leaderFigures.salesSince counts it. Three statements. */
  async sums(leaderIds: readonly UserId[], since: Instant, now: Instant): Promise<(leaderId: UserId) => LeaderSums> {
    if (leaderIds.length === 0) return () => NOTHING;
    const these = sql.join(leaderIds);
    const { rows: customers } = await sql<{ userId: UserId; customers: number }>`
      select leader_id as "userId", count(*) as customers from bindings
      where shop_id = ${shopId} and leader_id in (${these}) and ended_at is null
        and (expires_at is null or expires_at > ${at(now)}) group by leader_id`.execute(db);
    const { rows: sold } = await sql<{ userId: UserId; sales: Fen; orders: number; earned: Fen }>`
      select c.leader_id as "userId", sum(c.base)::bigint as sales, count(*) as orders, sum(c.amount)::bigint as earned
      from commissions c where c.shop_id = ${shopId} and c.leader_id in (${these}) and c.placed_at >= ${at(since)}
        and c.binding_turn is not null and c.base > 0 and ${isSure(shopId)} group by c.leader_id`.execute(db);
    const accounts = await db
      .selectFrom('leaderAccounts')
      .select(['userId', 'pending', 'payable', 'inPayout', 'paid'])
      .where('shopId', '=', shopId)
      .where('userId', 'in', [...leaderIds])
      .execute();
    return (leaderId) => {
      const { userId: _, ...account } = accounts.find(({ userId }) => userId === leaderId) ?? {
        ...{ userId: leaderId, ...EMPTY_ACCOUNT },
      };
      const { sales = zero, orders = 0, earned = zero } = sold.find(({ userId }) => userId === leaderId) ?? {};
      const bound = customers.find(({ userId }) => userId === leaderId);
      return { customers: bound?.customers ?? 0, sales, orders, earned, account };
    };
  },
});

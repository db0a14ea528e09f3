import type { LeaderAccount } from '@/domain/commission';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import type { ShopId, UserId } from '@/domain/id';
import type { LeaderEvent, LeaderKind, LeaderStatus } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Leader {
  readonly userId: UserId;
  readonly kind: LeaderKind;
  readonly status: LeaderStatus;
  readonly words: string; // Of the application.
  readonly rank: number;
  readonly onBoard: boolean;
  readonly askedAt: Instant;
  readonly since: Instant | null;
  readonly leftAt: Instant | null;
  readonly rankedOn: string | null;
}

const COLUMNS = [
  ...(['userId', 'kind', 'status', 'words', 'rank', 'onBoard', 'askedAt', 'since', 'leftAt', 'rankedOn'] as const),
];

/** Who brings customers, how they came to it, and what they have. Their person is locked before any of it is changed. */
export const leaders = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('leaders').select(COLUMNS).where('shopId', '=', shopId);

  return {
    async get(userId: UserId): Promise<Leader | undefined> {
      return rows.where('userId', '=', userId).executeTakeFirst();
    },

    async some(userIds: readonly UserId[]): Promise<Map<UserId, Leader>> {
      if (userIds.length === 0) return new Map();
      const found = await rows.where('userId', 'in', [...new Set(userIds)]).execute();
      return new Map(found.map((leader) => [leader.userId, leader]));
    },

    /** There is one, active or not, from now on as this one says. `leads` of the person goes with it: see 0022. */
    async put(leader: Leader): Promise<void> {
      const { userId, askedAt, since, leftAt, ...facts } = leader;
      const row = {
        ...facts,
        askedAt: at(askedAt),
        since: since === null ? null : at(since),
        leftAt: leftAt === null ? null : at(leftAt),
      };
      await db
        .insertInto('leaders')
        .values({ shopId, userId, ...row })
        .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(row))
        .execute();
    },

    /** Nobody can be bound to him, nor he to anybody, while it is not so. His own binding must have ended before. */
    async setLeads(userId: UserId, leads: boolean): Promise<void> {
      await db.updateTable('users').set({ leads }).where('shopId', '=', shopId).where('id', '=', userId).execute();
    },

    /**
     * Whether he is a leader now, and stays one until this transaction ends: leaving waits for it. Whoever is about to
     * be bound to him asks this last.
     */
    async hold(userId: UserId): Promise<boolean> {
      const row = await db
        .selectFrom('leaders')
        .select('userId')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('status', '=', 'active')
        .forShare()
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Whether anybody may be bound to him: also where he has left and they are not handed over yet. */
    async leads(userId: UserId): Promise<boolean> {
      const row = await db
        .selectFrom('users')
        .select('leads')
        .where('shopId', '=', shopId)
        .where('id', '=', userId)
        .executeTakeFirst();
      return row?.leads === true;
    },

    async setRank(userId: UserId, rank: number, rankedOn: string): Promise<void> {
      await db
        .updateTable('leaders')
        .set({ rank, rankedOn })
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .execute();
    },

    /** Leaders whose rank was not looked at on this day. */
    async toRank(day: string, most: number): Promise<UserId[]> {
      const found = await db
        .selectFrom('leaders')
        .select('userId')
        .where('shopId', '=', shopId)
        .where('status', '=', 'active')
        .where('kind', '=', 'leader')
        .where((eb) => eb.or([eb('rankedOn', 'is', null), eb('rankedOn', '<>', day)]))
        .limit(most)
        .execute();
      return found.map(({ userId }) => userId);
    },

    /** There are other ranks: everybody is looked at again, today. */
    async rankAgain(): Promise<void> {
      await db.updateTable('leaders').set({ rankedOn: null }).where('shopId', '=', shopId).execute();
    },

    /** Returns the number of the event, from 1. */
    async tell({ userId, what, byId, words = '' }: LeaderEventOf, now: Instant): Promise<number> {
      const { number } = await db
        .insertInto('leaderEvents')
        .values(({ selectFrom }) => ({
          ...{ shopId, userId, what, byId: byId ?? null, words, at: at(now) },
          number: selectFrom('leaderEvents')
            .select((eb) => eb(eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)), '+', 1).as('number'))
            .where('shopId', '=', shopId)
            .where('userId', '=', userId),
        }))
        .returning('number')
        .executeTakeFirstOrThrow();
      return number;
    },

    async events(userId: UserId): Promise<LeaderHappened[]> {
      return db
        .selectFrom('leaderEvents')
        .select(['userId', 'what', 'byId', 'words', 'at'])
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .orderBy('number', 'desc')
        .execute();
    },

    async account(userId: UserId): Promise<LeaderAccount> {
      const found = await db
        .selectFrom('leaderAccounts')
        .select(['pending', 'payable', 'inPayout', 'paid'])
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .executeTakeFirst();
      return found ?? EMPTY_ACCOUNT;
    },

    /**
     * Moves what he has, all at once or not at all: each number is what is added, in fen. The ledger is told beside it.
     * False: `payable` would have to pay more than there is, which only a refund may do (`mayOwe`).
     */
    async move(userId: UserId, moves: Partial<Record<keyof LeaderAccount, number>>, mayOwe = false): Promise<boolean> {
      const { pending = 0, payable = 0, inPayout = 0, paid = 0 } = moves;
      if (pending === 0 && payable === 0 && inPayout === 0 && paid === 0) return true;
      await db
        .insertInto('leaderAccounts')
        .values({ shopId, userId })
        .onConflict((same) => same.doNothing())
        .execute();
      const moved = await db
        .updateTable('leaderAccounts')
        .set((eb) => ({
          ...{ pending: eb('pending', '+', pending as never), payable: eb('payable', '+', payable) },
          ...{ inPayout: eb('inPayout', '+', inPayout as never), paid: eb('paid', '+', paid as never) },
        }))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .$if(!mayOwe && payable < 0, (all) => all.where('payable', '>=', -payable))
        .returning('userId')
        .executeTakeFirst();
      return moved !== undefined;
    },
  };
};

export interface LeaderHappened {
  readonly userId: UserId;
  readonly what: LeaderEvent;
  readonly byId: UserId | null;
  readonly words: string;
  readonly at: Instant;
}

interface LeaderEventOf {
  readonly userId: UserId;
  readonly what: LeaderEvent;
  readonly byId?: UserId | undefined; // Absent: time, or himself.
  readonly words?: string;
}

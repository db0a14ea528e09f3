import { type Selectable, sql } from 'kysely';
import type { LeaderAccount } from '@/domain/commission';
import type { PayoutId, ShopId, UserId } from '@/domain/id';
import { PAYOUT_OPEN, type Payout } from '@/domain/payout';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import type { PayoutStage } from './schemaPayouts';
import { at } from './values';

/** Where a page of a list begins: after this one. */
export interface PayoutKey {
  readonly askedAt: Instant;
  readonly id: PayoutId;
}

/** Money of leaders on its way to them. One is locked before it is changed; the account of its leader after it. */
export const payouts = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('payouts').selectAll().where('shopId', '=', shopId);

  return {
    async add({ id, no, userId, way, amount, fee, state, askedAt }: Payout): Promise<void> {
      await db
        .insertInto('payouts')
        .values({ shopId, id, no, userId, way, amount, fee, state, askedAt: at(askedAt) })
        .execute();
    },

    async get(id: PayoutId): Promise<Payout> {
      return one(await rows.where('id', '=', id).executeTakeFirst());
    },

    async lock(id: PayoutId): Promise<Payout> {
      return one(await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst());
    },

    /** The one that WeChat knows by this number. */
    async lockNo(no: string): Promise<Payout> {
      return one(await rows.where('no', '=', no).forNoKeyUpdate().executeTakeFirst());
    },

    /** What changes of it. Whose it is, its number and its money do not. */
    async save(payout: Payout): Promise<void> {
      const { id, state, approvedBy = null, package: sheet = null, reason = null } = payout;
      const { approvedAt, triedAt, sentAt, askAt, cancelAskedAt, endedAt } = payout;
      const times = { approvedAt: when(approvedAt), triedAt: when(triedAt), sentAt: when(sentAt), askAt: when(askAt) };
      await db
        .updateTable('payouts')
        .set({ state, approvedBy, package: sheet, reason, ...times })
        .set({ cancelAskedAt: when(cancelAskedAt), endedAt: when(endedAt) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /** How many somebody has asked for since then, without those that the merchant declined. His person is locked. */
    async askedSince(userId: UserId, since: Instant): Promise<number> {
      const { count } = await db
        .selectFrom('payouts')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('askedAt', '>=', at(since))
        .where('state', '<>', 'declined')
        .executeTakeFirstOrThrow();
      return count;
    },

    /** His own, the newest first: all of them, or those that are on their way. */
    async of(userId: UserId, most: number, after?: PayoutKey, only?: 'open'): Promise<Payout[]> {
      const found = await rows
        .where('userId', '=', userId)
        .$if(only === 'open', (all) => all.where('state', 'in', [...PAYOUT_OPEN]))
        .$if(after !== undefined, (all) => all.where(before(after!)))
        .orderBy('askedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return found.map(payoutOf);
    },

    /** Of all leaders. What waits to be approved the oldest first, the others the newest first. */
    async inStage(stage: PayoutStage, most: number, after?: PayoutKey): Promise<StaffPayout[]> {
      const direction = stage === 'asked' ? 'asc' : 'desc';
      const found = await rows
        .select((eb) =>
          eb
            .exists(
              eb
                .selectFrom('outbox')
                .select(sql`1`.as('one'))
                .where('outbox.shopId', '=', shopId)
                .where(sql<boolean>`outbox.id = payouts.id || '.send'`)
                .where('outbox.diedAt', 'is not', null),
            )
            .as('stuck'),
        )
        .where('stage', '=', stage)
        .$if(after !== undefined, (all) => all.where(stage === 'asked' ? behind(after!) : before(after!)))
        .orderBy('askedAt', direction)
        .orderBy('id', direction)
        .limit(most)
        .execute();
      return found.map((row) => ({ ...payoutOf(row), stuck: row.stuck === true && row.state === 'approved' }));
    },

    /** Those that WeChat has, and that are to be asked about by now. Only to look at. */
    async toAsk(now: Instant, most: number): Promise<Payout[]> {
      const found = await rows
        .where('state', '=', 'sent')
        .where('askAt', '<=', at(now))
        .orderBy('askAt')
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map(payoutOf);
    },

    /** What some leaders have. */
    async accounts(userIds: readonly UserId[]): Promise<Map<UserId, LeaderAccount>> {
      if (userIds.length === 0) return new Map();
      const found = await db
        .selectFrom('leaderAccounts')
        .select(['userId', 'pending', 'payable', 'inPayout', 'paid'])
        .where('shopId', '=', shopId)
        .where('userId', 'in', [...new Set(userIds)])
        .execute();
      return new Map(found.map(({ userId, ...account }) => [userId, account]));
    },
  };
};

export interface StaffPayout extends Payout {
  readonly stuck: boolean; // Its letter to WeChat is dead.
}

const when = (time: Instant | undefined) => (time === undefined ? null : at(time));
const before = ({ askedAt, id }: PayoutKey) => sql<boolean>`(asked_at, id) < (${at(askedAt)}::timestamptz, ${id})`;
const behind = ({ askedAt, id }: PayoutKey) => sql<boolean>`(asked_at, id) > (${at(askedAt)}::timestamptz, ${id})`;

function one(row: Selectable<Schema['payouts']> | undefined): Payout {
  if (!row) throw new Refusal('not_found');
  return payoutOf(row);
}

function payoutOf(row: Selectable<Schema['payouts']>): Payout {
  const { id, no, userId, way, amount, fee, state, askedAt } = row;
  return {
    ...{ id, no, userId, way, amount, fee, state, askedAt },
    ...{ approvedAt: row.approvedAt ?? undefined, approvedBy: row.approvedBy ?? undefined },
    ...{ triedAt: row.triedAt ?? undefined, sentAt: row.sentAt ?? undefined, askAt: row.askAt ?? undefined },
    ...{ cancelAskedAt: row.cancelAskedAt ?? undefined, endedAt: row.endedAt ?? undefined },
    ...{ package: row.package ?? undefined, reason: row.reason ?? undefined },
  };
}

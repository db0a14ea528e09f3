import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Role } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Staff {
  readonly userId: UserId;
  readonly role: Role;
  readonly name: string; // What they are called here; may be empty.
  readonly since: Instant;
  readonly byId: UserId | null;
}

export interface Invite {
  readonly codeHash: string;
  readonly role: Role;
  readonly name: string;
  readonly byId: UserId | null;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

const FACTS = ['userId', 'role', 'name', 'since', 'byId'] as const;
const INVITE = ['codeHash', 'role', 'name', 'byId', 'madeAt', 'expiresAt'] as const;

/** Who works here. The shop is locked before any of it is changed, so that the last owner stays one. */
export const staff = (db: Db, shopId: ShopId) => {
  const working = db.selectFrom('staff').select(FACTS).where('shopId', '=', shopId).where('leftAt', 'is', null);
  const invites = (now: Instant) =>
    db
      .selectFrom('staffInvites')
      .select(INVITE)
      .where('shopId', '=', shopId)
      .where('endedAt', 'is', null)
      .where('expiresAt', '>', at(now));

  return {
    /** Nothing for who does not work here (any more). */
    get: (userId: UserId): Promise<Staff | undefined> => working.where('userId', '=', userId).executeTakeFirst(),

    /**
     * The role of who is about to change something; from now on the audit log keeps what changes under `deed`. His role stays what it is
     * until this transaction ends.
     */
    async begin(userId: UserId, deed: string): Promise<Role | undefined> {
      const row = await db
        .selectFrom('staff')
        .select(['role', sql`set_config('pinji.deed', ${deed}, true)`.as('deed')])
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('leftAt', 'is', null)
        .forShare()
        .executeTakeFirst();
      return row?.role;
    },

    /** Those of them who work here. */
    async among(userIds: readonly UserId[]): Promise<Set<UserId>> {
      if (userIds.length === 0) return new Set();
      const found = await working.where('userId', 'in', [...new Set(userIds)]).execute();
      return new Set(found.map(({ userId }) => userId));
    },

    /** Everybody, owners first. */
    all: (): Promise<Staff[]> =>
      working
        .orderBy(({ eb }) => eb.case().when('role', '=', 'owner').then(0).else(1).end())
        .orderBy('since')
        .orderBy('userId')
        .execute(),

    async put(userId: UserId, facts: Pick<Staff, 'role' | 'name' | 'byId'>, now: Instant): Promise<void> {
      const row = { ...facts, since: at(now), leftAt: null, leftBy: null };
      await db
        .insertInto('staff')
        .values({ shopId, userId, ...row })
        .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(row))
        .execute();
    },

    async change(userId: UserId, facts: Pick<Staff, 'role' | 'name'>): Promise<void> {
      await db.updateTable('staff').set(facts).where('shopId', '=', shopId).where('userId', '=', userId).execute();
    },

    async end(userId: UserId, leftBy: UserId, now: Instant): Promise<void> {
      await db
        .updateTable('staff')
        .set({ leftAt: at(now), leftBy })
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .execute();
    },

    invites: (now: Instant): Promise<Invite[]> => invites(now).orderBy('madeAt', 'desc').execute(),

    async invite(codeHash: string, facts: Omit<Invite, 'codeHash'>): Promise<void> {
      const { madeAt, expiresAt, ...rest } = facts;
      await db
        .insertInto('staffInvites')
        .values({
          ...{ shopId, codeHash, ...rest, madeAt: at(madeAt), expiresAt: at(expiresAt), usedBy: null, endedAt: null },
        })
        .execute();
    },

    /** One that can still be taken, by the hash of its code. */
    invited: (codeHash: string, now: Instant): Promise<Invite | undefined> =>
      invites(now).where('codeHash', '=', codeHash).executeTakeFirst(),

    /** Taken by somebody, or by nobody: withdrawn. False: it was over already. */
    async endInvite(codeHash: string, usedBy: UserId | null, now: Instant): Promise<boolean> {
      const ended = await db
        .updateTable('staffInvites')
        .set({ usedBy, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('codeHash', '=', codeHash)
        .where('endedAt', 'is', null)
        .where('expiresAt', '>', at(now))
        .returning('codeHash')
        .executeTakeFirst();
      return ended !== undefined;
    },

    /** Whoever made it may be gone: no code of his leads anywhere. */
    async endInvitesOf(byId: UserId, now: Instant): Promise<void> {
      await db
        .updateTable('staffInvites')
        .set({ endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('byId', '=', byId)
        .where('endedAt', 'is', null)
        .execute();
    },

    /** There is one setup code at a time. */
    async endSetup(now: Instant): Promise<void> {
      await db
        .updateTable('staffInvites')
        .set({ endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('byId', 'is', null)
        .where('endedAt', 'is', null)
        .execute();
    },
  };
};

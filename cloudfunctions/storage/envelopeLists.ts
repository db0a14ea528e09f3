import { sql } from 'kysely';
import type { Envelope, EnvelopeKind, Opening } from '@/domain/envelope';
import type { EnvelopeId, GiveawayId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { envelopeOf, openingOf } from './envelopes';
import type { Db } from './schema';
import { at } from './values';

/** Where a page ended. */
export interface EnvelopeKey {
  readonly at: Instant;
  readonly id: EnvelopeId;
}

interface PageOf {
  readonly before?: EnvelopeKey | undefined;
  readonly most: number;
}

/** Packets in lists: of a person, of a giveaway, of the day; and on how many people's behalf a device has opened any. */
export const envelopeLists = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('envelopes').selectAll().where('shopId', '=', shopId);
  const madeBefore = (key: EnvelopeKey) => sql<boolean>`(made_at, id) < (${at(key.at)}, ${key.id})`;

  return {
    /** Those that came from this person, the newest first. */
    async sent(userId: UserId, { before, most }: PageOf): Promise<Envelope[]> {
      let found = rows.where('senderId', '=', userId).where('kind', 'in', ['own', 'thanks']);
      if (before) found = found.where(madeBefore(before));
      return (await found.orderBy('madeAt', 'desc').orderBy('id', 'desc').limit(most).execute()).map(envelopeOf);
    },

    /** What this person got, the last first. A gathering that still waits has given nobody anything. */
    async got(userId: UserId, { before, most }: PageOf): Promise<Opening[]> {
      let found = db
        .selectFrom('envelopeShares')
        .selectAll()
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('until', 'is not', null);
      if (before) found = found.where(sql<boolean>`(taken_at, envelope_id) < (${at(before.at)}, ${before.id})`);
      return (await found.orderBy('takenAt', 'desc').orderBy('envelopeId', 'desc').limit(most).execute()).map(
        openingOf,
      );
    },

    /** Of one giveaway, the newest first. */
    async ofGiveaway(id: GiveawayId, { before, most }: PageOf): Promise<Envelope[]> {
      let found = rows.where('giveawayId', '=', id);
      if (before) found = found.where(madeBefore(before));
      return (await found.orderBy('madeAt', 'desc').orderBy('id', 'desc').limit(most).execute()).map(envelopeOf);
    },

    /** Who got what out of one giveaway, the last first. */
    async given(id: GiveawayId, { before, most }: PageOf): Promise<Opening[]> {
      let found = db
        .selectFrom('envelopeShares')
        .selectAll('envelopeShares')
        .where('shopId', '=', shopId)
        .where('until', 'is not', null)
        .where(({ eb, selectFrom }) =>
          eb(
            'envelopeId',
            'in',
            selectFrom('envelopes')
              .select('envelopes.id')
              .where('envelopes.shopId', '=', shopId)
              .where('giveawayId', '=', id),
          ),
        );
      if (before) found = found.where(sql<boolean>`(taken_at, envelope_id) < (${at(before.at)}, ${before.id})`);
      return (await found.orderBy('takenAt', 'desc').orderBy('envelopeId', 'desc').limit(most).execute()).map(
        openingOf,
      );
    },

    /** Packets of a giveaway that can still be opened, or will be. */
    async openOf(id: GiveawayId, most: number): Promise<EnvelopeId[]> {
      const found = await rows
        .clearSelect()
        .select('id')
        .where('giveawayId', '=', id)
        .where('status', '=', 'open')
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map((row) => row.id);
    },

    async countOf(id: GiveawayId): Promise<number> {
      const { count } = await db
        .selectFrom('envelopes')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('giveawayId', '=', id)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Rains that have not been over since `since`, in the order in which they fall. */
    async rains(since: Instant, most: number): Promise<Envelope[]> {
      const found = rows
        .where('kind', '=', 'rain')
        .where('status', '<>', 'withdrawn')
        .where('expiresAt', '>', at(since));
      return (await found.orderBy('opensAt').orderBy('id').limit(most).execute()).map(envelopeOf);
    },

    /** The rain of each of these giveaways. */
    async rainOf(ids: readonly GiveawayId[]): Promise<Map<GiveawayId, EnvelopeId>> {
      if (ids.length === 0) return new Map();
      const found = await rows
        .clearSelect()
        .select(['id', 'giveawayId'])
        .where('kind', '=', 'rain')
        .where('status', '<>', 'withdrawn')
        .where('giveawayId', 'in', [...ids])
        .execute();
      return new Map(found.map(({ id, giveawayId }) => [giveawayId!, id]));
    },

    /** Thanks for this person's orders that can still be opened, the newest first. */
    async thanks(userId: UserId, now: Instant, most: number): Promise<Envelope[]> {
      const found = rows
        .where('senderId', '=', userId)
        .where('kind', '=', 'thanks')
        .where('status', '=', 'open')
        .where('expiresAt', '>', at(now));
      return (await found.orderBy('madeAt', 'desc').orderBy('id', 'desc').limit(most).execute()).map(envelopeOf);
    },

    /** The gatherings of each of these giveaways that this person is in, the last that he joined first. */
    async gathersOf(userId: UserId, ids: readonly GiveawayId[], most: number): Promise<Envelope[]> {
      if (ids.length === 0) return [];
      const found = await db
        .selectFrom('envelopes')
        .innerJoin('envelopeShares as share', (on) =>
          on.onRef('share.shopId', '=', 'envelopes.shopId').onRef('share.envelopeId', '=', 'envelopes.id'),
        )
        .selectAll('envelopes')
        .where('envelopes.shopId', '=', shopId)
        .where('share.shopId', '=', shopId)
        .where('share.userId', '=', userId)
        .where('envelopes.kind', '=', 'gather')
        .where('envelopes.giveawayId', 'in', [...ids])
        .orderBy('share.takenAt', 'desc')
        .limit(most)
        .execute();
      return found.map(envelopeOf);
    },

    /** What this person has filled his own packets with since then. Lock the person first. */
    async sentSince(userId: UserId, since: Instant): Promise<Fen> {
      const { sum } = await db
        .selectFrom('envelopes')
        .select(sql<Fen>`coalesce(sum(total), 0)::bigint`.as('sum'))
        .where('shopId', '=', shopId)
        .where('senderId', '=', userId)
        .where('kind', '=', 'own' satisfies EnvelopeKind)
        .where('madeAt', '>=', at(since))
        .executeTakeFirstOrThrow();
      return sum;
    },

    /** This person opens something on this device; false: so many others have done that today. */
    async admit(mark: string, day: string, userId: UserId, most: number): Promise<boolean> {
      const { rows: admitted } = await sql`
        insert into envelope_devices (shop_id, mark, day, people)
        values (${shopId}, ${mark}, ${day}::date, array[${userId}::text])
        on conflict (shop_id, mark, day) do update set people = case
          when envelope_devices.people @> excluded.people then envelope_devices.people else envelope_devices.people || excluded.people end
        where envelope_devices.people @> excluded.people or cardinality(envelope_devices.people) < ${most}
        returning 1`.execute(db);
      return admitted.length > 0;
    },

    /** Nobody asks about the devices of a day that is over. */
    async forgetDevices(before: string, most: number): Promise<void> {
      await sql`
        delete from envelope_devices where shop_id = ${shopId} and (mark, day) in (
          select old.mark, old.day from envelope_devices old
          where old.shop_id = ${shopId} and old.day < ${before}::date limit ${most})`.execute(db);
    },
  };
};

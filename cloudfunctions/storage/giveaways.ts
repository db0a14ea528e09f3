import { type Selectable, sql } from 'kysely';
import type { Giveaway, GiveawayKind, GiveawayStage } from '@/domain/giveaway';
import type { GiveawayId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** Of which stage and kind, after which one. `by`: when it ends, or, where it has not begun, when it begins. */
export interface GiveawaysWanted {
  readonly stage: GiveawayStage;
  readonly kind?: GiveawayKind | undefined;
  readonly now: Instant;
  readonly after?: { readonly by: Instant; readonly id: GiveawayId } | undefined;
  readonly most: number;
}

export interface GiveawaySums {
  readonly envelopes: number;
  readonly open: number;
  readonly opened: number;
  readonly given: Fen;
  readonly people: number;
}
const NOTHING: GiveawaySums = { envelopes: 0, open: 0, opened: 0, given: 0 as Fen, people: 0 };

/** Budgets. What is promised of one is counted by one conditional update: PostgreSQL refuses more than there is. */
export const giveaways = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('giveaways').selectAll().where('shopId', '=', shopId);

  return {
    async add(giveaway: Giveaway, now: Instant): Promise<void> {
      const { id, ...facts } = giveaway;
      await db
        .insertInto('giveaways')
        .values({ shopId, id, ...columnsOf(facts), putAt: at(now) })
        .execute();
    },

    /** It is locked, and has not begun, or only its budget or its end changes. */
    async change({ id, ...facts }: Omit<Giveaway, 'promised'>): Promise<void> {
      await db
        .updateTable('giveaways')
        .set(columnsOf(facts))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /** One that never began ends as it begins. It is locked. */
    async endAt(id: GiveawayId, endsAt: Instant): Promise<void> {
      await db
        .updateTable('giveaways')
        .set((eb) => ({
          endsAt: at(endsAt),
          startsAt: eb.fn<Instant>('least', ['startsAt', sql`${at(endsAt)}::timestamptz`]) as never,
        }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    async some(ids: readonly GiveawayId[]): Promise<Map<GiveawayId, Giveaway>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('id', 'in', [...new Set(ids)]).execute();
      return new Map(found.map((row) => [row.id, giveawayOf(row)]));
    },

    async get(id: GiveawayId): Promise<Giveaway> {
      const found = (await this.some([id])).get(id);
      if (!found) throw new Refusal('not_found');
      return found;
    },

    async lock(id: GiveawayId): Promise<Giveaway> {
      const row = await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return giveawayOf(row);
    },

    /** Those of a kind that run now, the first to end first. */
    async running(kind: GiveawayKind, now: Instant, most: number): Promise<Giveaway[]> {
      const found = await rows
        .where('kind', '=', kind)
        .where('startsAt', '<=', at(now))
        .where('endsAt', '>', at(now))
        .orderBy('endsAt')
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map(giveawayOf);
    },

    async list({ stage, kind, now, after, most }: GiveawaysWanted): Promise<Giveaway[]> {
      const by = stage === 'coming' ? ('startsAt' as const) : ('endsAt' as const);
      const way = stage === 'over' ? ('desc' as const) : ('asc' as const);
      let found = rows;
      if (kind) found = found.where('kind', '=', kind);
      if (stage === 'over') found = found.where('endsAt', '<=', at(now));
      else found = found.where('endsAt', '>', at(now)).where('startsAt', stage === 'running' ? '<=' : '>', at(now));
      if (after) {
        const key = sql`(${sql.ref(by)}, id)`;
        const last = sql`(${at(after.by)}, ${after.id})`;
        found = found.where(way === 'asc' ? sql<boolean>`${key} > ${last}` : sql<boolean>`${key} < ${last}`);
      }
      return (await found.orderBy(by, way).orderBy('id', way).limit(most).execute()).map(giveawayOf);
    },

    /** How many run or will. */
    async ahead(now: Instant): Promise<number> {
      const { count } = await db
        .selectFrom('giveaways')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('endsAt', '>', at(now))
        .executeTakeFirstOrThrow();
      return count;
    },

    /** So much of the budget is promised; false: it is not there. One row for everybody: do it late. */
    async promise(id: GiveawayId, amount: Fen): Promise<boolean> {
      const promised = await db
        .updateTable('giveaways')
        .set((eb) => ({ promised: eb('promised', '+', amount) }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where((eb) => eb('promised', '<=', eb('budget', '-', amount)))
        .returning('promised')
        .executeTakeFirst();
      return promised !== undefined;
    },

    /** What was not taken of a packet can be promised again. */
    async giveBack(id: GiveawayId, amount: Fen): Promise<void> {
      if (amount === 0) return;
      await db
        .updateTable('giveaways')
        .set((eb) => ({ promised: eb('promised', '-', amount) }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /** Added up from their packets: nothing is kept beside them. */
    async sums(ids: readonly GiveawayId[]): Promise<(id: GiveawayId) => GiveawaySums> {
      if (ids.length === 0) return () => NOTHING;
      const packets = await db
        .selectFrom('envelopes')
        .select((eb) => [
          'giveawayId',
          eb.fn.countAll<number>().as('envelopes'),
          sql<number>`count(*) filter (where status = 'open')`.as('open'),
          sql<Fen>`sum(given)::bigint`.as('given'),
        ])
        .where('shopId', '=', shopId)
        .where('giveawayId', 'in', [...ids])
        .groupBy('giveawayId')
        .execute();
      const shares = await db
        .selectFrom('envelopes')
        .innerJoin('envelopeShares as share', (on) =>
          on.onRef('share.shopId', '=', 'envelopes.shopId').onRef('share.envelopeId', '=', 'envelopes.id'),
        )
        .select((eb) => [
          'envelopes.giveawayId',
          eb.fn.countAll<number>().as('opened'),
          eb.fn.count<number>('share.userId').distinct().as('people'),
        ])
        .where('envelopes.shopId', '=', shopId)
        .where('share.shopId', '=', shopId)
        .where('envelopes.giveawayId', 'in', [...ids])
        .where('share.until', 'is not', null)
        .groupBy('envelopes.giveawayId')
        .execute();
      const all = new Map<GiveawayId | null, GiveawaySums>();
      for (const { giveawayId, ...sum } of [...packets, ...shares]) {
        all.set(giveawayId, { ...NOTHING, ...all.get(giveawayId), ...sum });
      }
      return (id) => all.get(id) ?? NOTHING;
    },
  };
};

const columnsOf = ({ rule, title, words, budget, startsAt, endsAt }: Omit<Giveaway, 'id' | 'promised'>) => ({
  ...{ kind: rule.kind, rule: json(rule), title: json(title), words: json(words), budget },
  ...{ startsAt: at(startsAt), endsAt: at(endsAt) },
});

function giveawayOf(row: Selectable<Schema['giveaways']>): Giveaway {
  const { id, rule, title, words, budget, promised, startsAt, endsAt } = row;
  return { id, rule, title, words, budget, promised, startsAt, endsAt };
}

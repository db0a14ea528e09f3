import { type Selectable, sql } from 'kysely';
import { type CouponTemplate, type CouponWay, type Gone, worstOf } from '@/domain/coupon';
import type { ShopId, TemplateId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { dayOf, type Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** A template and what is gone of it, as things look; what is left is decided by `take`. */
export interface StoredTemplate {
  readonly template: CouponTemplate;
  readonly gone: Gone;
}

export interface TemplatesWanted {
  readonly stage: 'running' | 'coming' | 'over';
  readonly now: Instant;
  readonly after?: TemplateId | undefined;
  readonly most: number;
}

/** Templates of coupons, and the counters that say how many of them and of how much there still are. */
export const couponTemplates = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('couponTemplates').selectAll().where('shopId', '=', shopId);

  return {
    async add(template: CouponTemplate, now: Instant): Promise<void> {
      const facts = { id: template.id, state: template.state, endedAt: null, reason: null, putAt: at(now) };
      await db
        .insertInto('couponTemplates')
        .values({ shopId, ...facts, ...columnsOf(template) })
        .execute();
    },

    /** Lock it first. */
    async change(template: CouponTemplate): Promise<void> {
      await db
        .updateTable('couponTemplates')
        .set(columnsOf(template))
        .where('shopId', '=', shopId)
        .where('id', '=', template.id)
        .execute();
    },

    async some(ids: readonly TemplateId[], now: Instant): Promise<Map<TemplateId, StoredTemplate>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('id', 'in', [...new Set(ids)]).execute();
      return new Map(found.map((row) => [row.id, storedOf(row, now)]));
    },

    /** Refuses `not_found`. */
    async get(id: TemplateId, now: Instant): Promise<StoredTemplate> {
      const stored = (await this.some([id], now)).get(id);
      if (!stored) throw new Refusal('not_found');
      return stored;
    },

    /** Refuses `not_found`. */
    async lock(id: TemplateId, now: Instant): Promise<StoredTemplate> {
      const row = await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return storedOf(row, now);
    },

    /** Those that can be got by one of these ways, now or later; the one that was put last first. */
    async open(ways: readonly CouponWay[], now: Instant, most: number): Promise<StoredTemplate[]> {
      const found = await rows
        .where('state', '=', 'running')
        .where('endsAt', '>', at(now))
        .where(sql<boolean>`ways && ${[...ways]}::text[]`)
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return found.map((row) => storedOf(row, now));
    },

    /** The one that a code that was typed in is for. */
    async ofCode(code: string, now: Instant): Promise<StoredTemplate | undefined> {
      const row = await rows.where('code', '=', code).where('state', '=', 'running').executeTakeFirst();
      return row && storedOf(row, now);
    },

    async list({ stage, now, after, most }: TemplatesWanted): Promise<StoredTemplate[]> {
      let found = rows;
      if (stage === 'over')
        found = found.where((eb) => eb.or([eb('state', '<>', 'running'), eb('endsAt', '<=', at(now))]));
      else {
        found = found.where('state', '=', 'running').where('endsAt', '>', at(now));
        found = found.where('startsAt', stage === 'running' ? '<=' : '>', at(now));
      }
      if (after) found = found.where('id', '<', after);
      return (await found.orderBy('id', 'desc').limit(most).execute()).map((row) => storedOf(row, now));
    },

    /** Those that can be got, now or later. */
    async countAhead(now: Instant): Promise<number> {
      const { count } = await db
        .selectFrom('couponTemplates')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('state', '=', 'running')
        .where('endsAt', '>', at(now))
        .executeTakeFirstOrThrow();
      return count;
    },

    /**
     * One more is taken of it, which promises so much of its budget; false: it is not there, for whichever reason. One
     * row for everybody: do it last.
     */
    async take(id: TemplateId, promised: Fen, now: Instant): Promise<boolean> {
      const day = dayOf(now);
      const taken = await db
        .updateTable('couponTemplates')
        .set((eb) => ({
          taken: eb('taken', '+', 1),
          promised: sql<Fen>`promised + ${promised}`,
          day,
          today: sql<number>`case when day = ${day} then today + 1 else 1 end`,
        }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('state', '=', 'running')
        .where('startsAt', '<=', at(now))
        .where('endsAt', '>', at(now))
        .whereRef('taken', '<', 'mostTotal')
        .where(sql<boolean>`promised + ${promised} <= budget`)
        .where(sql<boolean>`(per_day is null or day <> ${day} or today < per_day)`)
        .returning('id')
        .executeTakeFirst();
      return taken !== undefined;
    },

    /** Lock it first. */
    async end(id: TemplateId, state: 'stopped' | 'void', now: Instant, reason: string | null): Promise<void> {
      await db
        .updateTable('couponTemplates')
        .set({ state, endedAt: at(now), reason })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /**
     * Takes one of the few places that a phone has for this coupon, unless this person has one; false: others have them
     * all. Its template must be locked, as `take` does.
     */
    async mark(
      templateId: TemplateId,
      mark: string,
      userId: Schema['couponMarks']['userId'],
      most: number,
    ): Promise<boolean> {
      const there = await db
        .selectFrom('couponMarks')
        .select('userId')
        .where('shopId', '=', shopId)
        .where('templateId', '=', templateId)
        .where('mark', '=', mark)
        .execute();
      if (there.some((one) => one.userId === userId)) return true;
      if (there.length >= most) return false;
      await db
        .insertInto('couponMarks')
        .values({ shopId, templateId, mark, userId, position: there.length + 1 })
        .execute();
      return true;
    },

    /** Marks of phones are of no use once a coupon cannot be got any more. */
    async forgetMarks(now: Instant, most: number): Promise<void> {
      await sql`
        delete from coupon_marks where shop_id = ${shopId} and (template_id, mark, user_id) in (
          select m.template_id, m.mark, m.user_id from coupon_marks m
          join coupon_templates t on t.shop_id = ${shopId} and t.id = m.template_id
          where m.shop_id = ${shopId} and (t.state <> 'running' or t.ends_at <= ${at(now)}) limit ${most}
        )`.execute(db);
    },

    /** How many codes that there are not this person has typed in today. */
    async wrongCodes(userId: Schema['couponWrongCodes']['userId'], now: Instant): Promise<number> {
      const row = await db
        .selectFrom('couponWrongCodes')
        .select('wrong')
        .where('shopId', '=', shopId)
        .where('day', '=', dayOf(now))
        .where('userId', '=', userId)
        .executeTakeFirst();
      return row?.wrong ?? 0;
    },

    async countWrongCode(userId: Schema['couponWrongCodes']['userId'], now: Instant): Promise<void> {
      await db
        .insertInto('couponWrongCodes')
        .values({ shopId, day: dayOf(now), userId, wrong: 1 })
        .onConflict((same) =>
          same
            .columns(['shopId', 'day', 'userId'])
            .doUpdateSet((eb) => ({ wrong: eb('couponWrongCodes.wrong', '+', 1) })),
        )
        .execute();
    },

    async forgetWrongCodes(now: Instant): Promise<void> {
      await db.deleteFrom('couponWrongCodes').where('shopId', '=', shopId).where('day', '<', dayOf(now)).execute();
    },
  };
};

function columnsOf(template: CouponTemplate) {
  const { title, worth, atLeast, scope, withCampaigns, withReductions, validity, who, ways, limits, budget } = template;
  return {
    ...{ title: json(title), worth: json(worth), worst: worstOf(template), atLeast, scope: json(scope) },
    ...{ withCampaigns, withReductions, validity: json(validity), who: json(who), ways: [...ways], budget },
    ...{ mostTotal: limits.total, perUser: limits.perUser },
    ...{ perDay: limits.perDay ?? null, perUserPerDay: limits.perUserPerDay ?? null },
    ...{ paymentFrom: template.paymentFrom ?? null, code: template.code ?? null },
    ...{ startsAt: at(template.startsAt), endsAt: at(template.endsAt) },
  };
}

function storedOf(row: Selectable<Schema['couponTemplates']>, now: Instant): StoredTemplate {
  const { id, title, worth, atLeast, scope, withCampaigns, withReductions, validity, who, ways } = row;
  const { budget, startsAt, endsAt, state, taken, promised, day, today } = row;
  const limits = {
    ...{ total: row.mostTotal, perUser: row.perUser },
    ...{ perDay: row.perDay ?? undefined, perUserPerDay: row.perUserPerDay ?? undefined },
  };
  const template = {
    ...{ id, title, worth, atLeast, scope, withCampaigns, withReductions, validity, who, ways, limits },
    ...{ budget, startsAt, endsAt, state },
    ...{ paymentFrom: row.paymentFrom ?? undefined, code: row.code ?? undefined },
  };
  return { template, gone: { taken, promised: fen(promised), today: day === dayOf(now) ? today : 0 } };
}

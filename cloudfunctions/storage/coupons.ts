import { sql } from 'kysely';
import { type CouponWay, MOST_HELD } from '@/domain/coupon';
import type { CouponId, OrderId, ShopId, TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Coupon } from '@/domain/promotion';
import { lessOf } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** A coupon that somebody gets. */
export interface NewCoupon {
  readonly id: CouponId;
  readonly templateId: TemplateId;
  readonly userId: UserId;
  readonly cause: string; //               The same one gives no second coupon.
  readonly way: CouponWay;
  readonly nth?: number | undefined; //    Of those that this person gets of it by himself.
  readonly worth?: Fen | undefined; //     What it takes off, where that is not the template's.
  readonly promised: Fen;
  readonly earnedBy?: OrderId | undefined; // The order that it comes with.
  readonly givenBy?: UserId | undefined;
  readonly reason?: string | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * Coupons in people's hands. What an order does with one is a conditional update, so that two orders never hold the same;
 * the counters of a template are changed after its coupons: see couponTemplates.
 */
export const coupons = (db: Db, shopId: ShopId) => {
  /** Of a template that was made void no coupon is good, also before the timer has come to it. */
  const notVoid = sql<boolean>`not exists (select 1 from coupon_templates t
    where t.shop_id = ${shopId} and t.id = coupons.template_id and t.state = 'void')`;

  return {
    /** False: it was got for this cause already, or this person has got another one at this very moment. */
    async add(coupon: NewCoupon, now: Instant): Promise<boolean> {
      const { id, templateId, userId, cause, way, promised, startsAt, endsAt } = coupon;
      const added = await db
        .insertInto('coupons')
        .values({
          ...{ shopId, id, templateId, userId, cause, way, promised, state: 'usable' },
          ...{ nth: coupon.nth ?? null, worth: coupon.worth ?? null, earnedBy: coupon.earnedBy ?? null },
          ...{ givenBy: coupon.givenBy ?? null, reason: coupon.reason ?? null },
          ...{ startsAt: at(startsAt), endsAt: at(endsAt), gotAt: at(now) },
          ...{ orderId: null, offAmount: null, endedAt: null },
        })
        .onConflict((same) => same.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    /** One that was added a moment ago, and of which there turned out to be none left. */
    async takeBack(id: CouponId): Promise<void> {
      await db.deleteFrom('coupons').where('shopId', '=', shopId).where('id', '=', id).execute();
    },

    /** What this person can use now or later, the next to end first. */
    async usable(userId: UserId, now: Instant): Promise<Coupon[]> {
      const rows = await db
        .selectFrom('coupons')
        .innerJoin('couponTemplates as t', (on) =>
          on.onRef('t.shopId', '=', 'coupons.shopId').onRef('t.id', '=', 'coupons.templateId'),
        )
        .select(['coupons.id', 'coupons.worth as own', 'coupons.startsAt', 'coupons.endsAt', 't.title', 't.worth'])
        .select(['t.atLeast', 't.scope', 't.withCampaigns', 't.withReductions'])
        .where('coupons.shopId', '=', shopId)
        .where('coupons.userId', '=', userId)
        .where('coupons.state', '=', 'usable')
        .where('coupons.endsAt', '>', at(now))
        .where('t.state', '<>', 'void')
        .orderBy('coupons.endsAt')
        .orderBy('coupons.id')
        .limit(MOST_HELD)
        .execute();
      return rows.map(({ own, worth, ...facts }) => ({
        ...facts,
        worth: own === null ? worth : { kind: 'off', off: own },
      }));
    },

    /** For an order that was just placed, by whoever it belongs to; false: it cannot be used (any more, or yet). */
    async freeze(id: CouponId, userId: UserId, orderId: OrderId, off: Fen, now: Instant): Promise<boolean> {
      const frozen = await db
        .updateTable('coupons')
        .set({ state: 'frozen', orderId, offAmount: off })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('userId', '=', userId)
        .where('state', '=', 'usable')
        .where('startsAt', '<=', at(now))
        .where('endsAt', '>', at(now))
        .where(notVoid)
        .returning('id')
        .executeTakeFirst();
      return frozen !== undefined;
    },

    /** The order is paid. Nothing happens where it holds none, or where it was spent already. */
    async spend(orderId: OrderId, now: Instant): Promise<void> {
      await db
        .updateTable('coupons')
        .set({ state: 'spent', endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .where('state', '=', 'frozen')
        .execute();
    },

    /** The order is closed, or all of it went back: what it held can be used again until its own end. */
    async giveBack(orderId: OrderId): Promise<void> {
      await db
        .updateTable('coupons')
        .set({ state: 'usable', orderId: null, offAmount: null, endedAt: null })
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .execute();
    },

    /** All of a paid order went back: what it had brought its buyer is void where it was not used. */
    async voidEarned(orderId: OrderId, now: Instant): Promise<void> {
      const voided = await db
        .updateTable('coupons')
        .set({ state: 'void', endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('earnedBy', '=', orderId)
        .where('state', '=', 'usable')
        .returning(['templateId', 'promised'])
        .execute();
      await letGo(voided);
    },

    /**
     * A payment that came late revives its order: the coupon of its receipt is frozen for it again, also where its own
     * end has come meanwhile. False: it is spent elsewhere, or void. True where the order has none.
     */
    async takeAgain(orderId: OrderId): Promise<boolean> {
      const { receipt } = await db
        .selectFrom('orders')
        .select('receipt')
        .where('shopId', '=', shopId)
        .where('id', '=', orderId)
        .executeTakeFirstOrThrow();
      const [used] = receipt.lines.flatMap(({ less }) =>
        less.flatMap(({ because }) => (because.step === 'coupon' ? because : [])),
      );
      if (!used) return true;
      const frozen = await db
        .updateTable('coupons')
        .set({ state: 'frozen', orderId, offAmount: lessOf(receipt.lines, ({ step }) => step === 'coupon') })
        .where('shopId', '=', shopId)
        .where('id', '=', used.couponId)
        .where('state', '=', 'usable')
        .where(notVoid)
        .returning('id')
        .executeTakeFirst();
      return frozen !== undefined;
    },

    /** One that was not used; false: it is in an order, or void. */
    async makeVoid(id: CouponId, now: Instant, reason: string): Promise<boolean> {
      const voided = await db
        .updateTable('coupons')
        .set({ state: 'void', endedAt: at(now), reason })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('state', '=', 'usable')
        .returning(['templateId', 'promised'])
        .execute();
      await letGo(voided);
      return voided.length > 0;
    },

    /** Some of those that nobody has used, of templates that were made void. How many they were. */
    async voidSome(now: Instant, most: number): Promise<number> {
      const { rows } = await sql<{ templateId: TemplateId; promised: Fen }>`
        update coupons set state = 'void', ended_at = ${at(now)}
        where shop_id = ${shopId} and state = 'usable' and id in (
          select c.id from coupon_templates t join coupons c on c.shop_id = ${shopId} and c.template_id = t.id
          where t.shop_id = ${shopId} and t.state = 'void' and c.state = 'usable'
          limit ${most} for update of c skip locked
        ) returning template_id as "templateId", promised`.execute(db);
      await letGo(rows);
      return rows.length;
    },
    voidOf,
  };

  /** Whose they are is forgotten: his unused ones count as never given. */
  async function voidOf(userId: UserId, now: Instant): Promise<void> {
    const voided = await db
      .updateTable('coupons')
      .set({ state: 'void', endedAt: at(now) })
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('state', '=', 'usable')
      .returning(['templateId', 'promised'])
      .execute();
    await letGo(voided);
  }

  /** The counters of templates, once some of their coupons were made void; several in one order. */
  async function letGo(voided: readonly { readonly templateId: TemplateId; readonly promised: Fen }[]): Promise<void> {
    for (const id of [...new Set(voided.map(({ templateId }) => templateId))].sort()) {
      const its = voided.filter(({ templateId }) => templateId === id);
      await db
        .updateTable('couponTemplates')
        .set((eb) => ({
          taken: eb('taken', '-', its.length),
          promised: sql<Fen>`promised - ${its.reduce((all, { promised }) => all + promised, 0)}`,
        }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    }
  }
};

import type { AliasableExpression, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ShopId } from '@/domain/id';
import { type Instant, later } from '@/domain/time';
import { ENDS_SOON, MOST_COUNTED, SETTLES_WITHIN } from '@/domain/today';
import type { Db, Schema } from './schema';
import { at } from './values';

/** What waits for the staff, in one statement. Each count stops at MOST_COUNTED rows, so a heap costs no more than a pile. */
export const today = (db: Db, shopId: ShopId) => {
  /** How many of these there are, as far as is counted. */
  const few = (rows: SelectQueryBuilder<any, any, any>): AliasableExpression<number> =>
    db
      .selectFrom(rows.limit(MOST_COUNTED).as('few'))
      .select((eb) => eb.fn.countAll<number>().as('count')) as unknown as AliasableExpression<number>;

  const of = <Table extends keyof Schema & string>(table: Table) =>
    (db.selectFrom(table) as SelectQueryBuilder<any, any, any>)
      .select(sql`1`.as('one'))
      .where(`${table}.shopId` as never, '=', shopId as never);

  /** Paid, and not waiting for a team: as usecases/staff/shopOrders lists them. */
  const paid = () =>
    of('orders')
      .where('orders.status', '=', 'paid')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('teams')
              .select('teams.id')
              .where('teams.shopId', '=', shopId)
              .whereRef('teams.id', '=', 'orders.teamId')
              .where('teams.status', 'in', ['open', 'unstarted', 'settling']),
          ),
        ),
      );
  const sales = (status: 'asked' | 'returning' | 'reshipping') => of('afterSales').where('status', '=', status);
  const nearest = (status: 'asked' | 'returning' | 'reshipping') =>
    db
      .selectFrom('afterSales')
      .select('actBy')
      .where('shopId', '=', shopId)
      .where('endedAt', 'is', null)
      .where('actBy', 'is not', null)
      .where('status', '=', status)
      .orderBy('actBy')
      .limit(1);
  const teams = (status: 'open' | 'settling') => of('teams').where('status', '=', status);
  const low = () =>
    of('skus')
      .innerJoin('goods', (on) => on.onRef('goods.shopId', '=', 'skus.shopId').onRef('goods.id', '=', 'skus.goodsId'))
      .where('goods.shopId', '=', shopId)
      .where('goods.onSale', '=', true)
      .where('skus.off', '=', false)
      .whereRef('skus.stock', '<=', 'skus.lowAt');
  const toReverse = () =>
    of('invoices')
      .innerJoin('payments', (on) =>
        on.onRef('payments.shopId', '=', 'invoices.shopId').onRef('payments.orderId', '=', 'invoices.orderId'),
      )
      .where('payments.shopId', '=', shopId)
      .where('payments.refunded', '>', 0)
      .where('invoices.status', '=', 'issued')
      .where(sql<boolean>`payments.amount - payments.refunded < invoices.amount`);

  return {
    async look(now: Instant) {
      return db
        .selectNoFrom([
          few(paid().where('pickupCode', 'is', null)).as('toShip'),
          few(paid().where('pickupCode', 'is', null).where('remindedAt', 'is not', null)).as('reminded'),
          few(paid().where('pickupCode', 'is not', null)).as('toFetch'),
          few(sales('asked')).as('toDecide'),
          nearest('asked').as('decideBy'),
          few(sales('returning')).as('toCheck'),
          nearest('returning').as('checkBy'),
          few(sales('reshipping')).as('toReship'),
          nearest('reshipping').as('reshipBy'),
          few(of('refunds').where('status', '=', 'failed')).as('refundsFailed'),
          few(of('cardRefunds').where('status', '=', 'failed')).as('cardRefundsFailed'),
          few(of('leaders').where('status', '=', 'applied')).as('applications'),
          few(of('reviews').where('shown', '=', true).where('reply', 'is', null)).as('unanswered'),
          few(low()).as('low'),
          few(of('payouts').where('stage', '=', 'asked')).as('payouts'),
          few(of('invoices').where('status', '=', 'asked')).as('invoices'),
          few(toReverse()).as('toReverse'),
          few(of('outbox').where('diedAt', 'is not', null)).as('dead'),
          few(of('differences').where('resolvedAt', 'is', null)).as('differences'),
          few(teams('open').where('deadline', '<=', at(later(now, ENDS_SOON)))).as('teamsEnding'),
          few(teams('settling').where('endedAt', '<=', at(later(now, -SETTLES_WITHIN)))).as('teamsStuck'),
        ])
        .executeTakeFirstOrThrow();
    },
  };
};

import type { Selectable } from 'kysely';
import type { CommissionState, GoodsCommission, Term } from '@/domain/commission';
import type { GoodsId, OrderId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** What an order brings its leader: the terms as they were when it was placed, and where it stands. */
export interface Commission {
  readonly orderId: OrderId;
  readonly leaderId: UserId;
  readonly customerId: UserId;
  readonly bindingTurn?: number | undefined;
  readonly terms: readonly Term[];
  readonly state: CommissionState;
  readonly base: Fen; //   What was paid for goods and is kept,
  readonly amount: Fen; // and what that brings.
  readonly turn: number; // How often the amount has changed.
  readonly placedAt: Instant;
  readonly maturesAt?: Instant | undefined; //  Since its order was received.
  readonly payableAt?: Instant | undefined;
  readonly withheldBecause?: string | undefined;
}

/** What leaders earn, order by order. The order is locked before its row is changed. */
export const commissions = (db: Db, shopId: ShopId) => ({
  async add({ orderId, leaderId, customerId, bindingTurn = undefined, terms, placedAt }: NewCommission): Promise<void> {
    const facts = { orderId, leaderId, customerId, bindingTurn: bindingTurn ?? null };
    await db
      .insertInto('commissions')
      .values({ shopId, ...facts, terms: json(terms), state: 'waiting', placedAt: at(placedAt) })
      .execute();
  },

  async get(orderId: OrderId): Promise<Commission> {
    const row = await db
      .selectFrom('commissions')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .executeTakeFirst();
    if (!row) throw new Refusal('not_found');
    return commissionOf(row);
  },

  async lock(orderId: OrderId): Promise<Commission | undefined> {
    const row = await db
      .selectFrom('commissions')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return row && commissionOf(row);
  },

  async save({ orderId, state, base, amount, turn, maturesAt, payableAt, withheldBecause }: Commission): Promise<void> {
    const times = { maturesAt: maturesAt ? at(maturesAt) : null, payableAt: payableAt ? at(payableAt) : null };
    await db
      .updateTable('commissions')
      .set({ state, base, amount, turn, ...times, withheldBecause: withheldBecause ?? null })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  },

  /** Those whose time has come, the earliest first. Only to look at. */
  async toMature(now: Instant, most: number, after?: RipeCommission): Promise<RipeCommission[]> {
    const found = await db
      .selectFrom('commissions')
      .select(['orderId', 'maturesAt'])
      .where('shopId', '=', shopId)
      .where('state', '=', 'pending')
      .where('maturesAt', '<=', at(now))
      .$if(after !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('maturesAt', 'orderId'), '>', tuple(at(after!.maturesAt), after!.orderId)),
        ),
      )
      .orderBy('maturesAt')
      .orderBy('orderId')
      .limit(most)
      .execute();
    return found.map(({ orderId, maturesAt }) => ({ orderId, maturesAt: maturesAt! }));
  },

  /** Goods that have a rule of their own. */
  async ofGoods(goodsIds: readonly GoodsId[]): Promise<Map<GoodsId, GoodsCommission>> {
    if (goodsIds.length === 0) return new Map();
    const found = await db
      .selectFrom('goodsCommissions')
      .select(['goodsId', 'kind', 'rate', 'amount'])
      .where('shopId', '=', shopId)
      .where('goodsId', 'in', [...new Set(goodsIds)])
      .execute();
    return new Map(found.map((row) => [row.goodsId, goodsCommissionOf(row)]));
  },

  /** Nothing: it goes by the shop's rate again. */
  async putOfGoods(goodsId: GoodsId, own: GoodsCommission | undefined): Promise<void> {
    if (!own) {
      await db.deleteFrom('goodsCommissions').where('shopId', '=', shopId).where('goodsId', '=', goodsId).execute();
      return;
    }
    const row = {
      ...{ kind: own.by, rate: own.by === 'rate' ? own.rate : null },
      amount: own.by === 'amount' ? own.amount : null,
    };
    await db
      .insertInto('goodsCommissions')
      .values({ shopId, goodsId, ...row })
      .onConflict((same) => same.columns(['shopId', 'goodsId']).doUpdateSet(row))
      .execute();
  },
});

export interface RipeCommission {
  readonly orderId: OrderId;
  readonly maturesAt: Instant;
}

export type NewCommission = Pick<
  Commission,
  'orderId' | 'leaderId' | 'customerId' | 'bindingTurn' | 'terms' | 'placedAt'
>;

export function goodsCommissionOf({
  kind,
  rate,
  amount,
}: Pick<Selectable<Schema['goodsCommissions']>, 'kind' | 'rate' | 'amount'>): GoodsCommission {
  if (kind === 'none') return { by: 'none' };
  return kind === 'rate' ? { by: 'rate', rate: rate! } : { by: 'amount', amount: amount! };
}

export function commissionOf(row: Selectable<Schema['commissions']>): Commission {
  const { orderId, leaderId, customerId, bindingTurn, terms, state, base, amount, turn, placedAt } = row;
  return {
    ...{ orderId, leaderId, customerId, bindingTurn: bindingTurn ?? undefined, terms, state, base, amount, turn },
    ...{ placedAt, maturesAt: row.maturesAt ?? undefined, payableAt: row.payableAt ?? undefined },
    withheldBecause: row.withheldBecause ?? undefined,
  };
}

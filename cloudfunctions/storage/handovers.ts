import type { HandoverId, OrderId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Binding } from '@/domain/referral';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** Customers that go from one to another, or to the shop: `toId` is null then. */
export interface Handover {
  readonly id: HandoverId;
  readonly fromId: UserId;
  readonly toId: UserId | null;
  readonly running: 'stay' | 'withhold';
  readonly reason: string;
  readonly byId: UserId;
  readonly at: Instant;
  readonly doneAt: Instant | null;
  readonly moved: number;
  readonly withheld: Fen;
}
export type NewHandover = Omit<Handover, 'doneAt' | 'moved' | 'withheld'>;

const COLUMNS = [
  ...(['id', 'fromId', 'toId', 'running', 'reason', 'byId', 'at', 'doneAt', 'moved', 'withheld'] as const),
] as const;
const most = 10;

/** Handing customers over: the log, and the pieces in which it is done. */
export const handovers = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('handovers').select(COLUMNS).where('shopId', '=', shopId);

  return {
    async add({ at: begun, ...handover }: NewHandover): Promise<void> {
      await db
        .insertInto('handovers')
        .values({ shopId, ...handover, at: at(begun) })
        .execute();
    },

    async lock(id: HandoverId): Promise<Handover> {
      const row = await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return row;
    },

    async some(ids: readonly HandoverId[]): Promise<Map<HandoverId, Handover>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('id', 'in', [...new Set(ids)]).execute();
      return new Map(found.map((row) => [row.id, row]));
    },

    /** Whether one that is not done moves customers from, or to, this person. */
    async isRunning(side: 'fromId' | 'toId', userId: UserId): Promise<boolean> {
      const row = await rows.where(side, '=', userId).where('doneAt', 'is', null).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    /** The last one first. */
    async list(before: HandoverId | undefined, size: number): Promise<Handover[]> {
      return rows
        .$if(before !== undefined, (all) => all.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(size)
        .execute();
    },

    /** The last ones from this person or to him. */
    async of(userId: UserId): Promise<Handover[]> {
      return rows
        .where((eb) => eb.or([eb('fromId', '=', userId), eb('toId', '=', userId)]))
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
    },

    /** Customers that are still to be moved, those first who came first. Only to look at. */
    async waiting({ fromId, at: begun }: Handover, size: number): Promise<UserId[]> {
      const found = await db
        .selectFrom('bindings')
        .select('customerId')
        .where('shopId', '=', shopId)
        .where('leaderId', '=', fromId)
        .where('endedAt', 'is', null)
        .where('boundAt', '<=', at(begun))
        .orderBy('boundAt')
        .orderBy('customerId')
        .limit(size)
        .execute();
      return found.map(({ customerId }) => customerId);
    },

    /**
     * Ends what binds these to him: one that has expired ended when it did. The customers are locked. Returns those whom
     * he really had until now, and at which turn.
     */
    async end({ fromId }: Handover, customers: readonly UserId[], now: Instant): Promise<Moved[]> {
      const ended = await db
        .updateTable('bindings')
        .set((eb) => {
          const isExpired = eb('expiresAt', '<=', at(now));
          return {
            endedAt: eb.case().when(isExpired).then(eb.ref('expiresAt')).else(at(now)).end(),
            endedBecause: eb
              .case()
              .when(isExpired)
              .then('expired' as const)
              .else('handed_over' as const)
              .end(),
          };
        })
        .where('shopId', '=', shopId)
        .where('leaderId', '=', fromId)
        .where('customerId', 'in', [...customers])
        .where('endedAt', 'is', null)
        .returning(['customerId', 'turn', 'endedBecause'])
        .execute();
      return ended.filter(({ endedBecause }) => endedBecause === 'handed_over');
    },

    /** Binds them to the next one. He is held: see leaders.hold. */
    async bind(
      { id, toId }: Pick<Handover, 'id'> & { toId: UserId },
      moved: readonly Moved[],
      span: Span,
      now: Instant,
    ) {
      if (moved.length === 0) return;
      const { protectedUntil, expiresAt } = span;
      const facts = {
        ...{ shopId, leaderId: toId, code: null, because: 'handed_over' as const, handoverId: id, boundAt: at(now) },
        ...{ protectedUntil: at(protectedUntil), expiresAt: expiresAt ? at(expiresAt) : null },
      };
      await db
        .insertInto('bindings')
        .values(moved.map(({ customerId, turn }) => ({ ...facts, customerId, turn: turn + 1 })))
        .execute();
    },

    /** Orders of his that were placed until then and whose commission is not payable yet, by their ids. Only to look at. */
    async unripe(leaderId: UserId, until: Instant, size: number): Promise<OrderId[]> {
      const found = await db
        .selectFrom('commissions')
        .innerJoin('orders', (on) =>
          on.onRef('orders.shopId', '=', 'commissions.shopId').onRef('orders.id', '=', 'commissions.orderId'),
        )
        .select('commissions.orderId')
        .where('commissions.shopId', '=', shopId)
        .where('commissions.leaderId', '=', leaderId)
        .where('commissions.placedAt', '<=', at(until))
        .where('commissions.state', 'in', ['waiting', 'pending'])
        .where('orders.status', '<>', 'closed')
        .orderBy('commissions.orderId')
        .limit(size)
        .execute();
      return found.map(({ orderId }) => orderId);
    },

    async count(id: HandoverId, { moved = 0, withheld = 0 }: { moved?: number; withheld?: number }): Promise<void> {
      await db
        .updateTable('handovers')
        .set((eb) => ({ moved: eb('moved', '+', moved), withheld: eb('withheld', '+', withheld as Fen) }))
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    async done(id: HandoverId, now: Instant): Promise<void> {
      await db
        .updateTable('handovers')
        .set({ doneAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },
  };
};

type Span = Pick<Binding, 'protectedUntil' | 'expiresAt'>;
export interface Moved {
  readonly customerId: UserId;
  readonly turn: number; // Of what has ended: the next one is one more.
}

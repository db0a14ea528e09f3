import type { Selectable } from 'kysely';
import type { HandoverId, ShopId, UserId } from '@/domain/id';
import type { Binding, LeaderKind, LeaderStatus, UnboundBy } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

/** A binding that has not ended, and how its leader stands: he may have left. */
export interface Running extends Binding {
  readonly leader: { readonly kind: LeaderKind; readonly status: LeaderStatus; readonly rank: number };
}

const most = 200;

/** Which leader brought which customer. The customer is locked before any of it is changed. */
export const bindings = (db: Db, shopId: ShopId) => ({
  async running(customerId: UserId): Promise<Running | undefined> {
    const row = await db
      .selectFrom('bindings')
      .innerJoin('leaders', (on) =>
        on.onRef('leaders.shopId', '=', 'bindings.shopId').onRef('leaders.userId', '=', 'bindings.leaderId'),
      )
      .selectAll('bindings')
      .select(['leaders.kind', 'leaders.status', 'leaders.rank'])
      .where('bindings.shopId', '=', shopId)
      .where('bindings.customerId', '=', customerId)
      .where('bindings.endedAt', 'is', null)
      .executeTakeFirst();
    return row && { ...bindingOf(row), leader: { kind: row.kind, status: row.status, rank: row.rank } };
  },

  /** Everything that was, the latest first: at most 200, which is more than anybody is bound in a life. */
  async history(customerId: UserId): Promise<(Binding & { readonly handoverId: HandoverId | null })[]> {
    const found = await db
      .selectFrom('bindings')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('customerId', '=', customerId)
      .orderBy('turn', 'desc')
      .limit(most)
      .execute();
    return found.map((row) => ({ ...bindingOf(row), handoverId: row.handoverId }));
  },

  /** Whether anybody is bound to him that nobody has ended: also where it has expired. */
  async isAnyoneWith(leaderId: UserId): Promise<boolean> {
    const row = await db
      .selectFrom('bindings')
      .select('customerId')
      .where('shopId', '=', shopId)
      .where('leaderId', '=', leaderId)
      .where('endedAt', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** The next one of this customer. The one before must have ended. */
  async add({ customerId, leaderId, code, because, boundAt, protectedUntil, expiresAt }: NewBinding): Promise<void> {
    await db
      .insertInto('bindings')
      .values(({ selectFrom }) => ({
        ...{ shopId, customerId, leaderId, because, code: code ?? null, handoverId: null },
        ...{ boundAt: at(boundAt), protectedUntil: at(protectedUntil), expiresAt: expiresAt ? at(expiresAt) : null },
        turn: selectFrom('bindings')
          .select((eb) => eb(eb.fn.coalesce(eb.fn.max('turn'), eb.lit(0)), '+', 1).as('turn'))
          .where('shopId', '=', shopId)
          .where('customerId', '=', customerId),
      }))
      .execute();
  },

  async renew({ customerId, turn }: Key, span: Pick<Binding, 'protectedUntil' | 'expiresAt'>): Promise<void> {
    const { protectedUntil, expiresAt } = span;
    await db
      .updateTable('bindings')
      .set({ protectedUntil: at(protectedUntil), expiresAt: expiresAt ? at(expiresAt) : null })
      .where('shopId', '=', shopId)
      .where('customerId', '=', customerId)
      .where('turn', '=', turn)
      .execute();
  },

  /** Over, from `endedAt` on: of one that has expired, from then. */
  async end({ customerId, turn }: Key, endedBecause: UnboundBy, endedAt: Instant): Promise<void> {
    await db
      .updateTable('bindings')
      .set({ endedAt: at(endedAt), endedBecause })
      .where('shopId', '=', shopId)
      .where('customerId', '=', customerId)
      .where('turn', '=', turn)
      .where('endedAt', 'is', null)
      .execute();
  },
});

type Key = Pick<Binding, 'customerId' | 'turn'>;
export type NewBinding = Omit<Binding, 'turn' | 'endedAt' | 'endedBecause'>;

function bindingOf(row: Selectable<Schema['bindings']>): Binding {
  const { customerId, turn, leaderId, code, because, boundAt, protectedUntil, expiresAt, endedAt, endedBecause } = row;
  return {
    ...{ customerId, turn, leaderId, because, boundAt, protectedUntil, code: code ?? undefined },
    ...{ expiresAt: expiresAt ?? undefined, endedAt: endedAt ?? undefined, endedBecause: endedBecause ?? undefined },
  };
}

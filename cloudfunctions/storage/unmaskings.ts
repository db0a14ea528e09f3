import type { RequestId, ShopId, UserId } from '@/domain/id';
import type { UnmaskReason } from '@/domain/privacy';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** A look of one of the staff at who somebody is. */
export interface Unmasking {
  readonly id: string;
  readonly byId: UserId;
  readonly kind: 'order' | 'address' | 'export';
  readonly subject: string; // The id of the order; else of the person.
  readonly ofId: UserId;
  readonly why: UnmaskReason | 'export';
  readonly at: Instant;
}

export interface UnmaskingsWanted {
  readonly byId?: UserId | undefined;
  readonly ofId?: UserId | undefined;
  readonly before?: string | undefined;
  readonly most: number;
}

/** Written once, with what is told; nothing here changes one. */
export const unmaskings = (db: Db, shopId: ShopId) => ({
  /** One of each subject for a request, however often it is sent. */
  async add(requestId: RequestId, looks: readonly Unmasking[]): Promise<void> {
    if (looks.length === 0) return;
    await db
      .insertInto('unmaskings')
      .values(looks.map((look) => ({ shopId, requestId, ...look, at: at(look.at) })))
      .onConflict((same) => same.columns(['shopId', 'byId', 'requestId', 'subject']).doNothing())
      .execute();
  },

  /** The latest first. */
  async list({ byId, ofId, before, most }: UnmaskingsWanted): Promise<Unmasking[]> {
    return db
      .selectFrom('unmaskings')
      .select(['id', 'byId', 'kind', 'subject', 'ofId', 'why', 'at'])
      .where('shopId', '=', shopId)
      .$if(byId !== undefined, (all) => all.where('byId', '=', byId!))
      .$if(ofId !== undefined, (all) => all.where('ofId', '=', ofId!))
      .$if(before !== undefined, (all) => all.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  },
});

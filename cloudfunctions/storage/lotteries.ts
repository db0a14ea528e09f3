import type { ShopId, TeamId } from '@/domain/id';
import type { Entry } from '@/domain/lottery';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** A lottery as it was promised, and how it was drawn. `secret` and `entries` are told once it is. */
export interface Lottery {
  readonly teamId: TeamId;
  readonly commitment: string;
  readonly winners: number;
  readonly drawn?: { readonly secret: string; readonly entries: readonly Entry[]; readonly at: Instant } | undefined;
}

export const lotteries = (db: Db, shopId: ShopId) => ({
  async add(lottery: Pick<Lottery, 'teamId' | 'commitment' | 'winners'>, secret: string): Promise<void> {
    await db
      .insertInto('lotteries')
      .values({ shopId, ...lottery, secret })
      .execute();
  },

  async of(teamId: TeamId): Promise<Lottery | undefined> {
    const row = await db
      .selectFrom('lotteries')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .executeTakeFirst();
    if (!row) return undefined;
    const { commitment, winners, secret, entries, drawnAt } = row;
    return { teamId, commitment, winners, drawn: entries && drawnAt ? { secret, entries, at: drawnAt } : undefined };
  },

  /** For the draw alone. Its team is locked. */
  async secretOf(teamId: TeamId): Promise<string> {
    const { secret } = await db
      .selectFrom('lotteries')
      .select('secret')
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .executeTakeFirstOrThrow();
    return secret;
  },

  async drawn(teamId: TeamId, entries: readonly Entry[], now: Instant): Promise<void> {
    await db
      .updateTable('lotteries')
      .set({ entries: json(entries), drawnAt: at(now) })
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .execute();
  },
});

import { sql } from 'kysely';
import type { CampaignId, ShopId, TeamId } from '@/domain/id';
import type { Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { teams } from './teams';
import { at } from './values';

/** Teams of one campaign, or of the whole shop. `by`: their deadline, or when they were complete. */
export interface TeamsWanted {
  readonly which: 'open' | 'settling' | 'all';
  readonly campaignId?: CampaignId | undefined;
  readonly after?: { readonly by: Instant; readonly id: TeamId } | undefined;
  readonly most: number;
}

/** Teams as the staff looks at them: whether strangers see them or not. */
export const staffTeams = (db: Db, shopId: ShopId) => ({
  /** The next deadline first; of all, the newest. One that its leader has not paid for is not there yet. */
  async list({ which, campaignId, after, most }: TeamsWanted): Promise<Team[]> {
    let found = db
      .selectFrom('teams')
      .select('id')
      .where('shopId', '=', shopId)
      .$if(campaignId !== undefined, (all) => all.where('campaignId', '=', campaignId!));
    if (which === 'all') {
      found = found
        .where('status', '<>', 'unstarted')
        .$if(after !== undefined, (all) => all.where('id', '<', after!.id))
        .orderBy('id', 'desc');
    } else {
      const by = which === 'open' ? ('deadline' as const) : ('endedAt' as const);
      found = found.where('status', '=', which);
      if (after) found = found.where(sql<boolean>`(${sql.ref(by)}, id) > (${at(after.by)}, ${after.id})`);
      found = found.orderBy(by).orderBy('id');
    }
    const ids = (await found.limit(most).execute()).map(({ id }) => id);
    const whole = await teams(db, shopId).some(ids);
    return ids.map((id) => whole.get(id)!);
  },

  /** The letters that would settle these, and are dead: why. */
  async stuck(ids: readonly TeamId[]): Promise<Map<TeamId, { readonly letterId: string; readonly error: string }>> {
    if (ids.length === 0) return new Map();
    const letters = new Map(ids.map((id) => [`${id}.settle`, id]));
    const dead = await db
      .selectFrom('outbox')
      .select(['id', 'error'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...letters.keys()])
      .where('diedAt', 'is not', null)
      .execute();
    return new Map(dead.map(({ id, error }) => [letters.get(id)!, { letterId: id, error: error ?? '' }]));
  },
});

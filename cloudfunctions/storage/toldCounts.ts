import { sql } from 'kysely';
import type { ShopId } from '@/domain/id';
import type { Message } from '@/domain/message';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Counted {
  readonly told: number;
  readonly sent: number;
  readonly failed: number;
  readonly quiet: number;
  readonly held: number;
  readonly read: number;
}

/** How often each of these ways was gone: as columns of one reading of the inbox. */
const COUNTS = sql.raw(`count(*) as told, count(*) filter (where way in ('sending', 'sent')) as sent,
  count(*) filter (where way in ('not_granted', 'too_late')) as failed, count(*) filter (where way = 'quiet') as quiet,
  count(*) filter (where way in ('capped', 'switched_off', 'shop_off')) as held, count(read_at) as read`);

/** What people were told, in all: for the shop, which reads of nobody what he was told. */
export const toldCounts = (db: Db, shopId: ShopId) => ({
  async byKind(since: Instant): Promise<ReadonlyMap<Message, Counted>> {
    const { rows } = await sql<Counted & { message: Message }>`
      select message, ${COUNTS} from inbox where shop_id = ${shopId} and at >= ${at(since)} group by message`.execute(
      db,
    );
    return new Map(rows.map(({ message, ...counted }) => [message, counted]));
  },

  /** One kind, by days in Beijing; a day on which nobody was told is not there. */
  async byDay(message: Message, since: Instant): Promise<ReadonlyMap<string, Counted>> {
    const { rows } = await sql<Counted & { day: string }>`
      select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, ${COUNTS} from inbox
      where shop_id = ${shopId} and message = ${message} and at >= ${at(since)} group by 1`.execute(db);
    return new Map(rows.map(({ day, ...counted }) => [day, counted]));
  },

  /** How often people have allowed each kind, what of it is left, and how many of them have some left. */
  async leave(): Promise<ReadonlyMap<Message, { granted: number; left: number; people: number }>> {
    const { rows } = await sql<{ message: Message; granted: number; left: number; people: number }>`
      select message, sum(granted)::bigint as granted, sum(granted - used)::bigint as "left",
        count(*) filter (where used < granted) as people
      from grants where shop_id = ${shopId} group by message`.execute(db);
    return new Map(rows.map(({ message, ...leave }) => [message, leave]));
  },
});

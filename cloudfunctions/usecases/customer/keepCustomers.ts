import type { ShopId } from '@/domain/id';
import { type Instant, isOver, later, minutes, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { oneByOne } from '../oneByOne';
import { senseOf } from './senseOf';

const LONGEST_RUN = seconds(20);
const TOUCHES_A_PIECE = 500;
/** Tags by rule and segments are looked at whenever somebody was reckoned, and so often: time alone makes people fit, too. */
export const LOOKED_AGAIN = minutes(10);
const TAGS_PER_RUN = 20;
const PEOPLE_PER_RUN = 5_000; // Of one tag, on and off; where there are more, the next tick goes on.
const SEGMENTS_PER_RUN = 10;

/** Reckons again whoever has done something, then keeps tags by rule and counts segments. Returns how many people were reckoned. */
export async function keepCustomers(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { clock } = platform;
  const until = later(clock.now(), budget);
  const reckoned = await reckonTouched(shopId, platform, until);
  const since = later(clock.now(), reckoned > 0 ? 0 : -LOOKED_AGAIN);
  await keepTags(shopId, platform, { since, until });
  await countSegments(shopId, platform, { since, until });
  return reckoned;
}

/** A piece in a transaction: its touches are taken, and everybody of them is reckoned after that. */
export async function reckonTouched(shopId: ShopId, { database, clock }: Platform, until: Instant): Promise<number> {
  let count = 0;
  for (;;) {
    const people = await database.transact(shopId, async (tx) => {
      const touched = await tx.customerFacts.takeTouched(TOUCHES_A_PIECE);
      await tx.customerFacts.reckon(touched);
      await tx.figures.reckon(touched); // Whose rows are locked by now.
      return touched.length;
    });
    count += people;
    if (people === 0 || isOver(until, clock.now())) return count;
  }
}

interface Again {
  readonly since: Instant; // What was looked at by then.
  readonly until: Instant;
}

/** The longest ago first. One that is not through stays due. */
async function keepTags(shopId: ShopId, platform: Platform, { since, until }: Again): Promise<void> {
  const { database, clock } = platform;
  const due = await database.look(shopId, (shop) => shop.tags.due(since, TAGS_PER_RUN));
  await oneByOne(platform, { items: due, until, what: (id) => `the rule of ${id}` }, (id) =>
    database.transact(shopId, async (tx) => {
      const tag = (await tx.tags.all()).find((one) => one.id === id);
      if (!tag?.rule) return 0; // Removed meanwhile.
      await tx.tags.lock(id);
      const now = clock.now();
      const sense = await senseOf(tx, tag.rule, now);
      const { hung, taken } = await tx.customerList.keepTag(id, tag.rule, sense, PEOPLE_PER_RUN, now);
      if (hung < PEOPLE_PER_RUN && taken < PEOPLE_PER_RUN) await tx.tags.kept(id, now);
      return hung + taken;
    }),
  );
}

async function countSegments(shopId: ShopId, platform: Platform, { since, until }: Again): Promise<void> {
  const { database, clock } = platform;
  const due = await database.look(shopId, (shop) => shop.segments.due(since, SEGMENTS_PER_RUN));
  await oneByOne(platform, { items: due, until, what: (id) => `the count of ${id}` }, (id) =>
    database.transact(shopId, async (tx) => {
      const segment = (await tx.segments.all()).find((one) => one.id === id);
      if (!segment) return 0;
      const now = clock.now();
      const people = await tx.customerList.count(segment.filter, await senseOf(tx, segment.filter, now));
      await tx.segments.counted(id, people, now);
      return 1;
    }),
  );
}

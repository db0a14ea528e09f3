import { sql } from 'kysely';
import type { LessonId, ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { at, json } from './values';

export interface Lesson {
  readonly id: LessonId;
  readonly title: Words;
  readonly body: Words;
  readonly position: number;
  readonly isOpen: boolean;
}

/** What leaders learn from, in the merchant's order, and who of them has finished what. */
export const lessons = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('lessons')
    .select(['id', 'title', 'body', 'position', 'isOpen'])
    .where('shopId', '=', shopId);

  return {
    /** Those that are open first. Never more than MOST_LESSONS. */
    async all(): Promise<Lesson[]> {
      return rows.orderBy('isOpen', 'desc').orderBy('position').orderBy('id').execute();
    },

    /** Those that are open, as a list shows them: what they say is only measured, in letters of the Chinese text. */
    async open(): Promise<{ id: LessonId; title: Words; letters: number }[]> {
      return db
        .selectFrom('lessons')
        .select(['id', 'title', sql<number>`char_length(body ->> 'zh')`.as('letters')])
        .where('shopId', '=', shopId)
        .where('isOpen', '=', true)
        .orderBy('position')
        .orderBy('id')
        .execute();
    },

    async get(id: LessonId): Promise<Lesson | undefined> {
      return rows.where('id', '=', id).executeTakeFirst();
    },

    async put({ id, title, body, position, isOpen }: Lesson): Promise<void> {
      const facts = { title: json(title), body: json(body), position, isOpen };
      await db
        .insertInto('lessons')
        .values({ shopId, id, ...facts })
        .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(facts))
        .execute();
    },

    /** Once: the first time counts. */
    async finish(lessonId: LessonId, userId: UserId, now: Instant): Promise<void> {
      await db
        .insertInto('lessonReads')
        .values({ shopId, lessonId, userId, at: at(now) })
        .onConflict((same) => same.columns(['shopId', 'lessonId', 'userId']).doNothing())
        .execute();
    },

    async finishedBy(userId: UserId): Promise<Map<LessonId, Instant>> {
      const found = await db
        .selectFrom('lessonReads')
        .select(['lessonId', 'at'])
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .execute();
      return new Map(found.map((read) => [read.lessonId, read.at]));
    },

    /** How many that are open somebody has not finished. */
    async leftFor(userId: UserId): Promise<number> {
      const { count } = await db
        .selectFrom('lessons')
        .leftJoin('lessonReads', (on) =>
          on
            .onRef('lessonReads.shopId', '=', 'lessons.shopId')
            .onRef('lessonReads.lessonId', '=', 'lessons.id')
            .on('lessonReads.userId', '=', userId),
        )
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('lessons.shopId', '=', shopId)
        .where('lessons.isOpen', '=', true)
        .where('lessonReads.at', 'is', null)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** How many of those who lead now have finished each, and how many they are. */
    async finished(): Promise<{ readonly by: ReadonlyMap<LessonId, number>; readonly leaders: number }> {
      const counts = await db
        .selectFrom('lessonReads')
        .innerJoin('leaders', (on) =>
          on.onRef('leaders.shopId', '=', 'lessonReads.shopId').onRef('leaders.userId', '=', 'lessonReads.userId'),
        )
        .select(['lessonReads.lessonId', (eb) => eb.fn.countAll<number>().as('count')])
        .where('lessonReads.shopId', '=', shopId)
        .where('leaders.status', '=', 'active')
        .groupBy('lessonReads.lessonId')
        .execute();
      const { count } = await db
        .selectFrom('leaders')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('status', '=', 'active')
        .executeTakeFirstOrThrow();
      return { by: new Map(counts.map((one) => [one.lessonId, one.count])), leaders: count };
    },
  };
};

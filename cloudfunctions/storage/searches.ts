import { sql } from 'kysely';
import type { GoodsId, ShopId, UserId } from '@/domain/id';
import type { Db } from './schema';

const LOOKED_AT = 100; // Of each day: what came after those on every day is not hot.

/** What people look for and find: each word once for a person and day. Days are those of Beijing, `2026-11-21`. */
export const searches = (db: Db, shopId: ShopId) => ({
  /** How many words were counted of this person on this day. */
  async countOf(userId: UserId, day: string): Promise<number> {
    const { words } = await db
      .selectFrom('searchMarks')
      .select((eb) => eb.fn.countAll<number>().as('words'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('day', '=', day)
      .executeTakeFirstOrThrow();
    return words;
  },

  /** Many may look for one word at the same time: do this last in a transaction. */
  async count({ word, userId, goodsId }: Searched, day: string): Promise<void> {
    const isFirst = await db
      .insertInto('searchMarks')
      .values({ shopId, day, userId, word })
      .onConflict((same) => same.columns(['shopId', 'day', 'userId', 'word']).doNothing())
      .returning('word')
      .executeTakeFirst();
    if (!isFirst) return;
    await db
      .insertInto('searchWords')
      .values({ shopId, day, word, people: 1, goodsId })
      .onConflict((same) =>
        same
          .columns(['shopId', 'day', 'word'])
          .doUpdateSet((eb) => ({ people: eb('searchWords.people', '+', 1), goodsId })),
      )
      .execute();
  },

  /** The words that most people looked for on these days, with how often, and one of the goods that they found. */
  async hot(days: readonly string[], { least, most }: { least: number; most: number }): Promise<HotWord[]> {
    const ofEach = days.map(
      (day) => sql`(select word, people, goods_id from search_words where shop_id = ${shopId} and day = ${day}
        order by people desc limit ${LOOKED_AT})`,
    );
    const { rows } = await sql<HotWord>`
      select word, sum(people)::integer as times, max(goods_id) as goods_id from (${sql.join(ofEach, sql` union all `)}) d
      group by word having sum(people) >= ${least} order by times desc, word limit ${most}`.execute(db);
    return rows;
  },

  /**
   * Who looked for what is needed to count each once a day; then only the counts stay, and these for a while. So many
   * rows of each go at a time, those of the oldest day first.
   */
  async forget(before: { readonly marks: string; readonly words: string }, most: number): Promise<void> {
    const marks = db
      .selectFrom('searchMarks')
      .select(['day', 'userId', 'word'])
      .where('shopId', '=', shopId)
      .where('day', '<', before.marks)
      .orderBy('day')
      .limit(most);
    await db
      .deleteFrom('searchMarks')
      .where('shopId', '=', shopId)
      .where(({ refTuple, eb }) => eb(refTuple('day', 'userId', 'word'), 'in', marks.$asTuple('day', 'userId', 'word')))
      .execute();
    const words = db
      .selectFrom('searchWords')
      .select(['day', 'word'])
      .where('shopId', '=', shopId)
      .where('day', '<', before.words)
      .orderBy('day')
      .limit(most);
    await db
      .deleteFrom('searchWords')
      .where('shopId', '=', shopId)
      .where(({ refTuple, eb }) => eb(refTuple('day', 'word'), 'in', words.$asTuple('day', 'word')))
      .execute();
  },
});

interface Searched {
  readonly word: string;
  readonly userId: UserId;
  readonly goodsId: GoodsId;
}

export interface HotWord {
  readonly word: string;
  readonly times: number;
  readonly goodsId: GoodsId;
}

import type { Selectable } from 'kysely';
import type { GoodsId, OrderId, ReviewId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { hasFollow, isPictured, MARKS, type Review, type Said, type Stars, type Verdict } from '@/domain/review';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

export type ReviewMark = 'all' | 'pictured' | 'followed' | keyof typeof MARKS;

/** A page of what others may see of goods, from one key to the next. */
export interface ReviewsWanted {
  readonly goodsId: GoodsId;
  readonly which: ReviewMark;
  readonly sort: 'newest' | 'helpful';
  readonly after?: { readonly helpful: number; readonly id: ReviewId } | undefined;
  readonly most: number;
}

type Row = Selectable<Schema['reviews']>;

/** Reviews with what was added to them later. Nothing here changes or deletes what somebody has written. */
export const reviews = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('reviews').selectAll().where('reviews.shopId', '=', shopId);

  async function whole(found: readonly Row[]): Promise<Review[]> {
    const follows = await followsOf(found.map(({ id }) => id));
    return found.map((row) => reviewOf(row, follows.get(row.id)));
  }

  async function followsOf(ids: readonly ReviewId[]): Promise<Map<ReviewId, Said>> {
    if (ids.length === 0) return new Map();
    const found = await db
      .selectFrom('reviewFollows')
      .select(['reviewId', 'words', 'pictures', 'verdict', 'writtenAt'])
      .where('shopId', '=', shopId)
      .where('reviewId', 'in', [...ids])
      .execute();
    return new Map(found.map(({ reviewId, ...said }) => [reviewId, said]));
  }

  async function one(row: Row | undefined): Promise<Review> {
    if (!row) throw new Refusal('not_found');
    return (await whole([row]))[0]!;
  }

  return {
    /** Writes it down. False: this line of the order has a review. */
    async add(review: Review): Promise<boolean> {
      const { pictures, writtenAt, receivedAt, follow: _, reply: __, ...facts } = review;
      const added = await db
        .insertInto('reviews')
        .values({
          ...{ shopId, ...facts, pictures: json(pictures) },
          ...{ writtenAt: at(writtenAt), receivedAt: at(receivedAt) },
          ...{ pictured: isPictured(review), followed: false },
        })
        .onConflict((same) => same.columns(['shopId', 'orderId', 'skuId']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async get(id: ReviewId): Promise<Review> {
      return one(await rows.where('id', '=', id).executeTakeFirst());
    },

    /** Whatever is added to a review, or shown or hidden of it, happens one after the other. */
    async lock(id: ReviewId): Promise<Review> {
      return one(await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst());
    },

    async ofOrder(orderId: OrderId): Promise<Review[]> {
      return whole(await rows.where('orderId', '=', orderId).execute());
    },

    /** False: somebody was faster. */
    async follow(id: ReviewId, { words, pictures, verdict, writtenAt }: Said): Promise<boolean> {
      const added = await db
        .insertInto('reviewFollows')
        .values({ shopId, reviewId: id, words, pictures: json(pictures), verdict, writtenAt: at(writtenAt) })
        .onConflict((same) => same.columns(['shopId', 'reviewId']).doNothing())
        .returning('reviewId')
        .executeTakeFirst();
      return added !== undefined;
    },

    /** What WeChat said of it and of its follow-up, and what the staff did: never its words. */
    async save(review: Review): Promise<void> {
      const { id, verdict, hiddenWhy = null, reply, follow } = review;
      const marks = { pictured: isPictured(review), followed: hasFollow(review) };
      await db
        .updateTable('reviews')
        .set({ verdict, hiddenWhy, ...marks, ...(reply && { reply: reply.words, repliedAt: at(reply.at) }) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
      if (!follow) return;
      await db
        .updateTable('reviewFollows')
        .set({ verdict: follow.verdict })
        .where('shopId', '=', shopId)
        .where('reviewId', '=', id)
        .execute();
    },

    async shown({ goodsId, which, sort, after, most }: ReviewsWanted): Promise<Review[]> {
      const stars = which === 'good' || which === 'middle' || which === 'bad' ? MARKS[which] : undefined;
      const found = await rows
        .where('shown', '=', true)
        .where('goodsId', '=', goodsId)
        .$if(which === 'pictured', (all) => all.where('pictured', '=', true))
        .$if(which === 'followed', (all) => all.where('followed', '=', true))
        .$if(stars !== undefined, (all) => all.where('stars', 'in', [...stars!]))
        .$if(sort === 'newest' && after !== undefined, (all) => all.where('id', '<', after!.id))
        .$if(sort === 'helpful' && after !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) => eb(refTuple('helpful', 'id'), '<', tuple(after!.helpful, after!.id))),
        )
        .$if(sort === 'helpful', (all) => all.orderBy('helpful', 'desc'))
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return whole(found);
    },

    async ofAuthor(authorId: UserId, before: ReviewId | undefined, most: number): Promise<Review[]> {
      const found = await rows
        .where('authorId', '=', authorId)
        .$if(before !== undefined, (all) => all.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return whole(found);
    },

    /** For the staff: all, those that wait for an answer, those with few stars, or those that are hidden. */
    async ofShop(
      which: 'all' | 'unanswered' | 'low' | 'hidden',
      before: ReviewId | undefined,
      most: number,
    ): Promise<Review[]> {
      const found = await rows
        .$if(which === 'unanswered', (all) => all.where('shown', '=', true).where('reply', 'is', null))
        .$if(which === 'low', (all) => all.where('shown', '=', true).where('stars', '<=', MARKS.middle[0]))
        .$if(which === 'hidden', (all) =>
          all
            .where('shown', '=', false)
            .where(({ eb, or }) => or([eb('hiddenWhy', 'is not', null), eb('verdict', 'in', RISKY)])),
        )
        .$if(before !== undefined, (all) => all.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return whole(found);
    },

    /** What the staff did, and why: it can be asked for for ever. */
    async log(
      reviewId: ReviewId,
      entry: { id: string; staffId: UserId; deed: 'replied' | 'hidden' | 'shown'; words: string; at: Instant },
    ): Promise<void> {
      await db
        .insertInto('reviewLog')
        .values({ shopId, reviewId, ...entry, at: at(entry.at) })
        .execute();
    },
  };
};

const RISKY: readonly Verdict[] = ['text_risky', 'picture_risky'];

function reviewOf({ hiddenWhy, reply, repliedAt, ...row }: Row, follow: Said | undefined): Review {
  const { id, orderId, skuId, goodsId, authorId, stars, words, pictures, verdict, anonymous, featurable } = row;
  return {
    ...{
      id,
      orderId,
      skuId,
      goodsId,
      authorId,
      stars: stars as Stars,
      words,
      pictures,
      verdict,
      anonymous,
      featurable,
    },
    ...{
      receivedAt: row.receivedAt,
      writtenAt: row.writtenAt,
      helpful: row.helpful,
      hiddenWhy: hiddenWhy ?? undefined,
    },
    reply: reply !== null && repliedAt !== null ? { words: reply, at: repliedAt } : undefined,
    follow,
  };
}

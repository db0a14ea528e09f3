import { shop as contract } from '@/contract/shop';
import { isId, type ReviewId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { reviewViews } from './reviewViews';

const PAGE = 20;
const NEWEST = 2;

export const listReviews = query(contract.listReviews, async ({ goodsId, which, sort, cursor }, view) => {
  await view.shop.goods.get(goodsId);
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const reviews = await view.shop.reviews.shown({ goodsId, which, sort, after, most: PAGE });
  const last = reviews.length === PAGE ? reviews.at(-1) : undefined;
  return { items: await reviewViews(reviews, view), next: last && cursorOf(last.helpful, last.id) };
});

/** What readers say of goods, and what this one keeps of them, in one answer. */
export const viewReaders = query(contract.viewReaders, async ({ goodsId }, view) => {
  const { shop, caller } = view;
  await shop.goods.get(goodsId);
  const newest = await shop.reviews.shown({ goodsId, which: 'all', sort: 'newest', most: NEWEST });
  return {
    summary: await shop.reviewSums.of(goodsId),
    newest: await reviewViews(newest, view),
    kept: await shop.favourites.has(caller.userId, goodsId),
    awaited: await shop.restockNotices.awaitedBy(caller.userId, goodsId),
  };
});

function keyOf(cursor: string): { readonly helpful: number; readonly id: ReviewId } {
  const { numbers, id } = partsOf(cursor, [COUNT]);
  if (!isId('review', id)) throw new Refusal('not_understood');
  return { helpful: numbers[0]!, id };
}

export function reviewBefore(cursor: string | undefined): ReviewId | undefined {
  if (cursor === undefined) return undefined;
  if (!isId('review', cursor)) throw new Refusal('not_understood');
  return cursor;
}

import type { LineToReview, OrderToReview } from '@/contract/review';
import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { REVIEW_WINDOW, whyNotReview } from '@/domain/review';
import { type Instant, later } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { described } from '../described';
import { mine } from '../order/mine';
import { show } from '../show';
import { reviewBefore } from './listReviews';
import { myReview } from './mine';
import { myReviews } from './reviewViews';

const PAGE = 20;
const ORDERS = 10;

export const listMyReviews = query(contract.listMyReviews, async ({ cursor }, view) => {
  const { shop, caller } = view;
  const reviews = await shop.reviews.ofAuthor(caller.userId, reviewBefore(cursor), PAGE);
  return { items: await myReviews(reviews, view), next: reviews.length === PAGE ? reviews.at(-1)?.id : undefined };
});

export const viewMyReview = query(contract.viewMyReview, async ({ reviewId }, view) => {
  const review = myReview(await view.shop.reviews.get(reviewId), view.caller);
  return (await myReviews([review], view))[0]!;
});

export const viewOrderReviews = query(
  contract.viewOrderReviews,
  async ({ orderId }, { shop, caller, settings, now }): Promise<OrderToReview> => {
    const order = mine(await shop.orders.get(orderId), caller);
    const written = new Map((await shop.reviews.ofOrder(orderId)).map(({ skuId, id }) => [skuId, id]));
    const whyNot = whyNotReview(order, now);
    const lines = order.receipt.lines.map(({ skuId, goodsId, title, options, picture }): LineToReview => {
      const reviewId = written.get(skuId);
      const what = { orderId, skuId, goodsId, title, options, picture: show(settings, picture) };
      return { ...what, reviewId, whyNot: reviewId === undefined ? whyNot : 'review_done' };
    });
    return { orderId, receivedAt: order.status === 'received' ? order.receivedAt : undefined, lines };
  },
);

export const listToReview = query(contract.listToReview, async ({ cursor }, { shop, caller, settings, now }) => {
  const before = cursor === undefined ? undefined : keyOf(cursor);
  const orders = await shop.reviewable.orders(caller.userId, later(now, -REVIEW_WINDOW), before, ORDERS);
  const lines = await shop.reviewable.lines(orders.map(({ orderId }) => orderId));
  const what = await described(
    shop,
    settings,
    lines.map(({ skuId }) => skuId),
  );
  const items = orders.map(({ orderId, receivedAt }) => ({
    ...{ orderId, receivedAt },
    lines: lines.flatMap((line): LineToReview[] => {
      const known = what.get(line.skuId);
      return line.orderId === orderId && known ? [{ orderId, skuId: line.skuId, ...known }] : [];
    }),
  }));
  const last = orders.length === ORDERS ? orders.at(-1) : undefined;
  return { items, next: last && cursorOf(last.receivedAt, last.orderId) };
});

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('order', id)) throw new Refusal('not_understood');
  return { receivedAt: numbers[0] as Instant, orderId: id };
}

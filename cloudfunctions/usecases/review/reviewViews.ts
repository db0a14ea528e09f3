import type { FollowView, MyReview, ReviewView, Seen, ShopReview } from '@/contract/review';
import type { OrderId, UserId } from '@/domain/id';
import { daysAfter, masked, type Review, type Said, stateOf, whyNotFollow } from '@/domain/review';
import type { Instant } from '@/domain/time';
import type { View } from '../../door/query';
import type { User } from '../../storage/users';
import { described, undescribed } from '../described';
import { show } from '../show';

type People = ReadonlyMap<UserId, Pick<User, 'nickname' | 'avatar'>>;

/** As anyone may see them: with the follow-ups that have passed, and without whoever wants to be nobody. */
export async function reviewViews(reviews: readonly Review[], { shop, caller, settings }: View): Promise<ReviewView[]> {
  const people = await shop.users.named(reviews.map(({ authorId }) => authorId));
  const what = await described(shop, settings, skusOf(reviews));
  const voted = await shop.reviewVotes.by(
    caller.userId,
    reviews.map(({ id }) => id),
  );
  return reviews.map((review) => {
    const { id, authorId, stars, words, writtenAt, helpful, reply, follow } = review;
    return {
      ...{ id, stars, words, writtenAt, helpful, reply, author: authorOf(review, people, settings) },
      pictures: picturesOf(review, settings),
      options: (what.get(review.skuId) ?? undescribed(review.goodsId)).options,
      ...{ voted: voted.has(id), mine: authorId === caller.userId },
      follow: follow?.verdict === 'passed' ? followView(review, follow, settings) : undefined,
    };
  });
}

/** As their author sees them, shown to others or not. */
export async function myReviews(reviews: readonly Review[], { shop, settings, now }: View): Promise<MyReview[]> {
  const what = await described(shop, settings, skusOf(reviews));
  return reviews.map((review) => {
    const { id, orderId, skuId, stars, words, writtenAt, helpful, reply, follow, anonymous, featurable } = review;
    return {
      ...{ id, orderId, skuId, stars, words, writtenAt, helpful, reply, anonymous, featurable },
      ...(what.get(skuId) ?? undescribed(review.goodsId)),
      ...{ pictures: picturesOf(review, settings), seen: seenOf(review) },
      follow: follow && { ...followView(review, follow, settings), seen: seenOf(follow) },
      whyNotFollow: whyNotFollow(review, now as Instant),
    };
  });
}

/** As the staff see them. Who is anonymous to the readers is so to the staff, too; the order is named. */
export async function shopReviews(reviews: readonly Review[], view: View): Promise<ShopReview[]> {
  const { shop, settings } = view;
  const people = await shop.users.named(reviews.map(({ authorId }) => authorId));
  const numbers = await shop.reviewable.numbers(reviews.map(({ orderId }) => orderId));
  return (await myReviews(reviews, view)).map(({ whyNotFollow: _, ...shown }, i) => ({
    ...shown,
    number: numbers.get(shown.orderId as OrderId) ?? '',
    author: authorOf(reviews[i]!, people, settings),
  }));
}

function authorOf({ authorId, anonymous }: Review, people: People, settings: View['settings']): ReviewView['author'] {
  const { nickname = '', avatar = '' } = people.get(authorId) ?? {};
  return anonymous ? { nickname: masked(nickname), avatar: '' } : { nickname, avatar: show(settings, avatar) };
}

const skusOf = (reviews: readonly Review[]) => reviews.map(({ skuId }) => skuId);
const picturesOf = ({ pictures }: Pick<Said, 'pictures'>, settings: View['settings']) =>
  pictures.map((picture) => show(settings, picture));

const followView = ({ receivedAt }: Review, follow: Said, settings: View['settings']): FollowView => ({
  words: follow.words,
  pictures: picturesOf(follow, settings),
  daysAfter: daysAfter(receivedAt, follow.writtenAt),
});

function seenOf(said: Pick<Review, 'verdict' | 'hiddenWhy'>): Seen {
  const state = stateOf(said);
  if (state !== 'hidden') return { state };
  if (said.hiddenWhy !== undefined) return { state, because: 'staff', why: said.hiddenWhy };
  return { state, because: said.verdict === 'text_risky' ? 'text' : 'picture' };
}

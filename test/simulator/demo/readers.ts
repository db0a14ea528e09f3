import { randomBytes } from 'node:crypto';
import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { OrderId, RequestId, ReviewId } from '@/domain/id';
import { days, type Milliseconds } from '@/domain/time';
import { type DemoOptions, enter } from './enter';
import { uploadPhoto } from './photo';
import { type DemoReview, reviews, unreviewed } from './reviews';
import { skuIdOf } from './seed';
import type { Visitor } from './visitor';

const BOUGHT = days(20); //    before the present
const RECEIVED = days(17);
const FOLLOWED = days(3);
const FIRST_WAYBILL = 75_300_000_100;

type Options = DemoOptions & {
  readonly owner: string; //    the merchant's openid
  readonly pictures: string; // the folder of what was drawn
  readonly files: string; //    the folder behind the cloud's storage
  readonly goBack: (ago: Milliseconds) => Promise<void>;
};

/**
 * The past of the demo: people have bought, the merchant has sent it, they have received it, and some say how it is. All
 * of it through the shop's doors, on the days on which it would have happened; nothing is written past the shop.
 */
export async function writeReviews({ owner, pictures, files, goBack, ...options }: Options): Promise<void> {
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );
  const newRequest = (): RequestId => `request_${randomBytes(12).toString('hex')}`;
  const come = (openid: string) => enter(options, openid);
  const uploadAll = (who: Visitor, all: readonly string[] = []) =>
    Promise.all(all.map((picture) => uploadPhoto(who, picture, { pictures, files })));

  await goBack(BOUGHT);
  const bought = new Map<object, OrderId>();
  for (const wish of [...reviews, ...unreviewed]) {
    const person = await come(wish.openid);
    const { orderId } = await person.buy(skuIdOf(wish.goods, wish.options));
    const waybill = String(FIRST_WAYBILL + bought.size);
    await admin.shipOrder({ requestId: newRequest(), orderId, carrier: 'ZTO', waybill });
    bought.set(wish, orderId);
  }

  await goBack(RECEIVED);
  const written = new Map<DemoReview, ReviewId>();
  for (const [wish, orderId] of bought) {
    const person = await come((wish as DemoReview).openid);
    await person.shop.receiveOrder({ requestId: newRequest(), orderId });
  }
  for (const review of reviews) written.set(review, await write(review));

  await goBack(FOLLOWED);
  for (const [{ openid, reply, follow, helped = [] }, reviewId] of written) {
    if (reply) await admin.replyReview({ requestId: newRequest(), reviewId, words: reply });
    for (const one of helped) {
      const friend = await come(one);
      await friend.shop.voteReview({ requestId: newRequest(), reviewId, helpful: true });
    }
    if (!follow) continue;
    const author = await come(openid);
    const shown = await uploadAll(author, follow.pictures);
    await author.shop.followReview({ requestId: newRequest(), reviewId, words: follow.words, pictures: shown });
  }

  async function write(review: DemoReview): Promise<ReviewId> {
    const { openid, goods, options: chosen, stars, words, isAnonymous = false, isFeaturable = false } = review;
    const author = await come(openid);
    const answer = await author.shop.writeReview({
      ...{ requestId: newRequest(), orderId: bought.get(review)!, skuId: skuIdOf(goods, chosen), stars, words },
      ...{ anonymous: isAnonymous, featurable: isFeaturable, pictures: await uploadAll(author, review.pictures) },
    });
    return answer.reviewId;
  }
}

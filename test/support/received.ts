import type { InputOf, SentBy } from '@/contract/endpoint';
import type { writeReview as contract } from '@/contract/review';
import type { OrderId, ReviewId, UserId } from '@/domain/id';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { writeReview } from '../../cloudfunctions/usecases/review/writeReview';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { box, tin } from './fixtures';
import type { TestShop } from './shop';

/** An order of one box, which comes to ¥96 with its freight, or of a box and a tin, paid for and on its way. */
export async function shipped(
  shop: TestShop,
  who: UserId,
  skus: readonly { id: typeof box.id }[] = [box],
): Promise<OrderId> {
  await shop.moveIn(who);
  const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, skus.includes(tin) ? 256_00 : 96_00);
  const lines = skus.map(({ id: skuId }) => ({ skuId, quantity: 1 }));
  const { orderId } = await placeOrder({ ...wanted, lines }, shop.as(who), shop.platform);
  await shop.pay(who, orderId);
  const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder({ requestId: shop.newRequest(), orderId, ...parcel }, shop.as('user_own'), shop.platform);
  return orderId;
}

export async function received(
  shop: TestShop,
  who: UserId,
  skus: readonly { id: typeof box.id }[] = [box],
): Promise<OrderId> {
  const orderId = await shipped(shop, who, skus);
  await receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  return orderId;
}

type Wishes = Partial<SentBy<typeof contract>>;

/** Five stars and a word about the box of that order, unless something else is wished. */
export function review(shop: TestShop, who: UserId, orderId: OrderId, wishes: Wishes = {}) {
  const asked = { requestId: shop.newRequest(), orderId, skuId: box.id, stars: 5 as const, words: '香', ...wishes };
  return writeReview(asked as InputOf<typeof contract>, shop.as(who), shop.platform);
}

/** A buyer who has received a box and said so. */
export async function reviewed(shop: TestShop, who: UserId, wishes: Wishes = {}): Promise<ReviewId> {
  return (await review(shop, who, await received(shop, who), wishes)).reviewId;
}

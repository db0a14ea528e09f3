import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { mine } from '../order/mine';
import { couponViews } from './faces';

const PAGE = 20;

export const listCoupons = query(contract.listCoupons, async ({ state, cursor }, view) => {
  const { shop, caller, now } = view;
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const found = await shop.couponLists.mine({ userId: caller.userId, tab: state, now, after, most: PAGE });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: await couponViews(found, view),
    next: last && cursorOf(state === 'spent' ? last.endedAt! : last.endsAt, last.id),
  };
});

/** The last coupon of a page: when it ended, or was got. */
export function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('coupon', id)) throw new Refusal('not_understood');
  return { by: numbers[0] as Instant, id };
}

export const couponsOfOrder = query(contract.couponsOfOrder, async ({ orderId }, view) => {
  const { shop, caller } = view;
  mine(await shop.orders.get(orderId), caller);
  return couponViews(await shop.couponLists.earnedBy(orderId), view);
});

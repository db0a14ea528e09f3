import { shop as contract } from '@/contract/shop';
import { MOST_FOOTPRINTS } from '@/domain/shelf';
import { dayOf } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { cursorOf } from '../cursors';
import { shelfKeyOf } from './favourites';
import { shelfGoods } from './shelfGoods';

const PAGE = 20;

/** The person is locked, so that many pages opened at once leave no more than may be kept. */
export const leaveFootprint = command(
  'leaveFootprint',
  contract.leaveFootprint,
  async ({ goodsId }, { tx, caller, now }) => {
    await tx.users.lock(caller.userId);
    await tx.goods.get(goodsId);
    await tx.footprints.leave(caller.userId, { day: dayOf(now), goodsId, at: now }, MOST_FOOTPRINTS);
    return {};
  },
);

export const listFootprints = query(contract.listFootprints, async ({ cursor }, view) => {
  const left = await view.shop.footprints.list(view.caller.userId, shelfKeyOf(cursor), PAGE);
  const goods = await shelfGoods(
    left.map(({ goodsId }) => goodsId),
    view,
  );
  const items = left.map(({ goodsId, day, at }) => ({ goods: goods.get(goodsId)!, day, at }));
  const last = left.length === PAGE ? left.at(-1) : undefined;
  return { items, next: last && cursorOf(last.at, last.goodsId) };
});

export const forgetFootprints = command(
  'forgetFootprints',
  contract.forgetFootprints,
  async ({ one }, { tx, caller }) => {
    await tx.footprints.forget(caller.userId, one);
    return {};
  },
);

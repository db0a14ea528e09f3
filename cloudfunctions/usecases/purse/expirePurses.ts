import type { ShopId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { accountOf, GIVER } from '@/domain/purse';
import { later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { EndedLot } from '../../storage/purses';
import { pageByPage } from '../oneByOne';

const LOTS_AT_A_TIME = 100;
const LONGEST_RUN = seconds(10);

/**
 * Credit and points whose time is over go back to the shop: nobody could spend them any more since then. Each lot in a
 * transaction of its own, and looked at again once it is locked. One that is in trouble does not keep the others waiting,
 * and none is begun after `budget`, in ms. Returns how many.
 */
export async function expirePurses(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const start = clock.now();
  const page = (after?: EndedLot) => database.look(shopId, (shop) => shop.purses.ended(start, LOTS_AT_A_TIME, after));
  const what = ({ id }: EndedLot) => `expiring ${id}`;
  return pageByPage(platform, { page, most: LOTS_AT_A_TIME, until: later(start, budget), what }, end);

  /** It may end more than once: what comes back of an order later has a new end. */
  function end({ id }: EndedLot): Promise<0 | 1> {
    const now = clock.now();
    return database.transact(shopId, async (tx) => {
      const lot = await tx.purses.lockEnded(id, now);
      if (!lot) return 0;
      const { unit, userId, left, expiresAt } = lot;
      await tx.purses.take([{ id, amount: left }]);
      const event = `${id}.expired_${expiresAt}`;
      await tx.ledger.post(ledger.moved(event, accountOf(unit, userId), GIVER[unit], left, now));
      return 1;
    });
  }
}

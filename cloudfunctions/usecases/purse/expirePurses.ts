import type { ShopId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { accountOf, GIVER } from '@/domain/purse';
import { isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { EndedLot } from '../../storage/purses';
import { oneByOne } from '../oneByOne';

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
  const until = later(start, budget);
  let expired = 0;
  let last: EndedLot | undefined;
  for (;;) {
    const ended = await database.look(shopId, (shop) => shop.purses.ended(start, LOTS_AT_A_TIME, last));
    expired += await oneByOne(platform, { items: ended, until, what: ({ id }) => `expiring ${id}` }, end);
    if (ended.length < LOTS_AT_A_TIME || isOver(until, clock.now())) return expired;
    last = ended.at(-1);
  }

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

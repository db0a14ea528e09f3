import { heldUp, moved } from '@/domain/afterSale';
import type { ShopId } from '@/domain/id';
import { isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { oneByOne } from '../oneByOne';
import { accept, acceptReturned, refundInstead, takeOffer, whyNotAccept } from './accept';
import { type Case, lockCase, type Step, take } from './step';
import { letGo, release } from './units';

export const AFTER_SALES_PER_RUN = 50; // The next tick of the timer takes the rest.
const LONGEST_RUN = seconds(20);

/**
 * Takes the next step of after-sales where somebody has let his time pass: each in a transaction of its own, and looked
 * at again once it is locked. One that is in trouble does not keep the others waiting, and none is begun after `budget`,
 * in ms. Returns how many went on.
 */
export async function actOnAfterSales(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const items = await database.look(shopId, (shop) => shop.afterSales.due(now, AFTER_SALES_PER_RUN));
  return oneByOne(platform, { items, until: later(now, budget), what: (id) => `after-sale ${id}` }, (id) =>
    database.transact(shopId, async (tx) => {
      const found = await lockCase(tx, id);
      const { actBy } = found.sale;
      if (actBy === undefined || !isOver(actBy, now)) return 0;
      await act({ tx, now, by: 'clock' }, found);
      return 1;
    }),
  );
}

/** As if whoever was waited for had said yes. What was never sent back has nothing to be paid for. */
async function act(step: Step, found: Case): Promise<void> {
  const { tx, now } = step;
  const { sale } = found;
  switch (sale.status) {
    case 'asked': {
      const whyNot = await whyNotAccept(tx, found);
      // There is nothing to be told yet, so nothing is written into its log; the staff see why it is late.
      return whyNot ? tx.afterSales.save(heldUp(sale, whyNot, now)) : accept(step, found);
    }
    case 'offered':
      return takeOffer(step, found);
    case 'sending':
      await take(step, moved(sale, 'expired', now));
      return letGo(tx, sale, now);
    case 'returning':
      return acceptReturned(step, found, false);
    case 'reshipping':
      return refundInstead(step, found);
    case 'reshipped':
      await take(step, moved(sale, 'done', now));
      return release(tx, sale);
    default:
      throw new Error(`bug: ${sale.id} is ${sale.status} and waits for no time`);
  }
}

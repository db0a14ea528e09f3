import type { ShopId } from '@/domain/id';
import { fen } from '@/domain/money';
import { EXPIRY_TOLD, LEAST_TOLD, type Lot } from '@/domain/purse';
import { later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { oneByOne } from '../oneByOne';

const PEOPLE_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(10);

type Whose = Pick<Lot, 'userId' | 'unit'>;

/**
 * Tells people of credit and points that end within three days: once for each lot, several together, and nothing of
 * small change. None is begun after `budget`, in ms. Returns how many were told.
 */
export async function tellEnding(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const until = later(now, EXPIRY_TOLD);
  const people = await database.look(shopId, (shop) => shop.purses.untold(now, until, PEOPLE_PER_RUN));
  const what = ({ userId, unit }: Whose) => `telling ${userId} of ${unit}`;
  return oneByOne(platform, { items: people, until: later(now, budget), what }, tell);

  function tell({ userId, unit }: Whose): Promise<0 | 1> {
    return database.transact(shopId, async (tx) => {
      const ending = await tx.purses.tellEnding({ userId, unit }, now, until);
      if (!ending || ending.amount < LEAST_TOLD) return 0;
      const { amount, first } = ending;
      const isCredit = unit === 'credit';
      const effect = {
        ...{ kind: 'tell_member' as const, userId, leadsTo: unit },
        message: isCredit ? ('credit_expiring' as const) : ('points_expiring' as const),
        facts: {
          title: isCredit ? { zh: '红包余额', en: 'Credit' } : { zh: '积分', en: 'Points' },
          ...(isCredit ? { amount: fen(amount) } : { points: amount }),
          until: first,
        },
      };
      await tx.outbox.put([{ id: `${userId}.${unit}_ending.${now}`, effect }], now);
      return 1;
    });
  }
}

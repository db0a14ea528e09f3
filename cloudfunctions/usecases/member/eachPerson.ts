import type { ShopId, UserId } from '@/domain/id';
import { later, type Milliseconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { oneByOne } from '../oneByOne';

interface Who {
  readonly people: readonly UserId[];
  readonly budget: Milliseconds;
  readonly what: string;
}

/** Does something for each of these people, locked, in a transaction of his own. Returns for how many: see oneByOne. */
export function eachPerson(
  shopId: ShopId,
  platform: Platform,
  { people, budget, what }: Who,
  act: (tx: Tables, userId: UserId) => Promise<void>,
): Promise<number> {
  const { database, clock } = platform;
  const round = { items: people, until: later(clock.now(), budget), what: (userId: UserId) => `${what} of ${userId}` };
  return oneByOne(platform, round, (userId) =>
    database.transact(shopId, async (tx) => {
      await tx.users.lock(userId);
      await act(tx, userId);
      return 1;
    }),
  );
}

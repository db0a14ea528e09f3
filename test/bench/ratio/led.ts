import { fen } from '@/domain/money';
import { DEFAULT_REFERRAL } from '@/domain/referral';
import { days, type Instant, later } from '@/domain/time';
import { openDatabase } from '../../../cloudfunctions/storage/database';
import { becomeLeader } from '../../../cloudfunctions/usecases/leader/becomeLeader';
import { both } from '../../support/fixtures';
import { dataKeys } from '../../support/keys';
import type { Copies } from './copies';
import { shopId } from './shop';
import { personOf } from './town';

const LEADERS = 8;
/** A leader of the bench: beyond those who place orders. */
export const leaderOf = (people: number, i: number) => people + (i % LEADERS);

/** The same shop, in which everybody is a customer of one of eight leaders. */
export async function withLeaders(copies: Copies, from: string, people: number): Promise<string> {
  const url = await copies.copyOf(from);
  const database = openDatabase(url, { keys: dataKeys, connections: 4 });
  const now = Date.now() as Instant;
  await database.transact(shopId, async (tx) => {
    const ranks = [{ name: both('团长'), from: fen(0), factor: 10_000 }];
    await tx.rules.put('referral', DEFAULT_REFERRAL, now);
    await tx.rules.put('commission', { rate: 800, ranks, ownOrders: false }, now);
    for (let i = 0; i < LEADERS; i += 1) {
      const userId = personOf(leaderOf(people, i));
      await tx.users.meet({ id: userId, openid: `o_person${leaderOf(people, i)}` }, now);
      await becomeLeader(tx, userId, 'leader', now);
    }
    for (let i = 0; i < people; i += 1) {
      const bound = { customerId: personOf(i), leaderId: personOf(leaderOf(people, i)), because: 'order' } as const;
      await tx.bindings.add({ ...bound, boundAt: now, protectedUntil: later(now, days(15)) });
    }
  });
  await database.close();
  await copies.settle(url);
  return url;
}

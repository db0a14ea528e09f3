import { createHash } from 'node:crypto';
import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { masked } from '@/domain/review';
import { dayOf } from '@/domain/time';
import { query } from '../../door/query';
import type { LedCustomerKey } from '../../storage/ledLists';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { activeLeader } from './activeLeader';

const PAGE = 20;

export const listLedCustomers = query(
  contract.listLedCustomers,
  async ({ cursor }, { shop, caller, settings, now }) => {
    const { userId } = await activeLeader(shop, caller.userId);
    const found = await shop.ledLists.customers(userId, now, keyOf(cursor), PAGE);
    const items = found.map(
      ({ customerId, nickname, avatar, because, boundAt, expiresAt, orders, brought, lastAt }) => ({
        ...{ key: keyFor(userId, customerId), name: masked(nickname), avatar: show(settings, avatar) },
        ...{ since: boundAt, until: expiresAt ?? undefined, handedOver: because === 'handed_over', orders, brought },
        lastOrdered: lastAt === null ? undefined : dayOf(lastAt),
      }),
    );
    const last = found.length === PAGE ? found.at(-1) : undefined;
    return {
      items,
      next: last && cursorOf(last.boundAt, last.customerId),
      count: cursor === undefined ? await shop.ledLists.countCustomers(userId, now) : undefined,
    };
  },
);

/** The same for the same two people, and of no use anywhere else. */
const keyFor = (leaderId: string, customerId: string) =>
  createHash('sha256').update(`${leaderId} ${customerId}`).digest('hex').slice(0, 16);

function keyOf(cursor: string | undefined): LedCustomerKey | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('user', id)) throw new Refusal('not_understood');
  return { boundAt: numbers[0] as LedCustomerKey['boundAt'], customerId: id };
}

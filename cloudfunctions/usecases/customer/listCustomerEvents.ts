import { admin as contract } from '@/contract/admin';
import { TIMELINE_KINDS } from '@/domain/customerEvent';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT } from '../cursors';
import { faceOf } from '../team/teamCards';

const PAGE = 20;

export const listCustomerEvents = query(
  contract.listCustomerEvents,
  async ({ userId, kinds = TIMELINE_KINDS, cursor }, { shop, settings }) => {
    const before = keyOf(cursor);
    if (!(await shop.users.get(userId))) throw new Refusal('not_found');
    const found = await shop.customerEvents.list(userId, kinds, before, PAGE);
    const users = await shop.users.named(found.flatMap(({ byId }) => byId ?? []));
    const last = found.length === PAGE ? found.at(-1) : undefined;
    return {
      items: found.map(({ key, byId, orderId, saleId, title, number, amount, times, words, ...event }) => ({
        ...{ ...event, id: key, orderId: orderId ?? undefined, saleId: saleId ?? undefined, title: title ?? undefined },
        ...{ number: number ?? undefined, amount: amount ?? undefined, times: times ?? undefined },
        ...{ words: words || undefined, by: byId === null ? undefined : faceOf(settings, users, byId) },
      })),
      next: last && cursorOf(last.at, last.key),
    };
  },
);

/** A key has points of its own: what stands before the first one is the moment. */
function keyOf(cursor: string | undefined): { readonly at: Instant; readonly key: string } | undefined {
  if (cursor === undefined) return undefined;
  const [, moment, key] = /^(\d{1,15})\.(.+)$/.exec(cursor) ?? [];
  if (!moment || !key || +moment > MOMENT) throw new Refusal('not_understood');
  return { at: +moment as Instant, key };
}

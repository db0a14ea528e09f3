import { admin as contract } from '@/contract/admin';
import type { CustomerSort } from '@/domain/customer';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import type { CustomerKey, ListedCustomer } from '../../storage/customerList';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { customerRows } from './customerRows';
import { refuseUnknown, senseOf } from './senseOf';

const PAGE = 20;
const ALONG_TIME: ReadonlySet<CustomerSort> = new Set<CustomerSort>(['met', 'seen', 'ordered']);
const MOST_FEN = 999_999_999_999_999; // As many digits as a cursor may have.

export const listCustomers = query(contract.listCustomers, async ({ filter, sort, cursor }, view) => {
  const { shop, now } = view;
  const before = keyOf(sort, cursor);
  await refuseUnknown(shop, filter);
  const sense = await senseOf(shop, filter, now);
  const found = await shop.customerList.list({ filter, sense, sort, before, most: PAGE });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return { items: await customerRows(view, found), next: last && cursorOf(alongOf(sort, last), last.userId) };
});

export const countCustomers = query(contract.countCustomers, async ({ filter }, { shop, now }) => {
  await refuseUnknown(shop, filter);
  return { people: await shop.customerList.count(filter, await senseOf(shop, filter, now)) };
});

export const viewFilterChoices = query(contract.viewFilterChoices, async (_, { shop }) => {
  const { membership } = await shop.rules.all();
  return { tiers: membership?.tiers.map(({ name }) => name) ?? [], provinces: await shop.customerFacts.provinces() };
});

function keyOf(sort: CustomerSort, cursor: string | undefined): CustomerKey | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [ALONG_TIME.has(sort) ? MOMENT : MOST_FEN]);
  if (!isId('user', id)) throw new Refusal('not_understood');
  return { value: numbers[0]!, userId: id };
}

function alongOf(sort: CustomerSort, { metAt, seenAt, lastAt, spent, orders, score }: ListedCustomer): number {
  return { met: metAt, seen: seenAt, ordered: lastAt ?? 0, spent, orders, score }[sort];
}

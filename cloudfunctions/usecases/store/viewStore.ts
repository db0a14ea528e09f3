import { shop as contract } from '@/contract/shop';
import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { figuresOf } from '@/domain/store';
import { dayOf } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Store } from '../../storage/stores';
import type { Tables } from '../../storage/tables';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { badgeOf, facesOf, pickViews, whyClosed } from './storeViews';

const PAGE = 20;

export const viewStore = query(contract.viewStore, async ({ leaderId }, { shop, caller, settings }) => {
  const store = await seen(shop, leaderId, caller.userId);
  const { kind, name, story } = store;
  return {
    ...{ leaderId, kind, name, story, badge: badgeOf(store) },
    face: (await facesOf(shop, settings, [store])).get(leaderId)!,
    figures: figuresOf(await shop.storeFigures.counts(leaderId)),
    isMine: leaderId === caller.userId,
    isOpen: whyClosed(store) === undefined,
  };
});

export const listPicks = query(contract.listPicks, async ({ leaderId, cursor }, { shop, caller, settings, now }) => {
  await seen(shop, leaderId, caller.userId);
  const rows = await shop.stores.picks(leaderId, { seen: true, after: positionOf(cursor, leaderId), most: PAGE });
  const items = (await pickViews(shop, settings, rows, now)).map(({ goods, words }) => ({ goods, words }));
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { items, next: last && cursorOf(last.position, leaderId) };
});

/** Who comes back on the same day is one more time of the same visitor. */
export const visitStore = command('visitStore', contract.visitStore, async ({ leaderId }, { tx, caller, now }) => {
  await seen(tx, leaderId, caller.userId);
  if (leaderId !== caller.userId) await tx.storeFigures.visit(leaderId, caller.userId, dayOf(now), now);
  return {};
});

/** Its owner sees it also while it is closed. */
async function seen(shop: Tables, leaderId: UserId, viewerId: UserId): Promise<Store> {
  const store = await shop.stores.get(leaderId);
  if (!store || (leaderId !== viewerId && whyClosed(store))) throw new Refusal('store_closed');
  return store;
}

function positionOf(cursor: string | undefined, leaderId: UserId): number {
  if (cursor === undefined) return 0;
  const { numbers, id } = partsOf(cursor, [COUNT]);
  if (id !== leaderId) throw new Refusal('not_understood');
  return numbers[0]!;
}

import { admin as contract } from '@/contract/admin';
import type { ShopStore } from '@/contract/adminStores';
import { isId, type UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import type { Store } from '../../storage/stores';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { badgeOf, shutOf } from '../store/storeViews';
import { firstDay } from '../store/viewMyStore';

const PAGE = 20;

/** The merchant sees the picture that its owner has chosen, also before it has passed the check. */
export const listStores = query(contract.listStores, async ({ cursor, ...wanted }, { shop, settings, now }) => {
  const found = await shop.storeLists.list({ ...wanted, before: keyOf(cursor), since: firstDay(now), most: PAGE });
  const people = await shop.users.named(found.map(({ userId }) => userId));
  const items = found.map((store): ShopStore => {
    const { userId, kind, status, name, story, claim, isOpen, picks, people: came, madeAt } = store;
    const { nickname = '', avatar = '' } = people.get(userId) ?? {};
    return {
      ...{ userId, nickname, kind, status, name, story, claim, isOpen, picks, people: came, madeAt },
      ...{ face: show(settings, store.face || avatar), badge: badgeOf(store), shut: shutOf(store) },
    };
  });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return { items, next: last && cursorOf(last.madeAt, last.userId) };
});

function keyOf(cursor: string | undefined): { readonly madeAt: Instant; readonly userId: UserId } | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('user', id)) throw new Refusal('not_understood');
  return { madeAt: numbers[0] as Instant, userId: id };
}

/** Of a claim as it was read: one that was changed meanwhile is verified by nobody. */
export const verifyStore = command('verifyStore', contract.verifyStore, async ({ userId, claim, badge }, scene) => {
  const { tx, caller, now } = scene;
  await lockStore(scene, userId);
  const by = badge === undefined ? undefined : { words: badge, byId: caller.userId };
  refuseIf(by && claim === '' ? 'store_claim_changed' : undefined);
  refuseIf((await tx.stores.verify(userId, claim, by, now)) ? undefined : 'store_claim_changed');
  if (by) await tx.leaders.tell({ userId, what: 'verified', byId: caller.userId, words: by.words }, now);
  return {};
});

export const closeStoreByShop = command(
  'closeStoreByShop',
  contract.closeStoreByShop,
  async ({ userId, reason }, scene) => {
    await lockStore(scene, userId);
    await scene.tx.stores.shut(userId, { because: reason, byId: scene.caller.userId }, scene.now);
    return {};
  },
);

export const allowStore = command('allowStore', contract.allowStore, async ({ userId }, scene) => {
  await lockStore(scene, userId);
  await scene.tx.stores.shut(userId, undefined, scene.now);
  return {};
});

async function lockStore({ tx }: Scene, userId: UserId): Promise<Store> {
  await tx.users.lock(userId);
  const store = await tx.stores.get(userId);
  if (!store) throw new Refusal('not_found');
  return store;
}

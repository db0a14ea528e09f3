import type { UserId } from '@/domain/id';
import { putPicks, saveStore } from '../../cloudfunctions/usecases/store/editStore';
import { tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

const bob: UserId = 'user_bob';
const said = { name: '小满的茶柜', story: '只放自己喝的。', claim: '茶艺师' };

/** Storefronts: Bob's own, one of a stranger that is closed, and an example of everything that can be done with them. */
export async function openStores(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  for (const who of [bob, 'user_gil'] as const) {
    await shop.moveIn(who);
    await lead(shop, who);
    await saveStore({ ...asks(), ...said }, shop.as(who), shop.platform);
  }
  const picks = [{ goodsId: tea.id, words: '回甘长' }];
  await putPicks({ ...asks(), picks }, shop.as(bob), shop.platform);
  await shop.transact((tx) => tx.stores.setOpen('user_gil', false));
  const theirs = { ...said, claim: '茶艺师' };

  return {
    foreignIds: ['user_gil'],
    shop: {
      viewStore: () => [{ leaderId: bob }],
      listPicks: () => [{ leaderId: bob, cursor: `1.${bob}` }],
      visitStore: () => [{ ...asks(), leaderId: bob }],
      viewMyStore: () => [{}],
      saveStore: () => [
        { ...asks(), ...theirs, face: shop.upload(bob) },
        { ...asks(), ...theirs, face: '' },
      ],
      putPicks: () => [{ ...asks(), picks }],
      openStore: () => [asks()],
      closeStore: () => [asks()],
    },
    admin: {
      listStores: () => [{ which: 'claims', userId: bob, cursor: `1000.${bob}` }],
      verifyStore: () => [{ ...asks(), userId: bob, claim: said.claim, badge: '高级茶艺师' }],
      closeStoreByShop: () => [{ ...asks(), userId: bob, reason: '夸大' }],
      allowStore: () => [{ ...asks(), userId: bob }],
      openStaffStore: () => [asks()],
    },
  };
}

/** Unless he is a leader already. */
async function lead(shop: TestShop, userId: UserId): Promise<void> {
  await shop.transact(async (tx) => {
    if ((await tx.leaders.get(userId))?.status === 'active') return;
    const { now } = shop.world;
    await tx.leaders.setLeads(userId, true);
    const none = { words: '', rank: 0, onBoard: false, leftAt: null, rankedOn: null };
    await tx.leaders.put({ userId, kind: 'leader', status: 'active', askedAt: now, since: now, ...none });
  });
}

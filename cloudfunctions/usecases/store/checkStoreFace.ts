import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';

/**
 * Asks WeChat about the picture of a storefront: until it has passed, others see that of the profile. What is no picture,
 * or is not there, is not shown either.
 */
export async function checkStoreFace(
  shopId: ShopId,
  { userId, face }: Extract<Effect, { kind: 'check_store_face' }>,
  { database, wechat, files }: Platform,
): Promise<void> {
  const owner = await database.look(shopId, (shop) => shop.users.get(userId));
  if (!owner) return;
  const { openid } = owner;
  const checked = files.read(face).then((picture) => wechat.checkPicture({ openid, picture }));
  const verdict = await checked.catch((error: unknown) => {
    if (error instanceof Refusal) return 'risky' as const;
    throw error;
  });
  await database.transact(shopId, async (tx) => {
    await tx.users.lock(userId);
    await tx.stores.judgeFace(userId, face, verdict === 'pass' ? 'passed' : 'risky');
  });
}

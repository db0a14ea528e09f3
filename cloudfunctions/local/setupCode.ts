import type { ShopId } from '@/domain/id';
import { codeShown } from '@/domain/staff';
import type { Platform } from '../platform/platform';
import { makeSetupCode } from '../usecases/staff/codes';

/**
 * The code that makes its holder the owner of a shop that nobody owns yet, as it is read out; nothing where somebody does. `anyway`: also
 * then, for who has the database and has lost the way in.
 */
export async function setupCode(
  { database, clock, dice }: Pick<Platform, 'database' | 'clock' | 'dice'>,
  shopId: ShopId,
  anyway = false,
): Promise<string | undefined> {
  return database.transact(shopId, async (tx) => {
    await tx.shop.lock();
    const isOwned = (await tx.staff.all()).some(({ role }) => role === 'owner');
    return isOwned && !anyway ? undefined : codeShown(await makeSetupCode(tx, dice, clock.now()));
  });
}

/** How it is said where the shop is set up. */
export const howToBegin = (code: string) =>
  `Nobody owns this shop yet. In the mini program open 我的 → 设置 → 我是商家 and enter this code within 7 days:\n\n    ${code}\n`;

import type { ShopId, SkuId } from '@/domain/id';
import { BETWEEN_ROUNDS, TOLD_PER_UNIT } from '@/domain/shelf';
import type { Platform } from '../../platform/platform';

const SKUS_PER_RUN = 50;
const MOST_PER_ROUND = 300;
const MOST_WAITING = 100; // Letters of this rank. While more of them wait, nobody is promised to be told at once.

/**
 * Whatever brought the stock back, an order that was closed or the staff: those who asked first are told first, a few
 * for each unit, and the others half an hour later if anything is left. No round begins while letters pile up. Returns
 * how many will be told.
 */
export async function tellRestocked(shopId: ShopId, platform: Platform): Promise<number> {
  const { database, clock } = platform;
  const back = await database.look(shopId, (shop) =>
    shop.restockNotices.back(clock.now(), BETWEEN_ROUNDS, SKUS_PER_RUN),
  );
  let told = 0;
  for (const skuId of back) told += await tellRound(shopId, skuId, platform);
  return told;
}

function tellRound(shopId: ShopId, skuId: SkuId, { database, clock }: Platform): Promise<number> {
  return database.transact(shopId, async (tx) => {
    const now = clock.now();
    if ((await tx.outbox.waiting('tell_restocked')) > MOST_WAITING) return 0;
    if (!(await tx.restockNotices.begin(skuId, now, BETWEEN_ROUNDS))) return 0;
    const stock = (await tx.skus.some([skuId])).get(skuId)?.stock ?? 0;
    const first = await tx.restockNotices.takeFirst(skuId, Math.min(stock * TOLD_PER_UNIT, MOST_PER_ROUND));
    const letters = first.map(({ userId, askedAt }) => ({
      id: `${skuId}.${userId}.${askedAt}.back`,
      effect: { kind: 'tell_restocked' as const, userId, skuId },
    }));
    await tx.outbox.put(letters, now);
    return first.length;
  });
}

import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { MOST_AWAITED, whyNotAwait } from '@/domain/shelf';
import { command } from '../../door/command';

/** Stock that comes back in the same moment is no trouble: the timer finds who waits for what is there. */
export const awaitStock = command(
  'awaitStock',
  contract.awaitStock,
  async ({ skuId, awaited }, { tx, caller, now }) => {
    const { userId } = caller;
    const sku = (await tx.skus.some([skuId])).get(skuId);
    if (!sku) throw new Refusal('not_found');
    if (!awaited) {
      await tx.restockNotices.remove(skuId, userId);
      return { awaited };
    }
    refuseIf(whyNotAwait(sku));
    await tx.users.lock(userId);
    refuseIf((await tx.restockNotices.count(userId)) >= MOST_AWAITED ? 'waiting_for_too_many' : undefined);
    await tx.restockNotices.add(skuId, userId, now);
    return { awaited };
  },
);

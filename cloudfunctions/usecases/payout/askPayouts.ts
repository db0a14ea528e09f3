import type { ShopId } from '@/domain/id';
import { later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { oneByOne } from '../oneByOne';
import { hearTransfer } from './hearTransfer';

const AT_A_TIME = 200;
const LONGEST_RUN = seconds(4);

/**
 * Asks WeChat about payouts that it has: whether they were confirmed, given up after 24 hours, or taken back. Each is
 * asked about every ten minutes, one that should not have to wait every minute. Returns about how many it was asked.
 */
export async function askPayouts(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, transfers } = platform;
  const now = clock.now();
  const items = await database.look(shopId, (shop) => shop.payouts.toAsk(now, AT_A_TIME));
  const round = { items, until: later(now, budget), what: ({ id }: { readonly id: string }) => `asking about ${id}` };
  return oneByOne(platform, round, async ({ no }) => {
    const found = await transfers.find(no);
    if (found) await hearTransfer(shopId, found, platform);
    return 1;
  });
}

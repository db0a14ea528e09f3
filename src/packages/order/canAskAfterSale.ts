import type { OrderView } from '@/contract/order';
import { claimable, whyNotAsk } from '@/domain/afterSale';
import type { SkuId } from '@/domain/id';
import type { Instant } from '@/domain/time';

type Facts = Pick<OrderView, 'status' | 'receivedAt' | 'team' | 'lines' | 'afterSales' | 'asks'>;

/** Whether something can be asked for of this line, or of any: for a reason of the shop's, which has the most time. */
export function canAskAfterSale(order: Facts, now: Instant, skuId?: SkuId): boolean {
  const lines = order.lines.filter((line) => skuId === undefined || line.skuId === skuId);
  return [true, false].some((sent) =>
    lines.some((line) => {
      const asked = { kind: 'refund', sent, reason: 'agreed', lines: [{ skuId: line.skuId, units: 1 }] } as const;
      return claimable(line, sent) > 0 && whyNotAsk(order, order.team, asked, order.afterSales, now) === undefined;
    }),
  );
}

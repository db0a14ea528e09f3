import type { OrderView } from '@/contract/order';
import { type AfterSaleKind, claimable, type Reason, whyNotAsk } from '@/domain/afterSale';
import type { SkuId } from '@/domain/id';
import type { Instant } from '@/domain/time';

/** What can be asked for: of units that were sent, or of those that never will be. */
export interface Choice {
  readonly kind: AfterSaleKind;
  readonly sent: boolean;
}
export type ChoiceName = 'unsent' | AfterSaleKind;
export const nameOf = ({ kind, sent }: Choice): ChoiceName => (sent ? kind : 'unsent');

const CHOICES: readonly Choice[] = [
  { kind: 'refund', sent: false },
  { kind: 'refund', sent: true },
  { kind: 'return', sent: true },
  { kind: 'exchange', sent: true },
];

type Facts = Pick<OrderView, 'status' | 'receivedAt' | 'team' | 'lines' | 'afterSales' | 'asks'>;

/** What can be asked for of this order, or of one of its lines, at this time. */
export function choicesOf(order: Facts, now: Instant, skuId?: SkuId): readonly Choice[] {
  const lines = order.lines.filter((line) => skuId === undefined || line.skuId === skuId);
  return CHOICES.filter((choice) => reasonsFor({ ...order, lines }, choice, now).length > 0);
}

/** Reasons that make sense of what is asked for. */
const FITTING: Record<ChoiceName, readonly Reason[]> = {
  unsent: ['changed_mind', 'ordered_wrong', 'too_late', 'agreed'],
  refund: ['not_received', 'missing', 'damaged', 'poor_quality', 'not_as_described', 'wrong_goods', 'agreed'],
  return: ['changed_mind', 'ordered_wrong', 'damaged', 'poor_quality', 'not_as_described', 'wrong_goods', 'agreed'],
  exchange: ['ordered_wrong', 'damaged', 'poor_quality', 'not_as_described', 'wrong_goods', 'agreed'],
};

/** Those that there is still time for, for any of its lines: of the shop's faults one may speak longer than of a change of mind. */
export function reasonsFor(order: Facts, choice: Choice, now: Instant): readonly Reason[] {
  const name = nameOf(choice);
  return FITTING[name].filter((reason) => {
    if (reason === 'not_received' && order.status === 'received') return false; // It was said to have come.
    return order.lines.some((line) => {
      const asked = { ...choice, reason, lines: [{ skuId: line.skuId, units: 1 }] };
      return (
        claimable(line, choice.sent) > 0 && whyNotAsk(order, order.team, asked, order.afterSales, now) === undefined
      );
    });
  });
}

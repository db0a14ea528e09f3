import type { OrderState } from '@/components/orderState';
import type { OrderCard } from '@/contract/order';

/** What a customer can do with an order. */
export type Deed =
  | 'pay'
  | 'cancel'
  | 'invite'
  | 'openNew'
  | 'team'
  | 'remind'
  | 'code'
  | 'parcels'
  | 'receive'
  | 'review'
  | 'again'
  | 'afterSale'
  | 'invoice'
  | 'delete';

/** What can be done with an order that stands so: what most want is first. */
export function deedsOf({ team, way }: Pick<OrderCard, 'team' | 'way'>, state: OrderState): readonly Deed[] {
  const seen: readonly Deed[] = team ? ['team'] : [];
  switch (state) {
    case 'unpaid':
      return ['pay', 'cancel'];
    case 'overdue':
      return [];
    case 'teaming':
      return ['invite'];
    case 'drawing':
    case 'reckoning':
      return seen;
    case 'toShip':
      return ['remind', 'afterSale', ...seen];
    case 'toFetch':
      return ['code', 'afterSale', ...seen];
    case 'partly':
      return ['parcels', 'remind', 'afterSale', ...seen];
    case 'shipped':
      return ['receive', 'parcels', 'afterSale', ...seen];
    case 'received':
      return [
        'review',
        'again',
        'afterSale',
        'invoice',
        ...(way === 'express' ? (['parcels'] as const) : []),
        'delete',
      ];
    default: // It is closed. Who wanted it in a team may open another one.
      return team ? ['openNew', ...seen, 'again', 'delete'] : ['again', 'delete'];
  }
}

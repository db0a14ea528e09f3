import { computed } from 'mobx';
import { useMemo } from 'react';
import type { OrderCard } from '@/contract/order';
import { useShop } from '@/stores/shop';
import { type OrderState, orderState } from './orderState';

/** What an order is now. In an observer, which is drawn anew when that changes, not when the clock ticks. */
export function useOrderState(order: OrderCard): OrderState {
  const { clock } = useShop();
  return useMemo(() => computed(() => orderState(order, clock.now)), [order, clock]).get();
}

import { computed } from 'mobx';
import { useMemo } from 'react';
import type { OrderCard } from '@/contract/order';
import { whyNotRemind } from '@/domain/order';
import { useShop } from '@/stores/shop';

/** Whether the shop can be reminded of this order now. In an observer, which is drawn anew when that changes. */
export function useRemindable(order: OrderCard): boolean {
  const { clock } = useShop();
  return useMemo(() => computed(() => whyNotRemind(order, order.team, clock.now) === undefined), [order, clock]).get();
}

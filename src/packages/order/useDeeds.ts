import { confirmed, toast, toastFailed } from '@/components/toast';
import type { OrderId } from '@/domain/id';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { OrderDeeds } from './orderDeeds';

/** The deeds with what is asked before them and said after. `changed` is told that the order is not what it was. */
export function useDeeds(deeds: OrderDeeds, changed: (orderId: OrderId) => void) {
  const { orders: texts } = useTexts();
  return {
    async pay(orderId: OrderId) {
      const outcome = await deeds.pay(orderId);
      if (outcome === 'refused') toastFailed(deeds.failed);
      if (outcome === 'settled' || outcome === 'unknown') await goTo.paid(orderId);
      if (outcome && outcome !== 'cancelled') changed(orderId);
    },
    async cancel(orderId: OrderId) {
      if (!(await confirmed(texts.cancelAsk, texts.cancelWords, texts.cancelYes, texts.cancelNo))) return;
      if (await deeds.cancel(orderId)) toast(texts.cancelled);
      else toastFailed(deeds.failed);
      changed(orderId);
    },
    async receive(orderId: OrderId) {
      if (!(await confirmed(texts.receiveAsk, texts.receiveWords, texts.receive))) return;
      if (await deeds.receive(orderId)) toast(texts.received);
      else toastFailed(deeds.failed);
      changed(orderId);
    },
  };
}
